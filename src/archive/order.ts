import { compareText } from '../content/compare-text.js';
import type { Release } from '../content/release.js';

/** The releases in the order of every list: a new array, newest first. */
export function newestFirst(releases: readonly Release[]): Release[] {
  return releases.toSorted(compareReleases);
}

/**
 * Newest first by date, then time, then address. The dates compare as they are: `2018-12` is a prefix of every day of
 * December, so it is less than all of them and stands after them, as does `2018` after its months and the unknown
 * date, which is empty, after everything. A release without a time stands after those of its day that have one.
 */
export function compareReleases(a: Release, b: Release): number {
  return (
    compareText(b.date.iso, a.date.iso) ||
    compareText(b.date.time ?? '', a.date.time ?? '') ||
    compareText(a.address, b.address) ||
    // Two files that claim one address are an error, which should read the same whatever order they came in.
    compareText(a.path, b.path)
  );
}
