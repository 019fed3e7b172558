import fs from 'node:fs';
import { isRunning, LockHeld, takeLock } from './lock.js';
import { clearAway } from './publish.js';
import { DiskFault } from './publishing/disk-fault.js';
import { lockPartsBeside, newTrashBeside, oldBeside, stagesBeside } from './publishing/names-beside.js';
import { removeOwnTree } from './publishing/remove-tree.js';
import { renamePatiently } from './publishing/rename-patiently.js';

/**
 * Puts right what a run that was cut short left beside `out`: afterwards `out` is one whole site (or was never
 * published), and nothing else of ours lies beside it. The lock must be held.
 *
 * - The old site aside and no `out`: it stopped between the two renames; the old site goes back.
 * - The old site aside and `out` there: the new one is in; the old one is deleted.
 * - A stage: a site was being made; it is deleted.
 *
 * @param out absolute path
 * @throws DiskFault where the machine will not do it, or a folder of that name is not ours
 */
export function recover(out: string): void {
  const old = oldBeside(out);
  if (exists(old)) renamePatiently(old, exists(out) ? newTrashBeside(out) : out);
  for (const { folder } of stagesBeside(out)) {
    try {
      removeOwnTree(folder);
    } catch (error) {
      throw new DiskFault('clear away', folder, error);
    }
  }
  clearAway(out);
  for (const part of lockPartsBeside(out)) {
    if (!isRunning(part.pid)) fs.rmSync(part.folder, { recursive: true, force: true });
  }
}

/**
 * `recover` for a command that does not build into `out`: does nothing where there is nothing to put right, or where
 * another build is at work there.
 */
export function healIfNeeded(out: string): void {
  if (!exists(oldBeside(out)) && stagesBeside(out).length === 0) return;
  try {
    const lock = takeLock(out);
    try {
      recover(out);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
  }
}

function exists(place: string): boolean {
  return fs.lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}
