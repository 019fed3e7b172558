import { compareText } from '../content/compare-text.js';
import type { WallTime } from '../content/dates/release-date.js';
import type { Release } from '../content/release.js';
import { firstMoment } from './first-moment.js';

/** A release that is not public yet, and what keeps it back. */
export interface HeldRelease {
  readonly release: Release;
  readonly reason: 'draft' | 'publishDate' | 'date';
  /** The moment at which it becomes public; null for a draft, which waits for its author. */
  readonly until: WallTime | null;
}

/** What is let through although it is not public: drafts, and releases whose moment has not come. */
export interface LetThrough {
  readonly drafts: boolean;
  readonly future: boolean;
}

export interface Holding {
  /** In the order given. */
  readonly releases: readonly Release[];
  /** The next to become public first, drafts last. */
  readonly held: readonly HeldRelease[];
  /** By address: what is in `releases` only because it was let through. Such a page wears a badge. */
  readonly shown: ReadonlyMap<string, HeldRelease>;
}

const NOTHING: LetThrough = { drafts: false, future: false };

/**
 * Parts the public releases from those that nobody may see yet. All that comes later (lists, counts, feeds, files
 * beside a release) is given only the first.
 *
 * @param at the moment of the build, on the wall clock of the site's zone. A release that is held until exactly this
 *   moment is public.
 */
export function hold(releases: readonly Release[], at: WallTime, letThrough: LetThrough = NOTHING): Holding {
  const open: Release[] = [];
  const held: HeldRelease[] = [];
  const shown = new Map<string, HeldRelease>();
  for (const release of releases) {
    const kept = keptBack(release, at, letThrough);
    if (kept !== null) {
      held.push(kept);
      continue;
    }
    open.push(release);
    const keptFromPublic = keptBack(release, at, NOTHING);
    if (keptFromPublic !== null) shown.set(release.address, keptFromPublic);
  }
  return { releases: open, held: held.sort(nextFirst), shown };
}

function keptBack(release: Release, at: WallTime, letThrough: LetThrough): HeldRelease | null {
  if (release.isDraft && !letThrough.drafts) return { release, reason: 'draft', until: null };
  if (letThrough.future) return null;
  const ofDate = firstMoment(release.date);
  const byDate = ofDate !== null && ofDate > at ? ofDate : null;
  const byPublishDate = release.publishDate !== null && release.publishDate > at ? release.publishDate : null;
  // Both may hold it; it becomes public when the later one has passed, and that is the one to tell.
  if (byPublishDate !== null && (byDate === null || byPublishDate >= byDate)) {
    return { release, reason: 'publishDate', until: byPublishDate };
  }
  return byDate === null ? null : { release, reason: 'date', until: byDate };
}

function nextFirst(a: HeldRelease, b: HeldRelease): number {
  if (a.until !== b.until) {
    if (a.until === null) return 1;
    if (b.until === null) return -1;
    return compareText(a.until, b.until);
  }
  return compareText(a.release.address, b.release.address);
}
