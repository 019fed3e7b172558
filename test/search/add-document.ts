import type { IndexedDocument } from '../../src/output/search/document.js';
import { startMeeting, type WordMeeting } from '../../src/output/search/met-words.js';
import type { SearchIndex } from '../../src/output/search/search-index.js';
import { startWordLists, type WordLists } from '../../src/output/search/word-lists.js';

/** All that a build tells the index of a release. */
export interface SearchDocument extends IndexedDocument {
  readonly text: string;
  readonly people: readonly string[];
  readonly dateInWords: string;
}

/** Adds a release to an index as a build does, by default with a list of its own words. */
export function addDocument(
  index: SearchIndex,
  document: SearchDocument,
  meeting: WordMeeting = startMeeting(0),
  lists: WordLists = startWordLists(),
): void {
  const { title, text, agencies, people, topics, dateInWords } = document;
  const names = [...agencies.map(({ name }) => name), ...people, ...topics, dateInWords];
  const number = meeting.note({ title, text, names });
  index.add(document, lists.take(meeting.take())(number));
}
