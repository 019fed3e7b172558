import { compareText } from '../../content/compare-text.js';
import type { Release } from '../../content/release.js';
import type { SearchEngine } from '../../content/settings.js';
import { fill } from '../words.js';
import type { Context } from './context.js';
import type { CountedLink } from './counted.js';
import { type Entry, entry } from './entry.js';
import { type PageHead, pageHead } from './page-head.js';
import { agencyLinks, undatedLink, yearLinks } from './places.js';
import { homePlace, place } from './trail.js';

export interface SearchPageView {
  readonly page: PageHead;
  readonly search: SearchView;
}

export interface SearchView {
  /** The form to an engine elsewhere; null for none. */
  readonly engine: SearchEngine | null;
  /** The years, each with its months. */
  readonly years: readonly Branch[];
  readonly undated: CountedLink | null;
  /** The agencies, each with its years; empty where there is only one. */
  readonly agencies: readonly Branch[];
  /** The lists of titles from A to Z. */
  readonly titles: readonly CountedLink[];
}

/** A link and what lies below it; nothing where all of it would make the page too long: the link leads there too. */
export interface Branch {
  readonly link: CountedLink;
  readonly below: readonly CountedLink[];
}

/** So many links of months, and of the years of agencies, the page carries at most: about 10 kB each. */
const MOST_BELOW = 150;

export function searchPageView(context: Context): SearchPageView {
  const { archive, words } = context;
  const undated = undatedLink(context);
  const years = yearLinks(context);
  return {
    page: pageHead('search/', words.search, { breadcrumb: [homePlace(context)], section: 'search' }),
    search: {
      engine: archive.settings.searchEngine,
      years: branches(years, (link, index) =>
        (archive.years[index]?.months ?? []).map(({ month, releases }) => ({
          title: words.months[Number(month.slice(5)) - 1] ?? month,
          address: `${link.address}${month.slice(5)}/`,
          count: releases.length,
        })),
      ),
      undated,
      agencies: context.hasManyAgencies
        ? branches(agencyLinks(context), (link, index) =>
            (archive.agencies[index]?.years ?? []).map(({ year, releases }) => ({
              title: year,
              address: `${link.address}${year}/`,
              count: releases.length,
            })),
          )
        : [],
      titles: [...years, ...(undated === null ? [] : [undated])].map(({ title, address, count }) => ({
        title,
        address: address.replace(/^releases\//, 'search/'),
        count,
      })),
    },
  };
}

function branches(
  links: readonly CountedLink[],
  belowOf: (link: CountedLink, index: number) => CountedLink[],
): Branch[] {
  const below = links.map(belowOf);
  const isShort = below.flat().length <= MOST_BELOW;
  return links.map((link, index) => ({ link, below: isShort ? (below[index] ?? []) : [] }));
}

export interface TitlesPageView {
  readonly page: PageHead;
  readonly titles: {
    readonly title: string;
    readonly count: number;
    readonly letters: readonly { readonly letter: string; readonly entries: readonly Entry[] }[];
  };
}

/** The releases of a year by their titles. */
export function titlesPageView(year: string, releases: readonly Release[], context: Context): TitlesPageView {
  const { words } = context;
  const title = fill(words.titlesOf, { when: year === 'undated' ? words.undated : year });
  const sorted = releases
    .map((release) => ({ release, key: sortKey(release.title) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.release.address, b.release.address));
  const letters: { letter: string; entries: Entry[] }[] = [];
  for (const { release, key } of sorted) {
    const letter = letterOf(key);
    if (letters.at(-1)?.letter !== letter) letters.push({ letter, entries: [] });
    letters.at(-1)?.entries.push(entry(release, context));
  }
  return {
    page: pageHead(`search/${year}/`, title, {
      breadcrumb: [homePlace(context), place(words.search, 'search/')],
      section: 'search',
    }),
    titles: { title, count: releases.length, letters },
  };
}

/** Without capitals, accents and what stands before the first letter; digits come before letters. */
function sortKey(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Letters of alphabets stand alone; digits and everything else together. */
function letterOf(key: string): string {
  const first = [...key][0] ?? '';
  return /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]$/u.test(first)
    ? first.toUpperCase()
    : '#';
}
