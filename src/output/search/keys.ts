import { startKeyOrder } from './key-order.js';
import { type Roots, rootsFor } from './languages/roots.js';
import { startNumbers } from './numbers.js';
import { type KeysOfWords, startKeysOfWords } from './occurrences.js';
import { termsOfWord } from './shared/split-words.js';

/** Gives every word its number, and every number its keys in the dictionary. A word is looked at once, however often it occurs. */
export interface Keys {
  /**
   * Reads some words. Gives how many of ours they are.
   *
   * @param list words as they are written; it may grow, but not change
   * @param written numbers of words in that list
   */
  readWords(list: readonly string[], lang: string, written: Uint32Array): number;
  /** The numbers of the words that were read since the last time, in their order. */
  take(): Uint32Array;
  /** The number of a word that stands nowhere: an agency, a topic. */
  readonly mark: (key: string) => number;
  /** By the number of a key. */
  readonly texts: readonly string[];
  /** The numbers of all keys so far, in the order of the dictionary. */
  inOrder(): Uint32Array;
  /** Of every word so far: its key, and the keys of its stems. */
  tables(): { readonly keyOfWord: readonly number[]; readonly stems: KeysOfWords };
}

/** Most words are one number; «2018年» is several. */
type Numbers = number | readonly number[];

/** The words of a list as numbers of ours. */
interface Translation {
  /** By its number in the list: ours plus one; 0 where it is not known yet, -1 where it is several. */
  single: Int32Array;
  readonly several: (readonly number[])[];
}

function longer(list: Int32Array, size: number): Int32Array {
  const copy = new Int32Array(size);
  copy.set(list);
  return copy;
}

export function startKeys(): Keys {
  const texts: string[] = [];
  const keys = new Map<string, number>();
  /** By the name of the roots: what a word that is its own key comes to, by the number of that key; and the others, by themselves. */
  const known = new Map<string, { readonly ownKeys: number[]; readonly others: Map<string, Numbers> }>();
  /** By list, then by the name of the roots: two languages may have other stems for one word. */
  const translations = new Map<readonly string[], Map<string, Translation>>();
  /** By the number of a key: the word that is its own stem or has none, plus one. */
  const plainWords: number[] = [];
  const order = startKeyOrder(texts);
  const read = startNumbers();
  const keyOfWord: number[] = [];
  const stemsOf = startKeysOfWords();

  function keyNumber(text: string): number {
    const found = keys.get(text);
    if (found !== undefined) return found;
    keys.set(text, texts.length);
    texts.push(text);
    return texts.length - 1;
  }

  function addWord(key: number, stems: readonly number[]): number {
    stemsOf.add(stems);
    return keyOfWord.push(key) - 1;
  }

  function plainWord(key: number, stems: readonly number[]): number {
    plainWords[key] ||= addWord(key, stems) + 1;
    return plainWords[key] - 1;
  }

  function translationOf(list: readonly string[], roots: string): Translation {
    const ofList = translations.get(list) ?? new Map<string, Translation>();
    translations.set(list, ofList);
    const found = ofList.get(roots) ?? { single: new Int32Array(0), several: [] };
    if (found.single.length < list.length) found.single = longer(found.single, list.length * 2);
    ofList.set(roots, found);
    return found;
  }

  /** Enters what a word of a list is in ours, as `single` has it. */
  function translate(
    written: string,
    number: number,
    roots: Roots,
    { single, several }: Translation,
  ): number {
    const words = wordsOf(written, roots);
    if (typeof words !== 'number') several[number] = words;
    single[number] = typeof words === 'number' ? words + 1 : -1;
    return single[number];
  }

  function wordsOf(written: string, roots: Roots): Numbers {
    const ofLanguage = known.get(roots.name) ?? { ownKeys: [], others: new Map<string, Numbers>() };
    known.set(roots.name, ofLanguage);
    const key = keys.get(written);
    const found = (key === undefined ? undefined : ofLanguage.ownKeys[key]) ?? ofLanguage.others.get(written);
    if (found !== undefined) return found;
    const words = wordsFor(written, roots.of);
    const ownKey = typeof words === 'number' ? (keyOfWord[words] ?? -1) : -1;
    if (typeof words === 'number' && texts[ownKey] === written) ofLanguage.ownKeys[ownKey] = words;
    else ofLanguage.others.set(written, words);
    return words;
  }

  function wordsFor(written: string, rootsOf: Roots['of']): Numbers {
    const terms = termsOfWord(written);
    const roots = terms.length === 1 ? rootsOf(written) : [];
    const words = terms.map((term) => {
      const key = keyNumber(term);
      return roots.length > 0 ? addWord(key, roots.map(keyNumber)) : plainWord(key, [key]);
    });
    return words.length === 1 ? (words[0] ?? words) : words;
  }

  return {
    texts,
    mark: (key) => plainWord(keyNumber(key), []),
    readWords(list, lang, written) {
      const roots = rootsFor(lang);
      const ofList = translationOf(list, roots.name);
      const before = read.length;
      const { single, several } = ofList;
      for (let at = 0; at < written.length; at += 1) {
        const number = written[at] ?? 0;
        const found = single[number] || translate(list[number] ?? '', number, roots, ofList);
        if (found > 0) read.push(found - 1);
        else for (const one of several[number] ?? []) read.push(one);
      }
      return read.length - before;
    },
    take: () => read.take(),
    inOrder: () => order.now(),
    tables: () => ({ keyOfWord, stems: stemsOf.now() }),
  };
}
