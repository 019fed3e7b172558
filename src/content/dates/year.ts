import { error, type Finding, warning } from '../finding.js';
import type { DateParts } from './date-forms.js';
import { monthName } from './names.js';

/** Before it there were no printed announcements to keep; an earlier year is a slip or another calendar. */
const EARLIEST_YEAR = 1500;
/** Releases older than this exist in few archives: worth a second look. */
const UNLIKELY_BEFORE = 1900;

/**
 * What is wrong with the year of a date, null where nothing is: not four digits, before 1500 or after next year
 * (errors), before 1900 (a warning). `currentYear` is the year of the build's clock.
 */
export function yearFinding(text: string, parts: DateParts, currentYear: number): Finding | null {
  const year = Number(parts.year);
  if (parts.year.length <= 2) return twoDigits(text, parts, currentYear);
  if (parts.year.length === 3) return minguo(text, parts);
  if (year > currentYear + 1) {
    return error(
      'date-year',
      `«${text}»: the year ${year} is later than next year (${currentYear + 1}).${buddhist(year, currentYear)}`,
      'Correct the year. A release that has no day yet is held with `draft: yes`.',
    );
  }
  if (year < EARLIEST_YEAR) {
    return error(
      'date-year',
      `«${text}»: the year ${parts.year} is before ${EARLIEST_YEAR}.${hijri(year)}`,
      'Write the year of the common calendar, such as `12 Dec 2018`.',
    );
  }
  if (year < UNLIKELY_BEFORE) {
    return warning(
      'date-year-unlikely',
      `«${text}»: a release of the year ${year} would be unusually old.`,
      'Nothing need be done where the year is right.',
    );
  }
  return null;
}

function twoDigits(text: string, parts: DateParts, currentYear: number): Finding {
  const year = Number(parts.year);
  const likely = 2000 + year <= currentYear + 1 ? 2000 + year : 1900 + year;
  const example = inWords(likely, parts);
  return error(
    'date-two-digit-year',
    `«${text}» has no year of four digits.`,
    `Write all four: ${example === null ? 'such as `12 Dec 2018`' : `\`${example}\` if ${likely} is meant`}.`,
  );
}

/** The calendar of the Republic of China (Taiwan) counts from 1912: its year 81 is 1992. */
function minguo(text: string, parts: DateParts): Finding {
  const year = Number(parts.year) + 1911;
  const written = inWords(year, parts) ?? String(year);
  return error(
    'date-other-calendar',
    `«${text}» has no year of four digits. In the Minguo calendar, the year ${Number(parts.year)} is ${year}.`,
    `Write the year of the common calendar: \`${written}\` if that is the day meant.`,
  );
}

function buddhist(year: number, currentYear: number): string {
  const common = year - 543;
  return common > UNLIKELY_BEFORE && common <= currentYear + 1
    ? ` In the Buddhist calendar, ${year} is ${common}.`
    : '';
}

function hijri(year: number): string {
  // A lunar year is 354.37 days; the table year begins in 622.
  const common = Math.floor(year * 0.970_224 + 621.57);
  return year >= 1300 ? ` In the Islamic calendar, ${year} began in ${common}.` : '';
}

function inWords(year: number, { month, day }: DateParts): string | null {
  if (month === null || monthName(Number(month)) === '') return null;
  return `${day === null ? '' : `${Number(day)} `}${monthName(Number(month))} ${year}`;
}
