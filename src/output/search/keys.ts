import { rootsFor } from './languages/roots.js';
import { termsOfWord, WORD } from './shared/split-words.js';

/** Gives every word its number, and every number its keys in the dictionary. Words are read once, however often they occur. */
export interface Keys {
  /** Numbers of the words of a text, in their order. */
  readWords(text: string, lang: string): number[];
  /** The number of a key that is no word: an agency, a topic. */
  plain(key: string): number;
  /** By the number of a word: the number of the key it stands under. */
  readonly keyOfWord: readonly number[];
  /** By the number of a word: the keys of its stems. */
  readonly stemsOfWord: readonly (readonly number[])[];
  /** By the number of a key. */
  readonly texts: readonly string[];
}

export function startKeys(): Keys {
  const texts: string[] = [];
  const keys = new Map<string, number>();
  const keyOfWord: number[] = [];
  const stemsOfWord: (readonly number[])[] = [];
  const known = new Map<string, Map<string, readonly number[]>>();
  const plainWords = new Map<number, number>();

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

  function wordsFor(written: string, rootsOf: (word: string) => readonly string[]): readonly number[] {
    const terms = termsOfWord(written);
    const roots = terms.length === 1 ? rootsOf(written) : [];
    return terms.map((term) => {
      if (roots.length > 0) return addWord(keyNumber(term), roots.map(keyNumber));
      const key = keyNumber(term);
      const word = plainWords.get(key) ?? addWord(key, [key]);
      plainWords.set(key, word);
      return word;
    });
  }

  return {
    keyOfWord,
    stemsOfWord,
    texts,
    readWords(text, lang) {
      const rootsOf = rootsFor(lang);
      const ofLanguage = known.get(rootsOf.name) ?? new Map<string, readonly number[]>();
      known.set(rootsOf.name, ofLanguage);
      const words: number[] = [];
      for (const [written] of text.matchAll(WORD)) {
        let found = ofLanguage.get(written);
        if (found === undefined) {
          found = wordsFor(written, rootsOf.of);
          ofLanguage.set(written, found);
        }
        for (const word of found) words.push(word);
      }
      return words;
    },
    plain(key) {
      const number = keyNumber(key);
      const word = plainWords.get(number) ?? addWord(number, []);
      plainWords.set(number, word);
      return word;
    },
  };
}
