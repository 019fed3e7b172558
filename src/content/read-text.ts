import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, type Finding, type Place } from './finding.js';

/** The text of a file, or why it is none. */
export type TextReading =
  | { readonly text: string; readonly trouble: null }
  | { readonly text: null; readonly trouble: { readonly place: Place; readonly finding: Finding } };

/**
 * Reads a text file under the root: UTF-8, with or without a byte order mark. `file` is relative to the root, with
 * forward slashes. A file in another encoding is never guessed at. Throws, with its cause, where the file cannot be read.
 */
export function readText(root: string, file: string): TextReading & { readonly bytes: Uint8Array } {
  const bytes = readBytes(root, file);
  return { ...decodeText(bytes), bytes };
}

/** Strict UTF-8; a byte order mark is taken off. Anything else is an error that says where and how to save the file. */
export function decodeText(bytes: Uint8Array): TextReading {
  const wide = wideEncoding(bytes);
  if (wide !== null)
    return trouble({ line: 1, column: 1 }, 'encoding-utf16', `The file is saved as ${wide}, not as UTF-8.`);
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const half = bytes.length > 1 && nul < 4 ? ' It may be saved as UTF-16.' : '';
    return trouble(
      placeOf(bytes, nul),
      'encoding-nul',
      `There is a NUL byte at byte ${nul + 1} of the file: it is not a text in UTF-8.${half}`,
    );
  }
  if (!isUtf8(bytes)) {
    const bad = firstBadByte(bytes);
    const hex = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return trouble(
      placeOf(bytes, bad),
      'encoding-not-utf8',
      `The file is not saved as UTF-8: byte ${bad + 1} of the file (${hex} in hexadecimal) is no character${wordsBefore(bytes, bad)}.`,
    );
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, trouble: null };
}

const SAVE_AS_UTF8 =
  'Open the file in the program that shows its letters right and save it as UTF-8 (Notepad: Save as, Encoding: UTF-8; Word: Save as plain text, Unicode UTF-8).';

function trouble(place: Place, code: string, message: string): TextReading {
  return { text: null, trouble: { place, finding: error(code, message, SAVE_AS_UTF8) } };
}

function readBytes(root: string, file: string): Uint8Array {
  try {
    return readFileSync(join(root, file));
  } catch (cause) {
    throw new Error(`Cannot read ${file}`, { cause });
  }
}

/** A UTF-16 or UTF-32 byte order mark: those files are other text entirely when read as UTF-8. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16 («Unicode»)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 («Unicode big endian»)';
  return null;
}

/**
 * Offset of the first byte that begins no character. Up to it, and at most three bytes further, every prefix is UTF-8 save
 * for a character cut at its end; past that none is. So it can be found by halving.
 */
function firstBadByte(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (lastBoundary(bytes, middle) !== null) sound = middle;
    else broken = middle;
  }
  return lastBoundary(bytes, sound) ?? 0;
}

/** The end of the last whole character in the first `end` bytes, where at most three bytes follow it; else null. */
function lastBoundary(bytes: Uint8Array, end: number): number | null {
  for (let boundary = end; boundary >= Math.max(0, end - 3); boundary -= 1) {
    if (isUtf8(bytes.subarray(0, boundary))) return boundary;
  }
  return null;
}

function placeOf(bytes: Uint8Array, offset: number): Place {
  const lineStart = bytes.lastIndexOf(0x0a, offset - 1) + 1;
  let line = 1;
  for (let index = 0; index < lineStart; index += 1) if (bytes[index] === 0x0a) line += 1;
  return { line, column: Buffer.from(bytes.subarray(lineStart, offset)).toString('utf8').length + 1 };
}

/** The words that stand just before the place, so that it can be found in an editor that shows no byte numbers. */
function wordsBefore(bytes: Uint8Array, offset: number): string {
  const before =
    Buffer.from(bytes.subarray(Math.max(0, offset - 60), offset))
      .toString('utf8')
      .split('\n')
      .at(-1) ?? '';
  const words = before
    .replace(/^\ufffd+/u, '')
    .trim()
    .split(/\s+/u)
    .slice(-4)
    .join(' ');
  return words === '' ? '' : `; it stands after «${words}»`;
}
