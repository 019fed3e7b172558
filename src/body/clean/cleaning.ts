import type { Element, Root } from 'hast';
import type { Problem, Severity } from '../../problem.js';
import type { BodySource, Firing, Surroundings } from '../article.js';
import { type BodyNode, plainText } from '../tree.js';

/** What the rules share while one body is cleaned. */
export interface Cleaning {
  readonly source: BodySource;
  readonly surroundings: Surroundings;
  /** The whole body is legacy HTML; else it is Markdown, with or without HTML in it. */
  readonly isLegacy: boolean;
  /** Legacy or imported: what the old system lost is a warning, for nobody can put it right. */
  readonly isTolerant: boolean;
  readonly firings: Firing[];
  readonly problems: Problem[];
  /** Paths under `content/` that the body turned out to use. */
  readonly usedFiles: Set<string>;
  readonly madeFiles: Map<string, Uint8Array>;
  /** How an address that is written as the page needs it is written in the release's file. */
  readonly fromFile: Map<string, string>;
}

/** A rule changes the tree in place and records each thing it did. */
export type Rule = (tree: Root, cleaning: Cleaning) => void;

export function startCleaning(source: BodySource, surroundings: Surroundings, isLegacy: boolean): Cleaning {
  const isTolerant = isLegacy || source.isImported;
  return {
    source,
    surroundings,
    isLegacy,
    isTolerant,
    firings: [],
    problems: [],
    usedFiles: new Set(),
    madeFiles: new Map(),
    fromFile: new Map(),
  };
}

/** The line of the file on which the node, or the block that holds it, begins. */
export function lineOf(node: BodyNode, cleaning: Cleaning): number {
  return node.position?.start.line ?? cleaning.source.firstLine;
}

/** Records that a rule touched markup, and no word. */
export function recordChange(cleaning: Cleaning, rule: string, node: BodyNode, what: string): void {
  cleaning.firings.push({
    rule,
    line: lineOf(node, cleaning),
    kind: 'changed',
    subject: 'words',
    text: what,
    to: null,
  });
}

/** Records what went (`to` null, `text` not), came (`text` empty) or took the place of something. */
export function recordWords(
  cleaning: Cleaning,
  rule: string,
  node: BodyNode,
  change: { readonly from: string | null; readonly to: string | null; readonly subject?: Firing['subject'] },
): void {
  const { from, to, subject = 'words' } = change;
  const kind = to === null ? 'removed' : from === null ? 'added' : 'replaced';
  cleaning.firings.push({
    rule,
    line: lineOf(node, cleaning),
    kind,
    subject,
    text: from ?? to ?? '',
    to: kind === 'replaced' ? to : null,
  });
}

/** Records that a cell is one no more; its words stay. */
export function recordCell(cell: Element, cleaning: Cleaning): void {
  const words = plainText(cell);
  if (words !== '') recordWords(cleaning, 'tables', cell, { from: words, to: null, subject: 'cell' });
}

export function report(
  cleaning: Cleaning,
  node: BodyNode,
  problem: { code: string; severity: Severity; message: string; help: string | null },
): void {
  cleaning.problems.push({
    ...problem,
    file: cleaning.source.file,
    line: lineOf(node, cleaning),
    column: null,
  });
}
