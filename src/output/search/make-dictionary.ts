import { startBytes } from './bytes.js';
import { fileName, type IndexYear, type YearEntries } from './make-year.js';
import type { DictionaryContents } from './shared/contents.js';
import { SHORT_LIST } from './shared/read-dictionary.js';

export interface IndexDictionary {
  readonly contents: DictionaryContents;
  readonly bytes: Buffer;
}

/** A block is read whole, for one word: large enough that few are needed, small enough for a slow line. */
const BLOCK = 4096;

/**
 * Writes the dictionary of some years: every key, and where each year keeps its lists, as `readDictionaryBlock` reads it.
 *
 * @param numbers of the years in the contents of the index
 */
export function makeDictionary(
  name: string,
  years: readonly IndexYear[],
  numbers: readonly number[],
): IndexDictionary {
  const cursors = years.map(startCursor);
  const writer = startBytes();
  const blocks: number[] = [];
  const firstKeys: string[] = [];
  const present = new Uint8Array(Math.ceil(years.length / 8));
  let blockAt = 0;
  let last = '';
  for (let key = leastKey(cursors); key !== null; key = leastKey(cursors)) {
    if (writer.length - blockAt > BLOCK) {
      blocks.push(writer.length - blockAt);
      blockAt = writer.length;
    }
    const isFirst = writer.length === blockAt;
    if (isFirst) {
      firstKeys.push(blocks.length === 0 ? '' : shortestAfter(last, key));
      for (const cursor of cursors) writer.number(cursor.lists);
      for (const cursor of cursors) writer.number(cursor.places);
    }
    const shared = isFirst ? 0 : sharedStart(last, key);
    writer.number(shared);
    writer.text(key.slice(shared));
    last = key;
    present.fill(0);
    for (const [year, { keys, index }] of cursors.entries()) {
      if (keys[index] === key) present[year >> 3] = (present[year >> 3] ?? 0) | (1 << (year & 7));
    }
    writer.bytes(present);
    for (const cursor of cursors) if (cursor.keys[cursor.index] === key) writeEntry(cursor);
  }
  if (writer.length > blockAt) blocks.push(writer.length - blockAt);
  const bytes = writer.take();
  return { contents: { file: fileName(name, bytes), years: numbers, firstKeys, blocks }, bytes };

  /** Writes what the year has of its next key, and goes on to the one after. */
  function writeEntry(cursor: Cursor): void {
    const { entries, index } = cursor;
    const wordCount = entries.wordCounts[index] ?? 0;
    const stemCount = entries.stemCounts[index] ?? 0;
    writer.number(wordCount * 2 + (stemCount === 0 ? 0 : 1));
    if (stemCount > 0) writer.number(stemCount);
    if (wordCount > 0) writeListPlace(cursor, entries.wordLengths[index] ?? 0);
    if (stemCount > 0) writeListPlace(cursor, entries.stemLengths[index] ?? 0);
    const placesLength = entries.placesLengths[index] ?? 0;
    if (wordCount > 0) writer.number(placesLength);
    cursor.places += placesLength;
    cursor.index += 1;
  }

  function writeListPlace(cursor: Cursor, length: number): void {
    writer.number(length);
    if (length > SHORT_LIST) {
      cursor.lists += length;
      return;
    }
    writer.bytes(cursor.entries.shortLists.subarray(cursor.shortLists, cursor.shortLists + length));
    cursor.shortLists += length;
  }
}

/** How far a year has been written. */
interface Cursor {
  readonly entries: YearEntries;
  readonly keys: readonly string[];
  index: number;
  /** Where its next list, its next short list and its next places stand. */
  lists: number;
  shortLists: number;
  places: number;
}

function startCursor({ entries, contents }: IndexYear): Cursor {
  return { entries, keys: entries.keys, index: 0, lists: 0, shortLists: 0, places: contents.placesAt };
}

function leastKey(cursors: readonly Cursor[]): string | null {
  let least: string | null = null;
  for (const { keys, index } of cursors) {
    const key = keys[index];
    if (key !== undefined && (least === null || key < least)) least = key;
  }
  return least;
}

/** How many characters two keys begin with alike; never half of a pair that makes one character. */
function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return isHalf(a.charCodeAt(shared - 1)) ? shared - 1 : shared;
}

/** The shortest start of a key that still comes after the one before. */
function shortestAfter(before: string, key: string): string {
  const end = sharedStart(before, key) + 1;
  return isHalf(key.charCodeAt(end - 1)) ? key.slice(0, end + 1) : key.slice(0, end);
}

function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
