/** Where a sign stands next that is neither in a CDATA section nor in a comment. */
export type NextSign =
  | { readonly kind: 'found'; readonly index: number; readonly end: number; readonly sign: string }
  /** A section or comment begins at `index` that does not end in the text. */
  | { readonly kind: 'open'; readonly index: number }
  /** No sign begins before `from`, and no section or comment is open there. */
  | { readonly kind: 'none'; readonly from: number };

/**
 * Looks for a sign, given as the source of a pattern, from an offset on; also in sections and comments where `isBlind`, since
 * one of them is never closed.
 */
export function nextSign(text: string, from: number, sign: string, isBlind = false): NextSign {
  const pattern = new RegExp(isBlind ? sign : `<!\\[CDATA\\[|<!--|${sign}`, 'g');
  pattern.lastIndex = from;
  let sound = from;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const closing = closings.get(found[0]);
    if (closing === undefined)
      return { kind: 'found', index: found.index, end: pattern.lastIndex, sign: found[0] };
    const end = text.indexOf(closing, pattern.lastIndex);
    if (end === -1) return { kind: 'open', index: found.index };
    sound = end + closing.length;
    pattern.lastIndex = sound;
  }
  return { kind: 'none', from: Math.max(sound, text.length - longestSign) };
}

const closings: ReadonlyMap<string, string> = new Map([
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
]);

/** Bytes that must be seen to tell a sign that has been cut in two. */
export const longestSign = 16;
