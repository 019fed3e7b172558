import { agencyId } from '../../archive/agency-id.js';
import { dateInWords } from '../../archive/dates-in-words.js';
import type { Words } from '../../archive/words.js';
import type { Release } from '../../content/release.js';
import type { SearchDocument } from './document.js';

/**
 * What of a public release is searched. Of one that was removed, only what its page still says: no text, no people, no topics.
 *
 * @param text of its article; empty where it was removed
 * @param words of the interface in the language of the release: dates are found as they are written in it
 */
export function searchDocument(release: Release, text: string, words: Words): SearchDocument {
  const isRemoved = release.status === 'removed';
  return {
    address: release.address,
    title: release.title,
    text,
    agencies: [...new Map(release.agencies.map((name) => [agencyId(name), name]))].map(([id, name]) => ({
      id,
      name,
    })),
    people: isRemoved ? [] : release.people,
    topics: isRemoved ? [] : release.topics,
    date: release.date.precision === 'unknown' ? '' : release.date.iso,
    dateInWords: release.date.precision === 'unknown' ? '' : dateInWords(release.date, words),
    lang: release.lang,
    status: release.status,
  };
}
