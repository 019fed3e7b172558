import { addressOf } from '../../content/addresses-from-path.js';
import { readFrontMatter } from '../../content/front-matter.js';
import { plainOf } from '../../content/located.js';
import { decodeText } from '../../content/read-text.js';
import type { SourceFile } from '../../content/source-file.js';
import { readIfThere } from './write-whole.js';

/** The releases that the archive has before an import. */
export interface Existing {
  /** Identity of an imported release → its path under `content/`. */
  readonly pathOf: ReadonlyMap<string, string>;
  /** Address → path under `content/` of whatever is published there. */
  readonly atAddress: ReadonlyMap<string, string>;
}

/**
 * Reads off the archive which records it has already. A release that an editor moved is found too, for what counts is the
 * `id` in its front matter, and that it has a `source`.
 */
export function findExisting(
  root: string,
  files: readonly SourceFile[],
  languages: readonly string[],
): Existing {
  const pathOf = new Map<string, string>();
  const atAddress = new Map<string, string>();
  for (const { path, kind } of files) {
    if (kind !== 'release' && kind !== 'page') continue;
    atAddress.set(addressOf(path, kind, languages), path);
    if (kind !== 'release') continue;
    const id = importedId(root, path);
    if (id !== null && !pathOf.has(id)) pathOf.set(id, path);
  }
  return { pathOf, atAddress };
}

function importedId(root: string, path: string): string | null {
  const bytes = readIfThere(root, `content/${path}`);
  if (bytes === null || !bytes.includes('\nsource:')) return null;
  const { text } = decodeText(bytes);
  const { fields } = readFrontMatter(text ?? '', new Set());
  if (fields === null) return null;
  const front = plainOf(fields);
  if (typeof front !== 'object' || !('id' in front) || !('source' in front)) return null;
  return typeof front.id === 'string' ? front.id : null;
}
