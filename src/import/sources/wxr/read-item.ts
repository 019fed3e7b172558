import { SaxesParser } from 'saxes';
import type { FieldValue } from '../../source-record.js';
import { wordsRound } from '../words-round.js';

/** The fields of an item, or where and why it is none. */
export type ItemReading =
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, FieldValue> }
  | {
      readonly kind: 'broken';
      readonly reason: string;
      /** 1-based, counted from the beginning of the item. */
      readonly line: number;
      /** Those that stand there. */
      readonly words: string;
    };

/**
 * Reads one `<item>` on its own. Prefixes are taken as WordPress writes them, for what declares them stands elsewhere. Control
 * characters, which XML does not allow, are kept: they are reported with the other odd characters, and no reason to lose a
 * release. Nothing is ever expanded or fetched.
 */
export function readItem(text: string): ItemReading {
  const reader = new ItemReader();
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes));
  parser.on('text', (value) => reader.text(value));
  parser.on('cdata', (value) => reader.text(value));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('error', (error) => {
    if (!error.message.endsWith('disallowed character.')) throw new ItemBroken(error.message);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof ItemBroken)) throw error;
    const at = Math.max(0, Math.min(parser.position, text.length) - 1);
    return {
      kind: 'broken',
      reason: error.message.replace(/^(?:\d+:)+\s*/u, ''),
      line: parser.line,
      words: wordsRound(text, at),
    };
  }
  return { kind: 'fields', fields: reader.fields };
}

class ItemBroken extends Error {}

type Attributes = Readonly<Record<string, string>>;

class ItemReader {
  readonly fields = new Map<string, FieldValue>();
  readonly #path: { readonly name: string; readonly attributes: Attributes; value: string }[] = [];
  #metaKey = '';

  open(name: string, attributes: Attributes): void {
    this.#path.push({ name, attributes, value: '' });
  }

  text(value: string): void {
    const element = this.#path.at(-1);
    if (element !== undefined) element.value += value;
  }

  close(name: string): void {
    const element = this.#path.pop();
    const parent = this.#path.at(-1);
    if (element === undefined || parent === undefined) return;
    if (this.#path.length === 1) this.#field(element);
    else if (parent.name === 'wp:postmeta' && name === 'wp:meta_key') this.#metaKey = element.value.trim();
    else if (parent.name === 'wp:postmeta' && name === 'wp:meta_value')
      this.#set(`meta.${this.#metaKey}`, element.value);
  }

  #field({ name, attributes, value }: { name: string; attributes: Attributes; value: string }): void {
    if (name === 'category') this.#addTerm(attributes.domain ?? 'category', value.trim());
    else if (!holders.has(name)) this.#set(name, value);
  }

  /** Categories and tags by their names; other taxonomies by theirs. Older exports say each of them twice. */
  #addTerm(domain: string, name: string): void {
    const field = taxonomies.get(domain) ?? `taxonomy.${domain}`;
    const known = this.fields.get(field);
    const names = Array.isArray(known) ? known : [];
    if (name !== '' && !names.includes(name)) this.fields.set(field, [...names, name]);
  }

  /** A name that occurs again makes a list. */
  #set(name: string, written: string): void {
    const value = written.trim() === '' ? null : written;
    const known = this.fields.get(name) ?? null;
    if (known === null) this.fields.set(name, value);
    else if (value !== null) this.fields.set(name, [known, value].flat());
  }
}

/** Elements that hold others: keys and values, and comments of readers, which are no part of a release. */
const holders: ReadonlySet<string> = new Set(['wp:postmeta', 'wp:comment']);

const taxonomies: ReadonlyMap<string, string> = new Map([
  ['category', 'category'],
  ['post_tag', 'tag'],
  // Before WordPress 3.0.
  ['tag', 'tag'],
]);
