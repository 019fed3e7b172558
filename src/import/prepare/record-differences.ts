import type { Firing } from '../../body/article.js';
import { type Difference, differences, type Word, wordsIn } from '../../body/words/differences.js';
import { foldWords } from '../../body/words/fold.js';
import { lineAt } from '../../body/words/word-problem.js';
import type { Words } from '../../body/words/words.js';

/** What a preparation did to the words, as the word check reckons with it. */
export interface WordRecords {
  readonly firings: readonly Firing[];
  /** 1-based line of the first difference that the preparation did not mean; null where all are meant. */
  readonly unmeant: number | null;
}

/** What a difference must be for the preparation to have meant it: words lost and words that came, blanks between them. */
export interface MeantDifferences {
  readonly isMeant: (lost: string, came: string) => boolean;
  readonly ruleOf: (lost: string) => string;
}

/** Records how the words of a body and those of its prepared text differ, word by word, with the words that they touch. */
export function recordDifferences(before: Words, after: Words, meant: MeantDifferences): WordRecords {
  const folded = foldWords(before);
  const firings: Firing[] = [];
  let unmeant: number | null = null;
  for (const difference of joined(wordsIn(folded), wordsIn(foldWords(after)), meant)) {
    const lost = spaced(difference.lost);
    const came = spaced(difference.came);
    const line = lineAt(before, Math.max(0, folded.places.lastIndexOf(placeOf(difference)))) ?? 1;
    if (!meant.isMeant(lost, came)) unmeant ??= line;
    firings.push(record(meant.ruleOf(lost), line, lost, came));
  }
  return { firings, unmeant };
}

/**
 * The differences of two texts, neighbours as one where only together they were meant: words of a target that stand in the text of
 * its link too may be taken for one another, and part what belongs together.
 */
function joined(
  source: readonly Word[],
  result: readonly Word[],
  { isMeant }: MeantDifferences,
): Difference[] {
  const single = differences(source, result);
  const isMeantHere = ({ lost, came }: Difference): boolean => isMeant(spaced(lost), spaced(came));
  const found: Difference[] = [];
  for (let index = 0; index < single.length; ) {
    const reach = single.slice(index, index + MOST_JOINED);
    const spans = reach.map((last) => span(reach[0] ?? last, last, source, result));
    const count = spans.findIndex(isMeantHere) + 1;
    found.push(...spans.slice(count === 0 ? 0 : count - 1, Math.max(1, count)));
    index += Math.max(1, count);
  }
  return found;
}

const MOST_JOINED = 6;

function span(
  first: Difference,
  last: Difference,
  source: readonly Word[],
  result: readonly Word[],
): Difference {
  return {
    ...first,
    lost: source.slice(first.from.source, last.from.source + last.lost.length),
    came: result.slice(first.from.result, last.from.result + last.came.length),
    behind: last.behind,
  };
}

function placeOf({ lost, behind, before }: Difference): number {
  return lost[0]?.at ?? behind[0]?.at ?? before.at(-1)?.at ?? 0;
}

function spaced(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function record(rule: string, line: number, lost: string, came: string): Firing {
  if (came === '') return { rule, line, kind: 'removed', subject: 'words', text: lost, to: null };
  if (lost === '') return { rule, line, kind: 'added', subject: 'words', text: came, to: null };
  return { rule, line, kind: 'replaced', subject: 'words', text: lost, to: came };
}
