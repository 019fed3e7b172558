import { firstMoment } from '../archive/first-moment.js';
import { compareText } from '../content/compare-text.js';
import type { ReleaseDate, WallTime } from '../content/dates/release-date.js';
import { wallTimeOf } from '../content/dates/zones.js';
import type { Release } from '../content/release.js';

/**
 * A moment on the wall clock of a zone as RFC 3339 has it: `2018-12-12T00:00:00+08:00`. With the offset of the zone
 * and never in UTC, where the midnight of a day in Bali would stand as the day before.
 *
 * @param timeZone IANA name
 */
export function momentInZone(wall: WallTime, timeZone: string): string {
  const asUtc = secondsAsUtc(wall);
  // The offset at the moment itself; the first guess is wrong only within hours of a change of the clocks.
  const guess = offsetSeconds(asUtc, timeZone);
  const offset = offsetSeconds(asUtc - guess, timeZone);
  return `${wall}${offsetInDigits(offset)}`;
}

/** The dates at which an author changed something: of the release, of its status, of its notes of change. */
export function datesOfChange(release: Release): ReleaseDate[] {
  const { date, statusDate, updates } = release;
  return [date, ...(statusDate === null ? [] : [statusDate]), ...updates.map((update) => update.date)];
}

/** The latest of some dates by the first moment that each can mean; an unknown one only where there is no other. */
export function latestDate(dates: readonly ReleaseDate[]): ReleaseDate | null {
  const sorted = dates.toSorted((a, b) => compareText(firstMoment(a) ?? '', firstMoment(b) ?? ''));
  return sorted.at(-1) ?? null;
}

/** Seconds east of UTC at an instant in seconds since 1970. */
function offsetSeconds(instant: number, timeZone: string): number {
  return secondsAsUtc(wallTimeOf(instant, timeZone)) - instant;
}

/** Seconds since 1970 if the clock on the wall were that of UTC. */
function secondsAsUtc(wall: WallTime): number {
  return Date.parse(`${wall}Z`) / 1000;
}

/** In minutes, for RFC 3339 has no more: local mean times of the 19th century, which have seconds, lose them. */
function offsetInDigits(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  return `${seconds < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
