import type { ReleaseDate } from './dates/release-date.js';
import { type Finding, note } from './finding.js';

/** Notes on where a release lies: a folder of another year or month than its date, a folder that is not the usual one. */
export function pathNotes(path: string, date: ReleaseDate | null): Finding[] {
  if (!path.startsWith('releases/')) {
    return [
      note(
        'release-elsewhere',
        `content/${path} is read as a release. The usual place of releases is content/releases/.`,
        'Nothing need be done; if it is an ordinary page, move it to content/pages/.',
      ),
    ];
  }
  const match = /^releases\/(\d{4})\/(?:(\d{2})\/)?/u.exec(path);
  if (match === null || date === null || date.precision === 'unknown') return [];
  const [, year = '', month] = match;
  const dateMonth = date.precision === 'year' ? undefined : date.iso.slice(5, 7);
  const isElsewhere =
    year !== date.iso.slice(0, 4) || (month !== undefined && dateMonth !== undefined && month !== dateMonth);
  if (!isElsewhere) return [];
  const folder = `content/releases/${year}/${month === undefined ? '' : `${month}/`}`;
  return [
    note(
      'path-date',
      `The release lies in ${folder}, but its date is ${date.iso}. Lists go by the date.`,
      'Nothing need be done. Moving the file would change its address, and links to the old one would break.',
    ),
  ];
}
