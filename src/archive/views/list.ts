import type { Release } from '../../content/release.js';
import type { ListPart } from '../split-list.js';
import { fill } from '../words.js';
import type { Context } from './context.js';
import type { CountedLink } from './counted.js';
import { type DateView, dateView } from './date.js';
import { type Entry, entry } from './entry.js';
import { type Crumb, type PageHead, pageHead } from './page-head.js';

export interface ListPageView {
  readonly page: PageHead;
  readonly list: ListView;
}

export interface ListView {
  readonly kind: ListKind;
  /** The title without the number of the part. */
  readonly title: string;
  /** Whose list it is; null where it is no agency's. */
  readonly agency: AgencyPlace | null;
  /** Months of a year, years of an agency or of all; only with the newest part. */
  readonly places: readonly CountedLink[];
  /** How many releases the whole list holds; null on an older part, for that never changes again. */
  readonly count: number | null;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The dates between which an older part lies; null on the newest part. */
  readonly oldest: DateView | null;
  readonly newest: DateView | null;
  /** Addresses of the parts before and after; null at the ends. */
  readonly newerPart: string | null;
  readonly olderPart: string | null;
  /** Addresses of the list as data; empty where there is none. */
  readonly data: readonly { readonly type: string; readonly address: string }[];
}

export interface AgencyPlace {
  readonly title: string;
  readonly address: string;
}

export type ListKind = 'releases' | 'year' | 'month' | 'undated' | 'agency' | 'agency-year';

/** A whole list, before it is split. */
export interface ListPlan {
  readonly kind: ListKind;
  readonly address: string;
  readonly title: string;
  readonly section: 'releases' | 'agencies';
  readonly releases: readonly Release[];
  readonly breadcrumb: readonly Crumb[];
  readonly agency: AgencyPlace | null;
  readonly places: readonly CountedLink[];
  readonly feed: string | null;
  readonly data: ListView['data'];
}

/** @param partCount how many parts the list has. */
export function listPageView(
  list: ListPlan,
  part: ListPart<Release>,
  partCount: number,
  context: Context,
): ListPageView {
  const { words } = context;
  const isWhole = part.isLast;
  const title = isWhole
    ? list.title
    : fill(words.partOfList, { title: list.title, number: String(part.number) });
  const hasAgency = context.hasManyAgencies && list.agency === null;
  return {
    page: pageHead(list.address + part.suffix, title, {
      breadcrumb: isWhole
        ? list.breadcrumb
        : [...list.breadcrumb, { title: list.title, address: list.address, lang: null }],
      section: list.section,
      feed: list.feed,
    }),
    list: {
      kind: list.kind,
      title,
      agency: list.agency,
      places: isWhole ? list.places : [],
      count: isWhole ? list.releases.length : null,
      entries: part.items.map((release) => entry(release, context, { hasAgency })),
      newest: isWhole ? null : edge(part.items[0], context),
      oldest: isWhole ? null : edge(part.items.at(-1), context),
      newerPart: isWhole ? null : list.address + suffixOf(part.number + 1, partCount),
      olderPart: part.number === 1 ? null : list.address + suffixOf(part.number - 1, partCount),
      data: isWhole ? list.data : [],
    },
  };
}

function suffixOf(number: number, partCount: number): string {
  return number === partCount ? '' : `page/${number}/`;
}

function edge(release: Release | undefined, context: Context): DateView | null {
  return release === undefined ? null : dateView(release.date, context.words);
}
