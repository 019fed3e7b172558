import fs from 'node:fs';
import path from 'node:path';
import { compareText } from '../../content/compare-text.js';
import { recordLines } from './ledger-lines.js';

/** Folder of the ledgers, relative to the root. */
export const ledgerFolder = 'content/import';

/** The ledger of a source, relative to the root: its name is the first 12 digits of the source's SHA-256. */
export function ledgerOf(sourceSha256: string): string {
  return `${ledgerFolder}/${sourceSha256.slice(0, 12)}.json`;
}

/** Every ledger of an archive, relative to the root, sorted. */
export function ledgersOf(root: string): string[] {
  return namesIn(path.join(root, ledgerFolder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${ledgerFolder}/${name}`);
}

/** Where a run keeps the records that it has done: absolute. What an interrupted run leaves there tells what it wrote. */
export function partOf(root: string, sourceSha256: string): string {
  return path.join(partFolder(root), `${sourceSha256.slice(0, 12)}.records`);
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
    for (const record of recordLines(file)) {
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
