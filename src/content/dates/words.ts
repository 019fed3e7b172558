import { error, type Finding } from '../finding.js';
import { type CivilDay, daysInMonth } from './civil.js';
import { monthName } from './names.js';

/** A day as messages name it: `12 December 2018`. Front matter reads the same form. */
export function dayInWords({ year, month, day }: CivilDay): string {
  return `${day} ${monthName(month)} ${year}`;
}

/** The finding for a month or day that the calendar does not have; `day` is null where the month is at fault. */
export function notInCalendar(text: string, year: number, month: number, day: number | null): Finding {
  const reason =
    day === null
      ? `there is no month ${month}`
      : `${monthName(month)} ${year} has ${daysInMonth(year, month)} days`;
  return error(
    'date-not-in-calendar',
    `«${text}» is not in the calendar: ${reason}.`,
    'Write a day of the calendar, such as `12 Dec 2018`.',
  );
}
