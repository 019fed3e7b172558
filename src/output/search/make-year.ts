import { createHash } from 'node:crypto';
import { compareText } from '../../content/compare-text.js';
import { startBits, startBytes } from './bytes.js';
import type { Keys } from './keys.js';
import { gatherOccurrences, NOWHERE, type Occurrences } from './occurrences.js';
import type { ReadDocument } from './read-document.js';
import type { YearContents } from './shared/contents.js';
import { SHORT_LIST } from './shared/read-dictionary.js';
import { type Extent, extentOf, standingOf } from './standing.js';
import { writeList, writePlaces } from './write-list.js';
import { writeRecords } from './write-records.js';

/** One year of the index: its file, and what the dictionary must know of it. */
export interface IndexYear {
  readonly contents: YearContents;
  readonly bytes: Buffer;
  /** In the order of the keys, which is that of the lists and places in the file. */
  readonly entries: readonly YearEntry[];
}

export interface YearEntry {
  readonly key: string;
  readonly word: WrittenList | null;
  readonly stem: WrittenList | null;
  readonly placesLength: number;
}

export interface WrittenList {
  readonly count: number;
  readonly length: number;
  /** The list itself where it is so short that it stands in the dictionary; null where it stands in the file. */
  readonly bytes: Buffer | null;
}

/**
 * Writes the file of a year: lists of words, records, places. Its bytes depend on nothing but the year's releases.
 *
 * @param releases in any order
 */
export function makeYear(year: string, releases: readonly ReadDocument[], keys: Keys): IndexYear {
  const inOrder = [...releases].sort(byDate);
  const extents = inOrder.map(extentOf);
  const count = keys.texts.length;
  const asWords = keys.keyOfWord.map((key) => [key]);
  const words = gatherOccurrences(inOrder, count, (word) => asWords[word] ?? [], true);
  const stems = gatherOccurrences(inOrder, count, (word) => keys.stemsOfWord[word] ?? [], false);
  const widened = widenedKeys(inOrder, keys);
  const sorted = [...new Set([...words.keys, ...widened])].sort((a, b) =>
    compareText(keys.texts[a] ?? '', keys.texts[b] ?? ''),
  );

  const bits = startBits();
  const lists = startBytes();
  const places = startBytes();
  const write = (occurrences: Occurrences, key: number): WrittenList | null => {
    const { numbers, standings } = listOf(occurrences, key, extents);
    if (numbers.length === 0) return null;
    const list = writeList(bits, numbers, standings, inOrder.length);
    const { length } = list;
    if (length <= SHORT_LIST) return { count: numbers.length, length, bytes: Buffer.from(list) };
    lists.bytes(list);
    return { count: numbers.length, length, bytes: null };
  };
  const entries = sorted.map((key): YearEntry => {
    const word = write(words, key);
    const stem = widened.has(key) ? write(stems, key) : null;
    const ofKey = placesOf(words, key);
    const written = ofKey.length === 0 ? new Uint8Array(0) : writePlaces(bits, ofKey);
    places.bytes(written);
    return { key: keys.texts[key] ?? '', word, stem, placesLength: written.length };
  });

  const recordsAt = lists.length;
  const records = writeRecords(year, inOrder);
  const placesAt = recordsAt + records.bytes.length;
  const bytes = Buffer.concat([lists.take(), records.bytes, places.take()]);
  const contents: YearContents = {
    year,
    file: fileName(year, bytes),
    documents: inOrder.length,
    recordsAt,
    recordBlocks: records.blocks,
    placesAt,
    agencies: records.agencies,
    topics: records.topics,
    languages: records.languages,
  };
  return { contents, bytes, entries };
}

/** A browser that kept a file has the right one as long as its name stands in the contents. */
export function fileName(name: string, bytes: Uint8Array): string {
  return `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.bin`;
}

function byDate({ document: a }: ReadDocument, { document: b }: ReadDocument): number {
  return compareText(a.date, b.date) || compareText(a.address, b.address);
}

/** Keys that are the stem of another word than themselves. Where they are not, the list of the word serves as that of the stem. */
function widenedKeys(releases: readonly ReadDocument[], keys: Keys): Set<number> {
  const seen = new Uint8Array(keys.keyOfWord.length);
  const widened = new Set<number>();
  for (const { words } of releases) {
    for (const word of words) {
      if (seen[word] === 1) continue;
      seen[word] = 1;
      for (const stem of keys.stemsOfWord[word] ?? []) {
        if (stem !== keys.keyOfWord[word]) widened.add(stem);
      }
    }
  }
  return widened;
}

function listOf(
  { from, to, documents, places }: Occurrences,
  key: number,
  extents: readonly Extent[],
): { numbers: number[]; standings: number[] } {
  const numbers: number[] = [];
  const standings: number[] = [];
  const end = to(key);
  for (let index = from(key); index < end; ) {
    const number = documents[index] ?? 0;
    let next = index + 1;
    while (next < end && documents[next] === number) next += 1;
    numbers.push(number);
    const extent = extents[number] ?? { textFrom: 0, textTo: 0 };
    standings.push(places[index] === NOWHERE ? 1 : standingOf(places, index, next, extent));
    index = next;
  }
  return { numbers, standings };
}

function placesOf({ from, to, documents, places }: Occurrences, key: number): number[][] {
  const lists: number[][] = [];
  let last = -1;
  const end = to(key);
  for (let index = from(key); index < end; index += 1) {
    const place = places[index] ?? 0;
    if (place === NOWHERE) return [];
    if (documents[index] !== last) lists.push([]);
    last = documents[index] ?? 0;
    lists.at(-1)?.push(place);
  }
  return lists;
}
