import { error, type Finding } from '../finding.js';
import { type DateContext, parseDate } from './parse-date.js';
import type { WallTime } from './release-date.js';

/** The moment, or null where the findings hold an error. */
export interface MomentReading {
  readonly moment: WallTime | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a moment for `publishDate`: every form of a date with a day in it, with or without a time. A day alone is its
 * first second, 00:00:00 on the wall clock of the site's zone.
 */
export function parseMoment(text: string, context: DateContext): MomentReading {
  const { date, findings } = parseDate(text, context);
  if (date === null) return { moment: null, findings };
  if (date.precision !== 'day') return { moment: null, findings: [notADay(text)] };
  return { moment: `${date.iso}T${date.time ?? '00:00:00'}` as WallTime, findings };
}

function notADay(text: string): Finding {
  return error(
    'date-not-a-day',
    `«${text}» names no day.`,
    'Write the day, and the hour if it matters: `publishDate: 12 Dec 2018 09:00`.',
  );
}
