import type { ReleaseDate } from '../../content/dates/release-date.js';
import { cutSlug, shortHash, slugOf } from '../../content/slug.js';

/** The folder of a release under `content/`, with its slash, by how exact its date is. */
export function folderFor(date: ReleaseDate): string {
  const [year = '', month = ''] = date.iso.split('-');
  if (date.precision === 'unknown') return 'releases/undated/';
  return date.precision === 'year' ? `releases/${year}/` : `releases/${year}/${month}/`;
}

/**
 * The name of a release's file without its ending: its title in ASCII, at most 80 characters cut at a word; where the
 * script leaves nothing, its reference, else `release-<8 hex>`. Never one that the site or Windows keeps for itself.
 */
export function nameFor(title: string, reference: string | null): string {
  const name = cutSlug(slugOf(title)) || cutSlug(slugOf(reference ?? '')) || `release-${shortHash(title)}`;
  return isKept(name) ? `release-${name}` : name;
}

/** Another name for the same release, where the first is taken: a hash of the record, never a counter. */
export function nameWithHash(name: string, sha256: string): string {
  return `${name}-${sha256.slice(0, 8)}`;
}

/**
 * Names of devices on Windows (Microsoft, «Naming Files, Paths, and Namespaces»), the folder of a long list's pages, months
 * and years, and `index`, which is no name of its own.
 */
function isKept(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d|page|index|undated|\d{1,4})$/u.test(name);
}
