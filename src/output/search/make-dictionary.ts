import { compareText } from '../../content/compare-text.js';
import { startBytes } from './bytes.js';
import { fileName, type IndexYear, type WrittenList, type YearEntry } from './make-year.js';
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
 * @param numbers of the years in the contents of the index
 */
export function makeDictionary(
  name: string,
  years: readonly IndexYear[],
  numbers: readonly number[],
): IndexDictionary {
  const lists = years.map(() => 0);
  const places = years.map(({ contents }) => contents.placesAt);
  const writer = startBytes();
  const blocks: number[] = [];
  const firstKeys: string[] = [];
  let written = 0;
  let last = '';
  const close = (): void => {
    if (writer.length > written) blocks.push(writer.length - written);
    written = writer.length;
  };
  for (const { key, entries } of byKey(years)) {
    if (writer.length - written > BLOCK) close();
    const isFirst = writer.length === written;
    if (isFirst) {
      firstKeys.push(blocks.length === 0 ? '' : shortestAfter(last, key));
      for (const base of [...lists, ...places]) writer.number(base);
    }
    const shared = isFirst ? 0 : sharedStart(last, key);
    writer.number(shared);
    writer.text(key.slice(shared));
    last = key;
    const present = new Uint8Array(Math.ceil(years.length / 8));
    for (const [year] of entries) present[year >> 3] = (present[year >> 3] ?? 0) | (1 << (year & 7));
    writer.bytes(present);
    for (const [year, { word, stem, placesLength }] of entries) {
      writer.number((word?.count ?? 0) * 2 + (stem === null ? 0 : 1));
      if (stem !== null) writer.number(stem.count);
      for (const list of [word, stem]) lists[year] = (lists[year] ?? 0) + writeListPlace(list);
      if (word !== null) writer.number(placesLength);
      places[year] = (places[year] ?? 0) + placesLength;
    }
  }
  close();
  const bytes = writer.take();
  return { contents: { file: fileName(name, bytes), years: numbers, firstKeys, blocks }, bytes };

  /** Gives how many bytes of the year's file the list takes. */
  function writeListPlace(list: WrittenList | null): number {
    if (list === null) return 0;
    writer.number(list.length);
    if (list.bytes === null) return list.length;
    writer.bytes(list.bytes);
    return 0;
  }
}

/** The keys of all years in their order, each with the years that have it. */
function byKey(
  years: readonly IndexYear[],
): { key: string; entries: (readonly [year: number, entry: YearEntry])[] }[] {
  const keys = new Map<string, (readonly [number, YearEntry])[]>();
  years.forEach(({ entries }, year) => {
    for (const entry of entries) {
      const known = keys.get(entry.key);
      if (known === undefined) keys.set(entry.key, [[year, entry]]);
      else known.push([year, entry]);
    }
  });
  return [...keys].map(([key, entries]) => ({ key, entries })).sort((a, b) => compareText(a.key, b.key));
}

/** How many characters two keys begin with alike; never half of a pair that makes one character. */
function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return /[\uD800-\uDBFF]/.test(a.charAt(shared - 1)) ? shared - 1 : shared;
}

/** The shortest start of a key that still comes after the one before. */
function shortestAfter(before: string, key: string): string {
  const end = sharedStart(before, key) + 1;
  return /[\uD800-\uDBFF]/.test(key.charAt(end - 1)) ? key.slice(0, end + 1) : key.slice(0, end);
}
