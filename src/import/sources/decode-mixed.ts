import { decodeNamed } from './decode-named.js';

/** A text in UTF-8 in which a few bytes are something else. */
export interface Misfit {
  readonly text: string;
  /** How many bytes do not fit. */
  readonly count: number;
  /** Where in the text they begin to stand, and how many letters the first run of them is. */
  readonly first: number;
  readonly length: number;
}

/**
 * Reads bytes as UTF-8, and those that do not fit in another encoding; null where they are no UTF-8 on the whole: where the
 * letters of several bytes do not outnumber the bytes that fit nowhere. A letter cut off at the very end is not counted
 * against it.
 */
export function decodeMixed(bytes: Uint8Array, encoding: string): Misfit | null {
  const { runs, letters, misfits } = scan(bytes);
  const last = runs.at(-1);
  const cutOff =
    last !== undefined && last.end === bytes.length && isBegun(bytes.subarray(last.start, last.end));
  const against = misfits - (cutOff && last !== undefined ? last.end - last.start : 0);
  const [head] = runs;
  if (letters <= against || head === undefined) return null;
  const parts: string[] = [];
  let from = 0;
  for (const run of runs) {
    parts.push(utf8(bytes, from, run.start), decodeNamed(bytes.subarray(run.start, run.end), encoding));
    from = run.end;
  }
  parts.push(utf8(bytes, from, bytes.length));
  return {
    text: parts.join(''),
    count: misfits,
    first: parts[0]?.length ?? 0,
    length: parts[1]?.length ?? 0,
  };
}

interface Scan {
  /** Runs of bytes that fit nowhere. */
  readonly runs: readonly { readonly start: number; readonly end: number }[];
  /** Letters of two bytes and more. */
  readonly letters: number;
  readonly misfits: number;
}

function scan(bytes: Uint8Array): Scan {
  const runs: { start: number; end: number }[] = [];
  let letters = 0;
  let misfits = 0;
  let index = 0;
  while (index < bytes.length) {
    const length = letterAt(bytes, index);
    if (length > 1) letters += 1;
    if (length === 0) {
      misfits += 1;
      const last = runs.at(-1);
      if (last?.end === index) last.end = index + 1;
      else runs.push({ start: index, end: index + 1 });
    }
    index += Math.max(1, length);
  }
  return { runs, letters, misfits };
}

/** How many bytes the letter has that begins at the index (Unicode Standard, table 3-7); 0 where none does. */
function letterAt(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthOf(lead);
  if (length === 0) return 0;
  const second = bytes[index + 1] ?? 0;
  const [low, high] = secondBytes.get(lead) ?? [0x80, 0xbf];
  if (second < low || second > high) return 0;
  for (let next = index + 2; next < index + length; next += 1)
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Lead bytes after which not every second byte will do. */
const secondBytes: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

/** Whether these bytes are the beginning of one letter. */
function isBegun(bytes: Uint8Array): boolean {
  const length = lengthOf(bytes[0] ?? 0);
  return bytes.length < length && bytes.subarray(1).every((byte) => (byte & 0xc0) === 0x80);
}

function utf8(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
}
