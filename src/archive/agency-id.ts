import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';
import { foldName } from './fold-name.js';

const MAXIMUM_LENGTH = 80;

/** Without these, slugify writes English words («and», «unicorn», «love») into names of any language. */
const SLUG_OPTIONS = {
  customReplacements: [
    ['&', ' '],
    ['🦄', ' '],
    ['♥', ' '],
  ],
} satisfies Parameters<typeof slugify>[1];

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
  const folded = foldName(name);
  const words = slugify(folded, SLUG_OPTIONS);
  if (words === '') return `agency-${shortHash(folded)}`;
  if (words.length > MAXIMUM_LENGTH) return `${cutAtWord(words)}-${shortHash(folded)}`;
  return RESERVED.test(words) || losesLetters(folded) ? `${words}-${shortHash(folded)}` : words;
}

/** Whether a letter of the name has no transliteration: «部門 ABC» and «總局 ABC» would both be `abc`. */
function losesLetters(name: string): boolean {
  const letters = [...new Set(name.match(LETTERS_BEYOND_ASCII))];
  if (letters.length === 0) return false;
  return /\P{ASCII}/u.test(slugify(name, { ...SLUG_OPTIONS, preserveCharacters: letters }));
}

function cutAtWord(words: string): string {
  const cut = words.slice(0, MAXIMUM_LENGTH + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : cut.slice(0, MAXIMUM_LENGTH);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
