import { agencyId } from '../../archive/agency-id.js';
import { dateInWords } from '../../archive/dates-in-words.js';
import type { Words } from '../../archive/words.js';
import type { Release } from '../../content/release.js';
import type { IndexedDocument, SearchedTexts } from './document.js';

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
 * What is searched of it. Of one that was removed, neither people nor topics.
 *
 * @param text of its article; empty where it was removed
 * @param words of the interface in the language of the release: dates are found as they are written in it
 */
export function searchedTexts(release: Release, text: string, words: Words): SearchedTexts {
  const { title, agencies, people, topics, date, status } = release;
  return {
    title,
    text,
    names: [
      ...new Set(agencies),
      ...(status === 'removed' ? [] : [...people, ...topics]),
      date.precision === 'unknown' ? '' : dateInWords(date, words),
    ],
  };
}
