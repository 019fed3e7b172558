import type { Problem } from '../problem.js';

/**
 * The markup in the one element of class `e-content` of a finished page; null where there is none or more than one. An
 * article holds no `div`, `section`, `article` or `main`, so the first end tag of that name closes it.
 */
export function articleOf(html: string): string | null {
  const openings = [
    ...html.matchAll(
      /<(div|section|article|main)\s[^>]*?\bclass="(?:[^"]*\s)?e-content(?:\s[^"]*)?"[^>]*>/gu,
    ),
  ];
  const [opening] = openings;
  if (opening === undefined || openings.length > 1) return null;
  const start = opening.index + opening[0].length;
  const end = html.indexOf(`</${opening[1]}>`, start);
  return end < 0 ? null : html.slice(start, end);
}

/** What to say of a page whose body is not the one that the word check passed. */
export function bodyNotShown(file: string, path: string): Problem {
  return {
    code: 'body-not-shown',
    severity: 'error',
    file,
    line: null,
    column: null,
    message: `the page ${path} does not show the text of this release unchanged`,
    help: 'Print {{ article.html }} once in the template, alone inside <div class="e-content">.',
  };
}
