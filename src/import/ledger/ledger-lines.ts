import fs from 'node:fs';
import type { LedgerHead } from './ledger.js';
import { isLedgerHead } from './ledger-shape.js';

/** A record as its line says it: what stands in a ledger that somebody else wrote is not known. */
export interface RecordLine {
  readonly record: unknown;
  /** Where the line stands, so that it can be read again without the others. Bytes. */
  readonly at: number;
  readonly length: number;
}

/**
 * The records of a ledger, or of the part of one that an interrupted run left, read line by line: a ledger of 50,000 records
 * never lies in memory as a whole. What is no whole record (the head, a line cut short by a crash) is passed over.
 */
export function* recordLines(file: string): Generator<RecordLine> {
  for (const { at, bytes } of placedLines(file)) {
    const record = recordIn(bytes);
    if (record !== null) yield { record, at, length: bytes.length };
  }
}

/** The record on a line; null where there is none. */
export function recordIn(line: Buffer): unknown {
  const text = line.toString('utf8');
  return text.startsWith(recordStart) ? parsed(text.replace(/,$/u, '')) : null;
}

/** The head of a ledger; null where the file is none, or is no longer as import wrote it. */
export function readHead(file: string): LedgerHead | null {
  let text = '';
  for (const line of linesOf(file)) {
    if (line === recordsOpening) {
      const head = parsed(`${text}"records": []}`);
      return isLedgerHead(head) ? head : null;
    }
    text += line;
    if (text.length > longestHead) return null;
  }
  return null;
}

/** Every record's line begins so, and no other line does. */
const recordStart = '{"id":';

/** The line of the head behind which the records stand, one a line. */
export const recordsOpening = '"records": [';

const longestHead = 20_000_000;

export function* linesOf(file: string): Generator<string> {
  for (const { bytes } of placedLines(file)) yield bytes.toString('utf8');
}

/** The lines between the head of a ledger and its end, whatever stands on them; each should be a record. 1-based. */
export function* linesOfRecords(file: string): Generator<{ readonly line: number; readonly bytes: Buffer }> {
  let line = 0;
  let isBehindHead = false;
  for (const { bytes } of placedLines(file)) {
    line += 1;
    const isEnd = bytes.length === 2 && bytes.toString('utf8') === ']}';
    if (isBehindHead && !isEnd) yield { line, bytes };
    isBehindHead ||= bytes.length === recordsOpening.length && bytes.toString('utf8') === recordsOpening;
  }
}

const chunkSize = 1 << 18;
const lineEnd = 0x0a;

/** The lines of a file without their ends; what stands behind the last end is one if it is anything. */
function* placedLines(file: string): Generator<{ readonly at: number; readonly bytes: Buffer }> {
  const handle = fs.openSync(file, 'r');
  const chunk = Buffer.alloc(chunkSize);
  try {
    let pieces: Buffer[] = [];
    let start = 0;
    let read = 0;
    for (;;) {
      const count = fs.readSync(handle, chunk, 0, chunkSize, null);
      if (count === 0) break;
      let from = 0;
      for (let end = chunk.indexOf(lineEnd); end !== -1 && end < count; end = chunk.indexOf(lineEnd, from)) {
        yield { at: start, bytes: Buffer.concat([...pieces, chunk.subarray(from, end)]) };
        pieces = [];
        from = end + 1;
        start = read + from;
      }
      if (from < count) pieces.push(Buffer.from(chunk.subarray(from, count)));
      read += count;
    }
    if (pieces.length > 0) yield { at: start, bytes: Buffer.concat(pieces) };
  } finally {
    fs.closeSync(handle);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
