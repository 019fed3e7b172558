import type { Firing } from '../article.js';
import { canonicalTarget } from './compare-targets.js';
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

/**
 * The same, and which link it is: links to one address, as the records say that addresses changed, have one number on both
 * sides. For telling apart words that stand there twice, once recorded as gone.
 */
export function numberLinks(firings: readonly Firing[]): (side: Side) => Uint32Array {
  const now = new Map<string, string>();
  for (const { subject, kind, text, to } of firings) {
    if (subject === 'link' && kind === 'replaced' && to !== null)
      now.set(canonicalTarget(text), canonicalTarget(to));
  }
  const numbers = new Map<string, number>();
  return (side) => {
    const made = new Uint32Array(standing(side));
    for (const span of side.words.links) {
      const written = canonicalTarget(span.target);
      const target = now.get(written) ?? written;
      const number = numbers.get(target) ?? numbers.size + 1;
      numbers.set(target, number);
      const { from, to } = rangeOf(span, side.folded);
      for (let at = from; at < to; at += 1) made[at] = (made[at] ?? 0) | (number << 4);
    }
    return made;
  };
}

function markRanges(marks: Uint8Array, spans: readonly Span[], folded: Folded, bit: number): void {
  for (const span of spans) {
    const { from, to } = rangeOf(span, folded);
    for (let at = from; at < to; at += 1) marks[at] = (marks[at] ?? 0) | bit;
  }
}
