import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it that are missing. Not `mkdirSync` with `recursive`: where a file system will not
 * have a folder and says «no such file» (Linux's /proc), that one tries for ever.
 *
 * @param place absolute path
 */
export function makeFolders(place: string): void {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const parent = path.dirname(place);
  if (parent !== place) makeFolders(parent);
  try {
    fs.mkdirSync(place);
  } catch (error) {
    // Another build may have made it at this moment.
    if (!fs.statSync(place, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
