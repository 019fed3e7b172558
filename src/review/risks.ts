import type { LedgerRecord } from '../import/ledger/ledger.js';

/** Why a record should be looked at, the gravest first; each has its words in every language of the sheet. */
export const risks = [
  'quarantined',
  'unreadable',
  'words',
  'images',
  'tables',
  'date',
  'links',
  'repairs',
  'short',
  'remarks',
] as const;

export type Risk = (typeof risks)[number];

/** A release of fewer words is more likely cut short than short. */
const fewWords = 50;

/** The risks of a record, the gravest first. That the program remarked something is one only where nothing else is. */
export function risksOf(record: LedgerRecord): Risk[] {
  const found = risks.filter((risk) => has[risk](record));
  return found.length > 1 ? found.filter((risk) => risk !== 'remarks') : found;
}

/** Orders records: the gravest risk decides, then the next; the order of a table of numbers. */
export function gravity(record: readonly Risk[]): number {
  return risks.reduce(
    (sum, risk, index) => sum + (record.includes(risk) ? 2 ** (risks.length - index) : 0),
    0,
  );
}

const has: Readonly<Record<Risk, (record: LedgerRecord) => boolean>> = {
  quarantined: ({ status }) => status === 'quarantined',
  unreadable: ({ status }) => status === 'unreadable',
  words: ({ dropped, problems }) =>
    dropped.some(({ subject, rule }) => subject === 'words' && !harmless.has(rule)) ||
    problems.some(({ code }) => /^(?:words-|markup-unclosed|cell-lost|raised-lost)/u.test(code)),
  images: ({ filesMissing, problems, before, after }) =>
    filesMissing.length > 0 ||
    problems.some(({ code }) => imageCodes.has(code)) ||
    (before?.images ?? 0) > (after?.images ?? 0),
  tables: ({ before, after }) => (before?.tables ?? 0) > 0 || (after?.tables ?? 0) > 0,
  date: ({ status, date, problems }) =>
    (status === 'imported' && !/^\d{4}-\d{2}-\d{2}$/u.test(date ?? '')) ||
    problems.some(({ code }) => /^date-/u.test(code)),
  links: ({ dropped, problems, before, after }) =>
    dropped.some(({ subject }) => subject === 'link') ||
    problems.some(({ code }) => code.startsWith('link-')) ||
    (before?.links ?? 0) > (after?.links ?? 0),
  repairs: ({ repairs, added, problems }) =>
    repairs.length > 0 ||
    added.some(({ rule }) => rule === 'mojibake') ||
    problems.some(({ code }) => /character|encoding|mojibake/u.test(code)),
  short: ({ status, after }) => status === 'imported' && after !== null && after.words < fewWords,
  remarks: ({ problems }) => problems.some(({ severity }) => severity !== 'note'),
};

/** Rules that take words which the page shows in another way: the heading, the dot of a list. */
const harmless: ReadonlySet<string> = new Set(['repeated-title', 'typed-bullets', 'lists', 'footnotes']);

const imageCodes: ReadonlySet<string> = new Set([
  'image-missing',
  'image-lost',
  'image-elsewhere',
  'image-unreadable',
  'file-missing',
]);
