import { cutSlug, shortHash, slugOf } from '../content/slug.js';
import { foldName } from './fold-name.js';

/** Names that stand for something else below `/agencies/`, or that Windows cannot give to a folder. */
const RESERVED = /^(?:page|\d{4}|con|prn|aux|nul|com\d|lpt\d)$/u;

/** Letters and numerals. Modifier letters (the ʻokina of «Hawaiʻi») are left out: a name reads well without them. */
const LETTERS_BEYOND_ASCII = /(?!\p{ASCII})[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu;

/**
 * The name of an agency in addresses: ASCII letters, digits and hyphens, never empty. Spellings that differ only in
 * case, blanks or Unicode composition have the same id.
 *
 * Where the words alone would not do (a script that leaves nothing or loses letters, a reserved name, a name that is
 * cut), eight hexadecimal digits of the name's SHA-256 follow: they depend on nothing but the name, as a counter would.
 */
export function agencyId(name: string): string {
  const known = ids.get(name);
  if (known !== undefined) return known;
  const id = idOf(name);
  // An archive has tens of agencies; where something else gives thousands of names, they are forgotten again.
  if (ids.size > 10_000) ids.clear();
  ids.set(name, id);
  return id;
}

/** Asked several times for every release. */
const ids = new Map<string, string>();

function idOf(name: string): string {
  const folded = foldName(name);
  const words = slugOf(folded);
  const cut = cutSlug(words);
  if (words === '') return `agency-${shortHash(folded)}`;
  return cut !== words || RESERVED.test(words) || losesLetters(folded)
    ? `${cut}-${shortHash(folded)}`
    : words;
}

/** Whether a letter of the name has no transliteration: «部門 ABC» and «總局 ABC» would both be `abc`. */
function losesLetters(name: string): boolean {
  const letters = [...new Set(name.match(LETTERS_BEYOND_ASCII))];
  return letters.length > 0 && /\P{ASCII}/u.test(slugOf(name, letters));
}
