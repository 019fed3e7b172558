import fs from 'node:fs';
import path from 'node:path';
import { bodyOf } from '../content/front-matter.js';
import { DiskFault } from '../output/publishing/disk-fault.js';
import type { FileToSave } from './body/bring-body.js';
import { hashOf } from './fingerprint.js';
import type { LedgerRecord } from './ledger/ledger.js';
import { incomingOf, settle } from './place/settle.js';
import { type Hands, readIfThere } from './place/write-whole.js';
import { quarantineOf, quarantineReport } from './quarantine.js';

/** What one record puts into the archive. */
export interface Delivery {
  readonly record: LedgerRecord;
  /** The record's own bytes; null where they are not to be had. */
  readonly bytes: Uint8Array | null;
  /** The release; of one in quarantine what it would have been; null where there is none. */
  readonly text: string | null;
  readonly files: readonly FileToSave[];
}

/** Counts what happened to the files of the archive. */
export interface Tally {
  written: number;
  updated: number;
  same: number;
  edited: number;
  files: number;
}

/** An archive that records are put into. */
export interface Shelf {
  readonly root: string;
  readonly hands: Hands;
  /** Hashes of files as earlier imports wrote them, by path relative to the root. */
  readonly written: ReadonlyMap<string, string>;
  readonly tally: Tally;
}

/**
 * Puts a record into the archive: its bytes first, then the files beside the release, the release last, so that wherever a run
 * is cut short a release never lacks what it shows. What is there already is not written again.
 *
 * @returns the file that was edited by somebody, so that its new version lies beside it; null where none was
 */
export function put({ record, bytes, text, files }: Delivery, shelf: Shelf): string | null {
  const { original, file, status, id } = record;
  if (original !== null && bytes !== null) place(original, bytes, shelf);
  if (status === 'quarantined') place(quarantineOf(id), quarantineReport(record, text), shelf);
  else drop(quarantineOf(id), shelf);
  if (status !== 'imported' || file === null || text === null) return null;
  for (const saved of files) place(saved.path, bytesOf(saved), shelf);
  return putRelease(file, text, shelf);
}

/**
 * A file of the media folder was looked into when its record was converted; what is saved must be what was seen then.
 *
 * @throws DiskFault where it is not
 */
function bytesOf({ bytes, source, sha256 }: FileToSave): Uint8Array {
  if (bytes !== null) return bytes;
  const from = source ?? '';
  const read = readSource(from);
  if (hashOf(read) === sha256) return read;
  const reason =
    'it was changed while the import was going on. Wait until nobody writes there, and import again';
  throw new DiskFault('take', from, new Error(reason));
}

function readSource(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new DiskFault('read', file, error);
  }
}

function putRelease(file: string, text: string, shelf: Shelf): string | null {
  const { root, hands, written, tally } = shelf;
  const settlement = settle(root, file, text, written.get(file));
  switch (settlement) {
    case 'new':
    case 'update':
      hands.write(file, text);
      tally.files += 1;
      tally[settlement === 'new' ? 'written' : 'updated'] += 1;
      return null;
    case 'same':
      tally.same += 1;
      return null;
    case 'edited':
      hands.write(incomingOf(file), text);
      tally.files += 1;
      tally.edited += 1;
      return file;
    case 'edited-same':
      tally.edited += 1;
      return file;
  }
}

/** Writes a file unless it is there with these bytes. */
function place(file: string, bytes: Uint8Array | string, shelf: Shelf): void {
  const there = readIfThere(shelf.root, file);
  if (there?.equals(Buffer.from(bytes))) return;
  shelf.hands.write(file, bytes);
  shelf.tally.files += 1;
}

function drop(file: string, shelf: Shelf): void {
  if (!fs.existsSync(path.join(shelf.root, file))) return;
  shelf.hands.remove(file);
  shelf.tally.files += 1;
}

/** Whether a file of the archive (relative to the root) says the same as a release that would lie beside it. */
export function saysTheSame(root: string, file: string, text: string): boolean {
  const there = readIfThere(root, file);
  return there !== null && folded(there.toString('utf8')) === folded(text);
}

function folded(text: string): string {
  return bodyOf(text).replace(/\s+/gu, ' ').trim();
}
