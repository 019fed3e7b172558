import type { Context } from './context.js';
import type { CountedLink } from './counted.js';
import { type PageHead, pageHead } from './page-head.js';
import { agencyLinks } from './places.js';
import { homePlace } from './trail.js';

export interface AgenciesPageView {
  readonly page: PageHead;
  readonly agencies: readonly CountedLink[];
}

export function agenciesPageView(context: Context): AgenciesPageView {
  return {
    page: pageHead('agencies/', context.words.agencies, {
      section: 'agencies',
      breadcrumb: [homePlace(context)],
    }),
    agencies: agencyLinks(context),
  };
}
