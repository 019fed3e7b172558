import type { MarkProblem } from './mark-problem.js';
import type { Side } from './ranges.js';
import type { Alignment } from './reconcile.js';
import { heights } from './standing.js';
import type { Words } from './words.js';

/** `m²` must not become `m2`: each character that stood raised or lowered still does, and no other. */
export function checkRaised(source: Side, result: Side, alignment: Alignment): MarkProblem[] {
  if (!hasRaised(source.words) && !hasRaised(result.words)) return [];
  const before = heights(source);
  const after = heights(result);
  const problems: MarkProblem[] = [];
  alignment.toResult.forEach((resultAt, at) => {
    if (resultAt < 0 || before[at] === after[resultAt]) return;
    if (
      at > 0 &&
      problems.length > 0 &&
      alignment.toResult[at - 1] === resultAt - 1 &&
      before[at - 1] === before[at]
    )
      return;
    problems.push({
      code: 'raised-lost',
      at: source.folded.places.indexOf(at),
      what: source.folded.characters.slice(at, at + 20),
    });
  });
  return problems;
}

function hasRaised(words: Words): boolean {
  return words.superscripts.length > 0 || words.subscripts.length > 0;
}
