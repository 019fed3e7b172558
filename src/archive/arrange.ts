import { compareText } from '../content/compare-text.js';
import type { OrdinaryPage, Release } from '../content/release.js';
import type { Settings } from '../content/settings.js';
import type { Problem } from '../problem.js';
import { gatherAgencies } from './agencies.js';
import type { Archive } from './archive.js';
import { findNeighbours } from './neighbours.js';
import { newestFirst } from './order.js';
import { findRelated } from './related.js';
import { checkSuccessors } from './successor.js';
import { arrangeYears, isUndated } from './years.js';

/**
 * Puts the public releases in their order and into every list of the site.
 *
 * @param releases in any order: what comes out does not depend on it
 * @returns the archive, and as problems: an agency written in two ways, a successor that is not there. Addresses were
 *   claimed once each when the files were read.
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
  return { archive, problems: [...problems, ...checkSuccessors(ordered)] };
}
