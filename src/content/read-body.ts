import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOf } from './front-matter.js';
import { decodeText } from './read-text.js';
import type { OrdinaryPage, Release } from './release.js';

/** The body of a file and the hash of the whole file. */
export interface ReadSource {
  /** Everything after the front matter, decoded as on reading, otherwise untouched. */
  readonly text: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * The body and the hash, of the same bytes. Throws where the file cannot be read, or is no longer the text that was
 * read: somebody saves while the site is built, and half of each would be worse than a build that stops.
 */
export function readSource(root: string, item: Release | OrdinaryPage): ReadSource {
  const bytes = bytesOf(root, item.file);
  const { text } = decodeText(bytes);
  if (text === null) throw new Error(`${item.file} was changed while the site was being built; build again`);
  return { text: bodyOf(text), sha256: hash('sha256', bytes, 'hex') };
}

function bytesOf(root: string, file: string): Uint8Array {
  try {
    return readFileSync(join(root, file));
  } catch (cause) {
    throw new Error(`Cannot read ${file}`, { cause });
  }
}
