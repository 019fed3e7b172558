import { exactKey, HOLDING_KEYS } from '../../../content/field-keys.js';
import { error, type Finding, note, warning } from '../../../content/finding.js';
import { resemblesHoldingKey } from '../../../content/holding-keys.js';
import { type Located, type LocatedEntry, type LocatedMapping, plainOf } from '../../../content/located.js';
import type { FieldValue } from '../../source-record.js';

/** Front matter as fields; an error among the findings means that the record cannot be read. */
export interface HeadFields {
  readonly fields: ReadonlyMap<string, FieldValue>;
  readonly findings: readonly Finding[];
}

/**
 * All keys of front matter as fields, those of groups by path: `links.0.url`. Of a key that stands there twice the last
 * counts: that is what Jekyll, the one system that lets it pass, has shown. Where one of the two may hold the release back,
 * nobody chooses.
 */
export function fieldsOfHead(mapping: LocatedMapping): HeadFields {
  const fields = new Map<string, FieldValue>();
  const findings: Finding[] = [];
  flatten('', mapping, fields, findings);
  return { fields, findings };
}

function flatten(path: string, value: Located, fields: Map<string, FieldValue>, findings: Finding[]): void {
  if (value.kind === 'text') {
    fields.set(path, isNothing(value) ? null : value.text);
  } else if (value.kind === 'list') {
    const texts = value.items.flatMap((item) =>
      item.kind === 'text' && !isNothing(item) ? [item.text] : [],
    );
    const isPlain = value.items.every(({ kind }) => kind === 'text');
    if (isPlain) fields.set(path, texts.length === 0 ? null : texts);
    else
      value.items.forEach((item, index) => {
        flatten(`${path}.${index}`, item, fields, findings);
      });
  } else {
    for (const [key, entries] of byKey(value.entries)) {
      const last = entries.at(-1);
      if (last === undefined) continue;
      const inner = path === '' ? key : `${path}.${key}`;
      if (entries.length > 1) findings.push(repeated(inner, entries));
      flatten(inner, last.value, fields, findings);
    }
  }
}

/** An empty value, and the words that mean none in YAML where no quotation marks stand round them. */
function isNothing(value: Located): boolean {
  if (value.kind !== 'text') return false;
  return value.text.trim() === '' || (!value.isQuoted && /^(?:null|Null|NULL|~)$/u.test(value.text));
}

function byKey(entries: readonly LocatedEntry[]): ReadonlyMap<string, readonly LocatedEntry[]> {
  const found = new Map<string, LocatedEntry[]>();
  for (const entry of entries) found.set(entry.key, [...(found.get(entry.key) ?? []), entry]);
  return found;
}

function repeated(key: string, entries: readonly LocatedEntry[]): Finding {
  const lines = entries.map(({ keyPlace }) => keyPlace.line + 1).join(' and ');
  const values = new Set(entries.map(({ value }) => JSON.stringify(plainOf(value))));
  const twice = `«${key}» stands ${entries.length === 2 ? 'twice' : `${entries.length} times`}, on lines ${lines}`;
  if (values.size === 1) return note('key-repeated', `${twice}, with the same value.`, null);
  const shown = [...values].map((value) => `«${value.replace(/^"|"$/gu, '').slice(0, 80)}»`);
  if (holds(key))
    return error(
      'key-repeated',
      `${twice}: ${shown.join(', then ')}. It may keep the release back, so nobody chooses.`,
      'Delete the line that does not count, and import the file again.',
    );
  return warning(
    'key-repeated',
    `${twice}: ${shown.join(', then ')}. The last counts, as it did on a site made with Jekyll.`,
    'If another one is right, write it into the release.',
  );
}

function holds(key: string): boolean {
  const known = exactKey(key);
  return known === null ? resemblesHoldingKey(key) : HOLDING_KEYS.has(known);
}
