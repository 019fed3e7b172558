import type { IndexedDocument } from './document.js';
import type { Keys } from './keys.js';
import { agencyKey, topicKey } from './shared/contents.js';
import { GAP, textFromOf } from './text-places.js';
import type { DocumentWords } from './word-lists.js';

/** A release as numbers of its words: all that is kept of its text until its year is written. */
export interface ReadDocument {
  readonly document: IndexedDocument;
  /** Numbers of its words: title, text, names, one after the other. */
  readonly words: Uint32Array;
  /** Of each word of the names: its place. Title and text have no gaps, and are counted through. */
  readonly namePlaces: readonly number[];
  readonly titleLength: number;
  readonly textLength: number;
  /** Words that stand under no place: its agencies and topics, to be filtered by. */
  readonly marks: readonly number[];
}

export function readDocument(
  document: IndexedDocument,
  { list, numbers, lengths }: DocumentWords,
  keys: Keys,
): ReadDocument {
  let at = 0;
  const [titleLength = 0, textLength = 0, ...nameLengths] = lengths.map((count) => {
    at += count;
    return keys.readWords(list, document.lang, numbers.subarray(at - count, at));
  });
  const namePlaces: number[] = [];
  let place = textFromOf(titleLength) + textLength;
  for (const length of nameLengths) {
    place += GAP;
    for (let rest = length; rest > 0; rest -= 1) namePlaces.push(place++);
  }
  return {
    document,
    words: keys.take(),
    namePlaces,
    titleLength,
    textLength,
    marks: [
      ...new Set([
        ...document.agencies.map(({ id }) => keys.mark(agencyKey(id))),
        ...document.topics.map((topic) => keys.mark(topicKey(topic))),
      ]),
    ],
  };
}
