import type { DictionaryContents, IndexContents } from './contents.js';
import { type DictionaryEntry, type EntryYear, readDictionaryBlock } from './read-dictionary.js';

/** Gives bytes of a file of the index. */
export type ReadRange = (file: string, from: number, to: number) => Promise<Uint8Array>;

/** A key in all years that have it. */
export interface FoundKey {
  readonly key: string;
  /** By the number of the year in the contents. */
  readonly years: ReadonlyMap<number, EntryYear>;
  /** Releases with the word, and with its stem, in all years. */
  readonly wordCount: number;
  readonly stemCount: number;
}

export interface Dictionaries {
  /** Null where no year has it. */
  find(key: string): Promise<FoundKey | null>;
  /** Keys that begin so: those in the first blocks of them, for a short beginning has too many. */
  beginning(start: string, mostBlocks: number): Promise<FoundKey[]>;
  /** In how many blocks the keys that begin so stand. */
  blocksOf(start: string): number;
}

export function openDictionaries({ dictionaries }: IndexContents, read: ReadRange): Dictionaries {
  const opened = dictionaries.map((contents) => openDictionary(contents, read));
  return {
    async find(key) {
      const found = await Promise.all(opened.map(({ block, blockFor }) => block(blockFor(key))));
      return joined(
        key,
        found.map((entries) => entries.get(key)),
      );
    },
    async beginning(start, mostBlocks) {
      const found = await Promise.all(
        opened.map(async ({ block, blockFor }) => {
          const first = blockFor(start);
          const last = Math.min(blockFor(`${start}\u{ffff}`), first + mostBlocks - 1);
          const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
          return Promise.all(numbers.map(block));
        }),
      );
      const keys = new Map<string, (PlacedEntry | undefined)[]>();
      for (const entries of found.flat()) {
        for (const [key, entry] of entries) {
          if (key.startsWith(start)) keys.set(key, [...(keys.get(key) ?? []), entry]);
        }
      }
      return [...keys].map(([key, entries]) => joined(key, entries)).filter((one) => one !== null);
    },
    blocksOf: (start) =>
      Math.max(0, ...opened.map(({ blockFor }) => blockFor(`${start}\u{ffff}`) - blockFor(start) + 1)),
  };
}

interface PlacedEntry {
  readonly entry: DictionaryEntry;
  /** Numbers in the contents of the years of the entry's dictionary. */
  readonly years: readonly number[];
}

interface OpenDictionary {
  /** The number of the block in which a key stands, if it stands in any. */
  readonly blockFor: (key: string) => number;
  readonly block: (number: number) => Promise<ReadonlyMap<string, PlacedEntry>>;
}

function openDictionary(
  { file, years, firstKeys, blocks }: DictionaryContents,
  read: ReadRange,
): OpenDictionary {
  const starts: number[] = [];
  let total = 0;
  for (const length of blocks) {
    starts.push(total);
    total += length;
  }
  const known = new Map<number, Promise<ReadonlyMap<string, PlacedEntry>>>();
  const load = async (number: number): Promise<ReadonlyMap<string, PlacedEntry>> => {
    const from = starts[number] ?? 0;
    const bytes = await read(file, from, from + (blocks[number] ?? 0));
    const entries = readDictionaryBlock(bytes, years.length);
    return new Map(entries.map((entry) => [entry.key, { entry, years }]));
  };
  return {
    blockFor(key) {
      let low = 0;
      let high = firstKeys.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((firstKeys[middle] ?? '') <= key) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    block: (number) => remember(known, number, () => load(number)),
  };
}

/** What failed is forgotten, so that it is tried again. */
export function remember<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  load: () => Promise<Value>,
): Promise<Value> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}

function joined(key: string, placed: readonly (PlacedEntry | undefined)[]): FoundKey | null {
  const years = new Map<number, EntryYear>();
  let wordCount = 0;
  let stemCount = 0;
  for (const one of placed) {
    if (one === undefined) continue;
    for (const entry of one.entry.years) {
      years.set(one.years[entry.year] ?? -1, entry);
      wordCount += entry.word?.count ?? 0;
      stemCount += (entry.stem ?? entry.word)?.count ?? 0;
    }
  }
  return years.size === 0 ? null : { key, years, wordCount, stemCount };
}
