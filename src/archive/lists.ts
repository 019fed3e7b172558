import type { ArchiveAgency, ArchiveYear } from './archive.js';
import { dateInWords } from './dates-in-words.js';
import type { Context } from './views/context.js';
import type { CountedLink } from './views/counted.js';
import type { ListPlan } from './views/list.js';
import type { Crumb } from './views/page-head.js';
import { undatedLink, yearLinks } from './views/places.js';
import { homePlace, place } from './views/trail.js';
import { fill } from './words.js';

/** The lists that go by date: all, each year, each month, those without a date. */
export function dateLists(context: Context): ListPlan[] {
  return [
    allReleases(context),
    ...context.archive.years.flatMap((year) => yearAndMonths(year, context)),
    ...undated(context),
  ];
}

/** The lists of each agency: all of its releases, and each of its years. */
export function agencyLists(context: Context): ListPlan[] {
  return context.archive.agencies.flatMap((agency) => agencyAndYears(agency, context));
}

const BY_DATE = { section: 'releases', agency: null, places: [], feed: null, data: [] } as const;

function allReleases(context: Context): ListPlan {
  const undatedOnes = undatedLink(context);
  return {
    ...BY_DATE,
    kind: 'releases',
    address: 'releases/',
    title: context.words.releases,
    releases: context.archive.releases,
    breadcrumb: [homePlace(context)],
    places: undatedOnes === null ? yearLinks(context) : [...yearLinks(context), undatedOnes],
  };
}

function yearAndMonths({ year, releases, months }: ArchiveYear, context: Context): ListPlan[] {
  const address = `releases/${year}/`;
  const above = releasesPlace(context);
  const monthLists = months.map(({ month, releases }): ListPlan => {
    return {
      ...BY_DATE,
      kind: 'month',
      address: `${address}${month.slice(5)}/`,
      title: releasesOf(monthInWords(month, context), context),
      releases,
      breadcrumb: [...above, place(year, address)],
    };
  });
  const places = months.map(({ month, releases }): CountedLink => {
    return {
      title: nameOfMonth(month, context),
      address: `${address}${month.slice(5)}/`,
      count: releases.length,
    };
  });
  const title = releasesOf(year, context);
  return [
    { ...BY_DATE, kind: 'year', address, title, releases, breadcrumb: above, places, data: data(year) },
    ...monthLists,
  ];
}

function undated(context: Context): ListPlan[] {
  const link = undatedLink(context);
  if (link === null) return [];
  const { title, address } = link;
  const releases = context.archive.undated;
  return [
    {
      ...BY_DATE,
      kind: 'undated',
      address,
      title,
      releases,
      breadcrumb: releasesPlace(context),
      data: data('undated'),
    },
  ];
}

function agencyAndYears({ id, name, releases, years }: ArchiveAgency, context: Context): ListPlan[] {
  const address = `agencies/${id}/`;
  const agency = { title: name, address };
  const above = [homePlace(context), place(context.words.agencies, 'agencies/')];
  const feed = `${address}feed.xml`;
  const common = { section: 'agencies', agency, feed, data: [] } as const;
  const yearLists = years.map(({ year, releases }): ListPlan => {
    return {
      ...common,
      kind: 'agency-year',
      address: `${address}${year}/`,
      title: fill(context.words.agencyInYear, { agency: name, year }),
      releases,
      breadcrumb: [...above, place(name, address)],
      places: [],
    };
  });
  const places = years.map(
    ({ year, releases }): CountedLink => ({
      title: year,
      address: `${address}${year}/`,
      count: releases.length,
    }),
  );
  return [
    { ...common, kind: 'agency', address, title: name, releases, breadcrumb: above, places },
    ...yearLists,
  ];
}

function releasesPlace(context: Context): Crumb[] {
  return [homePlace(context), place(context.words.releases, 'releases/')];
}

function releasesOf(when: string, { words }: Context): string {
  return fill(words.releasesOf, { when });
}

/** «December»: under its year, a month needs no more. */
function nameOfMonth(month: string, { words }: Context): string {
  return words.months[Number(month.slice(5)) - 1] ?? month;
}

function monthInWords(month: string, { words }: Context): string {
  return dateInWords({ precision: 'month', iso: month, time: null }, words);
}

/** The addresses at which the releases of a year lie as data. */
function data(year: string): ListPlan['data'] {
  return [
    { type: 'CSV', address: `data/${year}.csv` },
    { type: 'JSON Lines', address: `data/${year}.jsonl` },
  ];
}
