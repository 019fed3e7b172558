import type { Firing } from '../article.js';
import { type Folded, foldedCharacters } from './fold.js';
import type { MarkProblem } from './mark-problem.js';
import { type Range, rangeOf, type Side, survivorsOf } from './ranges.js';
import type { Alignment } from './reconcile.js';
import type { Records } from './records.js';
import type { Span } from './words.js';

/** A cell is the same cell where it holds the same characters, whatever records took out of it or put into it. */
export function checkCells(
  source: Side,
  result: Side,
  alignment: Alignment,
  records: Records,
): MarkProblem[] {
  const problems: MarkProblem[] = [];
  const cells = new Map<string, number>();
  for (const span of result.words.cells) {
    const key = keyOf(survivorsInResult(rangeOf(span, result.folded), alignment));
    if (key !== null) cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  const lost: LostCell[] = [];
  for (const span of source.words.cells) {
    const range = rangeOf(span, source.folded);
    const key = keyOf(survivorsOf(range, alignment.toResult));
    if (key === null) continue;
    const count = cells.get(key) ?? 0;
    if (count > 0) cells.set(key, count - 1);
    else lost.push({ span, text: source.folded.characters.slice(range.from, range.to) });
  }
  for (const cell of unrecorded(lost, records)) {
    problems.push({ code: 'cell-lost', at: cell.span.from, what: cell.text.slice(0, 60) });
  }
  for (const [key, count] of cells) {
    if (count === 0) continue;
    problems.push({ code: 'cell-added', at: null, what: textAt(key, result.folded).slice(0, 60) });
  }
  return problems;
}

interface LostCell {
  readonly span: Span;
  readonly text: string;
}

/**
 * The cells of which no record says that they are cells no more. The rules before may have put words into a cell, such as those
 * of an embedded film, so its record may say more than its text; a cell round it has more still.
 */
function unrecorded(lost: readonly LostCell[], records: Records): LostCell[] {
  const isOpened = ({ subject, kind }: Firing): boolean => subject === 'cell' && kind === 'removed';
  return lost
    .filter(
      ({ text }) =>
        records.take((firing) => isOpened(firing) && foldedCharacters(firing.text) === text) === null,
    )
    .sort((left, right) => right.text.length - left.text.length)
    .filter(
      ({ text }) =>
        records.takeShortest(
          (firing) => isOpened(firing) && holdsInOrder(foldedCharacters(firing.text), text),
        ) === null,
    );
}

function holdsInOrder(characters: string, part: string): boolean {
  let at = 0;
  for (let next = 0; next < part.length; next += 1) {
    at = characters.indexOf(part.charAt(next), at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function textAt(key: string, folded: Folded): string {
  const [from = 0, to = 0] = key.split(' ').map(Number);
  return folded.characters.slice(from, to + 1);
}

/** First and last place, in the result itself, of the characters of a range that come from the source. */
function survivorsInResult(range: Range, { toSource }: Alignment): Range | null {
  const isOld = (at: number): boolean => (toSource[at] ?? -1) >= 0;
  let { from, to } = range;
  while (from < to && !isOld(from)) from += 1;
  while (to > from && !isOld(to - 1)) to -= 1;
  return from < to ? { from, to: to - 1 } : null;
}

function keyOf(range: Range | null): string | null {
  return range === null ? null : `${range.from} ${range.to}`;
}
