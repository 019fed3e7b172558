import { wallTimeOf } from '../../content/dates/zones.js';
import type { Finding } from '../../content/finding.js';

/**
 * What is wrong with a date of a source, with what can be done about it there: nobody rewrites ten thousand records by
 * hand, so where one line of map.yml settles them all, that is the remedy.
 */
export function adviseOnDate(finding: Finding, written: string): Finding {
  const remedy = REMEDIES[finding.code]?.(finding, written) ?? CORRECT;
  return { ...finding, help: remedy };
}

const CORRECT =
  'Correct it in the source and import again; a day that nobody knows is written `unknown`, or left empty.';

const REMEDIES: Readonly<Record<string, (finding: Finding, written: string) => string | null>> = {
  'date-ambiguous': () =>
    'If all such dates of this source begin with the day, write `dateOrder: dmy` in map.yml (or in content/site.yml); if with the month, `dateOrder: mdy`.',
  'date-order': () =>
    'Either the `dateOrder` of map.yml or content/site.yml is not that of this source, or the record is wrong: correct whichever it is, and import again.',
  'date-other-calendar': () => calendarIs('minguo'),
  'date-year': ({ message }) => (message.includes('Buddhist') ? calendarIs('buddhist') : null),
  'date-two-digit-year': (_finding, written) =>
    /^\s*\d{2}(?:年|[/.-]\d{1,2}[/.-]\d{1,2})/u.test(written)
      ? `Write the years of the source with four digits and import again. ${calendarIs('minguo')}`
      : 'Write the years of the source with four digits, and import again.',
  'date-unreadable': (_finding, written) => countIs(written.trim()),
  'date-zone': () =>
    'Write the difference from UTC into the source instead of the letters (`+08:00`); or take the letters out, and write in map.yml which zone is meant: `timeZone: Asia/Makassar`.',
};

function calendarIs(calendar: 'minguo' | 'buddhist'): string {
  return `If the source counts its years so, write \`calendar: ${calendar}\` in map.yml, and import with \`--map map.yml\`.`;
}

/** What a number alone most likely counts, and how a whole column of them is written as days. */
function countIs(written: string): string | null {
  if (/^\d{9}$/u.test(written)) {
    const day = dayAt(Number(written));
    return `If the source counts seconds since 1970 (this would be ${day}), write them with ten digits and import again: \`0${written}\`, in a spreadsheet \`=TEXT(A2,"0000000000")\`, in SQL \`LPAD(column, 10, '0')\`.`;
  }
  const days = /^(\d{5})(?:[.,]\d+)?$/u.exec(written)?.[1];
  if (days === undefined || Number(days) < FIRST_SERIAL || Number(days) > LAST_SERIAL) return null;
  const day = dayAt((Number(days) - SERIAL_OF_1970) * 86_400);
  return `If a spreadsheet counts days so (this would be ${day}), open the source there, give the column the format \`yyyy-mm-dd\`, save it as CSV and import that; in SQL the day is \`DATE_ADD('1899-12-30', INTERVAL column DAY)\`.`;
}

/** Spreadsheets count from 30 December 1899 (ECMA-376, 18.17.4.1, with the leap day that 1900 did not have). */
const SERIAL_OF_1970 = 25_569;

/** 1950 to 2049: another number of five digits is hardly the day of a release. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 54_788;

function dayAt(seconds: number): string {
  return wallTimeOf(seconds, 'UTC').slice(0, 10);
}
