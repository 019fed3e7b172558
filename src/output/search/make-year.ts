import { createHash } from 'node:crypto';
import { compareText } from '../../content/compare-text.js';
import { startBits, startBytes } from './bytes.js';
import type { YearEntries } from './key-source.js';
import type { Keys } from './keys.js';
import { startNumbers } from './numbers.js';
import { gatherOccurrences, type Occurrences } from './occurrences.js';
import type { ReadDocument } from './read-document.js';
import type { YearContents } from './shared/contents.js';
import { SHORT_LIST } from './shared/read-dictionary.js';
import type { Extents } from './standing.js';
import { textFromOf } from './text-places.js';
import { countReleases, writeList, writePlaces } from './write-list.js';
import { startRecords } from './write-records.js';

/** One year of the index, without its file: what the dictionary must know of it. */
export interface IndexYear {
  readonly contents: YearContents;
  readonly entries: YearEntries;
}

/** Writes the files of years, one after the other. */
export interface YearMaker {
  /**
   * Lists of words, records, places. The bytes depend on nothing but the year's releases.
   *
   * @param releases in any order
   */
  make(year: string, releases: readonly ReadDocument[]): { readonly year: IndexYear; readonly bytes: Buffer };
}

/** What writes is made once for all years: V8 would throw its fast code away with each of them, and make it anew. */
export function startYears(keys: Keys): YearMaker {
  const bits = startBits();
  const lists = startBytes();
  const places = startBytes();
  const entries = startBytes();
  const keysOfYear = startNumbers();
  const records = startRecords();

  function write(occurrences: Occurrences, key: number, count: number, extents: Extents): void {
    if (count === 0) return;
    writeList(bits, occurrences, key, count, extents);
    const { length } = bits;
    entries.number(length);
    bits.moveTo(length <= SHORT_LIST ? entries : lists);
  }

  function writeKeys(words: Occurrences, stems: Occurrences, extents: Extents): void {
    for (const key of keys.inOrder()) writeKey(key, words, stems, extents);
  }

  function writeKey(key: number, words: Occurrences, stems: Occurrences, extents: Extents): void {
    const wordCount = countReleases(words, key);
    const stemCount = countReleases(stems, key);
    if (wordCount + stemCount === 0) return;
    keysOfYear.push(key);
    entries.number(wordCount * 2 + (stemCount === 0 ? 0 : 1));
    if (stemCount > 0) entries.number(stemCount);
    write(words, key, wordCount, extents);
    write(stems, key, stemCount, extents);
    writePlaces(bits, words, key);
    if (wordCount > 0) entries.number(bits.length);
    bits.moveTo(places);
  }

  return {
    make(year, releases) {
      const inOrder = [...releases].sort(byDate);
      const extents: Extents = {
        textFrom: Uint32Array.from(inOrder, ({ titleLength }) => textFromOf(titleLength)),
        textLength: Uint32Array.from(inOrder, ({ textLength }) => textLength),
      };
      const { keyOfWord, stems: stemsOfWords } = keys.tables();
      const { words, stems } = gatherOccurrences(inOrder, keys.texts.length, keyOfWord, stemsOfWords);
      writeKeys(words, stems, extents);

      const recordsAt = lists.length;
      const { bytes: recordBytes, ...written } = records.write(inOrder);
      const bytes = Buffer.concat([lists.take(), recordBytes, places.take()]);
      const contents = {
        year,
        file: fileName(year, bytes),
        documents: inOrder.length,
        recordsAt,
        recordBlocks: written.blocks,
        placesAt: recordsAt + recordBytes.length,
        agencies: written.agencies,
        topics: written.topics,
        languages: written.languages,
      };
      return { year: { contents, entries: { keys: keysOfYear.take(), bytes: entries.take() } }, bytes };
    },
  };
}

/** A browser that kept a file has the right one as long as its name stands in the contents. */
export function fileName(name: string, bytes: Uint8Array): string {
  return `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.bin`;
}

function byDate({ document: a }: ReadDocument, { document: b }: ReadDocument): number {
  return compareText(a.date, b.date) || compareText(a.address, b.address);
}
