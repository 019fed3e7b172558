import type { ReleaseDate } from '../content/dates/release-date.js';
import { fill, type Words } from './words.js';

/** «12 December 2018», «December 2018», «2018» or «date unknown»: as exact as the date is, never more. */
export function dateInWords(date: ReleaseDate, words: Words): string {
  if (date.precision === 'unknown') return words.dateUnknown;
  const [year = '', month = '', day = ''] = date.iso.split('-');
  const named = { year, month: words.months[Number(month) - 1] ?? month, day: String(Number(day)) };
  if (date.precision === 'year') return year;
  return fill(date.precision === 'month' ? words.dateOfMonth : words.dateOfDay, named);
}

/** The value of a `datetime` attribute (HTML, 2.3.5: a month and a year are valid too); null where the date is unknown. */
export function dateTimeAttribute(date: ReleaseDate): string | null {
  if (date.precision === 'unknown') return null;
  return date.time === null ? date.iso : `${date.iso}T${date.time}`;
}
