import { translatedKey } from './field-keys.js';
import { error, type Finding } from './finding.js';
import type { LocatedMapping } from './located.js';
import type { NamedKeys } from './name-keys.js';
import { nearest } from './nearest.js';

const WRITE: Readonly<Record<'title' | 'date' | 'agency', string>> = {
  title: 'title: "Rapat koordinasi inovasi"',
  date: 'date: 12 Dec 2018',
  agency: 'agency: Pemerintah Kabupaten Badung',
};

/** The finding for a required field that is not there, with the unknown key that was most likely meant by it,
 * or the day that its file is named after. `path` is under `content/`. */
export function missingField(
  key: 'title' | 'date' | 'agency',
  path: string,
  fields: LocatedMapping,
  named: NamedKeys,
): Finding {
  const known = new Set([...named.writtenAs.values()].map((entry) => entry.key));
  const meant = fields.entries.find(
    (entry) =>
      !known.has(entry.key) && (translatedKey(entry.key) === key || nearest(entry.key, [key]) !== null),
  );
  const isUnfilled = named.writtenAs.has(key);
  const message = isUnfilled ? `\`${key}\` has nothing behind it.` : `The release has no \`${key}\`.`;
  const write = `Write \`${WRITE[key]}\``;
  if (meant !== undefined)
    return error(
      `${key}-missing`,
      message,
      `Line ${meant.keyPlace.line} says «${meant.key}»: make it \`${key}:\`.`,
    );
  // Jekyll keeps the date in the name of the file.
  const inName = key === 'date' ? /(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]*$/u.exec(path)?.[1] : undefined;
  if (inName !== undefined) {
    return error(
      `${key}-missing`,
      message,
      `The name of the file begins with ${inName}: write \`date: ${inName}\` if that is the day.`,
    );
  }
  return error(
    `${key}-missing`,
    message,
    key === 'agency'
      ? `${write}, or set \`agency\` in content/site.yml for all releases.`
      : `${write} between the lines \`---\`.`,
  );
}
