/**
 * The encoding of two or four bytes a character that bytes are in: told by their byte order mark; else by NULs that stand in
 * every other place, as they do where letters of ASCII occur in UTF-16. Null: they are in none.
 */
export function wideEncoding(bytes: Uint8Array): string | null {
  return markedEncoding(bytes) ?? unmarkedEncoding(bytes);
}

function markedEncoding([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'utf-32be' : null;
}

/**
 * A stray NUL or two, as a damaged text has them, make no UTF-16: a tenth of one parity must be NUL, and of the other ten times
 * fewer, for some letters have a NUL in the other place (the second half of 😀, U+DE00).
 */
function unmarkedEncoding(bytes: Uint8Array): string | null {
  const nul = bytes.indexOf(0);
  if (nul === -1 || bytes.length < 4) return null;
  const length = Math.min(bytes.length, inspected);
  let even = 0;
  let odd = 0;
  for (let index = nul; index < length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const needed = Math.max(2, length / 20);
  if (odd >= needed && even * 10 <= odd) return 'utf-16le';
  return even >= needed && odd * 10 <= even ? 'utf-16be' : null;
}

/** Bytes; even, so that no character is cut. */
const inspected = 65_536;
