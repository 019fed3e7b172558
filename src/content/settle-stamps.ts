import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import type { Readings } from './reading.js';
import type { SourceFile } from './source-file.js';
import { type Stamp, stampOf } from './stamp.js';

/**
 * Gives texts that were too new to be known again when the archive was scanned the stamps that they have by now, where they are old
 * enough at last and still hold the very bytes that were read: else the next build would find that it knows nothing of them.
 *
 * @param root absolute path of the archive
 */
export function settleStamps(root: string, files: readonly SourceFile[], readings: Readings): SourceFile[] {
  return files.map((file) => {
    const reading = file.stamp === null ? readings.get(file.path) : undefined;
    if (reading === undefined) return file;
    return { ...file, stamp: stampNow(`${root}/content/${file.path}`, reading.sha256) };
  });
}

/** Looked at before it is read: a change in between gives other bytes, one after it another stamp. */
function stampNow(place: string, sha256: string): Stamp | null {
  try {
    const stamp = stampOf(lstatSync(place), Date.now());
    return stamp !== null && hash('sha256', readFileSync(place), 'hex') === sha256 ? stamp : null;
  } catch {
    return null;
  }
}
