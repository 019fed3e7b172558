import type { Element, Root } from 'hast';
import { error, type Finding, note } from '../../../content/finding.js';
import type { MappedField } from '../../source.js';
import type { FieldValue } from '../../source-record.js';
import { likelyContainers } from './likely-containers.js';
import { mappedValue } from './mapped-value.js';
import { addressOf } from './page-address.js';
import { outermost, readBody } from './page-body.js';
import { textOf } from './page-text.js';
import { find, type PageSelector } from './selectors.js';
import {
  bodyPlaces,
  standardBody,
  standardDate,
  standardLang,
  standardTitle,
  standardTopics,
} from './standard-places.js';

/** The fields of a release as a page has them; or why it cannot be one. */
export type PageFields =
  | { readonly fields: ReadonlyMap<string, FieldValue>; readonly findings: readonly Finding[] }
  | { readonly fields: null; readonly finding: Finding };

export interface Page {
  readonly text: string;
  readonly tree: Root;
  /** Where the file lies in the folder of saved pages. */
  readonly path: string;
  /** The address that a web archive says it captured. */
  readonly capturedFrom: string | null;
}

/**
 * Takes the fields of a release from a page: by the selectors of map.yml, and what that does not name from the places where
 * pages commonly have it. A page never becomes a release with all of its menus: without a place for the text there is none.
 */
export function readPageFields(
  page: Page,
  selectors: ReadonlyMap<MappedField, readonly PageSelector[]>,
): PageFields {
  const findings: Finding[] = [];
  const places: string[] = [];
  const values = new Map<string, FieldValue>();
  const body = bodyElements(page, selectors.get('body'), places);
  if ('code' in body) return { fields: null, finding: body };
  for (const [field, mapped] of selectors) {
    if (field !== 'body') values.set(field, mappedValue(page.tree, field, mapped, findings));
  }
  const standard = (field: MappedField, read: () => { value: string; place: string } | null): void => {
    if (selectors.has(field)) return;
    const found = read();
    values.set(field, found?.value ?? null);
    if (found !== null) places.push(`\`${field}\` from ${found.place}`);
  };
  standard('title', () => standardTitle(page.tree));
  standard('date', () => standardDate(page.tree, body));
  if (!selectors.has('lang')) values.set('lang', standardLang(page.tree));
  const topics = standardTopics(page.tree);
  if (!selectors.has('topics') && topics.length > 0) values.set('topics', topics);
  if (!selectors.has('url')) values.set('url', addressOf(page.tree) ?? page.capturedFrom);
  if (typeof values.get('url') !== 'string') values.set('path', page.path);
  const { html, findings: ofBody } = readBody(body, page.text);
  values.set('body', html);
  if (places.length > 0) findings.push(taken(places));
  return { fields: values, findings: [...findings, ...ofBody] };
}

function bodyElements(
  { tree, text }: Page,
  selectors: readonly PageSelector[] | undefined,
  places: string[],
): readonly Element[] | Finding {
  if (selectors === undefined) {
    const found = standardBody(tree);
    if (found === null) return noBody(tree, text);
    places.push(`\`body\` from ${found.place}`);
    return [found.element];
  }
  for (const selector of selectors) {
    const elements = outermost(find(tree, selector)).filter(hasContent);
    if (elements.length > 0) return elements;
  }
  const written = selectors.map((selector) => `«${selector.written}»`).join(', ');
  return error(
    'selector-missed',
    `${written}, in map.yml for \`body\`, fits nothing on this page, so it has no text to take. ${suggestion(tree)}`,
    'If the page is a release, add a selector for it under `body` in map.yml: several may stand there, and the first that fits counts. If it is none, nothing need be done.',
  );
}

function hasContent(element: Element): boolean {
  return textOf(element) !== '' || find({ type: 'root', children: [element] }, pictures).length > 0;
}

const pictures: PageSelector = { written: 'img', css: 'img, iframe, embed, object, video', attribute: null };

function taken(places: readonly string[]): Finding {
  return note(
    'standard-places',
    `Without a selector in map.yml, these were taken from where pages commonly have them: ${places.join(', ')}.`,
    'Compare a few releases with their pages. If something is missing or too much, write selectors into a map.yml.',
  );
}

function noBody(tree: Root, text: string): Finding {
  return error(
    'body-not-found',
    text.trim() === ''
      ? 'The file is empty.'
      : `Nothing on this page says where its text stands: none of ${bodyPlaces.join(', ')} is there just once. ${suggestion(tree)}`,
    'If the page is a release, write a file map.yml with a line such as `body: "#isi"`, and import again with `--map map.yml`. If it is none, nothing need be done.',
  );
}

function suggestion(tree: Root): string {
  const containers = likelyContainers(tree, 3);
  if (containers.length === 0) return 'There is no text on it.';
  const named = containers.map(({ selector, size }) => `\`${selector}\` (${size} characters)`);
  return `Most of its text stands in ${named.join(', ')}.`;
}
