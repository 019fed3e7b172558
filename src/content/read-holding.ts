import type { DateContext } from './dates/parse-date.js';
import { HOLDING_KEYS } from './field-keys.js';
import type { FieldReader } from './field-reader.js';
import { error, type Finding } from './finding.js';
import type { NamedKeys } from './name-keys.js';
import type { Release } from './release.js';

/** What keeps a release back. */
export type Holding = Pick<Release, 'isDraft' | 'publishDate'>;

/** The words for yes and no, in English and Indonesian. */
const YES: ReadonlySet<string> = new Set(['true', 'yes', 'ya']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'tidak']);

/**
 * Reads `draft`, `published` and `publishDate`. Null where any of them, or a key that resembles one, cannot be
 * understood: then the release is held, for what its author wanted to keep back must not go out by a slip.
 */
export function readHolding(
  reader: FieldReader,
  named: NamedKeys,
  raw: { readonly draft?: string | undefined; readonly publishDate?: string | undefined },
  dates: DateContext,
): Holding | null {
  let isHeld = named.isHeld;
  for (const key of HOLDING_KEYS) {
    const written = named.writtenAs.get(key);
    const value = key === 'draft' ? raw.draft : raw.publishDate;
    if (written === undefined || (value !== undefined && value.trim() !== '')) continue;
    // A list or group has been reported by the schema; what is left is a key with nothing behind it.
    isHeld = true;
    if (written.value.kind === 'text') reader.say([key], emptyValue(written.key));
  }
  const isDraft = raw.draft === undefined || isHeld ? null : readDraft(reader, named, raw.draft);
  if (raw.draft !== undefined && isDraft === null) isHeld = true;
  const publishDate =
    raw.publishDate === undefined || raw.publishDate.trim() === ''
      ? null
      : reader.moment(['publishDate'], raw.publishDate, dates);
  if (raw.publishDate !== undefined && publishDate === null) isHeld = true;
  return isHeld ? null : { isDraft: isDraft ?? false, publishDate };
}

/** `draft: yes`, and the opposite, `published: no`; null where the word is neither. */
function readDraft(reader: FieldReader, named: NamedKeys, value: string): boolean | null {
  const name = named.writtenAs.get('draft')?.key ?? 'draft';
  const answer = yesOrNo(value);
  if (answer === null) reader.say(['draft'], neither(name, value));
  return answer === null ? null : name === 'published' ? !answer : answer;
}

/** True or false for the words that are read; null for any other. */
export function yesOrNo(value: string): boolean | null {
  const word = value.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

function neither(name: string, value: string): Finding {
  return error(
    'holding-value',
    `«${name}: ${value}» is neither yes nor no: the release is held until this is clear.`,
    `Write \`${name}: yes\` or \`${name}: no\` (true, ya, false and tidak are read too).${name === 'published' ? ' A day belongs in `publishDate`.' : ''}`,
  );
}

function emptyValue(name: string): Finding {
  return error(
    'holding-value',
    `«${name}» has nothing behind it: the release is held until this is clear.`,
    `Write a value (\`draft: yes\`, \`publishDate: 12 Dec 2018\`), or delete the line.`,
  );
}
