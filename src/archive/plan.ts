import type { Release } from '../content/release.js';
import type { Archive } from './archive.js';
import type { HeldRelease } from './hold.js';
import { NOT_FOUND } from './links.js';
import { agencyLists, dateLists } from './lists.js';
import type { Page } from './page.js';
import { type ListPart, splitList } from './split-list.js';
import { agenciesPageView } from './views/agencies.js';
import { type Context, makeContext } from './views/context.js';
import { homePageView } from './views/home.js';
import { type ListPlan, listPageView } from './views/list.js';
import { notFoundView } from './views/not-found.js';
import { ordinaryPageView } from './views/ordinary-page.js';
import type { PageHead } from './views/page-head.js';
import { releasePageView } from './views/release.js';
import { searchPageView, titlesPageView } from './views/search.js';
import { type SiteView, siteView } from './views/site.js';
import type { Words } from './words.js';

/**
 * Every page of the site: the home page, the releases, their lists, the agencies, the ordinary pages, the error page.
 * Nothing is rendered and hardly anything made: a view comes into being when its page asks for it.
 *
 * @param words of the interface, in the language of the site.
 * @param shown by address: releases that are not public and were let through, to be marked as such.
 */
export function plan(
  archive: Archive,
  words: Words,
  shown: ReadonlyMap<string, HeldRelease> = new Map(),
): Page[] {
  const context = makeContext(archive, words, shown);
  const site = siteView(context);
  const sketches = [
    sketch('', 'home', () => homePageView(context)),
    ...releasePages(context),
    ...dateLists(context).flatMap((list) => listPages(list, context)),
    sketch('agencies/', 'agencies', () => agenciesPageView(context)),
    ...agencyLists(context).flatMap((list) => listPages(list, context)),
    ...searchPages(context),
    ...ordinaryPages(context),
    sketch(NOT_FOUND, 'not-found', () => notFoundView(context)),
  ];
  return sketches.map(({ address, template, view, body }) => ({
    address,
    template,
    view: () => ({ site, ...view() }),
    body,
  }));
}

/** What all pages have in common. */
export function siteViewOf(archive: Archive, words: Words): SiteView {
  return siteView(makeContext(archive, words, new Map()));
}

/** A page without what all pages have in common. */
interface Sketch extends Omit<Page, 'view'> {
  readonly view: () => { readonly page: PageHead };
}

function sketch(address: string, template: string, view: Sketch['view'], body: Page['body'] = null): Sketch {
  return { address, template, view, body };
}

function releasePages(context: Context): Sketch[] {
  return context.archive.releases.map((release) =>
    sketch(release.address, 'release', () => releasePageView(release, context), release),
  );
}

function ordinaryPages(context: Context): Sketch[] {
  return context.archive.pages.map((page) =>
    sketch(page.address, 'page', () => ordinaryPageView(page, context), page),
  );
}

function searchPages(context: Context): Sketch[] {
  const { years, undated } = context.archive;
  const parts = [...years, ...(undated.length === 0 ? [] : [{ year: 'undated', releases: undated }])];
  return [
    sketch('search/', 'search', () => searchPageView(context)),
    ...parts.map(({ year, releases }) =>
      sketch(`search/${year}/`, 'titles', () => titlesPageView(year, releases, context)),
    ),
  ];
}

function listPages(list: ListPlan, context: Context): Sketch[] {
  const parts = list.kind === 'releases' ? [frontPart(list)] : splitList(list.releases);
  return parts.map((part) =>
    sketch(list.address + part.suffix, 'list', () => listPageView(list, part, parts.length, context)),
  );
}

/** The front page of the archive shows only the newest: everything older has its place under its year. */
function frontPart(list: ListPlan): ListPart<Release> {
  return { number: 1, isLast: true, suffix: '', items: list.releases.slice(0, 20) };
}
