import type { SearchDocument } from '../add-document.js';
import type { PlainRelease } from './french.js';

/** A release as the build hands it to the search index. Its agency has its name as its id. */
export function documentOf({ id, title, date, agency, lang, text }: PlainRelease): SearchDocument {
  return {
    address: `releases/${date.slice(0, 4)}/${date.slice(5, 7)}/${id}/`,
    title,
    text,
    agencies: [{ id: agency, name: agency }],
    people: [],
    topics: [],
    date,
    dateInWords: date,
    lang,
    status: 'published',
  };
}
