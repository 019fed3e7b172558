import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { BuildRecord, RecordHead, RecordRest } from './build-record.js';

/**
 * The record of the build that made the folder `out`; null where there is none, or where it is not, to the last byte, what
 * `writeRecord` wrote for this folder. The same goes for its rest, which is read when it is asked for.
 *
 * @param root absolute path of the archive
 * @param out absolute path of the published folder
 */
export function readRecord(root: string, out: string): BuildRecord | null {
  const file = recordFile(root, out);
  return reading(file, (read) => {
    const seals = read(0, SEALS_LENGTH).toString('latin1').trimEnd();
    const [, , , , restSeal = '', length] = seals.split(' ');
    const head = read(SEALS_LENGTH, Number(length));
    if (seals !== sealsOf(out, hashOf(head), restSeal, head.length)) return null;
    return {
      head: revived<RecordHead>(head),
      rest: () =>
        reading(file, (readAgain) => {
          const rest = readAgain(SEALS_LENGTH + head.length + 1, Number.POSITIVE_INFINITY);
          return hashOf(rest) === restSeal ? revived<RecordRest>(rest) : null;
        }),
    };
  });
}

/** Writes it whole or not at all. A machine that will not write it only makes the next build slower. */
export function writeRecord(root: string, out: string, head: RecordHead, rest: RecordRest): void {
  const file = recordFile(root, out);
  const part = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const handle = fs.openSync(part, 'wx');
    try {
      const first = writeLine(handle, SEALS_LENGTH, head);
      fs.writeSync(handle, '\n', SEALS_LENGTH + first.length, 'latin1');
      const second = writeLine(handle, SEALS_LENGTH + first.length + 1, rest);
      const seals = sealsOf(out, first.hash, second.hash, first.length).padEnd(SEALS_LENGTH - 1);
      fs.writeSync(handle, `${seals}\n`, 0, 'latin1');
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(part, file);
  } catch {
    fs.rmSync(part, { force: true });
  }
}

/** Writes a part as one line, piece by piece: as one text that of a large archive would be its largest thing in memory. */
function writeLine(
  handle: number,
  from: number,
  part: RecordHead | RecordRest,
): { readonly length: number; readonly hash: string } {
  const hash = createHash('sha256');
  let length = 0;
  const write = (text: string): void => {
    const bytes = Buffer.from(text, 'utf8');
    hash.update(bytes);
    for (let written = 0; written < bytes.length; )
      written += fs.writeSync(handle, bytes, written, bytes.length - written, from + length + written);
    length += bytes.length;
  };
  let waiting: string[] = [];
  let waitingLength = 0;
  for (const piece of piecesOf({ ...part })) {
    waiting.push(piece);
    waitingLength += piece.length;
    if (waitingLength < PIECE) continue;
    write(waiting.join(''));
    waiting = [];
    waitingLength = 0;
  }
  write(waiting.join(''));
  return { length, hash: hash.digest('hex') };
}

/** In characters. */
const PIECE = 256 * 1024;

/** The records of several folders (`dist/`, a preview) lie beside one another. */
function recordFile(root: string, out: string): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 12);
  return path.join(root, '.siaran', 'builds', `${name}.json`);
}

type ReadPart = (from: number, most: number) => Buffer;

/** Three lines: the seals, the head, the rest. Null where there is no such file, or none that can be read: everything is built anew. */
function reading<Part>(file: string, use: (read: ReadPart) => Part | null): Part | null {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch {
    return null;
  }
  try {
    const { size } = fs.fstatSync(handle);
    return use((from, most) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(most, size - from)));
      return bytes.subarray(0, fs.readSync(handle, bytes, 0, bytes.length, from));
    });
  } catch {
    return null;
  } finally {
    fs.closeSync(handle);
  }
}

/** Names the form of the record, the folder, and the content by its hashes: a record that was damaged or changed does not fit. */
function sealsOf(out: string, headSeal: string, restSeal: string, headLength: number): string {
  return ['siaran', '4', hashOf(out), headSeal, restSeal, headLength].join(' ');
}

/** Room for them, with the line end: three hashes of 64 digits, and a number. */
const SEALS_LENGTH = 256;

function hashOf(part: string | Uint8Array): string {
  return createHash('sha256').update(part).digest('hex');
}

/** A part as JSON, which has no line ends of its own. Maps stand at the top of a part, or one below. */
function* piecesOf(part: Readonly<Record<string, unknown>>, depth = 0): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(part)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    const isInner = depth === 0 && typeof value === 'object' && value !== null && !Array.isArray(value);
    if (value instanceof Map) yield* piecesOfMap(value);
    else if (isInner) yield* piecesOf({ ...value }, 1);
    else yield JSON.stringify(value);
  }
  yield before === '{' ? '{}' : '}';
}

function* piecesOfMap(map: ReadonlyMap<unknown, unknown>): Generator<string> {
  let before = '{"map":[';
  for (const entry of map) {
    yield before + JSON.stringify(entry);
    before = ',';
  }
  yield map.size === 0 ? `${before}]}` : ']}';
}

function revived<Part>(line: Buffer): Part {
  return withMaps(JSON.parse(line.toString('utf8')));
}

function withMaps<Part>(part: Record<string, unknown>, depth = 0): Part {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const inner: Record<string, unknown> = { ...value };
    if (Array.isArray(inner.map)) part[name] = new Map(inner.map);
    else if (depth === 0) part[name] = withMaps(inner, 1);
  }
  return part as Part;
}
