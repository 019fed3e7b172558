import { type Finding, note } from '../../content/finding.js';
import type { DraftFile } from '../draft.js';
import { type ColumnValue, listOf } from './field-values.js';

export interface FileTargets {
  readonly files: readonly DraftFile[];
  readonly findings: readonly Finding[];
}

/**
 * Addresses and paths of files as the source has them, each once. WordPress names an attachment by its number, which is
 * given as `attachment:<number>`; other numbers lead nowhere. Some systems keep a list of files as a JSON text.
 */
export function readFileTargets(
  field: 'images' | 'attachments',
  values: readonly ColumnValue[],
): FileTargets {
  const findings: Finding[] = [];
  const targets = new Set<string>();
  for (const { column, value } of values) {
    for (const target of listOf(value).flatMap(unpack)) {
      if (/^(?:|0|null|none|-|\\N)$/iu.test(target)) continue;
      if (!/^\d+$/u.test(target)) targets.add(target);
      else if (/thumbnail_id|featured_media/iu.test(column)) targets.add(`attachment:${target}`);
      else findings.push(numberOnly(field, column, target));
    }
  }
  return { files: [...targets].map((target) => ({ target, alt: null, title: null })), findings };
}

/** The files in one value: Voyager stores `["berita\/a.jpg"]` and `[{"download_link": "…", "original_name": "…"}]`. */
function unpack(value: string): readonly string[] {
  const text = value.trim();
  if (!text.startsWith('[') || !text.endsWith(']')) return [text];
  const parsed = parseList(text);
  return parsed === null ? [text] : parsed.flatMap((item) => targetOf(item) ?? []);
}

function parseList(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function targetOf(item: unknown): string | null {
  if (typeof item === 'string') return item.trim();
  if (typeof item !== 'object' || item === null) return null;
  for (const [key, value] of Object.entries(item))
    if (TARGET_KEYS.has(key) && typeof value === 'string') return value.trim();
  return null;
}

const TARGET_KEYS: ReadonlySet<string> = new Set(['download_link', 'url', 'path', 'file', 'src', 'href']);

function numberOnly(field: string, column: string, number: string): Finding {
  return note(
    'file-number',
    `${column}: «${number}» is the number of a file, and the source does not say its name here.`,
    `If it matters, put the file beside the release and name it there: \`${field}: [name.jpg]\`.`,
  );
}
