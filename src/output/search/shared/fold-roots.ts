import { foldWord } from './fold-word.js';
import { withoutElision } from './split-words.js';

/** What a language takes for the roots of a word in small letters. */
export type Stemmer = (word: string) => readonly string[];

/** The roots of a word as the dictionary has them: folded, and none where the word is its own root. */
export function foldedRoots(written: string, stemmer: Stemmer): string[] {
  const word = withoutElision(written).toLowerCase();
  if (word.length < 4 || word.length > 40 || /\d/.test(word)) return [];
  const folded = foldWord(word);
  const roots = stemmer(word).map(foldWord);
  return [...new Set(roots)].filter((root) => root.length > 1 && root !== folded);
}
