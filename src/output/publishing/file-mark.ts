import type { Stats } from 'node:fs';

/** Size in bytes, time of the last change in milliseconds, and number (inode) of a file that was written, parted by blanks. */
export type FileMark = string & { readonly fileMark: unique symbol };

/** The time of the last change of state is not among them: each hard link that is made to a file changes it. */
export function markOf({ size, mtimeMs, ino }: Stats): FileMark {
  return `${size} ${mtimeMs} ${ino}` as FileMark;
}
