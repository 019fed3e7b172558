import type { Finding } from '../../content/finding.js';
import { promisedKind } from './file-endings.js';
import type { MediaFile } from './find-media.js';
import { notTaken, notWhatItSays } from './media-findings.js';
import { readMedia } from './read-media.js';
import { type Sniffed, sniff, whyNotTaken } from './sniff.js';

/** What a file of the media folder really is, or why it has no place beside a release. */
export type ExaminedMedia =
  | { readonly kind: 'good'; readonly sniffed: Sniffed; readonly sha256: string }
  | { readonly kind: 'refused'; readonly finding: Finding };

/** Reads a file and holds its bytes against its name. `target` is what led to it, as the source has it. */
export function examineMedia({ path, from }: MediaFile, target: string): ExaminedMedia {
  const { bytes, sha256 } = readMedia(from);
  const promised = promisedKind(path);
  const sniffed = sniff(bytes);
  if (sniffed === null) {
    const refuse = promised === null || promised === 'other' ? notTaken : notWhatItSays;
    return { kind: 'refused', finding: refuse(target, path, whyNotTaken(bytes)) };
  }
  if (promised !== null && !keeps(promised, sniffed.kind))
    return { kind: 'refused', finding: notWhatItSays(target, path, WHAT[sniffed.kind]) };
  // Any text may be a program to somebody: only a name that says «text» makes it one to read.
  if (promised === null && sniffed.kind === 'text')
    return { kind: 'refused', finding: notTaken(target, path, 'is a text without an ending that says so') };
  return { kind: 'good', sniffed, sha256 };
}

const WHAT: Readonly<Record<Sniffed['kind'], string>> = {
  image: 'is a picture',
  document: 'is a document',
  audio: 'is a sound recording',
  video: 'is a film',
  text: 'is plain text',
};

/** Sound and film share their containers; a picture by an ending nobody shows (`bmp`) may be one that everybody does. */
function keeps(promised: NonNullable<ReturnType<typeof promisedKind>>, kind: Sniffed['kind']): boolean {
  if (promised === 'other') return kind !== 'text';
  const isHeard = (what: string): boolean => what === 'audio' || what === 'video';
  return promised === kind || (isHeard(promised) && isHeard(kind));
}
