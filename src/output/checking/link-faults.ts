import { withoutPrefix } from '../../body/clean/name-anchors.js';
import type { Problem } from '../../problem.js';

export type FaultKind =
  | 'broken'
  | 'outside'
  | 'absolute'
  | 'relative'
  | 'held'
  | 'no slash'
  | 'capitals'
  | 'nowhere'
  | 'anchor';

/** One thing that is wrong with a link, and every page on which it stands. */
export interface LinkFault {
  readonly kind: FaultKind;
  /** As it is written. */
  readonly link: string;
  /** Where it leads in the site; null where nowhere in it. */
  readonly target: string | null;
  readonly pages: string[];
}

/**
 * A problem for each page, in the file of its author. On many pages it is the template's link and not an author's: one
 * problem for all.
 *
 * @param sourceOf the file an author can correct for a page; null for a page made by the program
 * @param rightName the name of a file whatever its capitals
 */
export function problemsOf(
  fault: LinkFault,
  sourceOf: (page: string) => string | null,
  rightName: (target: string) => string,
): Problem[] {
  const { link, pages, target } = fault;
  const { code, what, help } = describe(fault, rightName(target ?? ''));
  const severity = isHarmless(fault, sourceOf) ? 'warning' : 'error';
  const problem = (file: string | null, where: string, advice: string): Problem => ({
    code,
    severity,
    file,
    line: null,
    column: null,
    message: `the link «${asNamed(link)}» ${where} ${what}`,
    help: `${advice}${help}`,
  });
  if (pages.length <= mostAuthors)
    return pages.map((page) => problem(sourceOf(page), `on the page «/${page}»`, ''));
  const where = `on ${pages.length} pages, the first of them «/${pages[0] ?? ''}»`;
  return [problem(null, where, 'It stands on many pages, so look for it in templates/. ')];
}

const mostAuthors = 10;

/** With the name of the place as its author gave it: on the page it stands behind a prefix (`name-anchors.ts`). */
function asNamed(link: string): string {
  return link.replace(/(?<=#).*/su, withoutPrefix);
}

/** An author's link to a place that is not there still leads to its page, as old links often do; a template's must not. */
function isHarmless({ kind, pages }: LinkFault, sourceOf: (page: string) => string | null): boolean {
  return kind === 'anchor' && pages.every((page) => sourceOf(page) !== null);
}

interface Description {
  readonly code: string;
  readonly what: string;
  readonly help: string;
}

function describe({ kind, target }: LinkFault, rightName: string): Description {
  switch (kind) {
    case 'broken':
      return {
        code: 'link-broken',
        what: 'is no address',
        help: 'Write it as it stands in the address line of a browser.',
      };
    case 'outside':
      return {
        code: 'link-outside',
        what: 'leads out of the site',
        help: 'Write the whole address with https://, or one fewer «../».',
      };
    case 'absolute':
      return {
        code: 'link-absolute',
        what: 'begins at the root of the host, so it breaks where the site lies in a folder',
        help: 'Write it from the page it stands on: «../» for each folder upwards.',
      };
    case 'relative':
      return {
        code: 'link-relative',
        what: 'is relative, but this page is shown at every address that does not exist',
        help: 'Put the base of the site before it.',
      };
    case 'held':
      return {
        code: 'leak-link',
        what: 'leads to a release that is not public yet',
        help: 'Take the link out until it is.',
      };
    case 'no slash':
      return {
        code: 'link-without-slash',
        what: 'lacks the «/» at its end',
        help: `It leads to «/${target ?? ''}/»: put a slash at the end.`,
      };
    case 'capitals':
      return {
        code: 'link-capitals',
        what: 'differs from the name of the file in small and capital letters',
        help: `The file is «${rightName}»: hosts tell the two apart.`,
      };
    case 'nowhere':
      return {
        code: 'link-nowhere',
        what: `leads nowhere: the site has no «/${target ?? ''}»`,
        help: 'Correct it, or take it out and leave its words.',
      };
    case 'anchor':
      return {
        code: 'link-anchor',
        what: 'leads to a place that its page does not have',
        help: 'Correct what stands after «#», or take it away.',
      };
  }
}
