import type { TextWindow } from '../text-window.js';
import { endOfComment, endOfString } from './scan-string.js';

/** Whether something follows; `unclosed`: a comment that is never closed swallowed the rest of the file. */
export type Ahead = 'more' | 'end' | 'unclosed';

/**
 * Moves to the next thing that says something. Left behind are blanks, comments, byte order marks, semicolons, and the signs
 * round what MySQL has in comments of its own (`/*!40101 SET NAMES utf8`), which is meant.
 */
export async function skipToStatement(window: TextWindow): Promise<Ahead> {
  for (;;) {
    if (window.ahead < longestSign && (await window.grow())) continue;
    if (window.ahead === 0) return 'end';
    const sign = signPattern.exec(window.text.slice(window.at, window.at + longestSign))?.[0] ?? '';
    if (sign !== '') {
      window.at += sign.length;
      continue;
    }
    const behind = endOfComment(window.text, window.at);
    if (behind === window.at) return 'more';
    if (behind > 0) window.at = behind;
    else if (!(await leaveComment(window))) return 'unclosed';
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

/** Offset of the delimiter that ends the statement at `from`; -1 where it is not in the text. */
export function endOfStatement(text: string, from: number, delimiter: string, escapes: boolean): number {
  const special = new RegExp(`${escapePattern(delimiter)}|['"\`#]|--|/\\*(?!M?!)|\\$\\w*\\$`, 'g');
  special.lastIndex = from;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    const [sign] = found;
    if (sign === delimiter) return found.index;
    const end = endOf(sign, text, found.index, escapes);
    if (end === -1) return -1;
    special.lastIndex = Math.max(end, found.index + 1);
  }
  return -1;
}

function endOf(sign: string, text: string, at: number, escapes: boolean): number {
  if (sign === "'" || sign === '"') return endOfString(text, at, escapes);
  if (sign === '`') return endOfString(text, at, false);
  // PostgreSQL's bodies of functions: $$ … $$, $body$ … $body$.
  if (sign.startsWith('$')) {
    const end = text.indexOf(sign, at + sign.length);
    return end === -1 ? -1 : end + sign.length;
  }
  return endOfComment(text, at);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
