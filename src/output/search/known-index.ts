import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startBytes } from './bytes.js';
import { type IndexYear, packedEntries, startEntries, type YearEntries } from './make-year.js';
import { INDEX_CONTENTS, VERSION } from './search-file.js';
import type { IndexContents } from './shared/contents.js';
import { type EntryYear, type ListPlace, readDictionaryBlock } from './shared/read-dictionary.js';

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

/** Years of a known index as `makeYear` made them: what the dictionary must know of them stands in the dictionary of then. */
export function recoverYears({ contents, read }: KnownIndex, wanted: ReadonlySet<string>): IndexYear[] {
  return contents.dictionaries.flatMap((dictionary) => {
    const years = dictionary.years.map((number) => contents.years[number]);
    const columns = years.map(startColumns);
    const bytes = read(dictionary.file);
    let at = 0;
    for (const length of dictionary.blocks) {
      for (const { key, years: entries } of readDictionaryBlock(
        bytes.subarray(at, at + length),
        years.length,
      )) {
        for (const entry of entries) columns[entry.year]?.add(key, entry);
      }
      at += length;
    }
    return years.flatMap((year, index) => {
      const entries = columns[index]?.take();
      if (year === undefined || entries === undefined || !wanted.has(year.year)) return [];
      return [{ contents: year, entries }];
    });
  });
}

interface Columns {
  add(key: string, entry: EntryYear): void;
  take(): YearEntries;
}

function startColumns(): Columns {
  const entries = startEntries();
  const shortLists = startBytes();
  const lengthOf = (list: ListPlace | null): number => {
    if (list === null) return 0;
    if (!(list.bytes instanceof Uint8Array)) return list.bytes[1] - list.bytes[0];
    shortLists.bytes(list.bytes);
    return list.bytes.length;
  };
  return {
    add(key, { word, stem, places: [from, to] }) {
      entries.keys.push(key);
      entries.wordCounts.push(word?.count ?? 0);
      entries.stemCounts.push(stem?.count ?? 0);
      entries.wordLengths.push(lengthOf(word));
      entries.stemLengths.push(lengthOf(stem));
      entries.placesLengths.push(to - from);
    },
    take: () => packedEntries(entries, shortLists.take()),
  };
}
