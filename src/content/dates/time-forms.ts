import type { TimeOfDay } from './zones.js';

/** A folded date text, its time taken off. */
export interface SplitTime {
  /** What stands before the time. */
  readonly rest: string;
  readonly time: TimeOfDay;
  /** Lower case, as written behind the time: `wita`, `+08:00`; null: wall time of the site's zone. */
  readonly zone: string | null;
}

/**
 * Takes a time off the end of a folded text: `08:08:05`, `09.00 wita`, `9 am`, `t10:30:00.000+00:00`,
 * `pukul 09.00`. Null where none stands there; `invalid` where it is no time of a day, such as `25:10`.
 */
export function splitTime(folded: string): SplitTime | 'invalid' | null {
  const groups = (CLOCK_TIME.exec(folded) ?? BARE_HOUR.exec(folded))?.groups;
  if (groups === undefined) return null;
  const { rest = '', hour = '', minute = '0', second = '0', half, zone } = groups;
  const time = {
    hour: half === undefined ? Number(hour) : fullHour(Number(hour), half === 'p'),
    minute: Number(minute),
    second: Number(second),
  };
  if (time.hour < 0 || time.hour > 23 || time.minute > 59 || time.second > 59) return 'invalid';
  return { rest, time, zone: zone ?? null };
}

const LEAD = String.raw`(?:t|,? (?:- )?(?:(?:at|pukul|jam|kl\.?|um|om|a|a las|as) )?)`;
const HALF = String.raw`(?<half>[ap])\.? ?m\.?`;
const ZONE = String.raw`(?: ?(?<zone>z|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?|[a-z]{2,5}))?(?: \([^)]*\))?`;

const CLOCK_TIME = new RegExp(
  String.raw`^(?<rest>.+?)${LEAD}(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d+)?)?` +
    `(?: ?${HALF})?(?: (?:uhr|uur|hrs|h))?${ZONE}$`,
  'u',
);
const BARE_HOUR = new RegExp(String.raw`^(?<rest>.+?)${LEAD}(?<hour>\d{1,2}) ?${HALF}${ZONE}$`, 'u');

/** Hour of a twelve-hour clock; -1 where there is no such hour. */
function fullHour(hour: number, isAfternoon: boolean): number {
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}
