import type { BuildResult } from '../build.js';
import type { Extent } from './invocation.js';
import type { Colours } from './speaker.js';
import { counted, grouped, printable, shortened } from './words.js';

type CleaningReport = BuildResult['reports'][number];
type Firing = CleaningReport['firings'][number];

/** Releases whose cleaning is shown unless all are wanted. */
const most = 20;

/**
 * What the cleaning did to each release: every word it removed, replaced or added with its line, and how often it
 * changed markup only.
 *
 * @param showsWhole texts are not shortened, and changes of markup are listed one by one
 */
export function reportLines(
  reports: readonly CleaningReport[],
  extent: Extent,
  showsWhole: boolean,
  colours: Colours,
): string[] {
  const cleaned = reports.filter(({ firings }) => firings.length > 0);
  if (cleaned.length === 0) return [];
  const shown = extent.all ? cleaned : cleaned.slice(0, most);
  const left = cleaned.length - shown.length;
  return [
    `Cleaned: ${counted(cleaned.length, 'text')} of ${grouped(reports.length)}.`,
    ...shown.flatMap((report) => ['', ...oneReport(report, showsWhole, colours)]),
    ...(left > 0 ? ['', `… and ${grouped(left)} more (add \`${extent.allFlag}\`)`] : []),
  ];
}

function oneReport(report: CleaningReport, showsWhole: boolean, colours: Colours): string[] {
  const { file, title, wordsIn, wordsOut, firings } = report;
  const worded = firings.filter(({ kind }) => showsWhole || kind !== 'changed');
  const silent = firings.filter(({ kind }) => !showsWhole && kind === 'changed');
  return [
    `${colours.bold(printable(file))} «${printable(title)}»`,
    `    ${counted(wordsIn, 'word')} in the file, ${grouped(wordsOut)} on the page`,
    ...worded.map((firing) => `    line ${firing.line}, ${firing.rule}: ${whatItDid(firing, showsWhole)}`),
    ...(silent.length > 0 ? [`    no word touched by: ${timesEach(silent)}`] : []),
  ];
}

function whatItDid({ kind, subject, text, to }: Firing, showsWhole: boolean): string {
  const most = showsWhole ? Number.POSITIVE_INFINITY : 80;
  const quoted = (words: string) => `«${printable(shortened(words.replace(/\s+/gu, ' ').trim(), most))}»`;
  const what = `${kind} ${subjects[subject]}`.trim();
  if (kind === 'replaced') return `${what} ${quoted(text)} with ${quoted(to ?? '')}`;
  return text === '' ? what : `${what} ${quoted(text)}`;
}

/** What stands between «removed» and the quotation. */
const subjects: Readonly<Record<Firing['subject'], string>> = {
  words: '',
  link: 'the link to',
  image: 'the image',
  cell: 'the table cell',
  script: 'the small letters',
  hidden: 'what no reader saw:',
};

/** `split-at-breaks 3, fold-spaces 2`, in the order in which they first fired. */
function timesEach(firings: readonly Firing[]): string {
  const times = new Map<string, number>();
  for (const { rule } of firings) times.set(rule, (times.get(rule) ?? 0) + 1);
  return [...times].map(([rule, count]) => (count === 1 ? rule : `${rule} ${count} times`)).join(', ');
}
