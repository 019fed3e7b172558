import type { IndexedDocument } from '../../src/output/search/document.js';
import { type DocumentWords, wordsOfDocument } from '../../src/output/search/document-words.js';
import type { SearchIndex } from '../../src/output/search/search-index.js';
import { startWordList, type WordList } from '../../src/output/search/word-list.js';

/** All that a build tells the index of a release. */
export interface SearchDocument extends IndexedDocument {
  readonly text: string;
  readonly people: readonly string[];
  readonly dateInWords: string;
}

/** Adds a release to an index as a build does, with a list of its own words. */
export function addDocument(index: SearchIndex, document: SearchDocument): void {
  const list = startWordList();
  index.add(document, readWords(document, list), list.takeNew());
}

export function readWords(document: SearchDocument, list: WordList): DocumentWords {
  const { title, text, agencies, people, topics, dateInWords } = document;
  const names = [...agencies.map(({ name }) => name), ...people, ...topics, dateInWords];
  return wordsOfDocument({ title, text, names }, list);
}
