import type { ReleaseDate } from '../../content/dates/release-date.js';
import { dateInWords, dateTimeAttribute } from '../dates-in-words.js';
import type { Words } from '../words.js';

export interface DateView {
  /** For `datetime`; null where the date is unknown. */
  readonly dateTime: string | null;
  readonly words: string;
}

export function dateView(date: ReleaseDate, words: Words): DateView {
  return { dateTime: dateTimeAttribute(date), words: dateInWords(date, words) };
}
