/** Where a sign stands next that is neither in a CDATA section nor in a comment. */
export type NextSign =
  | { readonly kind: 'found'; readonly index: number; readonly end: number; readonly sign: string }
  /** A section or comment begins at `index` that does not end in the text. */
  | { readonly kind: 'open'; readonly index: number }
  | { readonly kind: 'none' };

/** Looks for a sign, given as the source of a pattern, from an offset on. */
export function nextSign(text: string, from: number, sign: string): NextSign {
  const pattern = new RegExp(`<!\\[CDATA\\[|<!--|${sign}`, 'g');
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const closing = closings.get(found[0]);
    if (closing === undefined)
      return { kind: 'found', index: found.index, end: pattern.lastIndex, sign: found[0] };
    const end = text.indexOf(closing, pattern.lastIndex);
    if (end === -1) return { kind: 'open', index: found.index };
    pattern.lastIndex = end + closing.length;
  }
  return { kind: 'none' };
}

const closings: ReadonlyMap<string, string> = new Map([
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
]);

/** Bytes that must be seen to tell a sign that has been cut in two. */
export const longestSign = 16;
