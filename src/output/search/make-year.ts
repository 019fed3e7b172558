import { createHash } from 'node:crypto';
import { compareText } from '../../content/compare-text.js';
import { startBits, startBytes } from './bytes.js';
import type { YearEntries } from './key-source.js';
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
  const { words, stems } = gatherOccurrences(inOrder, keys.texts.length, tables.keyOfWord, tables.stems);

  const bits = startBits();
  const lists = startBytes();
  const places = startBytes();
  const keysOfYear: string[] = [];
  const entries = startBytes();
  const write = (occurrences: Occurrences, key: number, count: number): void => {
    if (count === 0) return;
    writeList(bits, occurrences, key, count, extents);
    const { length } = bits;
    entries.number(length);
    bits.moveTo(length <= SHORT_LIST ? entries : lists);
  };
  for (const key of keys.inOrder((one) => occurs(words, one) || occurs(stems, one))) {
    const wordCount = countReleases(words, key);
    const stemCount = countReleases(stems, key);
    keysOfYear.push(keys.texts[key] ?? '');
    entries.number(wordCount * 2 + (stemCount === 0 ? 0 : 1));
    if (stemCount > 0) entries.number(stemCount);
    write(words, key, wordCount);
    write(stems, key, stemCount);
    writePlaces(bits, words, key);
    if (wordCount > 0) entries.number(bits.length);
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
  return { year: { contents, entries: { keys: keysOfYear, bytes: entries.take() } }, bytes };
}

/** A browser that kept a file has the right one as long as its name stands in the contents. */
export function fileName(name: string, bytes: Uint8Array): string {
  return `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.bin`;
}

function byDate({ document: a }: ReadDocument, { document: b }: ReadDocument): number {
  return compareText(a.date, b.date) || compareText(a.address, b.address);
}
