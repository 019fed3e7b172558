import type { Firing } from '../article.js';
import { checkCells } from './check-cells.js';
import { checkLinks } from './check-links.js';
import { checkRaised } from './check-raised.js';
import { checkEmbeds, checkImages } from './check-sources.js';
import type { MarkProblem } from './mark-problem.js';
import type { Side } from './ranges.js';
import type { Alignment } from './reconcile.js';
import { Records } from './records.js';

/**
 * Compares link targets, image sources, what stands raised or lowered, and table cells, once it is known which character of
 * the result is which of the source.
 */
export function checkMarks(
  source: Side,
  result: Side,
  alignment: Alignment,
  firings: readonly Firing[],
): MarkProblem[] {
  const records = new Records(firings);
  return [
    ...checkLinks(source, result, alignment, records),
    ...checkImages(source.words.images, result.words.images, records),
    ...checkEmbeds(source.words.embeds, firings),
    ...checkRaised(source, result, alignment),
    ...checkCells(source, result, alignment, records),
  ];
}
