import type { Firing } from '../article.js';
import { canonicalTarget, isRecordedTarget } from './compare-targets.js';
import type { MarkProblem } from './mark-problem.js';
import type { Records } from './records.js';
import type { Place } from './words.js';

/** Every image of the source is in the result or in a record, and every image of the result came from one of them. */
export function checkImages(
  source: readonly Place[],
  result: readonly Place[],
  records: Records,
): MarkProblem[] {
  const problems: MarkProblem[] = [];
  const shown = result.map(({ target }) => canonicalTarget(target));
  const takeShown = (target: string): boolean => {
    const index = shown.indexOf(canonicalTarget(target));
    if (index >= 0) shown.splice(index, 1);
    return index >= 0;
  };
  for (const { at, target } of source) {
    if (records.follow('image', target, takeShown) === undefined)
      problems.push({ code: 'image-lost', at, what: target });
  }
  for (const target of shown) {
    const record = records.take(
      (firing) =>
        firing.subject === 'image' && firing.kind === 'added' && isRecordedTarget(firing.text, target),
    );
    if (record === null) problems.push({ code: 'image-added', at: null, what: target });
  }
  return problems;
}

/** What was embedded became a link, or a record says that it could not. */
export function checkEmbeds(embeds: readonly Place[], firings: readonly Firing[]): MarkProblem[] {
  const records = firings.filter(
    ({ rule, subject, kind }) =>
      rule === 'embeds' && (kind === 'changed' || (subject === 'link' && kind !== 'replaced')),
  );
  return embeds.slice(records.length).map(({ at, target }) => ({ code: 'embed-lost', at, what: target }));
}
