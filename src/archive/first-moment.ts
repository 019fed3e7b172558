import type { ReleaseDate, WallTime } from '../content/dates/release-date.js';

/**
 * The first moment that a date can mean, on the wall clock of the site's zone: its time where the author gave one,
 * else 00:00 of the day, or of the first day of the month or year. Null for an unknown date.
 */
export function firstMoment(date: ReleaseDate): WallTime | null {
  switch (date.precision) {
    case 'day':
      return `${date.iso}T${date.time ?? '00:00:00'}` as WallTime;
    case 'month':
      return `${date.iso}-01T00:00:00` as WallTime;
    case 'year':
      return `${date.iso}-01-01T00:00:00` as WallTime;
    case 'unknown':
      return null;
  }
}
