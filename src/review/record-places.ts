import fs from 'node:fs';
import path from 'node:path';
import type { LedgerRecord } from '../import/ledger/ledger.js';
import { recordStart } from '../import/ledger/ledger-lines.js';
import { isLedgerRecord } from '../import/ledger/ledger-shape.js';

/** Where a record stands in its ledger, so that it can be read again without the others. */
export interface RecordPlaceInLedger {
  /** Path of the ledger, relative to the root. */
  readonly ledger: string;
  /** Bytes. */
  readonly at: number;
  readonly length: number;
}

/** Every record of a ledger with its place, in the order of the file. One record at a time is in memory. */
export function* placedRecords(
  root: string,
  ledger: string,
): Generator<{ readonly place: RecordPlaceInLedger; readonly record: LedgerRecord }> {
  for (const { at, bytes } of linesWithPlaces(path.join(root, ledger))) {
    const record = recordFrom(bytes);
    if (record !== null) yield { place: { ledger, at, length: bytes.length }, record };
  }
}

/** Reads single records by their places; `close` gives the files back. */
export function recordReader(root: string): {
  readonly read: (place: RecordPlaceInLedger) => LedgerRecord;
  readonly close: () => void;
} {
  const handles = new Map<string, number>();
  return {
    read({ ledger, at, length }) {
      const handle = handles.get(ledger) ?? fs.openSync(path.join(root, ledger), 'r');
      handles.set(ledger, handle);
      const bytes = Buffer.alloc(length);
      fs.readSync(handle, bytes, 0, length, at);
      const record = recordFrom(bytes);
      if (record === null)
        throw new Error(`${ledger} was changed while the sheet was being made; start again`);
      return record;
    },
    close() {
      for (const handle of handles.values()) fs.closeSync(handle);
    },
  };
}

/** Null where the line is none of a record, or of one that is damaged. */
function recordFrom(bytes: Buffer): LedgerRecord | null {
  if (bytes.subarray(0, recordStart.length).toString('latin1') !== recordStart) return null;
  const text = bytes.toString('utf8').replace(/,?\s*$/u, '');
  try {
    const read: unknown = JSON.parse(text);
    return isLedgerRecord(read) ? read : null;
  } catch {
    return null;
  }
}

const chunkSize = 1 << 18;
const lineEnd = 0x0a;

function* linesWithPlaces(file: string): Generator<{ readonly at: number; readonly bytes: Buffer }> {
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
