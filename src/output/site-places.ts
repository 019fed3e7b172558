import type { Archive } from '../archive/archive.js';
import type { Page } from '../archive/page.js';
import type { Surroundings } from '../body/article.js';
import type { SourceFile } from '../content/source-file.js';
import { groupsOf } from './groups.js';
import { isLocated } from './located.js';
import { openSearch } from './open-search.js';
import type { OutputFile } from './output-file.js';

/** Where links may lead in a site that is being made. Plain data, to be given to threads, in which every address stands once. */
export interface SitePlaces {
  /** Addresses of all pages: first those of `items`, in their order. */
  readonly pages: readonly string[];
  /** Paths under `content/` of the releases and ordinary pages. */
  readonly items: readonly string[];
  /** Addresses of what lies in `content/static/`. */
  readonly staticFiles: readonly string[];
  /** Feeds, data and assets that are known before anything is made. */
  readonly others: readonly string[];
}

export interface OpenPlaces extends Pick<Surroundings, 'addresses' | 'targets'> {
  /**
   * Addresses that are known before anything is made: pages, feeds, assets. A site in which one of them is missing is never
   * published, so that a link to one arrives. That spares the links which all pages have a second look, and the record.
   */
  readonly planned: { has(address: string): boolean };
}

export function placesOf(site: {
  readonly archive: Archive;
  readonly pages: readonly Page[];
  readonly files: readonly SourceFile[];
  readonly assets: readonly Pick<OutputFile, 'address'>[];
}): SitePlaces {
  const { archive, pages, files, assets } = site;
  const items = [...archive.releases, ...archive.pages];
  const others = [
    ...groupsOf(archive).flatMap((group) => group.places),
    ...assets.map(({ address }) => address),
    ...(isLocated(archive.settings) ? [openSearch(archive.settings).address] : []),
  ];
  return {
    pages: [
      ...items.map(({ address }) => address),
      ...pages.filter(({ body }) => body === null).map(({ address }) => address),
    ],
    items: items.map(({ path }) => path),
    staticFiles: files
      .filter(({ kind }) => kind === 'static')
      .map(({ path }) => path.replace(/^static\//u, '')),
    others: others.filter(mayBePlanned),
  };
}

export function openPlaces({ pages, items, staticFiles, others }: SitePlaces): OpenPlaces {
  const ofPages = new Set(pages);
  const ofStaticFiles = new Set(staticFiles);
  const ofOthers = new Set(others);
  return {
    addresses: new Map(items.map((path, index) => [path, pages[index] ?? ''])),
    targets: { has: (address) => ofPages.has(address) || ofStaticFiles.has(address) },
    planned: { has: (address) => ofPages.has(address) || ofOthers.has(address) },
  };
}

/** Whether links to this place, a path in the site, may have gone unnoted. */
export function mayBePlanned(place: string): boolean {
  return /\.(?:html|xml)$|^assets\//u.test(place);
}
