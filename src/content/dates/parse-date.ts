import { error, type Finding, warning } from '../finding.js';
import { chooseDay, nullDate } from './choose-day.js';
import { type CivilDay, isCivilDay, isoOf, pad, weekdayOf } from './civil.js';
import { type DateForm, type DateParts, dateForm } from './date-forms.js';
import { explainUnreadable } from './explain-unreadable.js';
import { foldDate } from './fold.js';
import { weekdayName } from './names.js';
import type { ReleaseDate } from './release-date.js';
import { splitTime } from './time-forms.js';
import { splitWeekday } from './weekday.js';
import { dayInWords, notInCalendar } from './words.js';
import { yearFinding } from './year.js';
import { clockFace, instantOf, offsetMinutes, type TimeOfDay, wallTimeOf } from './zones.js';

/** What the reading of a date depends on beside its text. */
export interface DateContext {
  /** `dateOrder` of site.yml: how dates of three bare numbers are meant. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  /** IANA name of the site's zone, to which a time with an offset is converted. */
  readonly timeZone: string;
  /** The year of the build's clock: a date is at most in the year after it. */
  readonly currentYear: number;
  /** The release has `source`: nobody can ask its author, so a weekday that does not match is a warning. */
  readonly isImported: boolean;
}

/** The date, or null where the findings hold an error. */
export interface DateReading {
  readonly date: ReleaseDate | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a date as an author wrote it: `12 Dec 2018`, `Rabu, 12 Desember 2018`, `2018-12-12`, `2018年12月12日`, with or
 * without a time and an offset; less exact, `Dec 2018`, `2018`; `unknown`. Names of months and weekdays may be of any
 * language in names.ts. Nothing is guessed: what could mean two days is an error that names both.
 */
export function parseDate(written: string, context: DateContext): DateReading {
  const text = written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
  const folded = foldDate(text).replace(/[.,;]+$/u, '');
  if (folded === 'unknown') return { date: { precision: 'unknown', iso: '', time: null }, findings: [] };
  if (NULL_DATE.test(folded)) return failed(nullDate(text));
  const parsed = dismantle(folded);
  if (parsed === 'bad-time') return failed(badTime(text));
  if (parsed === null) return failed(explainUnreadable(text, folded));
  const parts = isParts(parsed.form) ? parsed.form : chooseDay(text, parsed.form, context.dateOrder);
  if ('code' in parts) return failed(parts);
  return settle(text, parts, parsed, context);
}

/** No date is longer; what is, keeps no pattern busy and no message long. */
const LONGEST = 80;

const NULL_DATE = /^0+[-/.]0+[-/.]0+(?:[ t]|$)/u;

interface Dismantled {
  readonly form: DateForm;
  /** 1–7, as the author named it. */
  readonly weekday: number | null;
  readonly time: TimeOfDay | null;
  readonly zone: string | null;
}

/** Weekday, day and time of a folded text; the whole is tried first, for «mar» is a Tuesday and a March. */
function dismantle(folded: string): Dismantled | 'bad-time' | null {
  const whole = withWeekday(folded);
  if (whole !== null) return { ...whole, time: null, zone: null };
  const split = splitTime(folded);
  if (split === null) return null;
  if (split === 'invalid') return 'bad-time';
  const rest = withWeekday(split.rest);
  return rest === null ? null : { ...rest, time: split.time, zone: split.zone };
}

function withWeekday(folded: string): { form: DateForm; weekday: number | null } | null {
  const form = dateForm(folded);
  if (form !== null) return { form, weekday: null };
  const split = splitWeekday(folded);
  if (split === null) return null;
  const rest = dateForm(split.rest);
  return rest === null ? null : { form: rest, weekday: split.weekday };
}

function settle(text: string, parts: DateParts, parsed: Dismantled, context: DateContext): DateReading {
  const findings: Finding[] = [];
  const outOfRange = yearFinding(text, parts, context.currentYear);
  if (outOfRange !== null) findings.push(outOfRange);
  if (outOfRange?.severity === 'error') return { date: null, findings };

  const year = Number(parts.year);
  const month = parts.month === null ? null : Number(parts.month);
  if (month !== null && (month < 1 || month > 12)) return failed(notInCalendar(text, year, month, null));
  if (month === null || parts.day === null) return { date: lessExact(year, month), findings };

  const day = { year, month, day: Number(parts.day) };
  if (!isCivilDay(day)) return failed(notInCalendar(text, year, month, day.day));
  if (parsed.weekday !== null && parsed.weekday !== weekdayOf(day)) {
    findings.push(wrongWeekday(text, day, context.isImported));
    if (!context.isImported) return { date: null, findings };
  }
  if (parsed.time === null) return { date: { precision: 'day', iso: isoOf(day), time: null }, findings };
  const zoned = inSiteZone(text, day, parsed.time, parsed.zone, context.timeZone);
  return 'code' in zoned ? failed(zoned) : { date: zoned, findings };
}

function lessExact(year: number, month: number | null): ReleaseDate {
  if (month === null) return { precision: 'year', iso: pad(year, 4), time: null };
  return { precision: 'month', iso: `${pad(year, 4)}-${pad(month, 2)}`, time: null };
}

function inSiteZone(
  text: string,
  day: CivilDay,
  time: TimeOfDay,
  zone: string | null,
  timeZone: string,
): ReleaseDate | Finding {
  if (zone === null) return { precision: 'day', iso: isoOf(day), time: clockFace(time) };
  const offset = offsetMinutes(zone);
  if (offset === null) {
    return error(
      'date-zone',
      `«${text}»: the time zone «${zone.toUpperCase()}» can mean more than one zone, or none.`,
      `Write the difference from UTC instead, such as \`${isoOf(day)} ${clockFace(time)} +08:00\`; without it, the time is that of the site's zone, ${timeZone}.`,
    );
  }
  const [iso = '', clock = ''] = wallTimeOf(instantOf(day, time, offset), timeZone).split('T');
  return { precision: 'day', iso, time: clock };
}

function wrongWeekday(text: string, day: CivilDay, isImported: boolean): Finding {
  return (isImported ? warning : error)(
    'date-weekday',
    `«${text}»: ${dayInWords(day)} was a ${weekdayName(weekdayOf(day))}, so the weekday and the day cannot both be right.`,
    'Look up which of the two is meant and put it right, or write the date without a weekday.',
  );
}

function badTime(text: string): Finding {
  return error(
    'date-time',
    `«${text}» ends in a time that no day has.`,
    'Hours go from 00 to 23, minutes and seconds from 00 to 59: `12 Dec 2018 09:30`. Midnight is 00:00 of the day that begins.',
  );
}

function isParts(form: DateForm): form is DateParts {
  return 'year' in form;
}

function failed(finding: Finding): DateReading {
  return { date: null, findings: [finding] };
}
