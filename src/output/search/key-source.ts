import type { Keys } from './keys.js';
import type { DictionaryContents } from './shared/contents.js';
import { SHORT_LIST } from './shared/read-dictionary.js';

/** What a year has of each of its keys. */
export interface YearEntries {
  /** Their numbers, in the order of the dictionary, which is that of the lists and places in the file of the year. */
  readonly keys: Uint32Array;
  /** One entry for each, as `readDictionaryBlock` reads it. */
  readonly bytes: Buffer;
}

/** Where the entries of one key stand, by the number of their year in the dictionary. */
export interface EntryTable {
  readonly bytes: Uint8Array[];
  readonly from: number[];
  readonly to: number[];
  /** How many bytes the file of the year keeps for the key: of lists that are not in the entry itself, and of places. */
  readonly lists: number[];
  readonly places: number[];
}

/** The keys of some years in the order of the dictionary, one after the other. */
export interface KeySource {
  /** Null at the end. */
  readonly key: string | null;
  /** Enters what its years have of the key. Gives the numbers of these years, rising. */
  enter(table: EntryTable): readonly number[];
  next(): void;
}

/**
 * Of years that were made.
 *
 * @param years with their numbers in the dictionary, rising
 */
export function keysOfYears(
  years: readonly { readonly entries: YearEntries; readonly number: number }[],
  keys: Pick<Keys, 'texts' | 'inOrder'>,
): KeySource {
  const order = keys.inOrder();
  const readers = years.map(({ entries }) => startReader(entries.bytes));
  /** How many of its keys are behind us, of each year. */
  const passed = years.map(() => 0);
  /** Which of the years have the key. */
  let present: number[] = [];
  let at = -1;

  function next(): void {
    present = [];
    while (present.length === 0 && at < order.length) {
      at += 1;
      const key = order[at];
      for (let year = 0; year < years.length; year += 1) {
        if (key === undefined || years[year]?.entries.keys[passed[year] ?? 0] !== key) continue;
        passed[year] = (passed[year] ?? 0) + 1;
        present.push(year);
      }
    }
  }

  next();
  return {
    get key() {
      return keys.texts[order[at] ?? -1] ?? null;
    },
    enter(table) {
      return present.map((year) => {
        const number = years[year]?.number ?? 0;
        readers[year]?.entry(table, number);
        return number;
      });
    },
    next,
  };
}

/**
 * Of years of a known dictionary.
 *
 * @param numbers that its years have in the dictionary to be made; null for one that is not taken over
 */
export function keysOfDictionary(
  { years, blocks }: DictionaryContents,
  bytes: Buffer,
  numbers: readonly (number | null)[],
): KeySource {
  const reader = startReader(bytes);
  const entered = startTable();
  const passed = startTable();
  let key: string | null = '';
  let present: number[] = [];
  let block = 0;
  let blockEnd = 0;

  function next(): void {
    do {
      if (reader.at >= blockEnd) {
        const length = blocks[block];
        if (length === undefined) {
          key = null;
          return;
        }
        block += 1;
        blockEnd += length;
        key = '';
        // Where the lists and places of each year stand: all this is told anew.
        for (let left = years.length * 2; left > 0; left -= 1) reader.number();
      }
      key = (key ?? '').slice(0, reader.number()) + reader.text();
      readEntries();
    } while (present.length === 0);
  }

  function readEntries(): void {
    present = [];
    const mask = reader.at;
    reader.at += Math.ceil(years.length / 8);
    for (let year = 0; year < years.length; year += 1) {
      if ((((bytes[mask + (year >> 3)] ?? 0) >> (year & 7)) & 1) === 0) continue;
      const number = numbers[year] ?? null;
      if (number === null) reader.entry(passed, 0);
      else {
        reader.entry(entered, number);
        present.push(number);
      }
    }
  }

  next();
  return {
    get key() {
      return key;
    },
    enter(table) {
      for (const number of present) {
        table.bytes[number] = bytes;
        table.from[number] = entered.from[number] ?? 0;
        table.to[number] = entered.to[number] ?? 0;
        table.lists[number] = entered.lists[number] ?? 0;
        table.places[number] = entered.places[number] ?? 0;
      }
      return present;
    },
    next,
  };
}

export function startTable(): EntryTable {
  return { bytes: [], from: [], to: [], lists: [], places: [] };
}

interface Reader {
  at: number;
  number(): number;
  text(): string;
  /** Enters the next entry, and goes on behind it. */
  entry(table: EntryTable, number: number): void;
}

function startReader(bytes: Buffer): Reader {
  let at = 0;
  const number = (): number => {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = bytes[at++] ?? 0;
      value += (byte & 127) * factor;
    }
    return value;
  };
  const list = (): number => {
    const length = number();
    if (length > SHORT_LIST) return length;
    at += length;
    return 0;
  };
  return {
    get at() {
      return at;
    },
    set at(place) {
      at = place;
    },
    number,
    text() {
      const length = number();
      at += length;
      return bytes.toString('utf8', at - length, at);
    },
    entry(table, year) {
      table.bytes[year] = bytes;
      table.from[year] = at;
      const head = number();
      const hasStem = head % 2 === 1;
      if (hasStem) number();
      const hasWord = head > 1;
      const ofWord = hasWord ? list() : 0;
      table.lists[year] = ofWord + (hasStem ? list() : 0);
      table.places[year] = hasWord ? number() : 0;
      table.to[year] = at;
    },
  };
}
