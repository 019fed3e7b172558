import { scanTuple } from './scan-tuple.js';

/** Where the dump can be read again behind something broken; `more`: what has been read does not tell yet. */
export type Sound =
  | { readonly kind: 'row' | 'statement'; readonly at: number }
  | { readonly kind: 'more' }
  /** Nowhere; what begins at `keepFrom` may turn out to be a row when more is read. */
  | { readonly kind: 'none'; readonly keepFrom: number };

export interface SoundSearch {
  readonly from: number;
  /** How many values the rows of the table have; null where nobody knows. */
  readonly count: number | null;
  readonly escapes: boolean;
  /** Nothing comes behind the text, or no more of it may be kept. */
  readonly isLast: boolean;
}

/**
 * Finds the next row that is whole and has as many values as the table has columns, or the next statement, whichever comes
 * first. A text that merely looks like the edge of a row does not go on like one.
 */
export function findSound(text: string, { from, count, escapes, isLast }: SoundSearch): Sound {
  const edge = new RegExp(edges, 'gi');
  edge.lastIndex = from;
  let tries = 0;
  let keepFrom = text.length;
  for (let found = edge.exec(text); found !== null && tries < mostTries; found = edge.exec(text)) {
    const at = found.index + found[0].length;
    if (!found[0].startsWith(')')) return { kind: 'statement', at };
    tries += 1;
    const scan = scanTuple(text, at, escapes);
    if (
      scan.kind === 'whole' &&
      (count === null || scan.values.length === 2 * count) &&
      goesOn(text, scan.end)
    )
      return { kind: 'row', at };
    if (scan.kind === 'open' && !isLast) return { kind: 'more' };
    if (scan.kind === 'open') keepFrom = found.index;
  }
  return isLast ? { kind: 'none', keepFrom } : { kind: 'more' };
}

/** Between two rows; between two statements; before a statement that stands where one row was cut off. */
const edges = [
  String.raw`\)\s*,\s*(?=\()`,
  String.raw`;[ \t\r]*\n(?=\s*(?:/\*|--|#|(?:INSERT|REPLACE|CREATE|DROP|ALTER|LOCK|UNLOCK|SET|COMMIT|UPDATE|DELETE|USE|COPY|BEGIN|START|DELIMITER)\b))`,
  String.raw`\n(?=(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s|CREATE\s+TABLE\s)`,
].join('|');

/** A broken text of nothing but edges must not cost the square of its length. */
const mostTries = 10_000;

function goesOn(text: string, end: number): boolean {
  return /^\s*(?:[,;]|$)/u.test(text.slice(end, end + 20));
}
