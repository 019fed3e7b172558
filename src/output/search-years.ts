import type { Archive } from '../archive/archive.js';
import type { Release } from '../content/release.js';
import { releasesByDataName } from './data.js';
import { type Group, keyOfGroup } from './groups.js';
import { keyOf } from './keys.js';
import type { KnownOutput } from './known-site.js';
import type { PublishedFiles } from './published-files.js';
import { type KnownIndex, readKnownIndex } from './search/known-index.js';

/** A year of the search index, and the file of it in the published site, if all in it is as it was. */
export interface SearchYear {
  readonly year: string;
  readonly releases: readonly Release[];
  readonly kept: KnownOutput | null;
  /** Of its file; null where the body of one of its releases could not be made. */
  readonly key: (keyOfBody: (release: Release) => string | null) => string | null;
}

/** The index of the published site; null where there is none, or somebody has touched what years are taken over from. */
export function intactIndex(out: string, published: PublishedFiles): KnownIndex | null {
  const known = readKnownIndex(out);
  if (known === null) return null;
  // The list of it all is made anew by every build, so it has no key; it must be the one that the last build wrote.
  if (published.intact('search/index.json', null) === null) return null;
  const isIntact = known.contents.dictionaries.every(({ file }) => {
    const place = `search/${file}`;
    return published.intact(place, keyOfSearchFile(place)) !== null;
  });
  return isIntact ? known : null;
}

/** Of a file of the index that is no year's: its name holds the hash of what is in it. */
export function keyOfSearchFile(place: string): string {
  return keyOf('search', place);
}

/**
 * @param wordsKey of the templates and the words of the interface: dates are found as these write them
 * @param keyOfBody of a release, as far as it is known before any body is converted
 */
export function searchYearsOf(
  archive: Archive,
  known: KnownIndex | null,
  published: PublishedFiles,
  wordsKey: string,
  keyOfBody: (release: Release) => string | null,
): SearchYear[] {
  return [...releasesByDataName(archive.releases)].map(([year, releases]) => {
    const file = known?.contents.years.find((one) => one.year === year)?.file;
    const group: Group = { places: [], releases, title: `search ${year} ${wordsKey}` };
    const key: SearchYear['key'] = (bodyKey) => keyOfGroup(group, bodyKey);
    const now = key(keyOfBody);
    const kept = file === undefined || now === null ? null : published.intact(`search/${file}`, now);
    return { year, releases, kept, key };
  });
}
