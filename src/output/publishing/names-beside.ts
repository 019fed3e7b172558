import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Folders that stand beside the published one while it is made and changed over. They lie in the same parent, so
 * that a rename never has to copy. Each holds our marker or is empty, whatever moment the machine stopped at.
 */

/** A site that is being made: `dist.siaran-new-…`, with the number of the process. Each its own name, so that two never mix. */
export function newStageBeside(out: string): string {
  return `${stagePrefix(out)}${ownSuffix()}`;
}

/** Every stage beside `out`, with the number of the process that made it. */
export function stagesBeside(out: string): { folder: string; pid: number }[] {
  return siblingsWithPid(stagePrefix(out));
}

/** The site that was published before, between the two renames: `dist.siaran-old`. Always whole. */
export function oldBeside(out: string): string {
  return `${out}.siaran-old`;
}

/** A folder that is on its way out; each its own name, so that two never meet. */
export function newTrashBeside(out: string): string {
  return `${trashPrefix(out)}${ownSuffix()}`;
}

/** Every folder on its way out that an earlier run left, as absolute paths. */
export function trashBeside(out: string): string[] {
  return siblingsWith(trashPrefix(out));
}

/** The lock: `dist.siaran-lock`. */
export function lockBeside(out: string): string {
  return `${out}.siaran-lock`;
}

/** Where a lock is made ready or taken apart; the number of the process is in the name. */
export function newLockPartBeside(out: string): string {
  return `${lockPartPrefix(out)}${ownSuffix()}`;
}

/** Unfinished locks with the number of the process that made each. */
export function lockPartsBeside(out: string): { folder: string; pid: number }[] {
  return siblingsWithPid(lockPartPrefix(out));
}

function stagePrefix(out: string): string {
  return `${out}.siaran-new-`;
}

function trashPrefix(out: string): string {
  return `${out}.siaran-trash-`;
}

function lockPartPrefix(out: string): string {
  return `${lockBeside(out)}-`;
}

function ownSuffix(): string {
  return `${process.pid}-${randomBytes(4).toString('hex')}`;
}

function siblingsWithPid(prefix: string): { folder: string; pid: number }[] {
  return siblingsWith(prefix).map((folder) => ({
    folder,
    pid: Number.parseInt(folder.slice(prefix.length), 10),
  }));
}

function siblingsWith(prefix: string): string[] {
  const parent = path.dirname(prefix);
  const start = path.basename(prefix);
  if (!fs.existsSync(parent)) return [];
  return fs
    .readdirSync(parent)
    .filter((name) => name.startsWith(start))
    .sort()
    .map((name) => path.join(parent, name));
}
