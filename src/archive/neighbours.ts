import type { Release } from '../content/release.js';
import type { Neighbours } from './archive.js';
import { isUndated } from './years.js';

const NOBODY: Neighbours = { newer: null, older: null };

/**
 * The release before and the one after each, by address.
 *
 * @param releases in their order. An undated one has no neighbours, nor is it one: nobody knows what was before it.
 */
export function findNeighbours(releases: readonly Release[]): Map<string, Neighbours> {
  const dated = releases.filter((release) => !isUndated(release));
  const neighbours = new Map<string, Neighbours>();
  dated.forEach((release, index) => {
    neighbours.set(release.address, { newer: dated[index - 1] ?? null, older: dated[index + 1] ?? null });
  });
  for (const release of releases) if (isUndated(release)) neighbours.set(release.address, NOBODY);
  return neighbours;
}
