import type { DocumentWords } from './document-words.js';
import type { Keys } from './keys.js';
import { agencyKey, topicKey } from './shared/contents.js';

/** A release as numbers of its words: all that is kept of its text until its year is written. */
export interface ReadDocument {
  readonly document: DocumentWords['document'];
  /** Numbers of its words: title, text, names, one after the other. */
  readonly words: Uint32Array;
  /** Of each word: its place. Only the names have gaps among them; title and text are counted through. */
  readonly namePlaces: readonly number[];
  readonly titleLength: number;
  readonly textLength: number;
  /** Words that stand under no place: its agencies and topics, to be filtered by. */
  readonly marks: readonly number[];
}

/** Between two parts of a release no phrase can stand. */
const GAP = 8;

/** @param list the words that the numbers of the release stand for */
export function readDocument(
  { document, words: written, lengths }: DocumentWords,
  list: readonly string[],
  keys: Keys,
): ReadDocument {
  const words: number[] = [];
  const [titleWritten = 0, textWritten = 0, ...namesWritten] = lengths;
  let at = 0;
  const take = (count: number): number => {
    const before = words.length;
    keys.readWords(list, document.lang, written.subarray(at, at + count), words);
    at += count;
    return words.length - before;
  };
  const titleLength = take(titleWritten);
  const textLength = take(textWritten);
  const namePlaces: number[] = [];
  let place = textFromOf(titleLength) + textLength;
  for (const count of namesWritten) {
    place += GAP;
    for (let rest = take(count); rest > 0; rest -= 1) namePlaces.push(place++);
  }
  return {
    document,
    words: Uint32Array.from(words),
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

/** The place at which the text begins. */
export function textFromOf(titleLength: number): number {
  return titleLength === 0 ? 0 : titleLength + GAP;
}
