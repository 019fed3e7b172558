import { hashOf } from '../fingerprint.js';

/**
 * Identity of a record: by its number in the old system, so that a later export of it is the same release; where it has
 * none, by its bytes. Twelve hexadecimal digits.
 */
export function identityOf(system: string, sourceId: string | null, sha256: string): string {
  return shortId(sourceId === null ? sha256 : hashOf(`${system}\n${sourceId}`));
}

export function shortId(hash: string): string {
  return hash.slice(0, 12);
}
