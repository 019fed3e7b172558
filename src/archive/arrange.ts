import { compareText } from '../content/compare-text.js';
import type { OrdinaryPage, Release } from '../content/release.js';
import type { Settings } from '../content/settings.js';
import type { Problem } from '../problem.js';
import { gatherAgencies } from './agencies.js';
import type { Archive } from './archive.js';
import { type Claim, checkClaims } from './claims.js';
import { findNeighbours } from './neighbours.js';
import { newestFirst } from './order.js';
import { findRelated } from './related.js';
import { splitList } from './split-list.js';
import { checkSuccessors } from './successor.js';
import { arrangeYears, isUndated } from './years.js';

/**
 * Puts the public releases in their order and into every list of the site.
 *
 * @param releases in any order: what comes out does not depend on it
 * @returns the archive, and as problems: an agency written in two ways, an address claimed twice
 */
export function arrange(
  releases: readonly Release[],
  pages: readonly OrdinaryPage[],
  settings: Settings,
): { archive: Archive; problems: Problem[] } {
  const ordered = newestFirst(releases);
  const dated = ordered.filter((release) => !isUndated(release));
  const { agencies, idOf, problems } = gatherAgencies(ordered);
  const archive: Archive = {
    settings,
    releases: ordered,
    years: arrangeYears(dated),
    undated: ordered.filter(isUndated),
    agencies,
    pages: pages.toSorted((a, b) => compareText(a.address, b.address)),
    neighbours: findNeighbours(ordered),
    related: findRelated(ordered, idOf),
  };
  return { archive, problems: [...problems, ...checkSuccessors(ordered), ...checkClaims(claimsOf(archive))] };
}

/** Files and folders that the site makes at its root whatever it holds. */
const FIXED_ADDRESSES = [
  '',
  '404.html',
  'agencies/',
  'assets/',
  'data/',
  'feed.xml',
  'manifest-sha256.txt',
  'releases/',
  'robots.txt',
  'sitemap.xml',
  'sitemaps/',
];

function* claimsOf(archive: Archive): Generator<Claim> {
  for (const address of FIXED_ADDRESSES) yield { address, file: null };
  for (const { year, releases, months } of archive.years) {
    yield* claimsOfList(`releases/${year}/`, releases);
    for (const { month, releases: own } of months)
      yield* claimsOfList(`releases/${month.replace('-', '/')}/`, own);
  }
  for (const { id, releases, years } of archive.agencies) {
    yield* claimsOfList(`agencies/${id}/`, releases);
    for (const { year, releases: own } of years) yield* claimsOfList(`agencies/${id}/${year}/`, own);
  }
  yield* claimsOfList('releases/undated/', archive.undated);
  for (const { address, file } of archive.pages) yield { address, file };
  for (const { address, file } of archive.releases) yield { address, file };
}

function* claimsOfList(address: string, releases: readonly Release[]): Generator<Claim> {
  for (const { suffix } of splitList(releases)) yield { address: `${address}${suffix}`, file: null };
}
