import type { ReadDocument } from './read-document.js';
import { textFromOf } from './text-places.js';

/** Where each key occurs in the releases of a year: by key, then by release, then by place. */
export interface Occurrences {
  /** The occurrences of key n are those from `bounds[n]` to `bounds[n + 1]` of the two lists below. */
  readonly bounds: Uint32Array;
  readonly documents: Uint32Array;
  readonly places: Uint32Array;
}

/** The keys of each word: those of word n are from `bounds[n]` to `bounds[n + 1]` of `keys`. */
export interface KeysOfWords {
  readonly bounds: Uint32Array;
  readonly keys: Uint32Array;
}

/** The keys of words, to which more words come. */
export function startKeysOfWords(): {
  /** @returns the number of the word they are of */
  add(keys: readonly number[]): number;
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
      return count - 1;
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
 * @returns the lists of keys as words; and as stems those of keys that are the stem of another word than themselves. Of any other
 *   key the list of the word serves as that of the stem
 */
export function gatherOccurrences(
  releases: readonly ReadDocument[],
  keyCount: number,
  ofWords: KeysOfWords,
  ofStems: KeysOfWords,
): { readonly words: Occurrences; readonly stems: Occurrences } {
  const counts = countWords(releases, ofWords.bounds.length);
  const words = startLists(counts, keyCount, ofWords, null);
  const stems = startLists(counts, keyCount, ofStems, widenedKeys(counts, keyCount, ofWords, ofStems));
  const put = (word: number, document: number, place: number): void => {
    words.put(word, document, place);
    stems.put(word, document, place);
  };
  for (const [number, release] of releases.entries()) {
    const { words: own, namePlaces, marks, titleLength, textLength } = release;
    const namesFrom = titleLength + textLength;
    const shift = textFromOf(titleLength) - titleLength;
    for (let index = 0; index < titleLength; index += 1) put(own[index] ?? 0, number, index);
    for (let index = titleLength; index < namesFrom; index += 1) put(own[index] ?? 0, number, index + shift);
    for (let index = namesFrom; index < own.length; index += 1)
      put(own[index] ?? 0, number, namePlaces[index - namesFrom] ?? 0);
    // They have no stems.
    for (const mark of marks) put(mark, number, NOWHERE);
  }
  return { words, stems };
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

/** By the number of a key: 1 where it is the stem of a word that occurs and is not itself that word. */
function widenedKeys(
  counts: Uint32Array,
  keyCount: number,
  { keys: keyOfWord }: KeysOfWords,
  stems: KeysOfWords,
): Uint8Array {
  const widened = new Uint8Array(keyCount);
  for (let word = 0; word < counts.length; word += 1) {
    if (counts[word] === 0) continue;
    const end = stems.bounds[word + 1] ?? 0;
    for (let at = stems.bounds[word] ?? 0; at < end; at += 1) {
      const stem = stems.keys[at] ?? 0;
      if (stem !== keyOfWord[word]) widened[stem] = 1;
    }
  }
  return widened;
}

/**
 * Lists with room for what will be put into them.
 *
 * @param only 1 for each key that has a list; null: all have
 */
function startLists(
  counts: Uint32Array,
  keyCount: number,
  { bounds: keyBounds, keys }: KeysOfWords,
  only: Uint8Array | null,
): Occurrences & { readonly put: (word: number, document: number, place: number) => void } {
  const bounds = new Uint32Array(keyCount + 2);
  for (let word = 0; word < counts.length; word += 1) {
    const count = counts[word] ?? 0;
    if (count === 0) continue;
    const end = keyBounds[word + 1] ?? 0;
    for (let at = keyBounds[word] ?? 0; at < end; at += 1) {
      const key = keys[at] ?? 0;
      if (only === null || only[key] === 1) bounds[key + 2] = (bounds[key + 2] ?? 0) + count;
    }
  }
  for (let key = 1; key < bounds.length; key += 1) bounds[key] = (bounds[key] ?? 0) + (bounds[key - 1] ?? 0);

  // While they are filled, `bounds[n + 1]` is where the next occurrence of key n goes; in the end it is where they end.
  const total = bounds[keyCount + 1] ?? 0;
  const documents = new Uint32Array(total);
  const places = new Uint32Array(total);
  return {
    bounds,
    documents,
    places,
    put(word, document, place) {
      const end = keyBounds[word + 1] ?? 0;
      for (let at = keyBounds[word] ?? 0; at < end; at += 1) {
        const key = keys[at] ?? 0;
        if (only !== null && only[key] === 0) continue;
        const index = bounds[key + 1] ?? 0;
        bounds[key + 1] = index + 1;
        documents[index] = document;
        places[index] = place;
      }
    },
  };
}
