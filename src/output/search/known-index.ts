import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type KeySource, keysOfDictionary } from './key-source.js';
import { INDEX_CONTENTS, VERSION } from './search-file.js';
import type { IndexContents } from './shared/contents.js';

/** The index of the published site, of which years that have not changed are taken over. */
export interface KnownIndex {
  readonly contents: IndexContents;
  /** The bytes of one of its files. */
  readonly read: (file: string) => Buffer;
}

/** Null where there is none, or it was written by another version of this program. */
export function readKnownIndex(out: string): KnownIndex | null {
  try {
    const contents: IndexContents = JSON.parse(readFileSync(path.join(out, INDEX_CONTENTS), 'utf8'));
    if (contents.version !== VERSION) return null;
    return { contents, read: (file) => readFileSync(path.join(out, 'search', file)) };
  } catch {
    return null;
  }
}

/**
 * The keys of years that are taken over from a known index: what a dictionary must know of them stands in the dictionaries of then.
 *
 * @param numberOf the number that a year has in the dictionary to be made; null where it is not taken over into it
 */
export function knownKeys(
  { contents, read }: KnownIndex,
  numberOf: (year: string) => number | null,
): KeySource[] {
  return contents.dictionaries.flatMap((dictionary) => {
    const numbers = dictionary.years.map((year) => numberOf(contents.years[year]?.year ?? ''));
    const isWanted = numbers.some((number) => number !== null);
    return isWanted ? [keysOfDictionary(dictionary, read(dictionary.file), numbers)] : [];
  });
}
