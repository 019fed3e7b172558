import { withoutReview } from '../../content/review-block.js';
import { hashOf } from '../fingerprint.js';
import { readIfThere } from './write-whole.js';

/** What is to be done with the file of a release. */
export type Settlement =
  /** It is not there. */
  | 'new'
  /** It says already what import would write, or an editor's own words on top of that: nothing is written. */
  | 'same'
  /** It is as an earlier import wrote it, and import writes it otherwise now. */
  | 'update'
  /** Somebody edited it: what import would write goes beside it, as `<name>.incoming.md`. */
  | 'edited'
  /** Somebody edited it, and what import would write lies beside it already. */
  | 'edited-same';

/**
 * Decides what becomes of a release's file.
 *
 * @param file relative to the root
 * @param text what import would write
 * @param written hash of the file as an earlier import wrote it; undefined where none is known
 */
export function settle(root: string, file: string, text: string, written: string | undefined): Settlement {
  const bytes = readIfThere(root, file);
  if (bytes === null || bytes.length === 0) return 'new';
  const there = bytes.toString('utf8');
  // What the sign-off sheet put in is no edit.
  const unsigned = withoutReview(there);
  if (unsigned === text) return 'same';
  // What somebody has signed is theirs, even where not a word of it was changed.
  if (unsigned === there && hashOf(there) === written) return 'update';
  return readIfThere(root, incomingOf(file))?.toString('utf8') === text ? 'edited-same' : 'edited';
}

/** Where a newer version of a release lies until its editor has looked at it. Never published. */
export function incomingOf(file: string): string {
  return file.replace(/\.md$/u, '.incoming.md');
}
