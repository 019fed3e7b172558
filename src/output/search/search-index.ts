import { compareText } from '../../content/compare-text.js';
import { type SearchDocument, yearOf } from './document.js';
import { startKeys } from './keys.js';
import { type IndexDictionary, makeDictionary } from './make-dictionary.js';
import { type IndexYear, makeYear } from './make-year.js';
import { type ReadDocument, readDocument } from './read-document.js';
import type { IndexContents } from './shared/contents.js';
import { stemmerFiles } from './stemmer-files.js';

/** A file of the index. */
export interface SearchFile {
  /** `search/2018.0a1b2c3d.bin` */
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** The index in the making. */
export interface SearchIndex {
  /** Releases may come in any order. Of their texts only the numbers of the words are kept. */
  add(document: SearchDocument): void;
  finish(): SearchFile[];
}

export const INDEX_CONTENTS = 'search/index.json';

/**
 * The search index: a file for each year, which depends on that year's releases alone; a dictionary of all years but the newest
 * and one of the newest, so that a new release rewrites neither the closed years nor their dictionary; and the contents.
 */
export function startSearchIndex(): SearchIndex {
  const keys = startKeys();
  const byYear = new Map<string, ReadDocument[]>();
  return {
    add(document) {
      const read = readDocument(document, keys);
      const year = yearOf(document);
      const known = byYear.get(year);
      if (known === undefined) byYear.set(year, [read]);
      else known.push(read);
    },
    finish() {
      const years = [...byYear]
        .sort(([a], [b]) => compareText(sortKey(a), sortKey(b)))
        .map(([year, releases]) => makeYear(year, releases, keys));
      return filesOf(years);
    },
  };
}

/** What has no date comes before all years. */
function sortKey(year: string): string {
  return year === 'undated' ? '' : year;
}

function filesOf(years: readonly IndexYear[]): SearchFile[] {
  const dictionaries: IndexDictionary[] = [];
  const numbers = years.map((_, index) => index);
  const closed = numbers.slice(0, -1);
  if (closed.length > 0) dictionaries.push(makeDictionary('words', years.slice(0, -1), closed));
  if (years.length > 0) dictionaries.push(makeDictionary('words-new', years.slice(-1), numbers.slice(-1)));
  const stemmers = stemmerFiles(years.flatMap(({ contents }) => contents.languages.map(([lang]) => lang)));
  const contents: IndexContents = {
    version: 1,
    stemmers: stemmers.map(({ address }) => address.replace('search/', '')),
    years: years.map((year) => year.contents),
    dictionaries: dictionaries.map((dictionary) => dictionary.contents),
  };
  return [
    { address: INDEX_CONTENTS, bytes: Buffer.from(`${JSON.stringify(contents)}\n`, 'utf8') },
    ...[...years, ...dictionaries].map(({ contents: { file }, bytes }) => ({
      address: `search/${file}`,
      bytes,
    })),
    ...stemmers.map(({ address, bytes }) => ({ address, bytes })),
  ];
}
