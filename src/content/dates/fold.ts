/**
 * A date as its author typed it, reduced to what its meaning hangs on: lower case, no accents, no apostrophes,
 * Latin digits, single blanks. Names of months and weekdays are folded by the same function, so they meet.
 */
export function foldDate(text: string): string {
  return foldDigits(text.normalize('NFKC'))
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u0640]/gu, '')
    .replace(/['’‘ʼʻ`´]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/،/gu, ',')
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ى/gu, 'ي')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Not the vowels of Thai, which are marks too, and all that tells ม.ค. (January) from มี.ค. (March). */
const ACCENTS = /(?!\p{Script=Thai})\p{M}/gu;

/** Arabic-Indic (U+0660…), Persian (U+06F0…) and full-width digits as `0`–`9`; the length does not change. */
export function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu, (digit) =>
    String((digit.charCodeAt(0) - (digit >= '\uff10' ? 0xff10 : digit >= '\u06f0' ? 0x06f0 : 0x0660)) % 10),
  );
}
