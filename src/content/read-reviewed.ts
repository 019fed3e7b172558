import type { DateContext } from './dates/parse-date.js';
import type { FieldReader } from './field-reader.js';
import { note } from './finding.js';
import { type Review, reviewDecisions } from './release.js';
import type { RawRelease } from './release-schema.js';

/** What was decided on the sign-off sheet; null where nobody has looked yet. Where more is to be done, a note says so. */
export function readReviewed(
  reader: FieldReader,
  raw: RawRelease['reviewed'],
  dates: DateContext,
): Review | null {
  if (raw === undefined) return null;
  const by = reader.text(['reviewed', 'by'], raw.by);
  const on = reader.date(['reviewed', 'on'], raw.on, dates);
  const decision = reader.oneOf(['reviewed', 'decision'], raw.decision, reviewDecisions);
  const said = reader.text(['reviewed', 'note'], raw.note);
  if (by === null || on === null || decision === null) return null;
  if (decision !== 'accept') {
    const remedy = remedies[decision];
    const wish = said === null ? '' : `: «${said}»`;
    reader.say(['reviewed'], note(remedy.code, `${by} ${remedy.did} on ${raw.on}${wish}.`, remedy.help));
  }
  return { by, on, decision, note: said };
}

const remedies = {
  'needs correction': {
    code: 'reviewed-correction',
    did: 'asked for a correction',
    help: 'Correct the text, then look at it in `siaran review` again and accept it there.',
  },
  reject: {
    code: 'reviewed-rejected',
    did: 'rejected this release',
    help: 'It is published all the same. Delete the file, or write `draft: true` to keep it back.',
  },
} as const;
