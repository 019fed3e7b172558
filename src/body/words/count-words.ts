import { foldWords, gaps } from './fold.js';
import type { Words } from './words.js';

/** How many words there are: runs of visible characters between spaces, line ends and the edges of blocks. */
export function countWords(words: Words): number {
  const { characters, gaps: before } = foldWords(words);
  let count = 0;
  for (let at = 0; at < characters.length; at += 1) if (before[at] === gaps.parts) count += 1;
  return count;
}
