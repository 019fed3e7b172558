/** What was put behind the words that a workshop had met before. */
export interface NewWords {
  /** Number of the workshop, for each has a list of its own. */
  readonly workshop: number;
  /** How many words it had met before. */
  readonly from: number;
  readonly words: readonly string[];
}

/** The words that all workshops have met: each is sent once, not with every batch in which it occurs. */
export interface WordLists {
  /**
   * Takes the new words of a batch. A workshop makes one batch after the other, and they come in the order in which they were made.
   *
   * @returns all words of that workshop so far; the same list each time
   */
  take(words: NewWords): readonly string[];
}

export function startWordLists(): WordLists {
  const lists = new Map<number, string[]>();
  return {
    take({ workshop, from, words }) {
      const list = lists.get(workshop) ?? [];
      lists.set(workshop, list);
      if (list.length !== from) throw new Error('words of a workshop came out of their order');
      for (const word of words) list.push(word);
      return list;
    },
  };
}
