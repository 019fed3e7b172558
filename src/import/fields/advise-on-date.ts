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
  'date-zone': () =>
    'Write the difference from UTC into the source instead of the letters (`+08:00`); or take the letters out, and write in map.yml which zone is meant: `timeZone: Asia/Makassar`.',
};

function calendarIs(calendar: 'minguo' | 'buddhist'): string {
  return `If the source counts its years so, write \`calendar: ${calendar}\` in map.yml, and import with \`--map map.yml\`.`;
}
