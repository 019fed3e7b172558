import { hashOf } from '../fingerprint.js';
import { stemOf } from '../stem.js';

/** What tells one imported release from another whose record has the same number; small, for there may be very many. */
export interface Imported {
  /** Of the record's bytes, and of the title: the first twelve digits of the SHA-256, as an identity has. */
  readonly bytes: string;
  readonly title: string;
  /** As a release's file has it, without the time of day: `12 Dec 2018`. */
  readonly day: string;
  /** The export that it came in, by its name; the host that it stood on, null where that is not known. */
  readonly stem: string;
  readonly host: string | null;
}

/** What is known of an imported release, or of a record that may become one. */
export interface Known {
  /** Of the record's bytes. */
  readonly sha256: string;
  readonly title: string;
  /** As a release's file has it: `12 Dec 2018 09:30:00`. */
  readonly date: string;
  /** The file that the record stood in, and its address; empty where it had none. */
  readonly file: string;
  readonly url: string;
}

export function importedOf({ sha256, title, date, file, url }: Known): Imported {
  return {
    bytes: sha256.slice(0, 12),
    title: hashOf(title).slice(0, 12),
    day: date.replace(/ [\d:]+$/u, (time) => (time.includes(':') ? '' : time)),
    stem: stemOf(file),
    host: /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(url)?.[1]?.toLowerCase() ?? null,
  };
}

/**
 * Says whether an imported release that has a record's number is another one all the same: systems of two agencies count
 * from 1, and what the second brings must not take the place of what the first brought. The very same bytes are the same
 * record, whatever an editor has made of the release. Out of the same export title or day may have been corrected since, out
 * of another one neither.
 */
export function isAnother(there: Imported, record: Imported): boolean {
  if (there.bytes === record.bytes) return false;
  const differing = Number(there.title !== record.title) + Number(there.day !== record.day);
  return differing > (isSameSystem(there, record) ? 1 : 0);
}

/**
 * The same of two records of one file. There is nothing that could have been corrected between the two: where their titles differ, the
 * column holds no numbers of records (but, say, those of their authors), and none of them may be passed over for it.
 */
export function isAnotherBeside(before: Imported, record: Imported): boolean {
  return before.bytes !== record.bytes && (before.title !== record.title || isAnother(before, record));
}

function isSameSystem(there: Imported, record: Imported): boolean {
  if (there.stem !== record.stem) return false;
  return record.host === null || there.host === null || record.host === there.host;
}
