import type { Draft } from '../draft.js';
import { stemOf } from '../stem.js';
import type { Imported } from './existing.js';

/**
 * Says whether an imported release that has a record's number is another one all the same: systems of two agencies count
 * from 1, and what the second brings must not take the place of what the first brought. The very same bytes are the same
 * record, whatever an editor has made of the release. Out of the same export title or day may have been corrected since, out
 * of another one neither.
 *
 * @param day of the draft, as a release's file has it
 * @param sha256 of the record's bytes
 */
export function isAnother(there: Imported, draft: Draft, day: string, sha256: string): boolean {
  if (there.source.sha256 === sha256) return false;
  const differing = Number(there.title !== draft.title) + Number(there.day !== day);
  return differing > (isSameSystem(there, draft) ? 1 : 0);
}

function isSameSystem({ source }: Imported, { record, url }: Draft): boolean {
  if (stemOf(source.file) !== stemOf(record.place.file)) return false;
  const host = hostOf(url ?? '');
  const hostThere = hostOf(source.url);
  return host === null || hostThere === null || host === hostThere;
}

function hostOf(address: string): string | null {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(address)?.[1]?.toLowerCase() ?? null;
}
