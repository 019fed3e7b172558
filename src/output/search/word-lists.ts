import type { MetWords } from './met-words.js';

/** A release as numbers of its words. */
export interface DocumentWords {
  /** What the numbers stand for; the same list each time, to which more words come. */
  readonly list: readonly string[];
  /** Title, text and names, one after the other. */
  readonly numbers: Uint32Array;
  /** How many words each of these parts has. */
  readonly lengths: readonly number[];
}

/** Gives the words of a release by its number among those that were met together. */
export type WordsOf = (number: number) => DocumentWords;

/** The words that all workshops have met: each is sent once, not with every batch in which it occurs. */
export interface WordLists {
  /** A workshop makes one batch after the other, and they come in the order in which they were made. */
  take(met: MetWords): WordsOf;
}

export function startWordLists(): WordLists {
  const lists = new Map<number, string[]>();
  return {
    take({ workshop, from, words, numbers, lengths }) {
      const list = lists.get(workshop) ?? [];
      lists.set(workshop, list);
      if (list.length !== from) throw new Error('words of a workshop came out of their order');
      for (const word of words) list.push(word);
      let end = 0;
      const releases = lengths.map((own): DocumentWords => {
        const start = end;
        for (const length of own) end += length;
        return { list, numbers: numbers.subarray(start, end), lengths: own };
      });
      return (number) => {
        const release = releases[number];
        if (release === undefined) throw new Error('the words of a release were not met');
        return release;
      };
    },
  };
}

/** Where no words were met. */
export const NO_WORDS: WordsOf = () => {
  throw new Error('the words of a release were not met');
};
