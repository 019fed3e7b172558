import fs from 'node:fs';
import { DiskFault, systemCode } from './disk-fault.js';

/** How long a folder held by another program is tried again, in milliseconds. */
export const patience = 10_000;

/**
 * Renames a folder. On Windows a folder cannot be renamed while another program (Explorer, an editor, a virus scanner)
 * has something in it open: it is tried again for a while, because most of them let go by themselves. Elsewhere the
 * first answer is final. The waiting is synchronous, so nothing else of this program runs between two renames.
 *
 * @throws DiskFault naming the folder that would not move
 */
export function renamePatiently(
  from: string,
  to: string,
  platform: NodeJS.Platform = process.platform,
): void {
  let waited = 0;
  for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      if (!isHeldByAnother(error, platform) || waited >= patience) throw new DiskFault('rename', from, error);
    }
    sleep(pause);
    waited += pause;
  }
}

/** Whether the error says that another program has the file or folder open, which only Windows minds. */
export function isHeldByAnother(error: unknown, platform: NodeJS.Platform): boolean {
  const code = systemCode(error);
  return platform === 'win32' && (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES');
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
