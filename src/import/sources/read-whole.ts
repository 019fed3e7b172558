import { readFile } from 'node:fs/promises';
import type { InputFile } from '../source.js';

/** All bytes of a file that is one record. Throws, with its cause, where the file cannot be read. */
export async function readWhole(file: InputFile): Promise<Uint8Array> {
  try {
    return await readFile(file.path);
  } catch (cause) {
    throw new Error(`Cannot read ${file.name}`, { cause });
  }
}
