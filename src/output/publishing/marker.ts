import fs from 'node:fs';
import path from 'node:path';

/**
 * The file by which a folder says that Siaran wrote it. Only a folder that holds it is ever replaced or deleted.
 * It is part of the site (it stands in the manifest and may be uploaded): a host does nothing with it.
 */
export const markerName = '.siaran-site';

export const markerText = `This folder is written by Siaran, and replaced as a whole at every build.
Change nothing here: it would be lost. Change the files in content/ and templates/ and build again.
This file tells Siaran that the folder is its own; leave it in its place.
`;

/**
 * Whether the folder holds our marker. False too where there is no such folder. Its words do not count: a machine that
 * stopped while they were written leaves a marker of the right name and half of them.
 */
export function isOurs(folder: string): boolean {
  return fs.lstatSync(path.join(folder, markerName), { throwIfNoEntry: false })?.isFile() === true;
}

/** Whether the folder exists and holds nothing. */
export function isEmptyFolder(folder: string): boolean {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && fs.readdirSync(folder).length === 0;
}
