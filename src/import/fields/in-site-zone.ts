import { type DateContext, parseDate } from '../../content/dates/parse-date.js';
import type { ReleaseDate } from '../../content/dates/release-date.js';
import { instantOf, wallTimeOf } from '../../content/dates/zones.js';
import { civilParts } from './civil-parts.js';

/**
 * A date whose time is by the clock of `zone`, as the clock of the site shows it. `written` is the text it was read from:
 * where that has an offset of its own, or no time, nothing changes.
 */
export function inSiteZone(
  date: ReleaseDate,
  zone: string,
  written: string,
  context: DateContext,
): ReleaseDate {
  if (date.time === null || zone === context.timeZone || hasOffset(date, written, context)) return date;
  const [iso = '', time = ''] = wallTimeOf(instantIn(zone, date.iso, date.time), context.timeZone).split('T');
  return { precision: 'day', iso, time };
}

/** A written offset shows: the same text gives another time where the site's zone is another. */
function hasOffset(date: ReleaseDate, written: string, context: DateContext): boolean {
  const elsewhere = ['Etc/GMT+12', 'Etc/GMT-12'].map((timeZone) =>
    parseDate(written, { ...context, timeZone }),
  );
  return elsewhere.some((other) => other.date?.iso !== date.iso || other.date.time !== date.time);
}

/** Seconds since 1970 at which the clock of a zone shows a time. Of a time that it shows twice, the first. */
function instantIn(zone: string, iso: string, time: string): number {
  const shown = civilParts(iso, time);
  const asUtc = instantOf(shown.day, shown.time, 0);
  // The zone's distance from UTC a day before, and a day after, is all that it can be at that moment.
  const candidates = [asUtc - 86_400, asUtc + 86_400].map((instant) => asUtc - distance(zone, instant));
  const exact = candidates.filter((instant) => wallTimeOf(instant, zone) === `${iso}T${time}`);
  return Math.min(...(exact.length > 0 ? exact : candidates));
}

/** Seconds by which the clock of a zone is ahead of UTC. */
function distance(zone: string, instant: number): number {
  const [iso = '', time = ''] = wallTimeOf(instant, zone).split('T');
  const shown = civilParts(iso, time);
  return instantOf(shown.day, shown.time, 0) - instant;
}
