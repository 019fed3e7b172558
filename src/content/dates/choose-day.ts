import { error, type Finding } from '../finding.js';
import { type CivilDay, isCivilDay } from './civil.js';
import type { DateParts, NumericDate } from './date-forms.js';
import { dayInWords, notInCalendar } from './words.js';

type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * Decides which of three bare numbers is the day. `dateOrder` of site.yml decides; without it only a date that has one
 * reading (`25/12/2018`, `12.12.2018`) is read, and every other is an error that names its readings.
 */
export function chooseDay(text: string, form: NumericDate, dateOrder: DateOrder | null): DateParts | Finding {
  const [first, second, third] = form.numbers;
  // `108/03/28`: no other calendar in use has years of three digits.
  if (first.length === 3) return { year: first, month: second, day: third };
  if (third.length < 4) return shortYear(text, form.numbers);
  if (first.length > 2) return notInCalendar(text, Number(third), Number(second), Number(first));

  const readings = { dmy: partsOf('dmy', form.numbers), mdy: partsOf('mdy', form.numbers) };
  if (dateOrder === 'dmy' || dateOrder === 'mdy') return inOrder(text, readings, dateOrder);
  const possible = Object.values(readings).filter((parts) => dayOf(parts) !== null);
  const [only, other] = possible;
  if (only === undefined) return notInCalendar(text, Number(third), Number(second), Number(first));
  if (other === undefined || (only.day === other.day && only.month === other.month)) return only;
  return ambiguous(text, readings);
}

function inOrder(
  text: string,
  readings: Readonly<Record<'dmy' | 'mdy', DateParts>>,
  order: 'dmy' | 'mdy',
): DateParts | Finding {
  const meant = readings[order];
  if (dayOf(meant) !== null) return meant;
  const other = dayOf(readings[order === 'dmy' ? 'mdy' : 'dmy']);
  if (other === null) return notInCalendar(text, Number(meant.year), Number(meant.month), Number(meant.day));
  return error(
    'date-order',
    `«${text}» is no date when read as site.yml says (dateOrder: ${order}).`,
    `Write the month as a word: \`${dayInWords(other)}\` if that is the day meant.`,
  );
}

function ambiguous(text: string, readings: Readonly<Record<'dmy' | 'mdy', DateParts>>): Finding {
  const [dmy, mdy] = [dayOf(readings.dmy), dayOf(readings.mdy)];
  const words = [dmy, mdy].map((day) => (day === null ? '' : dayInWords(day)));
  return error(
    'date-ambiguous',
    `«${text}»: which is the day? It could be ${words[0]} or ${words[1]}.`,
    `Write the month as a word, \`${words[0]}\` or \`${words[1]}\`; or, if all such dates begin with the day, set \`dateOrder: dmy\` in content/site.yml (\`mdy\` if with the month).`,
  );
}

function shortYear(text: string, numbers: NumericDate['numbers']): Finding {
  const readings = (['dmy', 'mdy', 'ymd'] as const)
    .map((order) => dayOf(withCentury(partsOf(order, numbers))))
    .filter((day) => day !== null);
  const words = [...new Set(readings.map(dayInWords))];
  return error(
    'date-two-digit-year',
    `«${text}» has no year of four digits.${words.length === 0 ? '' : ` It could be ${words.join(', or ')}.`}`,
    `Write the year in full and the month as a word, such as \`${words[0] ?? '12 December 2018'}\`.`,
  );
}

/** MySQL writes `0000-00-00` where a date was never entered. */
export function nullDate(text: string): Finding {
  return error(
    'date-null',
    `«${text}» is what a database writes where it has no date.`,
    'Write the day, such as `12 Dec 2018`, as much of it as is known (`Dec 2018`, `2018`), or `unknown`.',
  );
}

function partsOf(order: DateOrder, [first, second, third]: NumericDate['numbers']): DateParts {
  if (order === 'dmy') return { day: first, month: second, year: third };
  if (order === 'mdy') return { month: first, day: second, year: third };
  return { year: first, month: second, day: third };
}

function withCentury(parts: DateParts): DateParts {
  return { ...parts, year: String(Number(parts.year) + (Number(parts.year) >= 70 ? 1900 : 2000)) };
}

function dayOf(parts: DateParts): CivilDay | null {
  const day = { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day) };
  return isCivilDay(day) ? day : null;
}
