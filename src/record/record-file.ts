import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { BuildRecord, RecordHead, RecordRest } from './build-record.js';

/**
 * The record of the build that made the folder `out`; null where there is none, or where it is not, to the last byte, what
 * `writeRecord` wrote for this folder.
 *
 * @param root absolute path of the archive
 * @param out absolute path of the published folder
 */
export function readRecord(root: string, out: string): BuildRecord | null {
  const lines = linesOf(recordFile(root, out));
  if (lines === null) return null;
  const { seals, head, rest } = lines;
  if (seals !== sealsOf(out, head, rest)) return null;
  return { head: revived<RecordHead>(head), rest: () => revived<RecordRest>(rest) };
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
      for (const bytes of [`${sealsOf(out, first, second)}\n`, first, '\n', second])
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

/** Three lines: the seals, the head, the rest. Null where there is no such file. */
function linesOf(file: string): { seals: string; head: Buffer; rest: Buffer } | null {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch {
    // None, or none that can be read: everything is built anew.
    return null;
  }
  const first = bytes.indexOf(lineEnd);
  const second = bytes.indexOf(lineEnd, first + 1);
  if (first < 0 || second < 0) return null;
  return {
    seals: bytes.toString('latin1', 0, first),
    head: bytes.subarray(first + 1, second),
    rest: bytes.subarray(second + 1),
  };
}

const lineEnd = 0x0a;

/** Names the form of the record, the folder, and the content by its hashes: a record that was damaged or changed does not fit. */
function sealsOf(out: string, head: Buffer, rest: Buffer): string {
  const [folder, ...hashes] = [Buffer.from(out), head, rest].map((bytes) =>
    createHash('sha256').update(bytes).digest('hex'),
  );
  return ['siaran 1', folder, ...hashes].join(' ');
}

/** JSON has no line ends of its own, so a part is a line. */
function flattened(part: RecordHead | RecordRest): string {
  return JSON.stringify(part, (_, value: unknown) => (value instanceof Map ? { map: [...value] } : value));
}

function revived<Part>(line: Buffer): Part {
  return reviveMaps(JSON.parse(line.toString('utf8')));
}

/** Maps stand at the top of a part, or one below. */
function reviveMaps<Part>(part: Record<string, unknown>, depth = 0): Part {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const inner: Record<string, unknown> = { ...value };
    if (Array.isArray(inner.map)) part[name] = new Map(inner.map);
    else if (depth === 0) part[name] = reviveMaps(inner, 1);
  }
  return part as Part;
}
