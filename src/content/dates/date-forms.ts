import { MONTH_BY_NAME, MONTH_PATTERN } from './names.js';

/** Numbers as the author wrote them (digits), for their length says whether `18` can be a year. */
export interface DateParts {
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
}

/** Three numbers of which none says what it is. */
export interface NumericDate {
  readonly numbers: readonly [string, string, string];
}

export type DateForm = DateParts | NumericDate;

/**
 * The form of a folded date without weekday and time; null where it is none of ours. Nothing is checked against the
 * calendar here.
 */
export function dateForm(folded: string): DateForm | null {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(folded);
    if (match?.groups !== undefined) {
      const form = read(match.groups);
      if (form !== null) return form;
    }
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => DateForm | null;
}

const DAY = String.raw`(?<day>\d{1,2})\.?(?:st|nd|rd|th|er|ere|o|a|re|te|de|e)?\.?`;
// The Levant writes both names, «كانون الأول/ديسمبر»: they must agree.
const MONTH = `(?<month>${MONTH_PATTERN})\\.?(?: ?/ ?(?<again>${MONTH_PATTERN}))?`;
const YEAR = String.raw`(?<year>\d{1,5})`;
const LINK = '(?:[ ,./-]| of | de | del | do | d | den )';

const FORMS: readonly Form[] = [
  // 12 Dec 2018 · 12. Dezember 2018 · 1er mars 2018 · 1º de marzo de 2018 · 12-Dec-2018 · 12th of December, 2018
  {
    pattern: whole(
      `(?:the |el |le |den |am |tanggal |tgl |dia |วันที่ ?)?${DAY}${LINK}? ?${MONTH}${LINK} ?${YEAR}`,
    ),
    read: named,
  },
  // December 12, 2018 · Dec. 12th 2018
  { pattern: whole(`${MONTH}[ .-] ?(?:the )?${DAY}[, -] ?${YEAR}`), read: named },
  // 2018 Dec 12 · 2018-Dec-12
  { pattern: whole(`${YEAR}[ -]${MONTH}[ -]${DAY}`), read: named },
  // Dec 2018 · December, 2018 · diciembre de 2018 · Dec-2018
  { pattern: whole(`${MONTH}${LINK} ?${YEAR}`), read: named },
  // 2018年12月12日 · 2018年12月 · 2018年 · 2018년 12월 12일
  {
    pattern: whole(
      String.raw`${YEAR} ?[年년](?: ?(?<month>\d{1,2}) ?[月월](?: ?(?<day>\d{1,2}) ?[日号號일])?)?`,
    ),
    // A short year before 年 is Taiwan's, `81年`: three digits say so further on.
    read: (groups) => numbered({ ...groups, year: groups.year?.padStart(3, '0') }),
  },
  // 2018-12-12 · 2018/12/12 · 10/12/2018 · 21.11.05 · 12. 12. 2018
  {
    pattern: whole(
      String.raw`(?<first>\d{1,4})(?<separator>\. |[/.-]|(?: - )| )(?<second>\d{1,2})\k<separator>(?<third>\d{1,4})\.?`,
    ),
    read: ({ first = '', second = '', third = '' }) =>
      first.length === 4 ? { year: first, month: second, day: third } : { numbers: [first, second, third] },
  },
  // 2018-12 · 2018/12 · 12/2018
  { pattern: whole(String.raw`(?<year>\d{4})[-/](?<month>\d{1,2})`), read: numbered },
  { pattern: whole(String.raw`(?<month>\d{1,2})/(?<year>\d{4})`), read: numbered },
  // 2018
  { pattern: whole(String.raw`(?<year>\d{4})`), read: numbered },
];

function whole(source: string): RegExp {
  return new RegExp(`^${source}$`, 'u');
}

function named({ year = '', month = '', again, day }: Groups): DateParts | null {
  const number = MONTH_BY_NAME.get(month);
  if (number === undefined || (again !== undefined && MONTH_BY_NAME.get(again) !== number)) return null;
  return { year, month: String(number), day: day ?? null };
}

function numbered({ year = '', month, day }: Groups): DateParts {
  return { year, month: month ?? null, day: day ?? null };
}
