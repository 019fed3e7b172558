import { readBytes } from './byte-reader.js';

/** A key of the dictionary: a word, or what words have in common (their stem). */
export interface DictionaryEntry {
  readonly key: string;
  readonly years: readonly EntryYear[];
}

/** Where a year keeps the lists of a key. */
export interface EntryYear {
  /** Number of the year in its dictionary. */
  readonly year: number;
  /** Releases that have the word itself; null for none. */
  readonly word: ListPlace | null;
  /** Releases that have a word of this stem; null where it is none, or only that of the word itself. */
  readonly stem: ListPlace | null;
  /** From and to in the file of the year, of the places of the word. */
  readonly places: readonly [from: number, to: number];
}

export interface ListPlace {
  /** How many releases. */
  readonly count: number;
  /** The list itself where it is short; else from and to in the file of the year. */
  readonly bytes: Uint8Array | readonly [from: number, to: number];
}

/** A list of so few bytes stands in the dictionary itself, and needs no request of its own. */
export const SHORT_LIST = 4;

/**
 * Reads one block of a dictionary. It begins with where each year's lists and places stand at this point of the alphabet.
 *
 * @param years how many years the dictionary is of
 */
export function readDictionaryBlock(bytes: Uint8Array, years: number): DictionaryEntry[] {
  const reader = readBytes(bytes);
  const lists = Array.from({ length: years }, () => reader.number());
  const places = Array.from({ length: years }, () => reader.number());

  const list = (count: number, year: number): ListPlace => {
    const length = reader.number();
    if (length <= SHORT_LIST) return { count, bytes: reader.bytes(length) };
    const from = lists[year] ?? 0;
    lists[year] = from + length;
    return { count, bytes: [from, from + length] };
  };

  const entries: DictionaryEntry[] = [];
  let key = '';
  while (!reader.isAtEnd()) {
    key = key.slice(0, reader.number()) + reader.text();
    const present = reader.bytes(Math.ceil(years / 8));
    const entryYears: EntryYear[] = [];
    for (let year = 0; year < years; year += 1) {
      if ((((present[year >> 3] ?? 0) >> (year & 7)) & 1) === 0) continue;
      const head = reader.number();
      const stemCount = head % 2 === 1 ? reader.number() : 0;
      const wordCount = Math.floor(head / 2);
      const word = wordCount === 0 ? null : list(wordCount, year);
      const stem = stemCount === 0 ? null : list(stemCount, year);
      const from = places[year] ?? 0;
      const to = from + (wordCount === 0 ? 0 : reader.number());
      places[year] = to;
      entryYears.push({ year, word, stem, places: [from, to] });
    }
    entries.push({ key, years: entryYears });
  }
  return entries;
}
