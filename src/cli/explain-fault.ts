import path from 'node:path';
import { DiskFault, systemCode } from '../output/publishing/disk-fault.js';

/** What the machine did, in words, and what can be done about it. */
export interface Explanation {
  readonly message: string;
  readonly help: string;
}

/** Null where the error is none of the machine's: then it is a fault of the program, and its stack is wanted. */
export function explainFault(error: unknown): Explanation | null {
  const code = systemCode(error);
  if (code === null && !(error instanceof DiskFault)) return null;
  const place = placeOf(error);
  const where = place === null ? '' : ` «${place}»`;
  const known = code === null ? undefined : explanations[code];
  if (known !== undefined) return known(where);
  const message = error instanceof Error ? error.message : String(error);
  return { message, help: 'Nothing was published: the site is as it was.' };
}

const explanations: Readonly<Record<string, (where: string) => Explanation>> = {
  ENOSPC: (where) => ({
    message: `the disk is full: could not write${where}`,
    help: 'Delete what is not needed any more and build again. The site is as it was.',
  }),
  EDQUOT: (where) => ({
    message: `your share of the disk is used up: could not write${where}`,
    help: 'Delete what is not needed any more and build again. The site is as it was.',
  }),
  EACCES: noRight,
  EPERM: noRight,
  EBUSY: (where) => ({
    message: `${where.trim() || 'a file that is needed'} is in use`,
    help:
      process.platform === 'win32'
        ? 'Close the Explorer window or editor that has the folder open, and build again. The site is as it was.'
        : 'If it is a mounted folder, mount the folder above it instead, for the site is moved in as a whole; otherwise close what uses it.',
  }),
  EROFS: (where) => ({
    message: `could not write${where}: the disk can only be read`,
    help: 'Choose a folder on another disk with `--out`.',
  }),
  EXDEV: (where) => ({
    message: `${where.trim() || 'the folder of the site'} lies on another disk than the folder above it`,
    help: 'The site is made beside its place and moved in: choose with `--out` a folder whose parent is on the same disk.',
  }),
  ENOENT: (where) => ({
    message: `${where.trim() || 'a file'} is not there, or was taken away while Siaran worked`,
    help: 'If another program writes to the folder at this moment, wait until it is done and build again.',
  }),
  EMFILE: tooMany,
  ENFILE: tooMany,
  ENAMETOOLONG: (where) => ({
    message: `the name${where} is too long for this disk`,
    help: 'Give the file or its folder a shorter name.',
  }),
  EADDRINUSE: () => ({
    message: 'the port is in use by another program',
    help: 'Choose another with `--port 4001`, or leave `--port` out and the next free one is taken.',
  }),
  EADDRNOTAVAIL: () => ({
    message: 'this machine has no such address to listen on',
    help: 'Leave `--host` out to serve this machine alone, or write `--host 0.0.0.0` for the whole network.',
  }),
};

function noRight(where: string): Explanation {
  return {
    message: `the system does not allow it: could not use${where || ' a file that is needed'}`,
    help:
      process.platform === 'win32'
        ? 'Close the Explorer window or editor that has the folder open, and see that the file is not read-only. The site is as it was.'
        : 'See who owns the file and its folder (`ls -l`), and build again. The site is as it was.',
  };
}

function tooMany(): Explanation {
  return {
    message: 'the system allows no more open files',
    help: 'Close other programs, or raise the limit (`ulimit -n 4096`), and build again.',
  };
}

/** The path of the outermost error that has one: nearer to what was meant than the system's own. */
function placeOf(error: unknown): string | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth += 1) {
    if ('path' in at && typeof at.path === 'string') return withoutOurNames(at.path);
  }
  return null;
}

/** Of the lock and the stage, which the author never sees, the folder they would be made in. */
function withoutOurNames(place: string): string {
  const parts = place.split(path.sep);
  const ours = parts.findIndex((part) => /\.siaran-(?:lock|new|old|trash)/.test(part));
  return ours < 1 ? place : parts.slice(0, ours).join(path.sep) || path.sep;
}
