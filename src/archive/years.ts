import type { Release } from '../content/release.js';
import { appendTo } from './append-to.js';
import type { ArchiveMonth, ArchiveYear } from './archive.js';

/** The years of dated releases that stand in their order; the newest year first, each in the same order. */
export function groupByYear(releases: readonly Release[]): { year: string; releases: readonly Release[] }[] {
  const years = groupBy(releases, (release) => release.date.iso.slice(0, 4));
  return years.map(([year, own]) => ({ year, releases: own }));
}

/** The same with the months; what is known only by its year is in no month. */
export function arrangeYears(releases: readonly Release[]): ArchiveYear[] {
  return groupByYear(releases).map(({ year, releases: own }) => ({
    year,
    releases: own,
    months: groupByMonth(own),
  }));
}

export function isUndated(release: Release): boolean {
  return release.date.precision === 'unknown';
}

function groupByMonth(releases: readonly Release[]): ArchiveMonth[] {
  const months = groupBy(releases, ({ date }) => (date.precision === 'year' ? '' : date.iso.slice(0, 7)));
  return months.map(([month, own]) => ({ month, releases: own }));
}

/** Groups in the order in which their keys first occur; an empty key is no group. */
function groupBy(
  releases: readonly Release[],
  keyOf: (release: Release) => string,
): [string, readonly Release[]][] {
  const groups = new Map<string, Release[]>();
  for (const release of releases) {
    const key = keyOf(release);
    if (key !== '') appendTo(groups, key, release);
  }
  return [...groups];
}
