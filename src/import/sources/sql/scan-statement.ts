import type { TextWindow } from '../text-window.js';
import { endOfComment, endOfString } from './scan-string.js';

/** Whether a statement follows. */
export type Ahead =
  | { readonly kind: 'more' | 'end' }
  /** A comment that begins on this line (1-based) and is never closed swallowed the rest of the file. */
  | { readonly kind: 'unclosed'; readonly line: number };

/**
 * Moves to the next thing that says something. Left behind are blanks, comments, byte order marks, semicolons, and the signs
 * round what MySQL has in comments of its own (`/*!40101 SET NAMES utf8`), which is meant.
 */
export async function skipToStatement(window: TextWindow): Promise<Ahead> {
  for (;;) {
    if (window.ahead < longestSign && (await window.grow())) continue;
    if (window.ahead === 0) return { kind: 'end' };
    const sign = signPattern.exec(window.text.slice(window.at, window.at + longestSign))?.[0] ?? '';
    if (sign !== '') {
      window.at += sign.length;
      continue;
    }
    const behind = endOfComment(window.text, window.at);
    if (behind === window.at) return { kind: 'more' };
    const line = window.lineAt(window.at);
    if (behind > 0) window.at = behind;
    else if (!(await leaveComment(window))) return { kind: 'unclosed', line };
  }
}

const signPattern = /^(?:[\s;]+|\/\*M?!\d*|\*\/|\xEF\xBB\xBF)/;

/** So much must be seen to tell what begins here: `/*!999999 `. */
const longestSign = 12;

/** Leaves a comment that goes on beyond what has been read, without keeping it. */
async function leaveComment(window: TextWindow): Promise<boolean> {
  const isLine = !window.text.startsWith('/*', window.at);
  const sign = isLine ? '\n' : '*/';
  window.at += 2;
  for (;;) {
    const end = window.text.indexOf(sign, window.at);
    if (end !== -1) {
      window.at = end + sign.length;
      return true;
    }
    window.at = Math.max(window.at, window.text.length - 1);
    if (await window.grow()) continue;
    window.at = window.text.length;
    return isLine;
  }
}

/**
 * Offset of the delimiter that ends the statement at `from`; -1 where it is not in the text. An INSERT that begins a line ends
 * a statement too, for its rows must not be lost where a semicolon was; not so in what is itself made of statements.
 */
export function endOfStatement(text: string, from: number, delimiter: string, escapes: boolean): number {
  const isProgram = delimiter !== ';' || programStart.test(text.slice(from, from + 300));
  const ends = isProgram ? escapePattern(delimiter) : `${escapePattern(delimiter)}|${nextInsert}`;
  const special = new RegExp(`${ends}|['"\`#]|--|/\\*(?!M?!)|\\$\\w*\\$`, 'gi');
  special.lastIndex = from;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    const [sign] = found;
    if (sign === delimiter || sign === '\n') return found.index;
    const end = endOf(sign, text, found.index, escapes);
    if (end === -1) return -1;
    special.lastIndex = Math.max(end, found.index + 1);
  }
  return -1;
}

const programStart = /^CREATE\b.{0,200}?\b(?:TRIGGER|PROCEDURE|FUNCTION|EVENT)\b/isu;

const nextInsert = String.raw`\n(?=[ \t]*(?:INSERT|REPLACE)[ \t]+(?:IGNORE[ \t]+)?(?:INTO\s|\[))`;

function endOf(sign: string, text: string, at: number, escapes: boolean): number {
  if (sign === "'" || sign === '"') return endOfString(text, at, escapes);
  if (sign === '`') return endOfString(text, at, false);
  // PostgreSQL's bodies of functions: $$ … $$, $body$ … $body$.
  if (sign.startsWith('$')) {
    const end = text.indexOf(sign, at + sign.length);
    return end === -1 ? -1 : end + sign.length;
  }
  const end = endOfComment(text, at);
  // The line end behind a comment may be the end of the statement.
  return sign === '/*' || end === -1 || end === at ? end : end - 1;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
