import { type CivilDay, dayNumber, isoOf, pad } from './civil.js';
import type { WallTime } from './release-date.js';

/** Hours, minutes and seconds of a day. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Minutes east of UTC of the zones that Indonesian offices write behind a time, and of UTC itself. */
const NAMED_OFFSETS: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wib', 7 * 60],
  ['wita', 8 * 60],
  ['wit', 9 * 60],
]);

/**
 * Minutes east of UTC for `z`, `utc`, `gmt`, `wib`, `wita`, `wit`, `+08:00`, `+0800`, `+08`, `gmt+0800` (lower case).
 * Null for anything else: abbreviations such as `ist` or `cst` mean several zones, and none is guessed.
 */
export function offsetMinutes(zone: string): number | null {
  const named = NAMED_OFFSETS.get(zone);
  if (named !== undefined) return named;
  const match = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/u.exec(zone);
  if (match === null) return null;
  const hours = Number(match[2]);
  const minutes = Number(match[3] ?? 0);
  if (hours > 14 || minutes > 59) return null;
  return (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** Seconds since 1970-01-01T00:00:00Z of a wall time at an offset in minutes east of UTC. */
export function instantOf(day: CivilDay, time: TimeOfDay, offset: number): number {
  return dayNumber(day) * 86_400 + time.hour * 3600 + time.minute * 60 + time.second - offset * 60;
}

/** What the wall clock of a time zone (IANA name) shows at an instant in seconds since 1970; throws on an unknown zone. */
export function wallTimeOf(instant: number, timeZone: string): WallTime {
  const shown = new Map(
    formatterFor(timeZone)
      .formatToParts(instant * 1000)
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  return wallTime(
    { year: part('year'), month: part('month'), day: part('day') },
    { hour: part('hour'), minute: part('minute'), second: part('second') },
  );
}

/** A day and a time of it as the text that two moments are compared by. */
export function wallTime(day: CivilDay, time: TimeOfDay): WallTime {
  return `${isoOf(day)}T${clockFace(time)}` as WallTime;
}

/** `HH:MM:SS` */
export function clockFace({ hour, minute, second }: TimeOfDay): string {
  return `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}`;
}

/** Whether the runtime knows the zone; only names count, for an offset knows no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    formatterFor(name);
    return true;
  } catch {
    return false;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Only for the numbers of the clock: calendar and digits are fixed, so the locale cannot show. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
