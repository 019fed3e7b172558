import type { Archive } from '../archive/archive.js';
import type { Release } from '../content/release.js';
import { addressOfCsv, addressOfJsonLines, releasesByDataName } from './data.js';
import { addressOfAgencyFeed, releasesOfFeed } from './feed.js';
import { keyOfAll } from './keys.js';
import { isLocated } from './located.js';

/** Files that are made of the articles of several releases. */
export interface Group {
  /** Paths in the site. */
  readonly places: readonly string[];
  /** In the order in which they stand there. */
  readonly releases: readonly Release[];
  /** What the files show beside the releases. */
  readonly title: string;
}

/** Data by year, and feeds. */
export function groupsOf(archive: Archive): Group[] {
  const data = [...releasesByDataName(archive.releases)].map(([name, releases]) => ({
    places: [addressOfJsonLines(name), addressOfCsv(name)],
    releases,
    title: name,
  }));
  if (!isLocated(archive.settings)) return data;
  return [
    ...data,
    { places: ['feed.xml'], releases: releasesOfFeed(archive.releases), title: '' },
    ...archive.agencies.map(({ id, name, releases }) => ({
      places: [addressOfAgencyFeed(id)],
      releases: releasesOfFeed(releases),
      title: name,
    })),
  ];
}

/** @param keyOfBody of a release; null where it is not known yet: then nor is this */
export function keyOfGroup(group: Group, keyOfBody: (release: Release) => string | null): string | null {
  const keys: string[] = [];
  for (const release of group.releases) {
    const key = keyOfBody(release);
    if (key === null) return null;
    keys.push(key);
  }
  return keyOfAll([group.title, ...keys]);
}
