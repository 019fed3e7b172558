import type { Archive } from '../archive/archive.js';
import type { Page } from '../archive/page.js';
import { groupsOf } from './groups.js';
import { isLocated } from './located.js';
import { openSearch } from './open-search.js';
import type { OutputFile } from './output-file.js';
import { sitePath } from './publishing/site-path.js';

/**
 * Paths in the site that are known before anything is made: pages, feeds, assets. A site in which one of them is missing is
 * never published, so that a link to one arrives. That spares the links which all pages have a second look, and the record.
 */
export function plannedPlaces(
  archive: Archive,
  pages: readonly Page[],
  assets: readonly Pick<OutputFile, 'address'>[],
): ReadonlySet<string> {
  const places = [
    ...pages.map(({ address }) => sitePath(address)),
    ...groupsOf(archive).flatMap((group) => group.places),
    ...assets.map(({ address }) => address),
    ...(isLocated(archive.settings) ? [openSearch(archive.settings).address] : []),
  ];
  return new Set(places.filter(mayBePlanned));
}

/** Whether links to this place may have gone unnoted. */
export function mayBePlanned(place: string): boolean {
  return /\.(?:html|xml)$|^assets\//u.test(place);
}
