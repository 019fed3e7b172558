import { sideAt, sides } from './characters.js';

/** What a run of `*` or `_` can be, of which only the first three are beyond doubt. */
type Run = 'opens' | 'closes' | 'text' | 'doubtful';

/**
 * CommonMark 0.31, 6.2. A run that may open and close at once is left to the parser, so that what its length adds up to never
 * counts; of the others, `*` and `_` are alike.
 */
export function judgeRun(line: string, from: number, to: number): Run {
  const before = sideAt(line, from - 1);
  const behind = sideAt(line, to);
  const opens = flanks(behind, before);
  const closes = flanks(before, behind);
  if (opens) return closes ? 'doubtful' : 'opens';
  return closes ? 'closes' : 'text';
}

function flanks(inside: number, outside: number): boolean {
  return inside === sides.letter || (inside === sides.punctuation && outside !== sides.letter);
}

/** Behind the signs of one kind that stand together. */
export function endOfRun(line: string, from: number): number {
  const sign = line.charCodeAt(from);
  let to = from + 1;
  while (line.charCodeAt(to) === sign) to += 1;
  return to;
}

/** The tags that a run stands for, by its length. */
export const emphasisTags: readonly ({ readonly open: string; readonly close: string } | null)[] = [
  null,
  { open: '<em>', close: '</em>' },
  { open: '<strong>', close: '</strong>' },
  { open: '<em><strong>', close: '</strong></em>' },
];

/** Of runs, each of one and three signs is emphasis, each of two and three strong; a bracket is of neither. */
export function areOfOneName(signs: string, others: string): boolean {
  return signs !== '[' && (signs.length & others.length) !== 0;
}
