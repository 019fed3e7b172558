import type { Folded } from './fold.js';
import type { Span, Words } from './words.js';

/** One side of the check: what was read, and how a reader takes it in. */
export interface Side {
  readonly words: Words;
  readonly folded: Folded;
}

/** Characters of a folded stream; `to` is behind the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function rangeOf(span: Span, folded: Folded): Range {
  return { from: folded.places[span.from] ?? 0, to: folded.places[span.to] ?? folded.characters.length };
}

/** First and last place, on the other side, of the characters of a range that are there; null where none is. */
export function survivorsOf(range: Range, toOther: Int32Array): Range | null {
  let from = -1;
  let to = -1;
  for (let at = range.from; at < range.to; at += 1) {
    const other = toOther[at] ?? -1;
    if (other < 0) continue;
    if (from < 0) from = other;
    to = other;
  }
  return from < 0 ? null : { from, to };
}
