import type { Root } from 'mdast';
import type { Firing } from '../../../body/article.js';
import { foldedCharacters } from '../../../body/words/fold.js';
import { sourceWordsOfMarkdown } from '../../../body/words/read-markdown.js';
import { lineAt } from '../../../body/words/word-problem.js';
import type { Words } from '../../../body/words/words.js';
import { lineOf } from '../../text-edits.js';
import { recordDifferences, type WordRecords } from '../record-differences.js';
import { type LinedTarget, recordTargets } from '../record-targets.js';
import type { Edit } from './edit.js';
import { resolveInTarget } from './resolve-liquid.js';

/**
 * What edits did to a body, found by reading the body and the text apart: words, links, images, cells of tables. `tree` is
 * that of the body.
 */
export function recordEdits(
  raw: string,
  tree: Root,
  edited: { readonly edits: readonly Edit[]; readonly tree: Root },
): WordRecords {
  const before = sourceWordsOfMarkdown(tree);
  const after = sourceWordsOfMarkdown(edited.tree);
  const { edits } = edited;
  const numbers = edits.filter(isNumber);
  const taken = edits.filter((edit) => !isNumber(edit)).flatMap((edit) => takenBy(raw, edit));
  const { firings, unmeant } = recordDifferences(before, after, {
    isMeant: (lost, came) => bare(lost, taken) === bare(came, []),
    ruleOf: (lost) => (/\{\{|\{%|%\}|\}\}/u.test(lost) ? 'liquid' : 'kramdown'),
  });
  return {
    firings: [
      ...firings,
      ...recordTargets('link', linked(before), linked(after), resolveInTarget),
      ...recordTargets('image', shown(before), shown(after), resolveInTarget),
      ...openedCells(before, after, taken),
      ...numbers.map((edit) => numbered(raw, edit)),
    ],
    unmeant,
  };
}

function isNumber({ put }: Edit): boolean {
  return /^\d+$/u.test(put);
}

function numbered(raw: string, edit: Edit): Firing {
  const text = `${raw.slice(edit.from, edit.to)} → ${edit.put}`;
  return {
    rule: 'kramdown',
    line: lineOf(raw, edit.from),
    kind: 'changed',
    subject: 'words',
    text,
    to: null,
  };
}

function linked(words: Words): LinedTarget[] {
  return words.links.map(({ from, target }) => ({ target, line: lineAt(words, from) ?? 1 }));
}

function shown(words: Words): LinedTarget[] {
  return words.images.map(({ at, target }) => ({ target, line: lineAt(words, at) ?? 1 }));
}

/** What an attribute list right behind a table made a row of: without it, the words are no cell any more. */
function openedCells(before: Words, after: Words, taken: readonly string[]): Firing[] {
  const cells = after.cells.map(({ from, to }) => bare(after.stream.slice(from, to), []));
  return before.cells.flatMap(({ from, to }): Firing[] => {
    const own = before.stream.slice(from, to);
    const left = bare(own, taken);
    const index = cells.indexOf(left);
    if (index >= 0) cells.splice(index, 1);
    if (index >= 0 || left === '') return [];
    const line = lineAt(before, from) ?? 1;
    return [
      { rule: 'kramdown', line, kind: 'removed', subject: 'cell', text: foldedCharacters(own), to: null },
    ];
  });
}

/** What an edit may take out of the words; a target whose blanks kept it from being one goes as a whole. */
function takenBy(raw: string, edit: Edit): string[] {
  const own = raw.slice(edit.from, edit.to);
  const behind =
    edit.rule === 'liquid' || edit.rule === 'target'
      ? /^[^\n]{0,1000}?\)/u.exec(raw.slice(edit.to))?.[0]
      : undefined;
  const image = /!\[[^[\]\n]*\]\(\s*<?$/u.exec(raw.slice(Math.max(0, edit.from - 1000), edit.from))?.[0];
  const parts = behind === undefined ? [own] : [`${own}${behind}`, own];
  // The description of an image is no word of the text.
  if (behind !== undefined && image !== undefined) parts.unshift(`${image}${own}${behind}`);
  return parts.map(foldedCharacters).filter((part) => part !== '');
}

/**
 * Words without what was taken out of them: then nothing but the signs of Markdown may differ, which become markup once a
 * target has no blank in it any more, and the number of a list item, which was text while it hung on an attribute list.
 */
function bare(words: string, taken: readonly string[]): string {
  let left = foldedCharacters(words);
  for (const part of taken) left = left.replace(part, '\n');
  return left.replace(/(?:^|\n)(?:\d{1,9}[.)])+/gu, '').replace(/[[\]()!<>\s]/gu, '');
}
