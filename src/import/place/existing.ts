import { addressOf } from '../../content/addresses-from-path.js';
import { readFrontMatter } from '../../content/front-matter.js';
import { plainOf } from '../../content/located.js';
import { decodeText } from '../../content/read-text.js';
import type { SourceFile } from '../../content/source-file.js';
import { type Imported, importedOf } from './is-another.js';
import { readIfThere } from './write-whole.js';

/** The releases that the archive has before an import. */
export interface Existing {
  /** Identity of an imported release → the release. */
  readonly releases: ReadonlyMap<string, ExistingRelease>;
  /** Address → path under `content/` of whatever is published there. */
  readonly atAddress: ReadonlyMap<string, string>;
}

export interface ExistingRelease extends Imported {
  /** Under `content/`. */
  readonly path: string;
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
  const releases = new Map<string, ExistingRelease>();
  const atAddress = new Map<string, string>();
  for (const { path, kind, size } of files) {
    // An empty file is what a power cut leaves of one that was just made: nothing stands there.
    if ((kind !== 'release' && kind !== 'page') || size === 0) continue;
    atAddress.set(addressOf(path, kind, languages), path);
    if (kind !== 'release') continue;
    const front = importedFront(root, path);
    if (front !== null && !releases.has(front.id)) releases.set(front.id, { path, ...front });
  }
  return { releases, atAddress };
}

function importedFront(root: string, path: string): (Imported & { readonly id: string }) | null {
  const bytes = readIfThere(root, `content/${path}`);
  if (bytes === null || !bytes.includes('\nsource:')) return null;
  const { text } = decodeText(bytes);
  const { fields } = readFrontMatter(text ?? '', new Set());
  if (fields === null) return null;
  const said = new Map(fields.entries.map(({ key, value }) => [key, plainOf(value)]));
  const id = said.get('id');
  if (typeof id !== 'string' || !said.has('source')) return null;
  const source: Record<string, unknown> = { sha256: '', file: '', url: '', ...Object(said.get('source')) };
  return {
    id,
    ...importedOf({
      sha256: String(source.sha256),
      title: String(said.get('title') ?? ''),
      date: String(said.get('date') ?? ''),
      file: String(source.file),
      url: String(source.url),
    }),
  };
}
