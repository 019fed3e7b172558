import { error, type Finding } from '../finding.js';
import { nearest } from '../nearest.js';
import { MONTH_BY_NAME, MONTH_SPELLINGS } from './names.js';

const EXAMPLES =
  'Write the day, such as `12 Dec 2018` or `2018-12-12`; as much of it as is known (`Dec 2018`, `2018`); or `unknown`.';

/** Why a text is no date, as near to the author's mistake as can be told. `folded` is the text as foldDate gives it. */
export function explainUnreadable(text: string, folded: string): Finding {
  if (folded === '') return error('date-missing', 'The date is empty.', EXAMPLES);
  if (/[“”„«»"]/u.test(text)) {
    return error(
      'date-quotes',
      `«${text}» has quotation marks in it that belong to the text.`,
      'Take the quotation marks out: `date: 12 Dec 2018`.',
    );
  }
  const era = japaneseEra(folded);
  if (era !== null) {
    return error(
      'date-other-calendar',
      `«${text}» has a year of the Japanese calendar: ${era.said}.`,
      `Write the common year: \`${era.year}\`. ${EXAMPLES}`,
    );
  }
  if (/^\d{8}$/u.test(folded)) {
    const iso = `${folded.slice(0, 4)}-${folded.slice(4, 6)}-${folded.slice(6)}`;
    return error(
      'date-unreadable',
      `«${text}»: a date of eight digits is not read.`,
      `Put hyphens between year, month and day: \`${iso}\`.`,
    );
  }
  if (/^\d{9,13}$/u.test(folded)) {
    return error(
      'date-unreadable',
      `«${text}» looks like a computer's count of seconds, not like a date.`,
      EXAMPLES,
    );
  }
  if (/^\d{4}-?(?:w\d{2}|\d{3}$)/u.test(folded)) {
    return error('date-unreadable', `«${text}»: weeks and days of the year are not read.`, EXAMPLES);
  }
  return (
    misspeltMonth(text, folded) ??
    error('date-unreadable', `«${text}» is not a date that Siaran can read.`, EXAMPLES)
  );
}

function misspeltMonth(text: string, folded: string): Finding | null {
  const original = text.split(/[\s,./-]+/u);
  for (const word of folded.split(/[\s,./-]+/u)) {
    if (!/^\p{L}{3,}$/u.test(word) || MONTH_BY_NAME.has(word)) continue;
    const month = nearest(word, MONTH_SPELLINGS);
    if (month === null) continue;
    const written = original.find((candidate) => candidate.toLowerCase() === word) ?? word;
    return error(
      'date-month-name',
      `«${text}»: «${written}» is not the name of a month.`,
      `Did you mean «${month}»?`,
    );
  }
  return null;
}

/** The year before each era's first, newest era first. */
const JAPANESE_ERAS: readonly (readonly [name: string, yearBefore: number])[] = [
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['大正', 1911],
  ['明治', 1867],
];

function japaneseEra(folded: string): { said: string; year: number } | null {
  for (const [name, yearBefore] of JAPANESE_ERAS) {
    const match = new RegExp(`^${name} ?(元|\\d{1,2}) ?年`, 'u').exec(folded);
    if (match === null) continue;
    const year = yearBefore + (match[1] === '元' ? 1 : Number(match[1]));
    return { said: `${name}${match[1]} is ${year}`, year };
  }
  return null;
}
