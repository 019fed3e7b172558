import fs from 'node:fs';
import path from 'node:path';
import { DiskFault } from '../../output/publishing/disk-fault.js';
import { makeFolders } from '../../output/publishing/make-folders.js';
import { refuseLinks } from './refuse-links.js';

/** Where a file is written before it is renamed into its place, relative to the root. */
export const importPart = '.siaran/import.part';

/** What an import does to the archive; a dry run has hands that do nothing. */
export interface Hands {
  /** Puts a file in its place, whole or not at all. `file` is relative to the root, with forward slashes. */
  readonly write: (file: string, bytes: Uint8Array | string) => void;
  /** Deletes a file, and the folders that are empty without it. Harmless where it is gone. */
  readonly remove: (file: string) => void;
}

/**
 * Writes under a root by way of a file in `.siaran/`, which is renamed into place: whatever moment the machine stops at, a
 * file of the archive is there as a whole, old or new.
 *
 * @throws DiskFault naming the file
 */
export function handsIn(root: string): Hands {
  const part = path.join(root, importPart);
  const made = new Set<string>();
  return {
    write(file, bytes) {
      const target = path.join(root, file);
      for (const place of [importPart, file]) {
        const folder = path.posix.dirname(place);
        if (made.has(folder)) continue;
        refuseLinks(root, place);
        attempt('write', target, () => {
          makeFolders(path.join(root, folder));
          if (place === importPart) fs.rmSync(part, { force: true });
        });
        made.add(folder);
      }
      attempt('write', target, () => {
        // `wx`: what lies there although it was taken away may be a link, and is not written through.
        fs.writeFileSync(part, bytes, { flag: 'wx' });
        fs.renameSync(part, target);
      });
    },
    remove(file) {
      const target = path.join(root, file);
      refuseLinks(root, file);
      attempt('delete', target, () => {
        fs.rmSync(target, { force: true });
        removeEmptyFolders(path.dirname(target), path.join(root, 'content'));
      });
      made.clear();
    },
  };
}

export const idleHands: Hands = { write: () => undefined, remove: () => undefined };

/** The bytes of a file under the root; null where there is none. */
export function readIfThere(root: string, file: string): Buffer | null {
  const target = path.join(root, file);
  if (!fs.statSync(target, { throwIfNoEntry: false })?.isFile()) return null;
  try {
    return fs.readFileSync(target);
  } catch (error) {
    throw new DiskFault('read', target, error);
  }
}

function removeEmptyFolders(folder: string, top: string): void {
  for (let at = folder; at.startsWith(`${top}${path.sep}`); at = path.dirname(at)) {
    if (!fs.existsSync(at)) continue;
    if (fs.readdirSync(at).length > 0) return;
    fs.rmdirSync(at);
  }
}

/** Opens a file to be written from its beginning. A link that lies in its place goes: it is never written through. */
export function openAnew(place: string): number {
  fs.rmSync(place, { force: true });
  return fs.openSync(place, 'wx');
}

function attempt(action: string, target: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new DiskFault(action, target, error);
  }
}
