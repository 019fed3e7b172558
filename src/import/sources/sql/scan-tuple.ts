import { codes, endOfComment, endOfString } from './scan-string.js';

/** What stands at the opening bracket of a row of values. */
export type TupleScan =
  /** `values` are pairs of offsets: where each value begins, and where it ends. `end` is behind the closing bracket. */
  | { readonly kind: 'whole'; readonly end: number; readonly values: readonly number[] }
  /** The text ends first. `quote`: where the string opens in which it ends; null outside of strings. */
  | { readonly kind: 'open'; readonly quote: number | null }
  /** No row can go on like this at `at`: a quotation mark too many or too few stands before it. */
  | { readonly kind: 'malformed'; readonly at: number };

/**
 * Finds the end of a row `(1, 'text', NULL)` and of each value in it. Strings are leapt over; what stands between them is
 * held to the grammar, so that a quotation mark which is not escaped shows at once, and not at the end of the file.
 */
export function scanTuple(text: string, from: number, escapes: boolean): TupleScan {
  const values: number[] = [];
  let valueFrom = from + 1;
  let state: State = 'start';
  let depth = 0;
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) {
      at += 1;
    } else if (code === codes.quote || code === codes.doubleQuote) {
      if (state === 'bare' && depth === 0 && !isIntroducer(text, valueFrom, at))
        return { kind: 'malformed', at };
      const end = endOfString(text, at, escapes || isEscapeString(text, at));
      if (end === -1) return { kind: 'open', quote: at };
      at = end;
      state = depth === 0 ? 'string' : 'bare';
    } else if (code === codes.comma && depth === 0) {
      values.push(valueFrom, at);
      at += 1;
      valueFrom = at;
      state = 'start';
    } else if (code === codes.close && depth === 0) {
      values.push(valueFrom, at);
      return { kind: 'whole', end: at + 1, values };
    } else if (code === codes.semicolon) {
      return { kind: 'malformed', at };
    } else {
      const behind = commentAt(text, at, code);
      if (behind === -1) return { kind: 'open', quote: null };
      if (behind > at) {
        at = behind;
        continue;
      }
      if (state === 'string' && depth === 0) {
        const end = endOfCollation(text, at);
        if (end === -1) return { kind: 'malformed', at };
        if (end === text.length) return { kind: 'open', quote: null };
        at = end;
        continue;
      }
      if (code === codes.open) depth += 1;
      if (code === codes.close) depth -= 1;
      state = 'bare';
      at += 1;
    }
  }
  return { kind: 'open', quote: null };
}

type State = 'start' | 'bare' | 'string';

function commentAt(text: string, at: number, code: number): number {
  if (code !== codes.slash && code !== codes.dash && code !== codes.hash) return at;
  // At the end of what is there, nobody can say whether a comment begins.
  if (at + 2 >= text.length) return -1;
  return endOfComment(text, at);
}

/** `_utf8mb4'…'`, `_binary '…'`, `N'…'`, `X'…'`, `b'…'`, `E'…'`: what may stand before a string. */
function isIntroducer(text: string, from: number, to: number): boolean {
  return to - from < 60 && /^\s*(?:_[a-z0-9]+\s*|[nxbe]|u&)$/iu.test(text.slice(from, to));
}

/** PostgreSQL's strings with backslashes, where other strings have none. */
function isEscapeString(text: string, at: number): boolean {
  return /(?:^|[\s,(])[eE]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Offset behind `COLLATE name` or a cast `::type`, which may follow a string; -1 where neither stands there. */
function endOfCollation(text: string, at: number): number {
  const pattern = /(?:COLLATE\s+|::\s*)[\w."]+|(?:C|CO|COL|COLL|COLLA|COLLAT|COLLATE\s*|::?\s*)$/iuy;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
