import type { Place } from './finding.js';

/** A value of a YAML file with the place where it begins. Every scalar is text: what it means is decided later. */
export type Located = LocatedText | LocatedList | LocatedMapping;

export interface LocatedText {
  readonly kind: 'text';
  readonly text: string;
  /** Written in quotation marks or as a block: an empty one is meant, a bare one is a key left unfilled. */
  readonly isQuoted: boolean;
  /** What stands behind the value as a YAML comment, with its `#`; null where nothing does. */
  readonly comment: string | null;
  readonly place: Place;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly place: Place;
}

export interface LocatedMapping {
  readonly kind: 'mapping';
  readonly entries: readonly LocatedEntry[];
  readonly place: Place;
}

export interface LocatedEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Located;
}

/** The same value as plain data. Mappings have no prototype, so that a key `constructor` is a key. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/** Takes the places off. Of two entries with one key the last counts; the reader has refused such files before. */
export function plainOf(value: Located): Plain {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'list') return value.items.map(plainOf);
  const plain: Record<string, Plain> = Object.create(null);
  for (const { key, value: inner } of value.entries) plain[key] = plainOf(inner);
  return plain;
}

/** The place of the value at a path of keys and positions; of the nearest value round it where the path leads nowhere. */
export function placeAt(value: Located, path: readonly PropertyKey[]): Place {
  const [step, ...rest] = path;
  if (step === undefined) return value.place;
  const inner =
    value.kind === 'list'
      ? value.items[Number(step)]
      : value.kind === 'mapping'
        ? value.entries.find((entry) => entry.key === step)?.value
        : undefined;
  return inner === undefined ? value.place : placeAt(inner, rest);
}
