/** Something put into a text, or in the place of a part of it. Offsets are UTF-16 units of the text. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** The text with its edits done; those at the same place in the order in which they are given. None overlaps another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let from = 0;
  const parts = edits
    .toSorted((left, right) => left.from - right.from)
    .map((edit) => {
      const part = text.slice(from, edit.from) + edit.put;
      from = edit.to;
      return part;
    });
  return parts.join('') + text.slice(from);
}

/** Where in the text that stood which has this offset when the edits are done; none of them may hold it. */
export function offsetBefore(edits: readonly TextEdit[], offset: number): number {
  let longer = 0;
  for (const { from, to, put } of edits.toSorted((left, right) => left.from - right.from)) {
    if (from + longer + put.length > offset) break;
    longer += put.length - (to - from);
  }
  return offset - longer;
}

/** 1-based line on which an offset stands. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The line ends of a text alone: what takes its place with these keeps the lines behind it where they were. */
export function lineEndsOf(text: string): string {
  return text.replace(/[^\n]+/gu, '');
}
