import type { Dictionaries, FoundKey } from './look-up.js';

/** No more of the dictionary than this is read for a word that was mistyped, for each of its two parts. */
const MOST_BLOCKS = 16;

/**
 * Words of the archive that somebody may have meant who typed this one, the likeliest first: fewest slips, then most releases. The
 * first two letters are taken for right, for else the whole dictionary would have to be read.
 */
export async function nearWords(word: string, dictionaries: Dictionaries): Promise<FoundKey[]> {
  const letters = [...word];
  if (letters.length < 4) return [];
  let start = letters.slice(0, 2).join('');
  if (dictionaries.blocksOf(start) > MOST_BLOCKS) start = letters.slice(0, 3).join('');
  const most = letters.length < 6 ? 1 : letters.length < 9 ? 2 : 3;
  const candidates = await dictionaries.beginning(start, MOST_BLOCKS);
  return candidates
    .filter(
      ({ key, wordCount }) => wordCount > 0 && key !== word && Math.abs(key.length - word.length) <= most,
    )
    .map((found) => ({ found, slips: slipsBetween(word, found.key, most) }))
    .filter(({ slips }) => slips <= most)
    .sort(
      (a, b) =>
        a.slips - b.slips || b.found.wordCount - a.found.wordCount || compare(a.found.key, b.found.key),
    )
    .map(({ found }) => found);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Letters left out, put in, changed or swapped with their neighbour (Damerau, optimal string alignment); more than `most` is `most + 1`. */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      }
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = last;
    last = current;
  }
  return last[b.length] ?? most + 1;
}
