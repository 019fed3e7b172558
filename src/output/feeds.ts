import type { Archive } from '../archive/archive.js';
import type { Release } from '../content/release.js';
import type { FeedBody } from './body-products.js';
import { addressOfAgencyFeed, agencyFeed, type FeedEntry, releasesOfFeed, siteFeed } from './feed.js';
import type { LocatedSettings } from './located.js';
import type { OutputFile } from './output-file.js';

/** Gathers the bodies that feeds need while the pages are rendered: of no more releases than the feeds hold. */
export interface Feeds {
  wants(release: Release): boolean;
  add(release: Release, article: FeedBody | null): void;
  files(): OutputFile[];
}

/** @param isMade whether the feed at this path in the site is to be written; the others are kept as they are */
export function startFeeds(
  archive: Archive,
  settings: LocatedSettings,
  isMade: (place: string) => boolean,
): Feeds {
  const ofSite = isMade('feed.xml') ? releasesOfFeed(archive.releases) : null;
  const ofAgencies = archive.agencies
    .filter(({ id }) => isMade(addressOfAgencyFeed(id)))
    .map((agency) => ({ agency, releases: releasesOfFeed(agency.releases) }));
  const wanted = new Set([...(ofSite ?? []), ...ofAgencies.flatMap(({ releases }) => releases)]);
  const articles = new Map<Release, FeedBody | null>();
  const entries = (releases: readonly Release[]): FeedEntry[] =>
    releases.flatMap((release) => {
      const article = articles.get(release);
      return article === undefined ? [] : [{ release, article }];
    });
  return {
    wants: (release) => wanted.has(release),
    add(release, article) {
      if (wanted.has(release)) articles.set(release, article);
    },
    files: () => [
      ...(ofSite === null ? [] : [siteFeed(settings, entries(ofSite))]),
      ...ofAgencies.map(({ agency, releases }) => agencyFeed(settings, agency, entries(releases))),
    ],
  };
}
