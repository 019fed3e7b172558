import type { SearchedTexts } from './document.js';
import type { WordList } from './word-list.js';

/** A release as numbers of its words in a list; plain data, so that a thread can give it away. */
export interface DocumentWords {
  /** Title, text and names, one after the other. */
  readonly words: Uint32Array;
  /** How many words each of these parts has. */
  readonly lengths: readonly number[];
}

/** Reads the words of a release, of which nothing else is kept. */
export function wordsOfDocument({ title, text, names }: SearchedTexts, list: WordList): DocumentWords {
  const lengths = [title, text, ...names].map((part) => list.read(part));
  return { words: list.take(), lengths };
}
