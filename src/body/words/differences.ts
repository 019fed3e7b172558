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
  /** Which words of the source and of the result these are, counted from 0. */
  readonly from: { readonly source: number; readonly result: number };
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

/**
 * The differences of two sequences of words, in their order, by a longest common subsequence (Myers 1986, greedy); of long
 * ones between the words that stand once in both (patience diff, Bram Cohen).
 */
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
  const ends = [source.length - tail, result.length - tail] as const;
  const pairs = [
    ...pairsBetween(source.slice(head, ends[0]), result.slice(head, ends[1])).map(
      ([left, right]) => [left + head, right + head] as const,
    ),
    ends,
  ];
  const found: Difference[] = [];
  let [left, right] = [head, head];
  for (const [nextLeft, nextRight] of pairs) {
    if (nextLeft > left || nextRight > right) {
      found.push({
        lost: source.slice(left, nextLeft),
        came: result.slice(right, nextRight),
        from: { source: left, result: right },
        before: source.slice(Math.max(0, left - 4), left),
        behind: source.slice(nextLeft, nextLeft + 4),
      });
    }
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  if (found.length <= MOST_DIFFERENCES) return found;
  return [
    {
      lost: source.slice(head, ends[0]),
      came: result.slice(head, ends[1]),
      from: { source: head, result: head },
      before: source.slice(Math.max(0, head - 4), head),
      behind: source.slice(ends[0], ends[0] + 4),
    },
  ];
}

/** Beyond so many the whole middle is one: nobody reads a longer list, and each is looked up in the whole text. */
const MOST_DIFFERENCES = 1000;

/** Below so many words a comparison of all costs nothing. */
const FEW = 1000;

type Pair = readonly [left: number, right: number];

function pairsBetween(source: readonly Word[], result: readonly Word[]): readonly Pair[] {
  const anchors = source.length + result.length < FEW ? [] : rising(singlePairs(source, result));
  const pairs: Pair[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...anchors, [source.length, result.length] as const]) {
    const between = commonPairs(source.slice(left, nextLeft), result.slice(right, nextRight));
    for (const [one, other] of between) pairs.push([one + left, other + right]);
    if (nextLeft < source.length) pairs.push([nextLeft, nextRight]);
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  return pairs;
}

/** Where the words stand that each of the two has once, in the order of the source. */
function singlePairs(source: readonly Word[], result: readonly Word[]): Pair[] {
  const places = singlePlaces(result);
  return [...singlePlaces(source)].flatMap(([text, left]): Pair[] => {
    const right = places.get(text);
    return right === undefined ? [] : [[left, right]];
  });
}

function singlePlaces(words: readonly Word[]): Map<string, number> {
  const seen = new Set<string>();
  const single = new Map<string, number>();
  words.forEach(({ text }, index) => {
    if (seen.has(text)) single.delete(text);
    else single.set(text, index);
    seen.add(text);
  });
  return single;
}

/** The most of the pairs that stand in the same order on both sides: a longest increasing subsequence. */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  /** The last pair of the best row of each length, and what stands before each pair in its row. */
  const lasts: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, right], index) => {
    let [low, high] = [0, lasts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[lasts[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    before.push(lasts[low - 1] ?? -1);
    lasts[low] = index;
  });
  const row: Pair[] = [];
  for (let index = lasts.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) row.push(pair);
  }
  return row.reverse();
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
