/** Something put into a text, or in the place of a part of it. Offsets are UTF-16 units of the text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  /** Has as many line ends as what it takes the place of, so that the lines of the text stay those of the body. */
  readonly put: string;
}

/** The text with its edits done; those at the same place in the order in which they are given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
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

/** The first words of a part of a body, for a record. */
export function excerpt(text: string): string {
  const words = text
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;
}
