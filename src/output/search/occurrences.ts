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
 * Turns releases into lists by key: counts, then fills. Nothing is made for a single occurrence, for there are millions.
 *
 * @param only 1 for each key that counts: stems, which agencies and topics have none of; null for all keys, those among them
 */
export function gatherOccurrences(
  releases: readonly ReadDocument[],
  keyCount: number,
  { bounds: keyBounds, keys }: KeysOfWords,
  only: Uint8Array | null,
): Occurrences {
  const hasMarks = only === null;
  const bounds = new Uint32Array(keyCount + 2);
  const count = (words: Uint32Array | readonly number[]): void => {
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? 0;
      const end = keyBounds[word + 1] ?? 0;
      for (let at = keyBounds[word] ?? 0; at < end; at += 1) {
        const key = keys[at] ?? 0;
        if (only !== null && only[key] === 0) continue;
        const next = key + 2;
        bounds[next] = (bounds[next] ?? 0) + 1;
      }
    }
  };
  for (const { words, marks } of releases) {
    count(words);
    if (hasMarks) count(marks);
  }
  for (let key = 1; key < bounds.length; key += 1) bounds[key] = (bounds[key] ?? 0) + (bounds[key - 1] ?? 0);

  // While it is filled, `bounds[n + 1]` is where the next occurrence of key n goes; in the end it is where they end.
  const total = bounds[keyCount + 1] ?? 0;
  const documents = new Uint32Array(total);
  const places = new Uint32Array(total);
  const put = (word: number, document: number, place: number): void => {
    const end = keyBounds[word + 1] ?? 0;
    for (let at = keyBounds[word] ?? 0; at < end; at += 1) {
      const key = keys[at] ?? 0;
      if (only !== null && only[key] === 0) continue;
      const own = key + 1;
      const index = bounds[own] ?? 0;
      bounds[own] = index + 1;
      documents[index] = document;
      places[index] = place;
    }
  };
  for (const [number, { words, namePlaces, marks, titleLength, textLength }] of releases.entries()) {
    const namesFrom = titleLength + textLength;
    const shift = textFromOf(titleLength) - titleLength;
    for (let index = 0; index < titleLength; index += 1) put(words[index] ?? 0, number, index);
    for (let index = titleLength; index < namesFrom; index += 1)
      put(words[index] ?? 0, number, index + shift);
    for (let index = namesFrom; index < words.length; index += 1)
      put(words[index] ?? 0, number, namePlaces[index - namesFrom] ?? 0);
    if (hasMarks) for (const mark of marks) put(mark, number, NOWHERE);
  }
  return { bounds, documents, places };
}
