/** Something that only the old system understood, and what stands in its place. Offsets are UTF-16 units of the raw body. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  /** Has as many line ends as what it takes the place of, so that the lines of a text stay the lines of its body. */
  readonly put: string;
  readonly rule: 'kramdown' | 'liquid' | 'hidden' | 'target';
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The text with its edits done; they are in the order of the text and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const parts = edits.map((edit) => {
    const part = text.slice(from, edit.from) + edit.put;
    from = edit.to;
    return part;
  });
  return parts.join('') + text.slice(from);
}

/** In the order of the text; of two that overlap the first. */
export function inOrder(edits: readonly Edit[]): Edit[] {
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

/** 1-based line on which an offset stands. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The line ends of a text alone. */
export function lineEndsOf(text: string): string {
  return text.replace(/[^\n]+/gu, '');
}
