import { encodeAddress, linkFrom } from '../../archive/links.js';
import { countInWords, fill, numberInWords, type PluralForms, type Words } from '../../archive/words.js';
import { dirOf } from '../../content/languages.js';
import { escapeHtml, Markup, type RenderedMarkup } from './markup.js';

/** What the filters need to know of the site, and of the page being rendered. */
export interface FilterSurroundings {
  readonly origin: string | null;
  readonly base: string;
  readonly words: Words;
  /** Address of the page that is being rendered. */
  readonly page: () => string;
}

/** A filter of ours: a plain function that needs nothing of Liquid. */
type OwnFilter = (value: unknown, ...rest: unknown[]) => unknown;

/** The filters that Siaran adds to Liquid. */
export function makeFilters({
  origin,
  base,
  words,
  page,
}: FilterSurroundings): Readonly<Record<string, OwnFilter>> {
  return {
    /** An address of the site as a link from this page: `{{ 'about/' | link }}`. */
    link: (address) => linkFrom(page(), textOf(address), base),
    /** An address of the site with `https://` and all; empty where site.yml has no `url`. */
    absolute: (address) => (origin === null ? null : origin + base + encodeAddress(textOf(address))),
    /** A number with the words that go with it: `{{ year.count | count: words.releaseCount }}`. */
    count: (number, forms) => (isPlural(forms) ? countInWords(Number(number), forms, words) : number),
    /** A number as the language writes it. */
    number: (number) => numberInWords(Number(number), words),
    /** Puts values into words: `{{ words.statusDate | fill: date: release.status.date.words }}`. */
    fill: (text, ...values) => fill(textOf(text), named(values)),
    /** The attributes that say in which language something is, or nothing: `<h1{{ release.lang | lang }}>`. */
    lang: (lang) => (lang === null || lang === undefined ? null : languageAttributes(textOf(lang))),
    /** The first words of a text, whole ones, at most so many characters. */
    excerpt: (text, length) => (typeof text === 'string' ? excerpt(text, Number(length)) : text),
    /** Everything is escaped anyway: the filter is known to editors from elsewhere, and escapes nothing twice. */
    escape: (text) => text,
  };
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function isPlural(value: unknown): value is PluralForms {
  return typeof value === 'object' && value !== null && 'one' in value && 'other' in value;
}

/** Liquid hands `date: x` over as a pair. */
function named(pairs: readonly unknown[]): Record<string, string> {
  return Object.fromEntries(
    pairs.filter((pair) => Array.isArray(pair)).map(([name, value]) => [String(name), textOf(value)]),
  );
}

function languageAttributes(lang: string): Markup {
  const attributes = ` lang="${escapeHtml(lang)}" dir="${dirOf(lang)}"`;
  return new Markup(attributes as RenderedMarkup);
}

function excerpt(text: string, length: number): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= length) return folded;
  const cut = folded.slice(0, length + 1);
  const end = cut.lastIndexOf(' ');
  // Where there are no blanks (Chinese, Thai), a cut between two characters is right, but never inside one.
  const kept = end > length / 2 ? cut.slice(0, end) : cut.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}
