import { type Context, otherLanguage } from './context.js';
import type { CountedLink } from './counted.js';
import { type Entry, entry } from './entry.js';
import { type PageHead, pageHead } from './page-head.js';
import { agencyLinks, undatedLink, yearLinks } from './places.js';

export interface HomePageView {
  readonly page: PageHead;
  readonly home: HomeView;
}

export interface HomeView {
  /** How many releases the archive holds. */
  readonly count: number;
  readonly newest: readonly Entry[];
  readonly years: readonly CountedLink[];
  readonly undated: CountedLink | null;
  /** Empty where the archive has only one. */
  readonly agencies: readonly CountedLink[];
}

const NEWEST = 10;

export function homePageView(context: Context): HomePageView {
  const { archive } = context;
  return {
    page: pageHead('', archive.settings.title, {
      lang: otherLanguage(archive.settings.lang, context),
      description: archive.settings.description,
    }),
    home: {
      count: archive.releases.length,
      newest: archive.releases.slice(0, NEWEST).map((release) => entry(release, context)),
      years: yearLinks(context),
      undated: undatedLink(context),
      agencies: context.hasManyAgencies ? agencyLinks(context) : [],
    },
  };
}
