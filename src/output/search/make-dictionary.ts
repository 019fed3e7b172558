import { startBytes } from './bytes.js';
import { type KeySource, startTable } from './key-source.js';
import { fileName } from './make-year.js';
import type { DictionaryContents } from './shared/contents.js';

export interface IndexDictionary {
  readonly contents: DictionaryContents;
  readonly bytes: Buffer;
}

/** A block is read whole, for one word: large enough that few are needed, small enough for a slow line. */
const BLOCK = 4096;

/**
 * Writes the dictionary of some years: every key, and where each year keeps its lists, as `readDictionaryBlock` reads it.
 *
 * @param years numbers of the years in the contents of the index
 * @param placesAt where the places of each year begin in its file
 * @param sources of the keys of all these years, each year in one of them
 */
export function makeDictionary(
  name: string,
  years: readonly number[],
  placesAt: readonly number[],
  sources: readonly KeySource[],
): IndexDictionary {
  const writer = startBytes();
  const blocks: number[] = [];
  const firstKeys: string[] = [];
  const table = startTable();
  const lists = years.map(() => 0);
  const places = [...placesAt];
  const present = new Uint8Array(Math.ceil(years.length / 8));
  let blockAt = 0;
  let last = '';
  for (let key = leastKey(sources); key !== null; key = leastKey(sources)) {
    if (writer.length - blockAt > BLOCK) {
      blocks.push(writer.length - blockAt);
      blockAt = writer.length;
    }
    const isFirst = writer.length === blockAt;
    if (isFirst) {
      firstKeys.push(blocks.length === 0 ? '' : shortestAfter(last, key));
      for (const at of lists) writer.number(at);
      for (const at of places) writer.number(at);
    }
    const shared = isFirst ? 0 : sharedStart(last, key);
    writer.number(shared);
    writer.text(key.slice(shared));
    last = key;
    present.fill(0);
    for (const source of sources) {
      if (source.key !== key) continue;
      for (const year of source.enter(table))
        present[year >> 3] = (present[year >> 3] ?? 0) | (1 << (year & 7));
      source.next();
    }
    writer.bytes(present);
    for (let year = 0; year < years.length; year += 1)
      if ((((present[year >> 3] ?? 0) >> (year & 7)) & 1) === 1) writeEntry(year);
  }
  if (writer.length > blockAt) blocks.push(writer.length - blockAt);
  const bytes = writer.take();
  return { contents: { file: fileName(name, bytes), years, firstKeys, blocks }, bytes };

  function writeEntry(year: number): void {
    writer.part(table.bytes[year] ?? NO_BYTES, table.from[year] ?? 0, table.to[year] ?? 0);
    lists[year] = (lists[year] ?? 0) + (table.lists[year] ?? 0);
    places[year] = (places[year] ?? 0) + (table.places[year] ?? 0);
  }
}

const NO_BYTES = new Uint8Array();

function leastKey(sources: readonly KeySource[]): string | null {
  let least: string | null = null;
  for (const { key } of sources) if (key !== null && (least === null || key < least)) least = key;
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
