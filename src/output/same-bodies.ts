import type { Archive } from '../archive/archive.js';
import type { Surroundings } from '../body/article.js';
import { areAnsweredAlike } from '../body/asked.js';
import type { Readings } from '../content/reading.js';
import type { OrdinaryPage, Release } from '../content/release.js';
import { keyOf } from './keys.js';
import type { KnownBody, KnownSite } from './known-site.js';
import type { MadeBody } from './make-page.js';
import type { PublishedFiles } from './published-files.js';

/** The bodies that would come out as the last build made them, by path under `content/`. */
export function sameBodies(
  archive: Archive,
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
      body.itemKey === keyOfItem(item) &&
      areAnsweredAlike(body.asked, surroundings) &&
      body.madeFiles.every((place) => published.intact(place, keyOfMadeFile(place)) !== null)
    )
      same.set(item.path, body);
  }
  return same;
}

/** What is to be known of a body that was made. */
export function knownBodyOf(
  item: Release | OrdinaryPage,
  made: MadeBody,
  problems: KnownBody['problems'],
): KnownBody {
  const itemKey = keyOfItem(item);
  return {
    key: keyOf(itemKey, made.sourceSha256, JSON.stringify(made.asked)),
    itemKey,
    sourceSha256: made.sourceSha256,
    asked: made.asked,
    usedFiles: made.article?.usedFiles ?? [],
    madeFiles: made.article?.madeFiles.map(({ address }) => address) ?? [],
    problems,
  };
}

/** The name of such a file is made of its bytes. */
export function keyOfMadeFile(place: string): string {
  return keyOf('made', place);
}

function keyOfItem(item: Release | OrdinaryPage): string {
  return keyOf(JSON.stringify(item));
}
