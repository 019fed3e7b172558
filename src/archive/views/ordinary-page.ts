import type { OrdinaryPage } from '../../content/release.js';
import { type Context, otherLanguage } from './context.js';
import { type PageHead, pageHead } from './page-head.js';
import { homePlace } from './trail.js';

export interface OrdinaryPageView {
  readonly page: PageHead;
}

export function ordinaryPageView(page: OrdinaryPage, context: Context): OrdinaryPageView {
  return {
    page: pageHead(page.address, page.title, {
      lang: otherLanguage(page.lang, context),
      description: page.summary,
      breadcrumb: [homePlace(context)],
    }),
  };
}
