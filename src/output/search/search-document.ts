import { agencyId } from '../../archive/agency-id.js';
import { dateInWords } from '../../archive/dates-in-words.js';
import type { Words } from '../../archive/words.js';
import type { Release } from '../../content/release.js';
import type { IndexedDocument, SearchDocument } from './document.js';

/**
 * What the index says of a public release beside its words. Of one that was removed, only what its page still says: no topics.
 */
export function indexedDocument(release: Release): IndexedDocument {
  return {
    address: release.address,
    title: release.title,
    agencies: [...new Map(release.agencies.map((name) => [agencyId(name), name]))].map(([id, name]) => ({
      id,
      name,
    })),
    topics: release.status === 'removed' ? [] : release.topics,
    date: release.date.precision === 'unknown' ? '' : release.date.iso,
    lang: release.lang,
    status: release.status,
  };
}

/**
 * All that is searched of it. Of one that was removed, no people either.
 *
 * @param text of its article; empty where it was removed
 * @param words of the interface in the language of the release: dates are found as they are written in it
 */
export function searchDocument(release: Release, text: string, words: Words): SearchDocument {
  return {
    ...indexedDocument(release),
    text,
    people: release.status === 'removed' ? [] : release.people,
    dateInWords: release.date.precision === 'unknown' ? '' : dateInWords(release.date, words),
  };
}
