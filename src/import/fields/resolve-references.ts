import { parseFragment } from '../../body/parse-html.js';
import { contentOf, plainText } from '../../body/tree.js';

/** A text whose character references are resolved, and how many times over they were written. */
export interface ResolvedReferences {
  readonly text: string;
  readonly times: number;
}

/**
 * Resolves `&amp;`, `&#8217;`, `&hellip;` as the HTML standard says. Only references that end in a semicolon are such: in
 * a text that is no HTML, `R&D` and `?a=1&copy=2` mean themselves. What was written twice over is resolved twice.
 */
export function resolveReferences(text: string): ResolvedReferences {
  let resolved = text;
  let times = 0;
  while (times < MOST_TIMES) {
    const once = resolved.replace(REFERENCE, resolveOne);
    if (once === resolved) break;
    resolved = once;
    times += 1;
  }
  return { text: resolved, times };
}

/** What has been encoded more often than this is no accident. */
const MOST_TIMES = 3;

const REFERENCE = /&(?:#\d{1,8}|#x[\da-f]{1,7}|[a-z][a-z\d]{1,31});/giu;

const known = new Map<string, string>();

function resolveOne(reference: string): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  // A letter on each side, for a lone blank at an edge might be trimmed.
  const resolved = plainText(contentOf(parseFragment(`x${reference}x`).children)).slice(1, -1);
  // Only names that the standard knows are kept; others would let a source fill the memory.
  if (resolved !== reference && known.size < 5000) known.set(reference, resolved);
  return resolved;
}
