import type { SearchedTexts } from './document.js';
import { startWordList } from './word-list.js';

/** The words of some releases; plain data, so that a thread can give it away. */
export interface MetWords {
  /** Number of the workshop that met them, for each has a list of its own. */
  readonly workshop: number;
  /** How many words it had met before. */
  readonly from: number;
  /** What was put behind them. */
  readonly words: readonly string[];
  /** The words of all releases, one after the other, as numbers of that list. */
  readonly numbers: Uint32Array;
  /** Of each release: how many words its title, its text and each of its names have. */
  readonly lengths: readonly (readonly number[])[];
}

/** Meets the words of releases. */
export interface WordMeeting {
  /** Gives the number of the release among those since the last time. */
  note(texts: SearchedTexts): number;
  /** The words of the releases since the last time. */
  take(): MetWords;
}

/** Texts are not read as they come, but together: between two pages the processor has forgotten where the words stand. */
export function startMeeting(workshop: number): WordMeeting {
  const list = startWordList();
  let noted: SearchedTexts[] = [];
  return {
    note: (texts) => noted.push(texts) - 1,
    take() {
      const from = list.count;
      const lengths = noted.map(({ title, text, names }) =>
        [title, text, ...names].map((part) => list.read(part)),
      );
      noted = [];
      return { workshop, from, words: list.takeNew(), numbers: list.take(), lengths };
    },
  };
}
