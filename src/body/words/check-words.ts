import type { Firing } from '../article.js';
import { checkMarks } from './check-marks.js';
import { explainDifferences } from './explain-differences.js';
import { foldedCharacters, foldWords } from './fold.js';
import type { MarkProblem } from './mark-problem.js';
import { repairSource } from './mojibake.js';
import type { Side } from './ranges.js';
import { type Alignment, reconcile } from './reconcile.js';
import { heights, numberLinks, standing } from './standing.js';
import { excerpt, lineAt, type WordProblem } from './word-problem.js';
import type { Unclosed, Words } from './words.js';

/**
 * The invariant: the words of the source, less the recorded removals, with the recorded replacements and additions, are the
 * words of the result, in the same order, none joined or split; likewise link targets, image sources, what stands raised or
 * lowered, and table cells. Gives every violation; none where the invariant holds.
 */
export function checkWords(source: Words, result: Words, firings: readonly Firing[]): WordProblem[] {
  const { words, untrue } = repairSource(source, firings.filter(isRepair));
  const before = { words, folded: foldWords(words) };
  const after = { words: result, folded: foldWords(result) };
  const changes = firings.filter(
    (firing) => firing.subject === 'words' && firing.kind !== 'changed' && !isRepair(firing),
  );
  const alignment = align(before, after, changes, firings);
  return [
    ...source.unclosed.map(unclosedProblem),
    ...untrue.map(untrueProblem),
    ...(alignment === null
      ? explainDifferences(before, after, changes)
      : [
          ...untold(alignment.unused).map(unusedProblem),
          ...checkMarks(before, after, alignment, firings).map((problem) => markProblem(problem, words)),
        ]),
  ];
}

/**
 * Words that stand there twice, once recorded as gone, can be told apart by what they stand in: the first way that is found
 * with everything in its place counts, then one with links and cells changed, then any.
 */
function align(
  before: Side,
  after: Side,
  changes: readonly Firing[],
  firings: readonly Firing[],
): Alignment | null {
  if (changes.length === 0 || !(standsInSomething(before) || standsInSomething(after)))
    return reconcile(before.folded, after.folded, changes);
  for (const marksOf of [numberLinks(firings), standing, heights]) {
    const alignment = reconcile(
      { ...before.folded, marks: marksOf(before) },
      { ...after.folded, marks: marksOf(after) },
      changes,
    );
    if (alignment !== null) return alignment;
  }
  return reconcile(before.folded, after.folded, changes);
}

/** Whether any character could be told from its like by what it stands in. */
function standsInSomething({ words: { links, superscripts, subscripts, cells } }: Side): boolean {
  return links.length + superscripts.length + subscripts.length + cells.length > 0;
}

/** Unused records that take nothing back: words recorded as put in by one rule and taken out by another never stood anywhere. */
function untold(unused: readonly Firing[]): Firing[] {
  const left = [...unused];
  for (const came of unused.filter(({ kind }) => kind === 'added')) {
    const gone = left.findIndex(
      ({ kind, text }) => kind === 'removed' && foldedCharacters(text) === foldedCharacters(came.text),
    );
    if (gone < 0) continue;
    left.splice(gone, 1);
    left.splice(left.indexOf(came), 1);
  }
  return left;
}

function isRepair({ rule, kind }: Firing): boolean {
  return rule === 'mojibake' && kind === 'replaced';
}

function unclosedProblem({ opening, swallowed, line, lacks }: Unclosed): WordProblem {
  const words = excerpt(swallowed);
  switch (lacks) {
    case 'end':
      return {
        code: 'markup-unclosed',
        severity: 'error',
        line,
        message: `«${opening}» is not closed where it should be${words === '' ? '' : `, and swallows the text from «${words}»`}`,
        help: `Close it (${closingOf(opening)}), or take it out.`,
      };
    case 'quote':
      return {
        code: 'quote-missing',
        severity: 'warning',
        line,
        message: `a quotation mark is missing in a tag, which swallows what stands behind it: «${words}»`,
        help: 'Put the quotation mark behind the value, as in <a href="https://example.org/">.',
      };
    case 'bracket':
      return {
        code: 'bracket-missing',
        severity: 'warning',
        line,
        message: `the «>» of a tag is missing, and the tag swallows what stands before the next one: «${words}»`,
        help: 'Put the «>» where the tag should end, as in <p>Rapat</p>; browsers show none of these words.',
      };
  }
}

function closingOf(opening: string): string {
  if (opening === '<!--') return '-->';
  const name = /^<([a-z][a-z0-9]*)$/iu.exec(opening)?.[1];
  return name === undefined ? '>' : `</${name}>`;
}

function untrueProblem({ text, to, line }: Firing): WordProblem {
  return {
    code: 'repair-untrue',
    severity: 'error',
    line: null,
    message: `the damaged characters «${excerpt(text)}» (line ${line}) were turned into «${excerpt(to ?? '')}», which they cannot have been`,
    help: 'This is a fault of Siaran: please report it with the file.',
  };
}

function unusedProblem({ rule, kind, text, to, line }: Firing): WordProblem {
  const done =
    kind === 'removed' ? 'taken out' : kind === 'added' ? 'put in' : `replaced by «${excerpt(to ?? '')}»`;
  return {
    code: 'record-untrue',
    severity: 'error',
    line: null,
    message: `the rule «${rule}» says of line ${line} that «${excerpt(text)}» was ${done}, and it was not`,
    help: 'This is a fault of Siaran: please report it with the file.',
  };
}

const markMessages: Record<MarkProblem['code'], (what: string) => string> = {
  'link-lost': (what) => `the link to «${what}» was lost, and nothing says so`,
  'link-added': (what) => `a link to «${what}» came in that the text does not have`,
  'image-lost': (what) => `the image «${what}» was lost, and nothing says so`,
  'image-added': (what) => `an image «${what}» came in that the text does not have`,
  'embed-lost': (what) => `what was embedded here («${what}») was lost, and nothing says so`,
  'raised-lost': (what) => `raised or lowered characters changed at «${what}»`,
  'cell-lost': (what) => `the table cell «${what}» is a cell no more, and nothing says so`,
  'cell-added': (what) => `«${what}» became a table cell and was none`,
};

function markProblem({ code, at, what }: MarkProblem, words: Words): WordProblem {
  return {
    code,
    severity: 'error',
    line: at === null ? null : lineAt(words, at),
    message: markMessages[code](excerpt(what)),
    help: 'Compare the page with the original. Nothing of it is published until the two agree.',
  };
}
