import fs from 'node:fs';
import path from 'node:path';
import { DiskFault } from '../../output/publishing/disk-fault.js';
import { makeFolders } from '../../output/publishing/make-folders.js';

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
  const part = path.join(root, '.siaran', 'import.part');
  const made = new Set<string>();
  return {
    write(file, bytes) {
      const target = path.join(root, file);
      attempt('write', target, () => {
        for (const folder of [path.dirname(part), path.dirname(target)]) {
          if (made.has(folder)) continue;
          makeFolders(folder);
          made.add(folder);
        }
        fs.writeFileSync(part, bytes);
        fs.renameSync(part, target);
      });
    },
    remove(file) {
      const target = path.join(root, file);
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

function attempt(action: string, target: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new DiskFault(action, target, error);
  }
}
