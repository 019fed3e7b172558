import fs from 'node:fs';
import path from 'node:path';
import { error, problemAt } from '../../content/finding.js';
import { DiskFault } from '../../output/publishing/disk-fault.js';
import type { Problem } from '../../problem.js';

/** Folders that import and the sheet write to and that no scan of `content/` walks; relative to the root. */
const folders = [
  'content',
  'content/originals',
  'content/import',
  'content/quarantine',
  '.siaran',
  '.siaran/import',
  'review',
] as const;

/**
 * What must be put right before anything is written: a folder of the archive that is a link leads out of it, and whoever made
 * the link would choose what is written over, deleted or shown.
 */
export function linksInTheWay(root: string): Problem[] {
  return folders.filter((folder) => isLink(path.join(root, folder))).map(asProblem);
}

function asProblem(folder: string): Problem {
  const finding = error(
    'symlink',
    `${folder} is a link to another place. Links are not followed: what they lead to could be anything.`,
    'Put the folder itself where the link is.',
  );
  return problemAt(folder, null, finding);
}

/**
 * The first folder on the way from the root to a file that is a link, relative to the root; null where none is. The root
 * itself may lie behind one, and so may what it lies in.
 */
export function linkOnTheWay(root: string, file: string): string | null {
  const parts = path.posix.dirname(file).split('/');
  for (let count = 1; count <= parts.length; count += 1) {
    const folder = parts.slice(0, count).join('/');
    if (isLink(path.join(root, folder))) return folder;
  }
  return null;
}

/**
 * The last guard, for links deeper down and for whoever makes one while we work.
 *
 * @throws DiskFault where a folder on the way to a file is a link
 */
export function refuseLinks(root: string, file: string): void {
  const folder = linkOnTheWay(root, file);
  if (folder === null) return;
  const reason = 'it is a link to another place, and nothing is written or deleted behind one';
  throw new DiskFault('use', path.join(root, folder), new Error(reason));
}

/** Whether a path of the archive is a file that lies there itself, neither a link nor behind one. */
export function isOwnFile(root: string, file: string): boolean {
  const stats = fs.lstatSync(path.join(root, file), { throwIfNoEntry: false });
  return (stats?.isFile() ?? false) && linkOnTheWay(root, file) === null;
}

function isLink(place: string): boolean {
  return fs.lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
