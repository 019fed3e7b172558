import type { Element, Root } from 'hast';
import { type Finding, warning } from '../../../content/finding.js';
import type { MappedField } from '../../source.js';
import type { FieldValue } from '../../source-record.js';
import { attributeOf, textOf } from './page-text.js';
import { find, type PageSelector } from './selectors.js';

/** The first of several places that fits and says something. Of a field that can hold several values all are taken. */
export function mappedValue(
  tree: Root,
  field: MappedField,
  selectors: readonly PageSelector[],
  findings: Finding[],
): FieldValue {
  for (const selector of selectors) {
    const found = find(tree, selector).map((element) => textAt(element, field, selector.attribute));
    const values = [...new Set(found.filter((value) => value !== ''))];
    const [value, ...others] = values;
    if (value === undefined) continue;
    if (listFields.has(field)) return others.length === 0 ? value : values;
    if (others.length > 0) findings.push(several(field, selector, values));
    return value;
  }
  const written = selectors.map((selector) => `«${selector.written}»`).join(', ');
  findings.push(
    warning(
      'selector-missed',
      `${written}, in map.yml for \`${field}\`, fits nothing on this page.`,
      `Look at the page: if it has a ${field}, add a selector for it in map.yml; several may stand there, and the first that fits counts.`,
    ),
  );
  return null;
}

const listFields: ReadonlySet<MappedField> = new Set([
  'agency',
  'aliases',
  'topics',
  'people',
  'contacts',
  'images',
  'attachments',
]);

/** Without `@attribute`, the one that an element of its kind is there for; else what a reader sees. */
function textAt(element: Element, field: MappedField, attribute: string | null): string {
  const own = attribute ?? defaults[element.tagName]?.(field) ?? null;
  const value = own === null ? null : attributeOf(element, own);
  if (value !== null) return value.trim();
  return attribute === null ? textOf(element) : '';
}

const defaults: Readonly<Record<string, (field: MappedField) => string | null>> = {
  meta: () => 'content',
  link: () => 'href',
  img: () => 'src',
  time: () => 'datetime',
  a: (field) =>
    field === 'url' || field === 'aliases' || field === 'attachments' || field === 'images' ? 'href' : null,
};

function several(field: MappedField, { written }: PageSelector, values: readonly string[]): Finding {
  const [value = '', other = ''] = values.map((text) => text.slice(0, 60));
  return warning(
    'selector-several',
    `«${written}», in map.yml for \`${field}\`, fits ${values.length} places that differ: «${value}» was taken, «${other}» was not.`,
    'Write a selector that fits only the right one.',
  );
}
