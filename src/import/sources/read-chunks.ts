import { isUtf8 } from 'node:buffer';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import iconv from 'iconv-lite';
import type { InputFile } from '../source.js';
import { type Decoded, decodeBytes } from './decode-bytes.js';
import { hidesAscii, nameEncoding } from './encodings.js';
import { wideEncoding } from './wide-encoding.js';

/**
 * A file as byte strings, piece by piece: strings in which each character stands for a byte (`latin1`). A reader looks in
 * them for the signs of its format, which are ASCII, and cuts out records and fields; what it cut is their bytes, untouched.
 * Where ASCII cannot be found by its bytes (UTF-16; Big5, GBK and Shift JIS, whose letters may end in a backslash) the pieces
 * are those of the same text in UTF-8.
 */
export interface Chunks extends AsyncIterable<string> {
  /** The encoding out of which the file is turned into UTF-8; null: the pieces are its own bytes. */
  readonly transcodedFrom: string | null;
  /** The bytes in the file of something cut out. */
  readonly toBytes: (slice: string) => Buffer;
  /** The text of something cut out; `declared` is the charset that the source names itself. */
  readonly decode: (slice: string, declared?: string | null) => Decoded;
}

export interface ChunkOptions {
  /** `--encoding`; null: not given. */
  readonly encoding?: string | null;
  /** Bytes read at a time. */
  readonly chunkSize?: number;
}

/**
 * Opens a file for a reader that takes it piece by piece. Of UTF-8, the byte order mark is no part of it. Memory stays that of
 * a piece, however large the file is. Throws, with its cause, where the file cannot be read.
 */
export function readChunks(file: InputFile, options: ChunkOptions = {}): Chunks {
  const encoding = options.encoding ?? null;
  const head = readHead(file);
  const transcodedFrom = transcodedEncoding(head, encoding);
  const chunkSize = options.chunkSize ?? 256 * 1024;
  return {
    transcodedFrom,
    [Symbol.asyncIterator]: () =>
      transcodedFrom === null ? byteStrings(file, chunkSize) : transcoded(file, chunkSize, transcodedFrom),
    toBytes: (slice) => {
      const bytes = Buffer.from(slice, 'latin1');
      return transcodedFrom === null ? bytes : iconv.encode(bytes.toString('utf8'), transcodedFrom);
    },
    decode: (slice, declared = null) => {
      const bytes = Buffer.from(slice, 'latin1');
      if (transcodedFrom === null) return decodeBytes(bytes, { encoding, declared });
      return { ...decodeBytes(bytes, { encoding: 'utf-8' }), encoding: transcodedFrom };
    },
  };
}

/** The first bytes of a file, by which its encoding and its format are known. Throws, with its cause. */
export function readHead(file: InputFile): Buffer {
  try {
    const descriptor = openSync(file.path, 'r');
    try {
      const head = Buffer.alloc(Math.min(file.size, headSize));
      return head.subarray(0, readSync(descriptor, head, 0, head.length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    throw new Error(`Cannot read ${file.name}`, { cause });
  }
}

/** Bytes. */
const headSize = 64 * 1024;

function transcodedEncoding(head: Buffer, encoding: string | null): string | null {
  const wide = wideEncoding(head);
  if (wide !== null) return wide;
  const named = nameEncoding(encoding ?? '');
  if (named === null || !hidesAscii(named)) return null;
  return isUtf8(wholeLetters(head)) && head.some((byte) => byte >= 0x80) ? null : named;
}

/** Without the beginning of a letter that the head cut in two. */
function wholeLetters(head: Buffer): Buffer {
  const last = head.subarray(-4).findLastIndex((byte) => byte < 0x80 || byte >= 0xc0);
  return last === -1 ? head : head.subarray(0, Math.max(0, head.length - 4) + last);
}

async function* byteStrings(file: InputFile, chunkSize: number): AsyncGenerator<string> {
  let start = '';
  let isStart = true;
  for await (const chunk of pieces(file, chunkSize)) {
    const piece = start + chunk.toString('latin1');
    if (isStart && piece.length < 3 && byteOrderMark.startsWith(piece)) {
      start = piece;
      continue;
    }
    yield isStart && piece.startsWith(byteOrderMark) ? piece.slice(3) : piece;
    isStart = false;
    start = '';
  }
  if (start !== '') yield start;
}

/** Of UTF-8, as a byte string. */
const byteOrderMark = '\u00EF\u00BB\u00BF';

async function* transcoded(file: InputFile, chunkSize: number, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  let half = '';
  for await (const chunk of pieces(file, chunkSize)) {
    const text = half + decoder.write(chunk);
    half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : '';
    const whole = half === '' ? text : text.slice(0, -1);
    if (whole !== '') yield Buffer.from(whole, 'utf8').toString('latin1');
  }
  const rest = half + (decoder.end() ?? '');
  if (rest !== '') yield Buffer.from(rest, 'utf8').toString('latin1');
}

async function* pieces(file: InputFile, chunkSize: number): AsyncGenerator<Buffer> {
  const stream: AsyncIterable<Buffer> = createReadStream(file.path, { highWaterMark: chunkSize });
  try {
    for await (const chunk of stream) yield chunk;
  } catch (cause) {
    throw new Error(`Cannot read ${file.name}`, { cause });
  }
}
