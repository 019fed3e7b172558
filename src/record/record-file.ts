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
    const [seals = ''] = read(0, sealsLength(out)).toString('latin1').split('\n');
    const [, , , headSeal, restSeal, length] = seals.split(' ');
    const from = seals.length + 1;
    const head = read(from, Number(length));
    if (seals !== sealsOf(out, head, restSeal ?? '') || headSeal === undefined) return null;
    return {
      head: revived<RecordHead>(head),
      rest: () =>
        reading(file, (readAgain) => {
          const rest = readAgain(from + head.length + 1, Number.POSITIVE_INFINITY);
          return hashOf(rest) === restSeal ? revived<RecordRest>(rest) : null;
        }),
    };
  });
}

/** Writes it whole or not at all. A machine that will not write it only makes the next build slower. */
export function writeRecord(root: string, out: string, head: RecordHead, rest: RecordRest): void {
  const file = recordFile(root, out);
  const part = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.part`;
  const [first, second] = [Buffer.from(flattened(head)), Buffer.from(flattened(rest))];
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const handle = fs.openSync(part, 'wx');
    try {
      for (const bytes of [`${sealsOf(out, first, hashOf(second))}\n`, first, '\n', second])
        fs.appendFileSync(handle, bytes);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(part, file);
  } catch {
    fs.rmSync(part, { force: true });
  }
}

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
function sealsOf(out: string, head: Buffer, restSeal: string): string {
  return ['siaran', '2', hashOf(out), hashOf(head), restSeal, head.length].join(' ');
}

/** No seals are longer. */
function sealsLength(out: string): number {
  return sealsOf(out, Buffer.alloc(0), hashOf('')).length + 16;
}

function hashOf(part: string | Uint8Array): string {
  return createHash('sha256').update(part).digest('hex');
}

/** JSON has no line ends of its own, so a part is a line. */
function flattened(part: RecordHead | RecordRest): string {
  return JSON.stringify(withoutMaps({ ...part }));
}

/** Maps stand at the top of a part, or one below. */
function withoutMaps(part: Readonly<Record<string, unknown>>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      if (value instanceof Map) return [name, { map: [...value] }];
      const isInner = depth === 0 && typeof value === 'object' && value !== null && !Array.isArray(value);
      return [name, isInner ? withoutMaps({ ...value }, 1) : value];
    }),
  );
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
