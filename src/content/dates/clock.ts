import { isCivilDay } from './civil.js';
import type { WallTime } from './release-date.js';
import { instantOf, offsetMinutes, wallTime, wallTimeOf } from './zones.js';

/**
 * The clock of a build: what the wall clock of `timeZone` (IANA name) shows at an instant.
 * Takes `2018-12-12`, `2018-12-12T09:00`, `2018-12-12T09:00:00` (wall time of the zone) or one with `Z` or an offset
 * (`2018-12-12T01:00:00Z`, `…+08:00`); null means now. Throws RangeError for anything else.
 *
 * Where clocks are put back, an hour comes twice; the first time, the clock stands still a second before it. What is held
 * until a time in that hour becomes public the second time: never too early, and never public, held and public again.
 */
export function clockAt(isoInstant: string | null, timeZone: string): WallTime {
  if (isoInstant === null) return neverEarly(Math.floor(Date.now() / 1000), timeZone);
  const groups = ISO_INSTANT.exec(isoInstant.trim())?.groups;
  if (groups === undefined) throw notAnInstant(isoInstant);
  const day = { year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) };
  const time = {
    hour: Number(groups.hour ?? 0),
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
  };
  if (!isCivilDay(day) || time.hour > 23 || time.minute > 59 || time.second > 59)
    throw notAnInstant(isoInstant);
  if (groups.zone === undefined) return wallTime(day, time);
  const offset = offsetMinutes(groups.zone.toLowerCase());
  if (offset === null) throw notAnInstant(isoInstant);
  return neverEarly(instantOf(day, time, offset), timeZone);
}

function neverEarly(instant: number, timeZone: string): WallTime {
  const at = (seconds: number): WallTime => wallTimeOf(seconds, timeZone);
  const shown = at(instant);
  const putBack = PUT_BACK_BY.find((seconds) => at(instant + seconds) === shown);
  if (putBack === undefined) return shown;
  // The change lies between now, after which the clock shows more, and the moment at which it shows the same again.
  let before = instant;
  let after = instant + putBack;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (at(middle) > shown) before = middle;
    else after = middle;
  }
  return at(after - putBack - 1);
}

/** By how many seconds clocks are put back: an hour, half of one on Lord Howe Island; zones that were redrawn up to three. */
const PUT_BACK_BY = Array.from({ length: 12 }, (_, index) => (index + 1) * 900);

const ISO_INSTANT =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/iu;

function notAnInstant(text: string): RangeError {
  return new RangeError(`«${text}» is not a time such as 2018-12-12T09:00:00+08:00`);
}
