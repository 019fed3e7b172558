import { NOT_FOUND } from '../links.js';
import type { Context } from './context.js';
import type { CountedLink } from './counted.js';
import { type PageHead, pageHead } from './page-head.js';
import { yearLinks } from './places.js';

export interface NotFoundView {
  readonly page: PageHead;
  /** Whoever looks for an old release can go on from its year. */
  readonly years: readonly CountedLink[];
}

export function notFoundView(context: Context): NotFoundView {
  // Without numbers the page stays as it is when a release is added.
  const years = yearLinks(context).map((year) => ({ ...year, count: null }));
  return { page: pageHead(NOT_FOUND, context.words.notFoundTitle, { isIndexed: false }), years };
}
