import type { Firing } from '../article.js';
import { type Difference, differences, type Word, wordsIn } from './differences.js';
import { foldedCharacters } from './fold.js';
import type { Side } from './ranges.js';
import { excerpt, lineAt, type WordProblem } from './word-problem.js';

/**
 * Names what differs between a source and its result where no use of the records makes them agree: the words, what happened
 * to them, and the words beside them.
 */
export function explainDifferences(source: Side, result: Side, changes: readonly Firing[]): WordProblem[] {
  const found = differences(wordsIn(source.folded), wordsIn(result.folded));
  const open = unexplained(found, changes);
  const lost = new Set(open.filter(({ came }) => came === '').map((difference) => difference.lost));
  const problems = open
    .filter(({ came, lost: gone }) => !(gone === '' && lost.has(came)))
    .map((difference) => describe(difference, open, source));
  if (problems.length > 0) return problems;
  return [
    {
      code: 'words-unproved',
      severity: 'error',
      line: null,
      message:
        'the words of the page cannot be shown to be those of the text: the records of the cleaning do not fit together',
      help: 'Compare the page with the original, and report the file: this is a fault of Siaran.',
    },
  ];
}

interface Open {
  readonly lost: string;
  readonly came: string;
  readonly at: number;
  readonly isJoined: boolean;
  readonly difference: Difference;
}

/** What is left of each difference once the records that fit are taken off it. */
function unexplained(found: readonly Difference[], changes: readonly Firing[]): Open[] {
  const gone = changes.flatMap(({ kind, text }) => (kind === 'added' ? [] : [foldedCharacters(text)]));
  const come = changes.flatMap(({ kind, text, to }) =>
    kind === 'added' ? [foldedCharacters(text)] : [foldedCharacters(to ?? '')],
  );
  return found.flatMap((difference) => {
    const isJoined = joined(difference.lost) === joined(difference.came);
    if (isJoined && areAlike(difference)) return [];
    const lost = isJoined ? difference.lost : takeOff(difference.lost, gone);
    const came = isJoined ? difference.came : takeOff(difference.came, come);
    if (lost.length === 0 && came.length === 0) return [];
    const at = lost[0]?.at ?? difference.behind[0]?.at ?? difference.before.at(-1)?.at ?? 0;
    return [{ lost: spaced(lost), came: spaced(came), at, isJoined, difference }];
  });
}

/** The words less every run of them that a record accounts for; each record is spent once. */
function takeOff(words: readonly Word[], records: string[]): Word[] {
  let left = [...words];
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] ?? '';
    if (record === '') continue;
    const run = findRun(left, record);
    if (run === null) continue;
    left = [...left.slice(0, run.from), ...left.slice(run.to)];
    records[index] = '';
  }
  return left;
}

function findRun(words: readonly Word[], characters: string): { from: number; to: number } | null {
  for (let from = 0; from < words.length; from += 1) {
    let text = '';
    for (let to = from; to < words.length && text.length < characters.length; to += 1) {
      text += words[to]?.text ?? '';
      if (text === characters) return { from, to: to + 1 };
    }
  }
  return null;
}

function describe(
  { lost, came, at, isJoined, difference }: Open,
  all: readonly Open[],
  source: Side,
): WordProblem {
  const place = source.folded.places.indexOf(at);
  const base = {
    severity: 'error' as const,
    line: lineAt(source.words, Math.max(0, place)),
    help: `${difference.lost.length + difference.came.length === 1 ? 'It stands' : 'They stand'} ${beside(difference)}. Compare the page with the original; nothing of it is published until the two agree.`,
  };
  const [gone, now] = [excerpt(lost), excerpt(came)];
  if (isJoined) return { ...base, code: 'words-joined', message: `«${gone}» would read «${now}»` };
  if (came === '' && all.some((other) => other.came === lost)) {
    return { ...base, code: 'words-moved', message: `«${gone}» would stand in another place` };
  }
  if (came === '')
    return { ...base, code: 'words-lost', message: `«${gone}» would be lost, and nothing says so` };
  if (lost === '')
    return { ...base, code: 'words-added', message: `«${now}» would come in, and nothing says so` };
  return { ...base, code: 'words-changed', message: `«${gone}» would become «${now}», and nothing says so` };
}

function beside({ before, behind }: Difference): string {
  const parts = [
    ...(before.length > 0 ? [`behind «${spaced(before)}»`] : []),
    ...(behind.length > 0 ? [`before «${spaced(behind)}»`] : []),
  ];
  return parts.length === 0 ? 'alone' : parts.join(', ');
}

/** Whether two runs of the same characters differ only where a box stands, which may part words or not. */
function areAlike({ lost, came }: Difference): boolean {
  const [before, after] = [boundaries(lost), boundaries(came)];
  const isAgreed = (place: number, own: boolean, other: boolean | undefined): boolean =>
    !own || other !== undefined || place === 0;
  return (
    [...before].every(([place, own]) => isAgreed(place, own, after.get(place))) &&
    [...after].every(([place, own]) => isAgreed(place, own, before.get(place)))
  );
}

/** Places between words, counted in characters from the first, and whether more than a box parts them there. */
function boundaries(words: readonly Word[]): ReadonlyMap<number, boolean> {
  const first = words[0]?.at ?? 0;
  return new Map(words.map(({ at, isParted }) => [at - first, isParted]));
}

function spaced(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}
