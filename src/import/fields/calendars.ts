import { foldDigits } from '../../content/dates/fold.js';

/**
 * A written date whose year is counted in another calendar, with the year of the common era in its place; null where no
 * year is found that could be one of that calendar. What is counted in the common era already stays as it is.
 */
export function inCommonEra(written: string, calendar: 'minguo' | 'buddhist'): string | null {
  const text = foldDigits(written.normalize('NFKC'));
  return calendar === 'minguo' ? fromMinguo(text) : fromBuddhist(text);
}

/** The calendar of the Republic of China: its first year is 1912. `民國81年6月15日`, `81年06月15日`, `108/03/28`. */
function fromMinguo(text: string): string | null {
  const groups = MINGUO.exec(text)?.groups;
  if (groups === undefined) return null;
  const { weekday = '', year = '', rest = '' } = groups;
  return `${weekday}${Number(year) + 1911}${rest}`;
}

/** A year stands in front and has at most three digits; `12/10/2018` begins with a day. */
const MINGUO =
  /^\s*(?<weekday>[^\d]*?)(?:中華民國|中华民国|民國|民国)?\s*(?<year>\d{1,3})(?<rest>\s*年.*|[/.-]\d{1,2}[/.-]\d{1,2}(?:\D.*)?)$/su;

/** 543 years ahead of the common era: 2561 is 2018. */
function fromBuddhist(text: string): string | null {
  let found = false;
  const common = text.replace(BUDDHIST_YEAR, (year) => {
    found = true;
    return String(Number(year) - 543);
  });
  return found ? common.replace(/(?<!\p{L})(?:b\.?e\.?|พ\.?ศ\.?)\s*(?=\d{4})/giu, '') : null;
}

const BUDDHIST_YEAR = /(?<!\d)2[4-6]\d{2}(?!\d)/gu;
