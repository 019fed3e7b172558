import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeFolders } from '../../output/publishing/make-folders.js';
import type { Problem } from '../../problem.js';
import { hashOfFile } from '../fingerprint.js';
import { refuseLinks } from '../place/refuse-links.js';
import { importPart, openAnew } from '../place/write-whole.js';
import { damagedLine } from './damaged-ledger.js';
import type { LedgerHead, LedgerRecord } from './ledger.js';
import { ledgerOf, partOf, readableLedgerOf } from './ledger-files.js';
import { linesOf, linesOfRecords, recordIn, recordsOpening } from './ledger-lines.js';
import { writeReport } from './ledger-report.js';
import { isLedgerRecord } from './ledger-shape.js';

/** A ledger on its way: records go to a file as they come, and the head, which counts them, is put before them at the end. */
export interface LedgerWriter {
  readonly add: (record: LedgerRecord) => void;
  /**
   * Takes over what the ledger of this name says of releases that are there and that this run did not come across, for
   * `--limit` or `types` passed them by. Nothing may be lost from the proof of what lies in the archive, so it also gives the
   * lines that cannot be read any more.
   */
  readonly keepEarlier: () => EarlierRecords;
  /** Puts the ledger and its readable twin in their places. Gives the paths, relative to the root, of those that changed. */
  readonly finish: (head: LedgerHead) => string[];
  /** Closes the file of the records and leaves it, for the run that follows an interrupted one. */
  readonly close: () => void;
}

export interface EarlierRecords {
  readonly kept: number;
  readonly damaged: readonly Problem[];
}

/** Writes under a root. A ledger that says what the one before it said is not written again. */
export function ledgerIn(root: string, name: string): LedgerWriter {
  const part = partOf(root, name);
  const ledger = ledgerOf(name);
  const seen = new Set<string>();
  refuseLinks(root, path.relative(root, part).split(path.sep).join('/'));
  makeFolders(path.dirname(part));
  const handle = openAnew(part);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) fs.closeSync(handle);
    isOpen = false;
  };
  return {
    add(record) {
      seen.add(record.id);
      fs.writeSync(handle, `${JSON.stringify(record)}\n`);
    },
    keepEarlier() {
      let kept = 0;
      const damaged: Problem[] = [];
      for (const { line, id, record } of recordsBefore(root, ledger)) {
        if (id !== null && seen.has(id)) continue;
        if (record === null) damaged.push(damagedLine(ledger, line));
        if (record?.status !== 'imported' || record.file === null) continue;
        if (!fs.existsSync(path.join(root, record.file))) continue;
        fs.writeSync(handle, `${JSON.stringify(record)}\n`);
        kept += 1;
      }
      return { kept, damaged };
    },
    finish(head) {
      close();
      const changed = [
        place(root, ledger, (write) => writeLedger(part, head, write)),
        place(root, readableLedgerOf(ledger), (write) => writeReport(part, head, write)),
      ].filter((file) => file !== null);
      fs.rmSync(part, { force: true });
      return changed;
    },
    close,
  };
}

/** A ledger that is written nowhere, for a dry run. */
export const idleLedger: LedgerWriter = {
  add: () => undefined,
  keepEarlier: () => ({ kept: 0, damaged: [] }),
  finish: () => [],
  close: () => undefined,
};

/** The records of the ledger that lies there; null what is none any more, with its id where that can still be read. */
function* recordsBefore(
  root: string,
  ledger: string,
): Generator<{ readonly line: number; readonly id: string | null; readonly record: LedgerRecord | null }> {
  const file = path.join(root, ledger);
  if (!fs.existsSync(file)) return;
  for (const { line, bytes } of linesOfRecords(file)) {
    const record = recordIn(bytes);
    if (isLedgerRecord(record)) yield { line, id: record.id, record };
    else yield { line, id: /^\{"id":"([^"]+)"/u.exec(bytes.toString('utf8'))?.[1] ?? null, record: null };
  }
}

type Write = (text: string) => void;

function writeLedger(part: string, head: LedgerHead, write: Write): void {
  const fields = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  write(`{\n${fields.join('\n')}\n${recordsOpening}`);
  let isFirst = true;
  for (const line of linesOf(part)) {
    write(isFirst ? `\n${line}` : `,\n${line}`);
    isFirst = false;
  }
  write('\n]}\n');
}

/** Writes a file in pieces beside its place and renames it, unless it is what lies there already. */
function place(root: string, file: string, writeAll: (write: Write) => void): string | null {
  const target = path.join(root, file);
  const beside = path.join(root, importPart);
  const hash = createHash('sha256');
  for (const place of [importPart, file]) refuseLinks(root, place);
  const handle = openAnew(beside);
  try {
    writeAll((text) => {
      hash.update(text);
      fs.writeSync(handle, text);
    });
  } finally {
    fs.closeSync(handle);
  }
  if (fs.existsSync(target) && hashOfFile(target) === hash.digest('hex')) {
    fs.rmSync(beside);
    return null;
  }
  makeFolders(path.dirname(target));
  fs.renameSync(beside, target);
  return file;
}
