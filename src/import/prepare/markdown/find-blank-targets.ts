import { type Edit, isInside, type Range } from './edit.js';
import { resolveInTarget } from './resolve-liquid.js';

/**
 * Finds targets of links and images with blanks in them, such as `[Annex](/files/Annex A.pdf)`: a link to kramdown, plain
 * text to CommonMark (6.3). Blanks become `%20`. Only what looks like a path or an address counts: `[1](see page 3)` was
 * hardly meant as one.
 */
export function findBlankTargets(
  raw: string,
  ranges: { readonly code: readonly Range[]; readonly html: readonly Range[] },
): Edit[] {
  return [...raw.matchAll(inParentheses)].flatMap((found): Edit[] => {
    const [, before = '', target = ''] = found;
    const from = found.index + before.length;
    const put = resolveInTarget(target);
    if (!/ /u.test(put) || /\{\{|\{%/u.test(put) || !looksLikePath(put)) return [];
    if (isInside(ranges.code, from) || isInside(ranges.html, from)) return [];
    return [{ from, to: from + target.length, put: put.replaceAll(' ', '%20'), rule: 'target' }];
  });
}

const inParentheses =
  /(\]\([ \t]*)([^\s()<>"](?:[^()<>"\n]|\([^()<>"\n]*\))*?)[ \t]*(?:"[^"\n]*"[ \t]*)?\)/gu;

function looksLikePath(target: string): boolean {
  return /^(?:\.{0,2}\/|[a-z][a-z0-9+.-]*:\/\/)|\.[a-z]{2,5}$/iu.test(target);
}
