import fs from 'node:fs';
import path from 'node:path';
import { compareText } from '../../content/compare-text.js';
import { cutSlug, shortHash, slugOf } from '../../content/slug.js';
import { recordLines } from './ledger-lines.js';

/** Folder of the ledgers, relative to the root. */
export const ledgerFolder = 'content/import';

/**
 * What the ledger of a source is called: the first 12 digits of its SHA-256. Each table of a dump is a source of its own, whose
 * ledger must not take the place of another's.
 */
export function ledgerName(sourceSha256: string, table: string | null): string {
  const digits = sourceSha256.slice(0, 12);
  if (table === null) return digits;
  if (/^[a-z0-9_]{1,60}$/u.test(table)) return `${digits}-${table}`;
  return `${digits}-${[cutSlug(slugOf(table)), shortHash(table)].filter((part) => part !== '').join('-')}`;
}

/** The ledger of that name, relative to the root. */
export function ledgerOf(name: string): string {
  return `${ledgerFolder}/${name}.json`;
}

/** The same ledger for a person to read, beside the one that programs read. */
export function readableLedgerOf(ledger: string): string {
  return ledger.replace(/\.json$/u, '.md');
}

/** Every ledger of an archive, relative to the root, sorted. */
export function ledgersOf(root: string): string[] {
  return namesIn(path.join(root, ledgerFolder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${ledgerFolder}/${name}`);
}

/** Where a run keeps the records that it has done: absolute. What an interrupted run leaves there tells what it wrote. */
export function partOf(root: string, name: string): string {
  return path.join(partFolder(root), `${name}.records`);
}

/**
 * Every file that an import wrote, relative to the root, with the hash that it had then: by the ledgers, and by what
 * interrupted runs left. A file on the disk with another hash has been edited since.
 */
export function writtenFiles(root: string): Map<string, string> {
  const written = new Map<string, string>();
  const parts = namesIn(partFolder(root)).filter((name) => name.endsWith('.records'));
  const files = [
    ...ledgersOf(root).map((file) => path.join(root, file)),
    ...parts.map((name) => path.join(partFolder(root), name)),
  ];
  for (const file of files) {
    for (const { record } of recordLines(file)) {
      const [name, hash] = fileAndHash(record);
      if (name !== null && hash !== null) written.set(name, hash);
    }
  }
  return written;
}

function fileAndHash(record: unknown): [string | null, string | null] {
  if (typeof record !== 'object' || record === null) return [null, null];
  const file = 'file' in record && typeof record.file === 'string' ? record.file : null;
  const hash = 'written' in record && typeof record.written === 'string' ? record.written : null;
  return [file, hash];
}

function partFolder(root: string): string {
  return path.join(root, '.siaran', 'import');
}

/** Of the files themselves: what a link or a folder of that name leads to is none of ours. */
function namesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => name).sort(compareText);
}
