import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import type { FieldValue } from '../../source-record.js';
import { type FoundValue, firstValue } from './found-value.js';
import { linkedDataOf } from './linked-data.js';
import { outermost } from './page-body.js';
import { attributeOf, textOf } from './page-text.js';

/**
 * Where the text of a release stands on pages whose builders kept to a custom, the narrowest first. A place counts where it
 * occurs once: three `article`s are a list of teasers.
 */
export const bodyPlaces = [
  '[itemprop~="articleBody"]',
  '.entry-content',
  'article',
  'main',
  '[role="main"]',
  '#content',
] as const;

export function standardBody(tree: Root): { readonly element: Element; readonly place: string } | null {
  for (const place of bodyPlaces) {
    const [element, another] = outermost(selectAll(place, tree));
    if (element !== undefined && another === undefined && textOf(element) !== '') return { element, place };
  }
  return null;
}

/** `og:title` often has the name of the site behind it: where the only `h1` is how it begins, that one is the title. */
export function standardTitle(tree: Root): FoundValue | null {
  const shared = firstValue(tree, 'meta[property="og:title"]', 'content');
  const headings = selectAll('h1', tree)
    .map(textOf)
    .filter((text) => text !== '');
  const [heading] = headings;
  const only = headings.length === 1 && heading !== undefined ? { value: heading, place: 'h1' } : null;
  if (only !== null && (shared === null || shared.value.startsWith(only.value))) return only;
  return shared ?? firstValue(tree, 'title', null);
}

export function standardDate(tree: Root, body: readonly Element[]): FoundValue | null {
  return (
    firstValue(tree, 'meta[property="article:published_time"]', 'content') ??
    linkedDataOf(tree, 'datePublished') ??
    firstValue(tree, '[itemprop~="datePublished"]', 'content') ??
    firstValue(tree, '[itemprop~="datePublished"]', 'datetime') ??
    firstValue(tree, '[itemprop~="datePublished"]', null) ??
    firstValue(tree, 'meta[name="DC.date.issued" i], meta[name="dcterms.issued" i]', 'content') ??
    onlyTime(tree, body)
  );
}

/** Times beside the text may be those of other releases: they count only where there is but one. */
function onlyTime(tree: Root, body: readonly Element[]): FoundValue | null {
  const inBody = body.flatMap((element) => selectAll('time[datetime]', element));
  const times = inBody.length > 0 ? inBody.slice(0, 1) : selectAll('time[datetime]', tree);
  const [value = '', another] = new Set(times.map((time) => attributeOf(time, 'datetime')?.trim() ?? ''));
  return value === '' || another !== undefined ? null : { value, place: 'time[datetime]' };
}

export function standardTopics(tree: Root): readonly string[] {
  return selectAll('meta[property="article:tag"]', tree).flatMap(
    (meta) => attributeOf(meta, 'content') ?? [],
  );
}

export function standardLang(tree: Root): FieldValue {
  const [html] = selectAll('html', tree);
  const lang = html === undefined ? null : (attributeOf(html, 'lang') ?? attributeOf(html, 'xml:lang'));
  return lang === null || lang.trim() === '' ? null : lang.trim();
}
