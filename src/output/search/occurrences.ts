import type { ReadDocument } from './read-document.js';
import { textFromOf } from './text-places.js';

/** Where each key occurs in the releases of a year: by key, then by release, then by place. */
export interface Occurrences {
  /** The occurrences of key n are those from `bounds[n]` to `bounds[n + 1]`. */
  readonly bounds: Uint32Array;
  /** Two numbers each: the release, and the place in it. They lie side by side, for they are written in no order of memory. */
  readonly items: Uint32Array;
}

/** Some keys of each word: those of word n are from `bounds[n]` to `bounds[n + 1]` of `keys`. */
export interface KeysOfWords {
  readonly bounds: Uint32Array;
  readonly keys: Uint32Array;
}

/** The keys of words, to which more words come. */
export function startKeysOfWords(): {
  /** Of the next word. */
  add(keys: readonly number[]): void;
  now(): KeysOfWords;
} {
  let bounds = new Uint32Array(1024);
  let keys = new Uint32Array(1024);
  let count = 0;
  return {
    add(list) {
      const from = bounds[count] ?? 0;
      if (count + 2 > bounds.length) bounds = larger(bounds);
      while (from + list.length > keys.length) keys = larger(keys);
      keys.set(list, from);
      count += 1;
      bounds[count] = from + list.length;
    },
    now: () => ({ bounds: bounds.subarray(0, count + 1), keys: keys.subarray(0, bounds[count]) }),
  };
}

function larger(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(list.length * 2);
  twice.set(list);
  return twice;
}

/** The place of an agency or topic, which stands nowhere. */
export const NOWHERE = 0xffffffff;

/**
 * Turns the words of releases into lists by key: counts, then fills. Nothing is made for a single occurrence, for there are millions.
 *
 * @param keyOfWord by the number of a word: its key
 * @param stemsOfWords the keys of its stems
 * @returns the lists of keys as words; and as stems those of keys that are the stem of another word than themselves. Of any other
 *   key the list of the word serves as that of the stem
 */
export function gatherOccurrences(
  releases: readonly ReadDocument[],
  keyCount: number,
  keyOfWord: readonly number[],
  stemsOfWords: KeysOfWords,
): { readonly words: Occurrences; readonly stems: Occurrences } {
  const counts = countWords(releases, keyOfWord.length);
  const ofWords = new Uint32Array(keyCount + 2);
  for (let word = 0; word < counts.length; word += 1) {
    const slot = (keyOfWord[word] ?? 0) + 2;
    ofWords[slot] = (ofWords[slot] ?? 0) + (counts[word] ?? 0);
  }
  const widened = widenedStems(counts, keyCount, keyOfWord, stemsOfWords);
  const lists: Lists = {
    // Half as long, and asked for millions of words.
    keyOfWord: Uint32Array.from(keyOfWord),
    stemsOfWords: widened.stems,
    words: emptyLists(ofWords),
    stems: emptyLists(widened.counts),
  };
  for (const [number, release] of releases.entries()) putRelease(lists, number, release);
  return lists;
}

interface Lists {
  readonly keyOfWord: Uint32Array;
  readonly stemsOfWords: KeysOfWords;
  readonly words: Occurrences;
  readonly stems: Occurrences;
}

function putRelease(lists: Lists, number: number, release: ReadDocument): void {
  const { words, namePlaces, marks, titleLength, textLength } = release;
  const namesFrom = titleLength + textLength;
  const shift = textFromOf(titleLength) - titleLength;
  for (let index = 0; index < titleLength; index += 1) putWord(lists, words[index] ?? 0, number, index);
  for (let index = titleLength; index < namesFrom; index += 1)
    putWord(lists, words[index] ?? 0, number, index + shift);
  for (let index = namesFrom; index < words.length; index += 1)
    putWord(lists, words[index] ?? 0, number, namePlaces[index - namesFrom] ?? 0);
  // They have no stems.
  for (const mark of marks) putWord(lists, mark, number, NOWHERE);
}

function putWord(
  { keyOfWord, stemsOfWords: { bounds, keys }, words, stems }: Lists,
  word: number,
  document: number,
  place: number,
): void {
  put(words, keyOfWord[word] ?? 0, document, place);
  const end = bounds[word + 1] ?? 0;
  for (let at = bounds[word] ?? 0; at < end; at += 1) put(stems, keys[at] ?? 0, document, place);
}

/** How often each word occurs. */
function countWords(releases: readonly ReadDocument[], wordCount: number): Uint32Array {
  const counts = new Uint32Array(wordCount);
  for (const { words, marks } of releases) {
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? 0;
      counts[word] = (counts[word] ?? 0) + 1;
    }
    for (const mark of marks) counts[mark] = (counts[mark] ?? 0) + 1;
  }
  return counts;
}

/**
 * The stems of each word that occurs, without those that are the stem of no other word than themselves.
 *
 * @returns with how often each key occurs as such a stem, two places behind its number
 */
function widenedStems(
  occurrences: Uint32Array,
  keyCount: number,
  keyOfWord: readonly number[],
  stems: KeysOfWords,
): { readonly stems: KeysOfWords; readonly counts: Uint32Array } {
  const isWidened = new Uint8Array(keyCount);
  for (let word = 0; word < occurrences.length; word += 1) {
    if (occurrences[word] === 0) continue;
    const end = stems.bounds[word + 1] ?? 0;
    for (let at = stems.bounds[word] ?? 0; at < end; at += 1) {
      const stem = stems.keys[at] ?? 0;
      if (stem !== keyOfWord[word]) isWidened[stem] = 1;
    }
  }
  const counts = new Uint32Array(keyCount + 2);
  const bounds = new Uint32Array(occurrences.length + 1);
  const keys = new Uint32Array(stems.keys.length);
  let length = 0;
  for (let word = 0; word < occurrences.length; word += 1) {
    const count = occurrences[word] ?? 0;
    const end = count === 0 ? 0 : (stems.bounds[word + 1] ?? 0);
    for (let at = stems.bounds[word] ?? 0; at < end; at += 1) {
      const stem = stems.keys[at] ?? 0;
      if (isWidened[stem] === 0) continue;
      counts[stem + 2] = (counts[stem + 2] ?? 0) + count;
      keys[length++] = stem;
    }
    bounds[word + 1] = length;
  }
  return { stems: { bounds, keys }, counts };
}

/**
 * Lists with room for what will be put into them. While they are filled, `bounds[n + 1]` is where the next occurrence of key n goes;
 * in the end it is where they end.
 *
 * @param bounds how often each key occurs, two places behind its number; it is taken over
 */
function emptyLists(bounds: Uint32Array): Occurrences {
  for (let key = 1; key < bounds.length; key += 1) bounds[key] = (bounds[key] ?? 0) + (bounds[key - 1] ?? 0);
  return { bounds, items: new Uint32Array((bounds.at(-1) ?? 0) * 2) };
}

function put({ bounds, items }: Occurrences, key: number, document: number, place: number): void {
  const index = bounds[key + 1] ?? 0;
  bounds[key + 1] = index + 1;
  items[index * 2] = document;
  items[index * 2 + 1] = place;
}
