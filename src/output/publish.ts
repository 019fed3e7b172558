import fs from 'node:fs';
import { DiskFault } from './publishing/disk-fault.js';
import { isEmptyFolder, isOurs } from './publishing/marker.js';
import { newTrashBeside, oldBeside, trashBeside } from './publishing/names-beside.js';
import { removeOwnTree } from './publishing/remove-tree.js';
import { renamePatiently } from './publishing/rename-patiently.js';
import type { Stage } from './stage.js';

/**
 * Puts the staged site in the place of the published one by two renames: the old one aside, the new one in. Between
 * them there is no `out` for less than a millisecond; a machine that stops just then is put right by the next command
 * (`recover`). If the second rename fails, the old site is put back.
 *
 * The old tree is only moved out of the way: `clearAway` deletes it, when nobody waits.
 *
 * @param out absolute path; the lock must be held, and `refusalOf` must have let it through
 * @throws DiskFault where the machine will not do it: `out` is the old site, whole, or is put back by the next command
 */
export function publish(stage: Stage, out: string): void {
  const old = oldBeside(out);
  const hasOld = fs.lstatSync(out, { throwIfNoEntry: false }) !== undefined;
  if (hasOld) {
    // Somebody may have put a folder of their own here while the site was being made.
    if (!isOurs(out) && !isEmptyFolder(out)) {
      throw new DiskFault('replace', out, new Error('it is not, or no longer, a folder that Siaran wrote'));
    }
    renamePatiently(out, old);
  }
  try {
    renamePatiently(stage.folder, out);
  } catch (error) {
    if (hasOld) renamePatiently(old, out);
    throw error;
  }
  if (hasOld) renamePatiently(old, newTrashBeside(out));
}

/**
 * Deletes trees that were moved out of the way. What cannot be deleted now (on Windows: held by another program) is left
 * for the next run; it is no part of the site any more.
 */
export function clearAway(out: string): void {
  for (const folder of trashBeside(out)) {
    try {
      removeOwnTree(folder);
    } catch {
      // Left for the next run: nothing depends on its being gone.
    }
  }
}
