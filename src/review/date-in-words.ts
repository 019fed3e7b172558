import type { SheetWords } from './words/sheet-words.js';

/** `2018-12-12` as «12 December 2018», as exact as it is; anything else is a date that nobody knows. */
export function dateInWords(date: string | null, words: SheetWords): string {
  const parts = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/u.exec(date ?? '')?.groups;
  if (parts === undefined) return words.record.dateUnknown;
  const { year, month, day } = parts;
  const name = month === undefined ? undefined : words.months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
