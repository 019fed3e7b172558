import type { Words } from './words.js';

/** What the word check found; the caller adds the file, and the line on which the body begins. */
export interface WordProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** 1-based line of the body; null where only the result has it. */
  readonly line: number | null;
  readonly message: string;
  readonly help: string | null;
}

/** Line of a place in a stream: where its text begins, and the line ends since then. */
export function lineAt(words: Words, at: number): number | null {
  const start = words.lines.findLast((line) => line.at <= at) ?? words.lines[0];
  if (start === undefined) return null;
  return start.line + (words.stream.slice(start.at, at).match(/\n/gu)?.length ?? 0);
}

/** Words for a message, cut to a length that fits on a line. */
export function excerpt(text: string): string {
  const folded = text.replace(/[\s\uFDD0-\uFDEF]+/gu, ' ').trim();
  return folded.length <= 80 ? folded : `${folded.slice(0, 79).trimEnd()}…`;
}
