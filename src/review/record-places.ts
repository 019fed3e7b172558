import fs from 'node:fs';
import path from 'node:path';
import type { LedgerRecord } from '../import/ledger/ledger.js';
import { recordIn, recordLines } from '../import/ledger/ledger-lines.js';
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
  for (const { record, at, length } of recordLines(path.join(root, ledger)))
    if (isLedgerRecord(record)) yield { place: { ledger, at, length }, record };
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
      const record = recordIn(bytes);
      if (!isLedgerRecord(record))
        throw new Error(`${ledger} was changed while the sheet was being made; start again`);
      return record;
    },
    close() {
      for (const handle of handles.values()) fs.closeSync(handle);
    },
  };
}
