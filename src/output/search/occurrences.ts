import { GAP, type ReadDocument } from './read-document.js';

/** Where each key occurs in the releases of a year: by key, then by release, then by place. */
export interface Occurrences {
  /** Numbers of the keys that occur, in no order. */
  readonly keys: readonly number[];
  /** By number of the key: from which to which index its occurrences stand in the two lists below. */
  readonly from: (key: number) => number;
  readonly to: (key: number) => number;
  readonly documents: Uint32Array;
  readonly places: Uint32Array;
}

/** The place of an agency or topic, which stands nowhere. */
export const NOWHERE = 0xffffffff;

/**
 * Turns releases into lists by key: counts, then fills. Nothing is made for a single occurrence, for there are millions.
 *
 * @param keysOf the keys of a word, by its number
 * @param hasMarks whether agencies and topics are among them
 */
export function gatherOccurrences(
  releases: readonly ReadDocument[],
  keyCount: number,
  keysOf: (word: number) => readonly number[],
  hasMarks: boolean,
): Occurrences {
  const ends = new Uint32Array(keyCount + 1);
  let total = 0;
  const count = (word: number): void => {
    for (const key of keysOf(word)) {
      ends[key + 1] = (ends[key + 1] ?? 0) + 1;
      total += 1;
    }
  };
  for (const { words, marks } of releases) {
    words.forEach(count);
    if (hasMarks) marks.forEach(count);
  }
  for (let key = 0; key < keyCount; key += 1) ends[key + 1] = (ends[key + 1] ?? 0) + (ends[key] ?? 0);

  const starts = ends.slice();
  const documents = new Uint32Array(total);
  const places = new Uint32Array(total);
  releases.forEach((release, number) => {
    const put = (word: number, place: number): void => {
      for (const key of keysOf(word)) {
        const index = starts[key] ?? 0;
        starts[key] = index + 1;
        documents[index] = number;
        places[index] = place;
      }
    };
    const { words, marks, titleLength, textLength, nameStarts } = release;
    let place = 0;
    words.forEach((word, index) => {
      const isStart =
        index === titleLength ||
        (index >= titleLength + textLength && nameStarts.has(index - titleLength - textLength));
      place += isStart && index > 0 ? GAP : 0;
      put(word, place);
      place += 1;
    });
    if (hasMarks) for (const mark of marks) put(mark, NOWHERE);
  });

  const keys: number[] = [];
  for (let key = 0; key < keyCount; key += 1) if ((ends[key + 1] ?? 0) > (ends[key] ?? 0)) keys.push(key);
  return { keys, from: (key) => ends[key] ?? 0, to: (key) => ends[key + 1] ?? 0, documents, places };
}
