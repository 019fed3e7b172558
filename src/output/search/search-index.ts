import { compareText } from '../../content/compare-text.js';
import { type IndexedDocument, yearOf } from './document.js';
import { type KeySource, keysOfYears } from './key-source.js';
import { type Keys, startKeys } from './keys.js';
import { type KnownIndex, knownKeys } from './known-index.js';
import { makeDictionary } from './make-dictionary.js';
import { type IndexYear, startYears } from './make-year.js';
import { type ReadDocument, readDocument } from './read-document.js';
import { INDEX_CONTENTS, type SearchFile, VERSION } from './search-file.js';
import type { DictionaryContents, IndexContents, YearContents } from './shared/contents.js';
import { stemmerFiles } from './stemmer-files.js';
import type { DocumentWords } from './word-lists.js';

/** The index in the making. */
export interface SearchIndex {
  /** Releases may come in any order. */
  add(document: IndexedDocument, words: DocumentWords): void;
  /** Takes a year over from the known index: none of its releases is added. */
  keep(year: string): void;
  /** Makes the file of a year of which all releases were added, and lets go of their words. */
  close(year: string): SearchFile;
  /** Closes what is not closed yet. */
  finish(): FinishedIndex;
}

export interface FinishedIndex {
  /** Made anew, but for those that `close` gave; the contents first. */
  readonly files: readonly SearchFile[];
  /** Addresses of files of the known index that belong to this one as they are. */
  readonly kept: readonly string[];
}

/**
 * The search index: a file for each year, which depends on that year's releases alone; a dictionary of all years but the newest
 * and one of the newest, so that a new release rewrites neither the closed years nor their dictionary; and the contents.
 *
 * @param known the index of the published site; null for none
 */
export function startSearchIndex(known: KnownIndex | null = null): SearchIndex {
  const keys = startKeys();
  const years = startYears(keys);
  const byYear = new Map<string, ReadDocument[]>();
  const made = new Map<string, IndexYear>();
  const kept = new Map<string, YearContents>();
  return {
    add(document, words) {
      const read = readDocument(document, words, keys);
      const year = yearOf(document);
      if (made.has(year)) throw new Error(`The year «${year}» of the index is closed.`);
      const others = byYear.get(year);
      if (others === undefined) byYear.set(year, [read]);
      else others.push(read);
    },
    keep(year) {
      const contents = known?.contents.years.find((one) => one.year === year);
      if (contents === undefined) throw new Error(`The known index has no year «${year}».`);
      kept.set(year, contents);
    },
    close,
    finish() {
      const files = [...byYear.keys()].sort(compareText).map(close);
      return finishIndex(files, made, kept, known, keys);
    },
  };

  function close(name: string): SearchFile {
    const { year, bytes } = years.make(name, byYear.get(name) ?? []);
    byYear.delete(name);
    made.set(name, year);
    return fileOf(year.contents.file, bytes);
  }
}

function finishIndex(
  yearFiles: readonly SearchFile[],
  made: ReadonlyMap<string, IndexYear>,
  kept: ReadonlyMap<string, YearContents>,
  known: KnownIndex | null,
  keys: Keys,
): FinishedIndex {
  const names = [...made.keys(), ...kept.keys()].sort((a, b) => compareText(sortKey(a), sortKey(b)));
  const years = names.flatMap((name) => made.get(name)?.contents ?? kept.get(name) ?? []);
  const files = [...yearFiles];
  const keptFiles = [...kept.values()].map(({ file }) => file);
  const dictionaries: DictionaryContents[] = [];
  const numbers = names.map((_, number) => number);
  const nameOf = (number: number): string => names[number] ?? '';
  /** Of the years of one dictionary. */
  const keySources = (own: readonly string[]): KeySource[] => [
    keysOfYears(
      own.flatMap((name, number) => {
        const year = made.get(name);
        return year === undefined ? [] : [{ entries: year.entries, number }];
      }),
      keys,
    ),
    ...(known === null
      ? []
      : knownKeys(known, (name) => (kept.has(name) && own.includes(name) ? own.indexOf(name) : null))),
  ];
  for (const [name, own] of [
    ['words', numbers.slice(0, -1)],
    ['words-new', numbers.slice(-1)],
  ] as const) {
    if (own.length === 0) continue;
    const same = known?.contents.dictionaries.find((one) => isSame(one, own, years, known, kept));
    if (same?.file.startsWith(`${name}.`)) {
      dictionaries.push({ ...same, years: own });
      keptFiles.push(same.file);
      continue;
    }
    const placesAt = own.map((number) => years[number]?.placesAt ?? 0);
    const { contents, bytes } = makeDictionary(name, own, placesAt, keySources(own.map(nameOf)));
    dictionaries.push(contents);
    files.push(fileOf(contents.file, bytes));
  }
  const stemmers = stemmerFiles(years.flatMap(({ languages }) => languages.map(([lang]) => lang)));
  const contents: IndexContents = {
    version: VERSION,
    stemmers: stemmers.map(({ address }) => address.replace('search/', '')),
    years,
    dictionaries,
  };
  const text = Buffer.from(`${JSON.stringify(contents)}\n`, 'utf8');
  return {
    files: [
      { address: INDEX_CONTENTS, bytes: text },
      ...files,
      ...stemmers.map(({ address, bytes }) => ({ address, bytes })),
    ],
    kept: keptFiles.map((file) => `search/${file}`),
  };
}

function fileOf(file: string, bytes: Uint8Array): SearchFile {
  return { address: `search/${file}`, bytes };
}

/** Whether a dictionary of the known index is of just these years, all of them taken over. */
function isSame(
  dictionary: DictionaryContents,
  numbers: readonly number[],
  years: readonly YearContents[],
  known: KnownIndex,
  kept: ReadonlyMap<string, YearContents>,
): boolean {
  return (
    dictionary.years.length === numbers.length &&
    numbers.every((number, index) => {
      const year = years[number]?.year ?? '';
      return kept.has(year) && known.contents.years[dictionary.years[index] ?? -1]?.year === year;
    })
  );
}

/** What has no date comes before all years. */
function sortKey(year: string): string {
  return year === 'undated' ? '' : year;
}
