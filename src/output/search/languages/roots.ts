import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { foldedRoots, type Stemmer } from '../shared/fold-roots.js';
import { indonesianRoots } from './indonesian.js';

/** The roots of words in one language. */
export interface Roots {
  /** Languages with the same name have the same roots. */
  readonly name: string;
  readonly of: (written: string) => readonly string[];
}

/** The language of a release as its stemmer is named; null where there is none. */
export function stemmerNameOf(lang: string): string | null {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(STEMMERS, primary) ? (ALIASES[primary] ?? primary) : null;
}

export function rootsFor(lang: string): Roots {
  return ROOTS.get(stemmerNameOf(lang) ?? '') ?? NONE;
}

/** The stemmers of all these languages, each once: what somebody typed may be in any of them. */
export function stemmersFor(languages: Iterable<string>): Stemmer[] {
  const names = new Set([...languages].map(stemmerNameOf));
  return Object.entries(STEMMERS)
    .filter(([name]) => names.has(name))
    .map(([, stemmer]) => stemmer);
}

/** Where the browser's copy of a stemmer comes from: the very module that is used here. */
export function moduleOfStemmer(name: string): string {
  const packaged = PACKAGED[name];
  return packaged === undefined ? './indonesian.js' : `@orama/stemmers/${packaged}`;
}

const single =
  (stem: (word: string) => string): Stemmer =>
  (word) => [stem(word)];

/** Malay is stemmed as Indonesian: prefixes and suffixes are the same. */
const STEMMERS: Readonly<Record<string, Stemmer>> = {
  ar: single(arabic),
  de: single(german),
  en: single(english),
  es: single(spanish),
  fr: single(french),
  id: indonesianRoots,
  ms: indonesianRoots,
  nl: single(dutch),
  pt: single(portuguese),
};

const ALIASES: Readonly<Record<string, string>> = { ms: 'id' };

const PACKAGED: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  nl: 'dutch',
  pt: 'portuguese',
};

const NONE: Roots = { name: '', of: () => [] };

const ROOTS: ReadonlyMap<string, Roots> = new Map(
  Object.entries(STEMMERS).map(([name, stemmer]) => [
    name,
    { name, of: (written: string) => foldedRoots(written, stemmer) },
  ]),
);
