import { type Finding, note } from '../finding.js';
import { type CivilDay, isCivilDay, weekdayOf } from './civil.js';
import { foldDate, foldDigits } from './fold.js';
import { MONTH_BY_NAME, WEEKDAY_BY_NAME, weekdayName } from './names.js';
import type { ReleaseDate } from './release-date.js';
import { dayInWords } from './words.js';

/** A date in running text whose weekday fits none of the days it can mean. */
export interface ProseDate {
  /** As it stands in the text: `Kamis (10/12)`. */
  readonly text: string;
  /** UTF-16 offset of it in the text. */
  readonly index: number;
  /** 1 (Monday) – 7 (Sunday), as the text names it. */
  readonly weekday: number;
  /** The days that the numbers can mean in the year of the text or of the release. */
  readonly readings: readonly CivilDay[];
}

/**
 * Finds dates with a weekday in running text – «Kamis (10/12)», «Selasa (19/12/23)», «Rabu, 19 Mei 2021»,
 * «Friday, April 13, 2018» – that no reading fits. A date without a year is tried in the release's year, and in the
 * year before or after where the release stands within two months of it.
 * The text and the release's date are left as they are: this only finds what an editor may want to look up.
 */
export function datesInProse(text: string, releaseDate: ReleaseDate): ProseDate[] {
  const found: ProseDate[] = [];
  // Digits are folded one for one, so that offsets hold in the author's text. Numbers are few and weekdays are looked up
  // in front of them: this runs over every body of the archive.
  const folded = foldDigits(text);
  for (const { index } of folded.matchAll(/(?<!\d)\d{1,2}(?!\d)/gu)) {
    const named = weekdayBefore(folded, index);
    if (named === null) continue;
    const { tried, shown, end } = daysAt(folded, index, named.month, releaseDate);
    if (shown.length === 0 || tried.some((day) => weekdayOf(day) === named.weekday)) continue;
    found.push({
      text: text.slice(named.start, end),
      index: named.start,
      weekday: named.weekday,
      readings: shown,
    });
  }
  return found;
}

/** The note on one of them; where it stands is the caller's to say. */
export function proseDateNote(found: ProseDate): Finding {
  const years = [...new Set(found.readings.map((day) => day.year))].join(' or ');
  const readings = found.readings
    .map((day) => `${dayInWords(day)} was a ${weekdayName(weekdayOf(day))}`)
    .join(', ');
  return note(
    'date-in-prose',
    `«${found.text}» fits no reading of ${years}: ${readings}.`,
    'The text stays as it is, and the date of the release does not come from it. Where the slip matters, say so under `updates`.',
  );
}

interface WeekdayBefore {
  readonly weekday: number;
  /** Offset at which its name begins. */
  readonly start: number;
  /** 1–12 where the month stands between it and the number: «Friday, April 13, 2018». */
  readonly month: number | null;
}

function weekdayBefore(text: string, index: number): WeekdayBefore | null {
  const near = wordBefore(text, index);
  const weekday = weekdayNamed(near.word);
  if (weekday !== null) return { weekday, start: near.start, month: null };
  const month = MONTH_BY_NAME.get(foldDate(near.word));
  if (month === undefined) return null;
  const far = wordBefore(text, near.start);
  const earlier = weekdayNamed(far.word);
  return earlier === null ? null : { weekday: earlier, start: far.start, month };
}

/** The word that stands before an offset, with at most a comma, a dot, a bracket and blanks between; else an empty one. */
function wordBefore(text: string, index: number): { word: string; start: number } {
  let end = index;
  while (end > 0 && index - end < 6 && /[\s(,.]/u.test(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start < 20 && /[\p{L}\p{M}'’‘ʼ`´-]/u.test(text.charAt(start - 1))) start -= 1;
  return { word: text.slice(start, end), start };
}

/** Only whole names: an abbreviation such as «mar» or «so» is a word of some other language. */
function weekdayNamed(word: string): number | null {
  return word.length < 4 ? null : (WEEKDAY_BY_NAME.get(foldDate(word)) ?? null);
}

interface DaysAt {
  readonly tried: readonly CivilDay[];
  readonly shown: readonly CivilDay[];
  /** Offset behind the date. */
  readonly end: number;
}

/** `10/12)` · `19/12/23)` */
const NUMBERS = /(?<first>\d{1,2})\s*[/.-]\s*(?<second>\d{1,2})(?:\s*[/.-]\s*(?<year>\d{4}|\d{2}))?\s*\)/uy;
/** `19 Mei 2021` · `12 de diciembre de 2018` */
const DAY_MONTH_YEAR =
  /(?<day>\d{1,2})\.?\s+(?:de\s+)?(?<month>\p{L}[\p{L}\p{M}]*(?: \p{L}[\p{L}\p{M}]*)??)\.?\s+(?:de\s+)?(?<year>\d{4})(?!\d)\)?/uy;
/** `13, 2018`, the month before it. */
const DAY_YEAR = /(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)\)?/uy;

function daysAt(text: string, index: number, month: number | null, releaseDate: ReleaseDate): DaysAt {
  if (month !== null) return namedDay(matchAt(DAY_YEAR, text, index), month);
  const numbers = matchAt(NUMBERS, text, index);
  if (numbers !== null && /\(\s*$/u.test(text.slice(Math.max(0, index - 4), index)))
    return numericDays(numbers, releaseDate);
  const named = matchAt(DAY_MONTH_YEAR, text, index);
  return namedDay(named, MONTH_BY_NAME.get(foldDate(named?.groups?.month ?? '')) ?? 0);
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function numericDays(match: RegExpExecArray, releaseDate: ReleaseDate): DaysAt {
  const end = match.index + match[0].length;
  const [first, second] = [Number(match.groups?.first), Number(match.groups?.second)];
  const inYear = (year: number): CivilDay[] => {
    const both = [
      { year, month: second, day: first },
      { year, month: first, day: second },
    ].filter(isCivilDay);
    return first === second ? both.slice(0, 1) : both;
  };
  const written = match.groups?.year;
  if (written !== undefined) {
    const shown = inYear(Number(written) + (written.length === 2 ? 2000 : 0));
    return { tried: shown, shown, end };
  }
  if (releaseDate.precision === 'unknown') return { tried: [], shown: [], end };
  return {
    tried: yearsNear(releaseDate).flatMap(inYear),
    shown: inYear(Number(releaseDate.iso.slice(0, 4))),
    end,
  };
}

function namedDay(match: RegExpExecArray | null, month: number): DaysAt {
  if (match === null) return { tried: [], shown: [], end: 0 };
  const days = [{ year: Number(match.groups?.year), month, day: Number(match.groups?.day) }].filter(
    isCivilDay,
  );
  return { tried: days, shown: days, end: match.index + match[0].length };
}

/** A release of January may speak of December, one of December of January: «Senin (31/12)» in a release of 2 January. */
function yearsNear({ precision, iso }: ReleaseDate): number[] {
  const year = Number(iso.slice(0, 4));
  if (precision === 'year') return [year];
  const month = Number(iso.slice(5, 7));
  return [year, ...(month <= 2 ? [year - 1] : []), ...(month >= 11 ? [year + 1] : [])];
}
