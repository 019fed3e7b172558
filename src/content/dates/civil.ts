import type { IsoDate } from './release-date.js';

/** A day of the (proleptic) Gregorian calendar. Plain numbers: no time zone can move it. */
export interface CivilDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** Days in a month, leap years reckoned; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Whether the calendar has this day. */
export function isCivilDay({ year, month, day }: CivilDay): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: CivilDay): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1 January 1970 (Howard Hinnant, «chrono-Compatible Low-Level Date Algorithms», days_from_civil). */
export function dayNumber({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** `YYYY-MM-DD` of a day that is in the calendar; throws on one that is not. */
export function isoOf(day: CivilDay): IsoDate {
  if (!isCivilDay(day)) throw new RangeError(`No such day: ${day.year}-${day.month}-${day.day}`);
  return `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}` as IsoDate;
}

/** A number with leading zeros. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
