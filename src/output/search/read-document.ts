import type { SearchDocument } from './document.js';
import type { Keys } from './keys.js';
import { agencyKey, topicKey } from './shared/contents.js';

/** A release as numbers of its words: all that is kept of its text until its year is written. */
export interface ReadDocument {
  readonly document: Omit<SearchDocument, 'text'>;
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

export function readDocument(document: SearchDocument, keys: Keys): ReadDocument {
  const { text, ...rest } = document;
  const words: number[] = [];
  keys.readWords(document.title, document.lang, words);
  const titleLength = words.length;
  keys.readWords(text, document.lang, words);
  const textLength = words.length - titleLength;
  const namePlaces: number[] = [];
  let place = textFromOf(titleLength) + textLength;
  for (const name of namesOf(document)) {
    place += GAP;
    const before = words.length;
    keys.readWords(name, document.lang, words);
    for (let index = before; index < words.length; index += 1) namePlaces.push(place++);
  }
  return {
    document: rest,
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

/** What is searched beside title and text; the date too, as people write it. */
function namesOf({ agencies, people, topics, dateInWords }: SearchDocument): string[] {
  return [...agencies.map(({ name }) => name), ...people, ...topics, dateInWords];
}
