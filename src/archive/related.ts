import type { Release } from '../content/release.js';
import { foldName } from './fold-name.js';

/** How many related releases a page shows. */
export const RELATED_LENGTH = 5;

const NONE: readonly Release[] = [];

/**
 * Older releases about the same thing, at most five, by address: first those of the same collection, then those of the
 * same agency on a shared topic, then others on a shared topic; within each the newest first. Only older ones, so that
 * a new release changes no page but its own. What was withdrawn is not recommended.
 *
 * One walk from the oldest release to the newest, which keeps the last five of each collection, topic, and topic of an
 * agency: the best five of a rank are among the last five of its keys.
 *
 * @param releases in their order, newest first
 * @param idOf ids of the agencies by spelling
 */
export function findRelated(
  releases: readonly Release[],
  idOf: ReadonlyMap<string, string>,
): Map<string, readonly Release[]> {
  const fold = rememberFolded();
  const latest = new Map<string, number[]>();
  const related = new Map<string, readonly Release[]>();
  for (let index = releases.length - 1; index >= 0; index -= 1) {
    const release = releases[index];
    if (release === undefined) continue;
    const ranks = keysByRank(release, idOf, fold);
    related.set(release.address, pick(ranks, latest, releases));
    if (isRecommended(release)) for (const keys of ranks) for (const key of keys) keep(latest, key, index);
  }
  return related;
}

function isRecommended({ status }: Release): boolean {
  return status === 'published' || status === 'superseded';
}

/** The keys under which a release is kept and sought, best rank first. The first character keeps the kinds apart. */
function keysByRank(
  release: Release,
  idOf: ReadonlyMap<string, string>,
  fold: (name: string) => string,
): readonly (readonly string[])[] {
  const collection = release.collection === null ? [] : [`c ${fold(release.collection)}`];
  const topics = unique(release.topics.map(fold));
  const agencies = unique(release.agencies.map((name) => idOf.get(name) ?? name));
  return [
    collection,
    agencies.flatMap((agency) => topics.map((topic) => `a ${agency} ${topic}`)),
    topics.map((topic) => `t ${topic}`),
  ];
}

function pick(
  ranks: readonly (readonly string[])[],
  latest: ReadonlyMap<string, readonly number[]>,
  releases: readonly Release[],
): readonly Release[] {
  const picked = new Set<number>();
  for (const keys of ranks) {
    // An index is the smaller, the newer the release.
    const candidates = keys.flatMap((key) => latest.get(key) ?? []).sort((a, b) => a - b);
    for (const candidate of candidates) {
      picked.add(candidate);
      if (picked.size === RELATED_LENGTH) return releasesAt(picked, releases);
    }
  }
  return picked.size === 0 ? NONE : releasesAt(picked, releases);
}

function releasesAt(indexes: ReadonlySet<number>, releases: readonly Release[]): Release[] {
  return [...indexes].flatMap((index) => releases[index] ?? []);
}

function keep(latest: Map<string, number[]>, key: string, index: number): void {
  const kept = latest.get(key);
  if (kept === undefined) {
    latest.set(key, [index]);
    return;
  }
  kept.push(index);
  if (kept.length > RELATED_LENGTH) kept.shift();
}

function unique(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}

/** Topics are few and releases many: each spelling is folded once. */
function rememberFolded(): (name: string) => string {
  const folded = new Map<string, string>();
  return (name) => {
    const known = folded.get(name);
    if (known !== undefined) return known;
    const made = foldName(name);
    folded.set(name, made);
    return made;
  };
}
