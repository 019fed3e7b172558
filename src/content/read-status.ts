import { orNone } from '../or-none.js';
import type { DateContext } from './dates/parse-date.js';
import type { FieldReader } from './field-reader.js';
import { error } from './finding.js';
import type { Release, Update } from './release.js';
import type { RawRelease } from './release-schema.js';

const STATUSES = ['published', 'withdrawn', 'retracted', 'superseded', 'removed'] as const;
const KINDS = ['update', 'correction', 'clarification'] as const;

/** What became of a release after it was issued. */
export function readStatus(
  reader: FieldReader,
  raw: RawRelease,
  dates: DateContext,
): Pick<Release, 'status' | 'statusDate' | 'statusReason' | 'supersededBy' | 'updates'> {
  const status = reader.oneOf(['status'], raw.status, STATUSES) ?? 'published';
  const updates = (raw.updates ?? []).flatMap(({ date, kind, note }, index): Update[] => {
    const at = ['updates', index];
    const day = reader.date([...at, 'date'], date, dates);
    const said = reader.text([...at, 'note'], note);
    if (said === null)
      reader.say(
        [...at, 'note'],
        error('field-empty', 'updates: the note is empty.', 'Say in a sentence what was changed.'),
      );
    const kindRead = kind === undefined ? 'update' : reader.oneOf([...at, 'kind'], kind, KINDS);
    return day === null || said === null || kindRead === null
      ? []
      : [{ date: day, kind: kindRead, note: said }];
  });
  return {
    status,
    statusDate: reader.date(['statusDate'], raw.statusDate, dates),
    statusReason: reader.text(['statusReason'], raw.statusReason),
    supersededBy: reader.text(['supersededBy'], raw.supersededBy),
    updates: orNone(updates),
  };
}
