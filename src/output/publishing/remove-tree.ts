import fs from 'node:fs';
import path from 'node:path';
import { isEmptyFolder, isOurs, markerName } from './marker.js';

/**
 * Deletes a folder that is ours, or empty; refuses any other. Our marker goes last: a deletion cut short leaves a folder
 * that the next run still knows as ours. Symbolic links are deleted, never followed.
 */
export function removeOwnTree(folder: string): void {
  if (fs.lstatSync(folder, { throwIfNoEntry: false }) === undefined) return;
  if (!isOurs(folder) && !isEmptyFolder(folder)) {
    throw new Error(`«${folder}» does not hold Siaran's marker, so it is not deleted`);
  }
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name !== markerName) removeEntry(path.join(folder, entry.name), entry.isDirectory());
  }
  fs.rmSync(path.join(folder, markerName), { force: true });
  fs.rmdirSync(folder);
}

function removeEntry(target: string, isFolder: boolean): void {
  if (!isFolder) {
    fs.unlinkSync(target);
    return;
  }
  if (removePageFolder(target)) return;
  for (const entry of fs.readdirSync(target, { withFileTypes: true })) {
    removeEntry(path.join(target, entry.name), entry.isDirectory());
  }
  fs.rmdirSync(target);
}

/** Most folders of a site hold one page and nothing else: then two calls of the system do instead of seven. */
function removePageFolder(folder: string): boolean {
  try {
    fs.unlinkSync(path.join(folder, 'index.html'));
    fs.rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
