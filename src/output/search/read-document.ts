import type { SearchDocument } from './document.js';
import type { Keys } from './keys.js';
import { agencyKey, topicKey } from './shared/contents.js';

/** A release as numbers of its words: all that is kept of its text until its year is written. */
export interface ReadDocument {
  readonly document: Omit<SearchDocument, 'text'>;
  /** Numbers of its words, each part in its order: title, text, names. */
  readonly words: Uint32Array;
  readonly titleLength: number;
  readonly textLength: number;
  /** The words that stand under no place: its agencies and topics, to be filtered by. */
  readonly marks: readonly number[];
  /** Where a part of the names begins, counted from their first word: no phrase reaches over it. */
  readonly nameStarts: ReadonlySet<number>;
}

export function readDocument(document: SearchDocument, keys: Keys): ReadDocument {
  const { text, ...rest } = document;
  const title = keys.readWords(document.title, document.lang);
  const body = keys.readWords(text, document.lang);
  const names: number[] = [];
  const nameStarts = new Set<number>();
  for (const name of [
    ...document.agencies.map((agency) => agency.name),
    ...document.people,
    ...document.topics,
    document.dateInWords,
  ]) {
    nameStarts.add(names.length);
    names.push(...keys.readWords(name, document.lang));
  }
  const words = new Uint32Array(title.length + body.length + names.length);
  words.set(title);
  words.set(body, title.length);
  words.set(names, title.length + body.length);
  return {
    document: rest,
    words,
    titleLength: title.length,
    textLength: body.length,
    marks: [
      ...document.agencies.map(({ id }) => keys.plain(agencyKey(id))),
      ...new Set(document.topics.map((topic) => keys.plain(topicKey(topic)))),
    ],
    nameStarts,
  };
}

/** Between two parts of a release no phrase can stand. */
export const GAP = 8;
