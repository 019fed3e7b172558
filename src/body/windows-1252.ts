/** What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding, index windows-1252): where it has nothing, the control of that number. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The signs among them that are beyond U+00FF, for a class of characters. */
export const SIGNS = C1.replace(/[\u0080-\u009F]/gu, '');

const byteOfSign = new Map([...C1].map((sign, index) => [sign, 0x80 + index]));

/**
 * The sign that a control of U+0080 to U+009F was before windows-1252 was read as Latin-1, as HTML reads `&#150;` too; null where
 * there is none. U+0085 may have been a line end as well.
 */
export function signOfControl(control: string): string | null {
  const sign = control === '\u0085' ? undefined : C1[control.charCodeAt(0) - 0x80];
  return sign === undefined || sign === control ? null : sign;
}

/** The bytes that are these characters in windows-1252; null where it does not have one of them. What is U+0080 to U+00FF stands for itself. */
export function bytesInWindows1252(text: string): Uint8Array | null {
  const bytes = Uint8Array.from(text, (character) => byteOfSign.get(character) ?? character.charCodeAt(0));
  return [...text].every((character) => character <= '\u00FF' || byteOfSign.has(character)) ? bytes : null;
}

/** A run of so many characters that as UTF-8 they are three letters and more. */
export const LONG_RUN = new RegExp(`[\\u0080-\\u00FF${SIGNS}]{6,}`, 'gu');

/** Those of the signs that do not stand behind a letter: all but dots, dashes and closing quotation marks. */
const neverBehindLetters = '€‚ƒ„†‡ˆ‰ŠŒŽ‘“•˜™šœžŸ';

/**
 * What can hardly be anything but UTF-8 that was read as windows-1252: `â` before the signs that begin those of punctuation, arrows
 * and bullets (`â€™`, `â‚¬`, `â–ª`), for no word has it there; `Ã`, `Ä`, `Å` before a sign that does not stand behind letters
 * (`Ã‰`, `Å“`); and before a dash (`Ã–`), unless a capital stands before: «IRMÃ—QUE» is two words.
 */
export const MISREAD_SIGNS = new RegExp(
  [
    `â[€‚„†ˆ–—˜™š›œžŸ](?![«»])[\\u0080-\\u00BF${SIGNS}]`,
    `[ÃÄÅ][${neverBehindLetters}]`,
    '(?<!\\p{Lu})[ÃÄÅ][–—]',
  ].join('|'),
  'gu',
);
