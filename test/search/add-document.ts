import type { SearchDocument } from '../../src/output/search/document.js';
import { wordsOfDocument } from '../../src/output/search/document-words.js';
import type { SearchIndex } from '../../src/output/search/search-index.js';
import { startWordList } from '../../src/output/search/word-list.js';

/** Adds a release to an index as a build does, with a list of its own words. */
export function addDocument(index: SearchIndex, document: SearchDocument): void {
  const list = startWordList();
  index.add(document, wordsOfDocument(document, list), list.takeNew());
}
