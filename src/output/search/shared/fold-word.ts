/**
 * A word without what people leave out when they type: capitals, accents, vowel marks, the forms of one Arabic letter.
 * The index and the search fold with this very function.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(LETTERS, (letter) => PLAINER[letter] ?? letter)
    .normalize('NFC')
    .toLowerCase();
}

const PLAIN = /^[a-z\d]*$/;

/**
 * Combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic, the Arabic stretcher, joiners and soft hyphens. Those of Thai or
 * Indian scripts are letters and stay.
 */
const MARKS =
  /[\u{300}-\u{36f}\u{483}-\u{489}\u{591}-\u{5c7}\u{610}-\u{61a}\u{640}\u{64b}-\u{65f}\u{670}\u{6d6}-\u{6ed}\u{ad}\u{200b}-\u{200f}]/gu;

/** Letters that Unicode takes for letters of their own. */
const PLAINER: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};

const LETTERS = new RegExp(`[${Object.keys(PLAINER).join('')}]`, 'gu');
