import { type Folded, gaps } from './fold.js';

/** A word of a folded stream, and where its first character is. */
export interface Word {
  readonly text: string;
  readonly at: number;
  /** White space or the edge of a block stands before it, not only a box. */
  readonly isParted: boolean;
}

/** A place where two sequences of words are not the same. */
export interface Difference {
  readonly lost: readonly Word[];
  readonly came: readonly Word[];
  /** Words of the source that stand before and behind it. */
  readonly before: readonly Word[];
  readonly behind: readonly Word[];
}

/** The words of a folded stream; what may or may not part words parts them here. */
export function wordsIn(folded: Folded): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (let at = 1; at <= folded.characters.length; at += 1) {
    if (folded.gaps[at] === gaps.none) continue;
    words.push({
      text: folded.characters.slice(from, at),
      at: from,
      isParted: folded.gaps[from] === gaps.parts,
    });
    from = at;
  }
  return words;
}

/** The differences of two sequences of words, in their order, by a longest common subsequence (Myers 1986, greedy). */
export function differences(source: readonly Word[], result: readonly Word[]): Difference[] {
  let head = 0;
  while (head < source.length && head < result.length && source[head]?.text === result[head]?.text) head += 1;
  let tail = 0;
  while (
    tail < source.length - head &&
    tail < result.length - head &&
    source[source.length - 1 - tail]?.text === result[result.length - 1 - tail]?.text
  ) {
    tail += 1;
  }
  const middle = commonPairs(
    source.slice(head, source.length - tail),
    result.slice(head, result.length - tail),
  );
  const pairs = [
    ...middle.map(([left, right]) => [left + head, right + head] as const),
    [source.length - tail, result.length - tail] as const,
  ];
  const found: Difference[] = [];
  let [left, right] = [head, head];
  for (const [nextLeft, nextRight] of pairs) {
    if (nextLeft > left || nextRight > right) {
      found.push({
        lost: source.slice(left, nextLeft),
        came: result.slice(right, nextRight),
        before: source.slice(Math.max(0, left - 4), left),
        behind: source.slice(nextLeft, nextLeft + 4),
      });
    }
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  return found;
}

/** Beyond so many differing words the whole middle is one difference: nobody reads a longer list. */
const mostEdits = 400;

/** Index pairs of equal words of a longest common subsequence. */
function commonPairs(source: readonly Word[], result: readonly Word[]): (readonly [number, number])[] {
  const history: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(mostEdits, source.length + result.length); edits += 1) {
    history.push(furthest);
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = furthest.get(diagonal + 1) ?? -1;
      const right = (furthest.get(diagonal - 1) ?? -1) + 1;
      let left = diagonal === -edits || (diagonal !== edits && right - 1 < down) ? down : right;
      while (
        left < source.length &&
        left - diagonal < result.length &&
        source[left]?.text === result[left - diagonal]?.text
      ) {
        left += 1;
      }
      next.set(diagonal, left);
      if (left >= source.length && left - diagonal >= result.length) return walkBack(history, source, result);
    }
    furthest = next;
  }
  return [];
}

function walkBack(
  history: readonly Map<number, number>[],
  source: readonly Word[],
  result: readonly Word[],
): [number, number][] {
  const pairs: [number, number][] = [];
  let left = source.length;
  let right = result.length;
  for (let edits = history.length - 1; edits >= 0; edits -= 1) {
    const furthest = history[edits] ?? new Map<number, number>();
    const diagonal = left - right;
    const isDown =
      diagonal === -edits ||
      (diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
    const before = isDown ? diagonal + 1 : diagonal - 1;
    const beforeLeft = edits === 0 ? 0 : (furthest.get(before) ?? 0);
    const beforeRight = edits === 0 ? 0 : beforeLeft - before;
    while (
      left > beforeLeft &&
      right > beforeRight &&
      left > 0 &&
      right > 0 &&
      source[left - 1]?.text === result[right - 1]?.text
    ) {
      left -= 1;
      right -= 1;
      pairs.push([left, right]);
    }
    left = beforeLeft;
    right = beforeRight;
  }
  return pairs.reverse();
}
