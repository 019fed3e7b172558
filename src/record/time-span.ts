import { firstMoment } from '../archive/first-moment.js';
import type { WallTime } from '../content/dates/release-date.js';
import type { Release } from '../content/release.js';
import type { TimeSpan } from './build-record.js';

/** How long what was built at a moment stays what would be built: until a release becomes public, or the year ends. */
export function timeSpanAt(at: WallTime, releases: readonly Release[]): TimeSpan {
  const year = Number(at.slice(0, 4));
  let from = `${at.slice(0, 4)}-01-01T00:00:00`;
  let until = `${String(year + 1).padStart(4, '0')}-01-01T00:00:00`;
  for (const { date, publishDate } of releases) {
    for (const moment of [firstMoment(date), publishDate]) {
      if (moment === null) continue;
      if (moment <= at && moment > from) from = moment;
      if (moment > at && moment < until) until = moment;
    }
  }
  return { from, until };
}

export function isWithin({ from, until }: TimeSpan, at: WallTime): boolean {
  return from <= at && (until === null || at < until);
}
