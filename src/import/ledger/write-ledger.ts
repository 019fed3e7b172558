import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeFolders } from '../../output/publishing/make-folders.js';
import { hashOfFile } from '../fingerprint.js';
import { refuseLinks } from '../place/refuse-links.js';
import { importPart, openAnew } from '../place/write-whole.js';
import type { LedgerHead, LedgerRecord } from './ledger.js';
import { ledgerOf, partOf, readableLedgerOf } from './ledger-files.js';
import { linesOf, recordLines, recordsOpening } from './ledger-lines.js';
import { writeReport } from './ledger-report.js';
import { isLedgerRecord } from './ledger-shape.js';

/** A ledger on its way: records go to a file as they come, and the head, which counts them, is put before them at the end. */
export interface LedgerWriter {
  readonly add: (record: LedgerRecord) => void;
  /**
   * Takes over what the ledger of this name says of releases that are there and that this run did not come across, for
   * `--limit` or `types` passed them by. Gives how many: nothing may be lost from the proof of what lies in the archive.
   */
  readonly keepEarlier: () => number;
  /** Puts the ledger and its readable twin in their places. Gives the paths, relative to the root, of those that changed. */
  readonly finish: (head: LedgerHead) => string[];
  /** Closes the file of the records and leaves it, for the run that follows an interrupted one. */
  readonly close: () => void;
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
      let count = 0;
      for (const record of recordsBefore(root, ledger)) {
        if (seen.has(record.id) || record.status !== 'imported') continue;
        if (record.file === null || !fs.existsSync(path.join(root, record.file))) continue;
        fs.writeSync(handle, `${JSON.stringify(record)}\n`);
        count += 1;
      }
      return count;
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
  keepEarlier: () => 0,
  finish: () => [],
  close: () => undefined,
};

function* recordsBefore(root: string, ledger: string): Generator<LedgerRecord> {
  if (!fs.existsSync(path.join(root, ledger))) return;
  for (const { record } of recordLines(path.join(root, ledger))) if (isLedgerRecord(record)) yield record;
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
