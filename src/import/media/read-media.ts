import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';

/** What the bytes of a file say. */
export interface MediaBytes {
  /** All of them; of a very large file, the beginning. */
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly sha256: string;
}

/** 256 MiB: office files and texts, which have to be seen whole, are smaller. Longer ones are films. */
const mostHeld = 256 * 1_024 * 1_024;

/** How much of a larger file is held. */
const beginning = 64 * 1_024;

/**
 * Reads a file of the media folder by its absolute path. One that is a link by now, or lies behind one, is refused. Throws,
 * with its cause, what the machine cannot read.
 */
export function readMedia(from: string): MediaBytes {
  try {
    if (realpathSync(from) !== from) throw new Error('It leads to another place');
    const file = openSync(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return readOpen(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new Error(`Cannot read ${from}`, { cause });
  }
}

function readOpen(file: number): MediaBytes {
  const { size } = fstatSync(file);
  const held = Buffer.alloc(size > mostHeld ? beginning : size);
  const chunk = Buffer.alloc(Math.min(size, 1_024 * 1_024));
  const hash = createHash('sha256');
  let at = 0;
  for (let read = -1; read !== 0; at += Math.max(0, read)) {
    read = readSync(file, chunk, 0, chunk.length, at);
    hash.update(chunk.subarray(0, read));
    if (at < held.length) chunk.copy(held, at, 0, Math.min(read, held.length - at));
  }
  return { bytes: held.subarray(0, Math.min(at, held.length)), sha256: hash.digest('hex') };
}
