import { createHash } from 'node:crypto';
import { compareText } from '../../content/compare-text.js';
import { startBits, startBytes } from './bytes.js';
import type { Keys } from './keys.js';
import { gatherOccurrences, type Occurrences } from './occurrences.js';
import type { ReadDocument } from './read-document.js';
import type { YearContents } from './shared/contents.js';
import { SHORT_LIST } from './shared/read-dictionary.js';
import { textFromOf } from './text-places.js';
import { countReleases, occurs, writeList, writePlaces } from './write-list.js';
import { writeRecords } from './write-records.js';

/** One year of the index, without its file: what the dictionary must know of it. */
export interface IndexYear {
  readonly contents: YearContents;
  readonly entries: YearEntries;
}

/** What a year has of each of its keys, in the order of the keys, which is that of the lists and places in its file. */
export interface YearEntries {
  readonly keys: readonly string[];
  /** In how many releases each key is a word, and a stem; 0: it is none. */
  readonly wordCounts: Uint32Array;
  readonly stemCounts: Uint32Array;
  /** Of the list of the word and that of the stem; those up to `SHORT_LIST` stand one after the other in `shortLists`. */
  readonly wordLengths: Uint32Array;
  readonly stemLengths: Uint32Array;
  readonly placesLengths: Uint32Array;
  readonly shortLists: Buffer;
}

/**
 * Writes the file of a year: lists of words, records, places. Its bytes depend on nothing but the year's releases.
 *
 * @param releases in any order
 */
export function makeYear(
  year: string,
  releases: readonly ReadDocument[],
  keys: Keys,
): { readonly year: IndexYear; readonly bytes: Buffer } {
  const inOrder = [...releases].sort(byDate);
  const extents = inOrder.map(({ titleLength, textLength }) => {
    const textFrom = textFromOf(titleLength);
    return { textFrom, textTo: textFrom + textLength };
  });
  const tables = keys.tables();
  const { words, stems } = gatherOccurrences(inOrder, keys.texts.length, tables.words, tables.stems);

  const bits = startBits();
  const lists = startBytes();
  const shortLists = startBytes();
  const places = startBytes();
  const entries = startEntries();
  const write = (occurrences: Occurrences, key: number, count: number): number => {
    if (count === 0) return 0;
    writeList(bits, occurrences, key, count, extents);
    const { length } = bits;
    bits.moveTo(length <= SHORT_LIST ? shortLists : lists);
    return length;
  };
  for (const key of keys.inOrder((one) => occurs(words, one) || occurs(stems, one))) {
    const wordCount = countReleases(words, key);
    const stemCount = countReleases(stems, key);
    entries.keys.push(keys.texts[key] ?? '');
    entries.wordCounts.push(wordCount);
    entries.stemCounts.push(stemCount);
    entries.wordLengths.push(write(words, key, wordCount));
    entries.stemLengths.push(write(stems, key, stemCount));
    writePlaces(bits, words, key);
    entries.placesLengths.push(bits.length);
    bits.moveTo(places);
  }

  const recordsAt = lists.length;
  const records = writeRecords(inOrder);
  const placesAt = recordsAt + records.bytes.length;
  const bytes = Buffer.concat([lists.take(), records.bytes, places.take()]);
  const { blocks: recordBlocks, agencies, topics, languages } = records;
  const contents = {
    year,
    file: fileName(year, bytes),
    documents: inOrder.length,
    recordsAt,
    recordBlocks,
    placesAt,
    agencies,
    topics,
    languages,
  };
  return { year: { contents, entries: packedEntries(entries, shortLists.take()) }, bytes };
}

/** The numbers of `YearEntries` while they are gathered. */
export interface OpenEntries {
  readonly keys: string[];
  readonly wordCounts: number[];
  readonly stemCounts: number[];
  readonly wordLengths: number[];
  readonly stemLengths: number[];
  readonly placesLengths: number[];
}

export function startEntries(): OpenEntries {
  return { keys: [], wordCounts: [], stemCounts: [], wordLengths: [], stemLengths: [], placesLengths: [] };
}

/** They are kept until the last year is closed, so they are kept small. */
export function packedEntries(open: OpenEntries, shortLists: Buffer): YearEntries {
  return {
    keys: open.keys,
    wordCounts: Uint32Array.from(open.wordCounts),
    stemCounts: Uint32Array.from(open.stemCounts),
    wordLengths: Uint32Array.from(open.wordLengths),
    stemLengths: Uint32Array.from(open.stemLengths),
    placesLengths: Uint32Array.from(open.placesLengths),
    shortLists,
  };
}

/** A browser that kept a file has the right one as long as its name stands in the contents. */
export function fileName(name: string, bytes: Uint8Array): string {
  return `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.bin`;
}

function byDate({ document: a }: ReadDocument, { document: b }: ReadDocument): number {
  return compareText(a.date, b.date) || compareText(a.address, b.address);
}
