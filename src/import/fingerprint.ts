import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { InputFile } from './source.js';

const chunkSize = 1 << 20;

/**
 * SHA-256 of a source, hexadecimal: of its one file, or of the list `<hash>  <name>` of several, a line each (the form of
 * `sha256sum`). Reads in pieces, so the size of a file does not matter.
 */
export function fingerprint(files: readonly InputFile[]): string {
  const [only] = files;
  if (files.length === 1 && only !== undefined) return hashOfFile(only.path);
  const list = files.map((file) => `${hashOfFile(file.path)}  ${file.name}\n`).join('');
  return createHash('sha256').update(list).digest('hex');
}

/** SHA-256 of the bytes, hexadecimal. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a file, hexadecimal, read in pieces. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(chunkSize);
  const handle = fs.openSync(path, 'r');
  try {
    for (;;) {
      const count = fs.readSync(handle, buffer, 0, chunkSize, null);
      if (count === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, count));
    }
  } finally {
    fs.closeSync(handle);
  }
}
