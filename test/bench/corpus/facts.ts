import { type Random, randomFrom } from './random.js';
import { properName, titleWord } from './vocabulary.js';

/** What a release says of itself, whatever its body is made of. */
export interface Facts {
  /** From 0, the oldest, to one less than the size of the corpus. */
  readonly index: number;
  readonly title: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly agency: string;
  readonly topics: readonly string[];
  /** Path under `content/`. */
  readonly path: string;
  /** Where it stood in the system that it comes from. */
  readonly oldUrl: string;
}

export const OLD_SITE = 'https://lama.contoh.example';

const FIRST_YEAR = 2005;
const YEARS = 20;
const DAYS_OF_YEAR = 365;
const TOPICS = ['Kesehatan', 'Pendidikan', 'Pertanian', 'Jalan', 'Budaya', 'Lingkungan', 'Pajak'] as const;

/** Releases are spread evenly over twenty years, in the order of their index. */
export function factsOf(seed: string, index: number, size: number): Facts {
  const random = randomFrom(`${seed} facts ${index}`);
  const dayOfAll = Math.floor((index / size) * YEARS * DAYS_OF_YEAR);
  const year = FIRST_YEAR + Math.floor(dayOfAll / DAYS_OF_YEAR);
  const { month, day } = dayOfYear(dayOfAll % DAYS_OF_YEAR);
  const title = titleOf(random);
  const name = `${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)}-${index}`;
  return {
    index,
    title,
    year,
    month,
    day,
    agency: random.pick(agenciesOf(seed, size)),
    topics: random.happens(40) ? [random.pick(TOPICS)] : [],
    path: `releases/${year}/${twoDigits(month)}/${name}.md`,
    oldUrl: `${OLD_SITE}/berita/${year}/${index}`,
  };
}

/** From 12 agencies of a small archive to 40 of a large one. */
export function agenciesOf(seed: string, size: number): readonly [string, ...string[]] {
  const count = Math.min(40, Math.max(12, Math.round(12 + 14 * Math.log10(size / 1000))));
  const [first = '', ...others] = Array.from({ length: count }, (_, index) => {
    const random = randomFrom(`${seed} agency ${index}`);
    const kind = random.pick(['Dinas', 'Badan', 'Bagian', 'Kantor']);
    return `${kind} ${titleWord(random)} ${titleWord(random)} ${properName(random)}`;
  });
  return [first, ...others];
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function titleOf(random: Random): string {
  const words = Array.from({ length: random.whole(5, 13) }, () =>
    random.happens(12) ? properName(random) : titleWord(random),
  );
  return words.join(' ');
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** No year of a corpus is a leap year: the 29th of February has no release. */
function dayOfYear(days: number): { month: number; day: number } {
  let left = days;
  for (const [index, length] of MONTHS.entries()) {
    if (left < length) return { month: index + 1, day: left + 1 };
    left -= length;
  }
  throw new Error(`no day of a year: ${days}`);
}
