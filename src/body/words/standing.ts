import type { Folded } from './fold.js';
import { rangeOf, type Side } from './ranges.js';
import type { Span } from './words.js';

/** For each character of a side, whether it stands raised (1) or lowered (2). */
export function heights({ words, folded }: Side): Uint8Array {
  const made = new Uint8Array(folded.characters.length);
  markRanges(made, words.superscripts, folded, 1);
  markRanges(made, words.subscripts, folded, 2);
  return made;
}

/** The same, and whether it stands in a link (4) or in a cell (8). */
export function standing(side: Side): Uint8Array {
  const made = heights(side);
  markRanges(made, side.words.links, side.folded, 4);
  markRanges(made, side.words.cells, side.folded, 8);
  return made;
}

function markRanges(marks: Uint8Array, spans: readonly Span[], folded: Folded, bit: number): void {
  for (const span of spans) {
    const { from, to } = rangeOf(span, folded);
    for (let at = from; at < to; at += 1) marks[at] = (marks[at] ?? 0) | bit;
  }
}
