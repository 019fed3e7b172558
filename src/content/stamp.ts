import type { Stats } from 'node:fs';

/**
 * By what a file is known again without being read: size, times and number (inode) as the system gives them. The time of the last
 * change of its state (ctime) is among them, for programs that copy or unpack set the other one back.
 */
export type Stamp = string & { readonly stamp: unique symbol };

/**
 * How long after its last change a file may be changed again without a trace, in milliseconds: the coarsest clock among file
 * systems in use, FAT's, counts in steps of two seconds.
 */
const clockGrain = 2_000;

/** Null where the file is so new that it could still be changed without its stamp changing. @param now milliseconds since 1970 */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats, now: number): Stamp | null {
  if (Math.max(mtimeMs, ctimeMs) > now - clockGrain) return null;
  // Joined, for a template would keep each part and each step of putting them together.
  return [size, mtimeMs, ctimeMs, ino].join(' ') as Stamp;
}
