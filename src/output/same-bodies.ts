import type { Archive } from '../archive/archive.js';
import type { HeldRelease } from '../archive/hold.js';
import type { Surroundings } from '../body/article.js';
import { areAnsweredAlike } from '../body/asked.js';
import type { Readings } from '../content/reading.js';
import type { OrdinaryPage, Release } from '../content/release.js';
import { orNone } from '../or-none.js';
import { keyOf, keyOfAll } from './keys.js';
import type { KnownBody, KnownSite } from './known-site.js';
import type { MadeBody } from './make-page.js';
import type { PublishedFiles } from './published-files.js';

/**
 * By path under `content/`: a key of everything that is known of a release or page without its body. One that is taken over as it
 * was read has the key that it had: no stage between makes another of it, which the identity of the two shows.
 */
export function keysOfItems(
  { releases, pages }: Archive,
  readings: Readings,
  known: KnownSite,
): Map<string, string> {
  const keyOfItem = (item: Release | OrdinaryPage): string => {
    const reading = readings.get(item.path);
    const isWhole = reading?.release === item || reading?.page === item;
    const isAsKnown = isWhole && known.readings.get(item.path) === reading;
    const knownKey = isAsKnown ? known.bodies.get(item.path)?.itemKey : undefined;
    return knownKey ?? keyOf(JSON.stringify(item));
  };
  return new Map([...releases, ...pages].map((item) => [item.path, keyOfItem(item)]));
}

/**
 * Of all that a plan is made of beside settings and words: while it is the same, every view is the same, and need not be made to
 * be compared.
 */
export function keyOfPlan(
  itemKeys: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, HeldRelease>,
): string {
  return keyOfAll([JSON.stringify([...shown]), ...itemKeys.values()]);
}

/** The bodies that would come out as the last build made them, by path under `content/`. */
export function sameBodies(
  archive: Archive,
  itemKeys: ReadonlyMap<string, string>,
  readings: Readings,
  known: KnownSite,
  surroundings: Omit<Surroundings, 'words'>,
  published: PublishedFiles,
): Map<string, KnownBody> {
  const same = new Map<string, KnownBody>();
  if (known.bodies.size === 0) return same;
  for (const item of [...archive.releases, ...archive.pages]) {
    const body = known.bodies.get(item.path);
    if (
      body !== undefined &&
      body.sourceSha256 === readings.get(item.path)?.sha256 &&
      body.itemKey === itemKeys.get(item.path) &&
      areAnsweredAlike(body.asked, surroundings) &&
      body.madeFiles.every((place) => published.intact(place, keyOfMadeFile(place)) !== null)
    )
      same.set(item.path, body);
  }
  return same;
}

/**
 * What is to be known of a body that was made.
 *
 * @param sourceSha256 of its file as it was read; where the body was made of the same, this very text is kept, not the copy from a thread
 */
export function knownBodyOf(
  itemKey: string,
  made: MadeBody,
  sourceSha256: string | undefined,
  problems: KnownBody['problems'],
): KnownBody {
  const { asked, article } = made;
  return {
    key: keyOf(itemKey, made.sourceSha256, JSON.stringify(asked)),
    itemKey,
    sourceSha256: sourceSha256 === made.sourceSha256 ? sourceSha256 : made.sourceSha256,
    asked: orNone(asked),
    usedFiles: orNone(article?.usedFiles ?? []),
    madeFiles: orNone(article?.madeFiles.map(({ address }) => address) ?? []),
    problems: orNone(problems),
  };
}

/** The name of such a file is made of its bytes. */
export function keyOfMadeFile(place: string): string {
  return keyOf('made', place);
}
