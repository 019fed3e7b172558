/** Codes of the characters that the grammar turns on. */
export const codes = {
  doubleQuote: 0x22,
  hash: 0x23,
  quote: 0x27,
  open: 0x28,
  close: 0x29,
  star: 0x2a,
  comma: 0x2c,
  dash: 0x2d,
  slash: 0x2f,
  semicolon: 0x3b,
  backslash: 0x5c,
  backtick: 0x60,
} as const;

/**
 * Offset behind the quotation mark that closes the string which opens at `from`; -1 where the text ends before it, or just
 * behind it, so that nobody can say whether another quotation mark follows.
 */
export function endOfString(text: string, from: number, escapes: boolean): number {
  const quote = text.charAt(from);
  const code = text.charCodeAt(from);
  for (let at = text.indexOf(quote, from + 1); at !== -1; ) {
    if (escapes && isEscaped(text, at, from)) {
      at = text.indexOf(quote, at + 1);
    } else if (at + 1 >= text.length) {
      return -1;
    } else if (text.charCodeAt(at + 1) === code) {
      at = text.indexOf(quote, at + 2);
    } else {
      return at + 1;
    }
  }
  return -1;
}

function isEscaped(text: string, at: number, opening: number): boolean {
  let before = at - 1;
  while (before > opening && text.charCodeAt(before) === codes.backslash) before -= 1;
  return (at - 1 - before) % 2 === 1;
}

/** Offset behind a comment that begins at `from`; -1 where the text ends before it; `from` where none begins there. */
export function endOfComment(text: string, from: number): number {
  const code = text.charCodeAt(from);
  const next = text.charCodeAt(from + 1);
  if (code === codes.slash && next === codes.star) return behind(text, '*/', from + 2);
  if (code === codes.hash) return behind(text, '\n', from + 1);
  // MySQL wants a blank behind the dashes: 5--3 is a sum.
  if (code === codes.dash && next === codes.dash && !(text.charCodeAt(from + 2) > 0x20))
    return behind(text, '\n', from + 2);
  return from;
}

function behind(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? -1 : at + sign.length;
}
