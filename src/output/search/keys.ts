import { compareText } from '../../content/compare-text.js';
import { rootsFor } from './languages/roots.js';
import { type KeysOfWords, keysOfWords } from './occurrences.js';
import { termsOfWord, WORD } from './shared/split-words.js';

/** Gives every word its number, and every number its keys in the dictionary. A word is looked at once, however often it occurs. */
export interface Keys {
  /** Puts the numbers of the words of a text, in their order, behind those that are in the list. */
  readWords(text: string, lang: string, into: number[]): void;
  /** The number of a word that stands nowhere: an agency, a topic. */
  readonly mark: (key: string) => number;
  /** By the number of a word: the number of the key it stands under. */
  readonly keyOfWord: readonly number[];
  /** By the number of a word: the keys of its stems. */
  readonly stemsOfWord: readonly (readonly number[])[];
  /** By the number of a key. */
  readonly texts: readonly string[];
  /** The numbers of all keys so far, in the order of the dictionary. */
  inOrder(): readonly number[];
  /** The keys of every word so far, as words and as stems. */
  tables(): { readonly words: KeysOfWords; readonly stems: KeysOfWords };
}

export function startKeys(): Keys {
  const texts: string[] = [];
  const keys = new Map<string, number>();
  const keyOfWord: number[] = [];
  const stemsOfWord: (readonly number[])[] = [];
  const known = new Map<string, Map<string, number | readonly number[]>>();
  const plainWords = new Map<number, number>();
  let order: readonly number[] = [];
  let tables: ReturnType<Keys['tables']> | null = null;

  function keyNumber(text: string): number {
    const found = keys.get(text);
    if (found !== undefined) return found;
    keys.set(text, texts.length);
    texts.push(text);
    return texts.length - 1;
  }

  function addWord(key: number, stems: readonly number[]): number {
    keyOfWord.push(key);
    stemsOfWord.push(stems);
    return keyOfWord.length - 1;
  }

  function plainWord(key: number, stems: readonly number[]): number {
    const word = plainWords.get(key) ?? addWord(key, stems);
    plainWords.set(key, word);
    return word;
  }

  /** Most words are one number; «2018年» is several. */
  function wordsFor(
    written: string,
    rootsOf: (word: string) => readonly string[],
  ): number | readonly number[] {
    const terms = termsOfWord(written);
    const roots = terms.length === 1 ? rootsOf(written) : [];
    const words = terms.map((term) => {
      const key = keyNumber(term);
      return roots.length > 0 ? addWord(key, roots.map(keyNumber)) : plainWord(key, [key]);
    });
    return words.length === 1 ? (words[0] ?? words) : words;
  }

  return {
    keyOfWord,
    stemsOfWord,
    texts,
    mark: (key) => plainWord(keyNumber(key), []),
    readWords(text, lang, into) {
      const roots = rootsFor(lang);
      const ofLanguage = known.get(roots.name) ?? new Map<string, number | readonly number[]>();
      known.set(roots.name, ofLanguage);
      forEachWord(text, (written) => {
        let found = ofLanguage.get(written);
        if (found === undefined) {
          found = wordsFor(written, roots.of);
          ofLanguage.set(written, found);
        }
        if (typeof found === 'number') into.push(found);
        else into.push(...found);
      });
    },
    inOrder() {
      if (order.length !== texts.length) {
        order = texts.map((_, key) => key).sort((a, b) => compareText(texts[a] ?? '', texts[b] ?? ''));
      }
      return order;
    },
    tables() {
      if (tables === null || tables.words.keys.length !== keyOfWord.length) {
        tables = { words: keysOfWords(keyOfWord.map((key) => [key])), stems: keysOfWords(stemsOfWord) };
      }
      return tables;
    },
  };
}

/** The words of a text, as `WORD` has them: where they are plain letters, by a loop several times as fast. */
function forEachWord(text: string, take: (word: string) => void): void {
  for (let start = 0; start < text.length; ) {
    if (!mayBegin(text.charCodeAt(start))) {
      start += 1;
      continue;
    }
    let end = start;
    while (isPlainLetter(text.charCodeAt(end))) end += 1;
    if (end > start && isBreak(text.charCodeAt(end))) {
      take(text.slice(start, end));
      start = end;
      continue;
    }
    NEXT_WORD.lastIndex = start;
    const match = NEXT_WORD.exec(text);
    if (match === null) return;
    take(match[0]);
    start = NEXT_WORD.lastIndex;
  }
}

/** A copy of its own: where it stopped must not tell anyone else where to begin. */
const NEXT_WORD = new RegExp(WORD);

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** No word of letters goes on here: the end, or whatever of ASCII is no letter and no apostrophe. */
function isBreak(code: number): boolean {
  return Number.isNaN(code) || (code < 128 && code !== 39 && !isPlainLetter(code));
}

function mayBegin(code: number): boolean {
  return isPlainLetter(code) || (code >= 48 && code <= 57) || code >= 128;
}
