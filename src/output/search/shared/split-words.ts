import { foldWord } from './fold-word.js';

/** A word as it stands in a text. */
export interface WordPlace {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in their order: letters alone, digits alone; `Jum'at` and `1.250.000` are one word each. */
export function splitWords(text: string): WordPlace[] {
  const places: WordPlace[] = [];
  for (const match of text.matchAll(WORD)) {
    places.push({ word: match[0], start: match.index, end: match.index + match[0].length });
  }
  return places;
}

/** Every word is matched in one way only, so that no text can make this slow. */
export const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/**
 * Under which terms a word is found, in their order. Most words are one term. Where a script writes no spaces between words (Chinese,
 * Japanese, Thai, Lao, Khmer, Burmese) it is each pair of neighbouring characters, and the last one: no list of words is needed, which
 * would differ from one browser to the next.
 */
export function termsOfWord(word: string): string[] {
  if (PLAIN.test(word)) return [cut(word)];
  if (!SPACELESS.test(word)) return [cut(foldWord(withoutElision(word)))].filter((term) => term !== '');
  const folded = foldWord(word);
  return [...folded.matchAll(RUN)].flatMap(([run]) => (SPACELESS.test(run) ? pairs([...run]) : [cut(run)]));
}

const CHARACTERS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const SPACELESS = new RegExp(`[${CHARACTERS}]`, 'u');
const RUN = new RegExp(`[${CHARACTERS}]+|[^${CHARACTERS}]+`, 'gu');

function pairs(characters: readonly string[]): string[] {
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

const PLAIN = /^[a-z\d]+$/;

/** French «l’accord» is found as «accord», English «office’s» as «office», Indonesian «Jum'at» as «jumat». */
export function withoutElision(word: string): string {
  if (!/['’ʼ]/u.test(word)) return word;
  return word
    .replace(/^(?:[ldjnscmt]|qu)['’ʼ]/iu, '')
    .replace(/['’ʼ]s$/iu, '')
    .replace(/['’ʼ]/gu, '');
}

/** A term longer than any word of a language is cut, as a query for it is. «1.250.000» is found as «1250000». */
function cut(term: string): string {
  return (/^\d[\d.,]*$/.test(term) ? term.replace(/[.,]/g, '') : term).slice(0, 40);
}
