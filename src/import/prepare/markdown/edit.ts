import type { TextEdit } from '../../text-edits.js';

/** Something that only the old system understood, and what stands in its place. */
export interface Edit extends TextEdit {
  /** Has as many line ends as what it takes the place of, so that the lines of a text stay the lines of its body. */
  readonly put: string;
  readonly rule: 'kramdown' | 'liquid' | 'hidden' | 'target';
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** In the order of the text; of two that overlap the first. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const sorted = edits.toSorted((left, right) => left.from - right.from || right.to - left.to);
  let end = 0;
  return sorted.filter((edit) => {
    if (edit.from < end) return false;
    end = edit.to;
    return true;
  });
}

export function isInside(ranges: readonly Range[], offset: number): boolean {
  return ranges.some((range) => offset >= range.from && offset < range.to);
}
