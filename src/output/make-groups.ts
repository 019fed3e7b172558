import type { Archive } from '../archive/archive.js';
import type { Release } from '../content/release.js';
import type { BodyProducts, WantedProducts } from './body-products.js';
import { startDataFiles } from './data-files.js';
import { startFeeds } from './feeds.js';
import { type Group, groupsOf, keyOfGroup } from './groups.js';
import { isLocated } from './located.js';
import type { Outputs } from './outputs.js';
import type { PublishedFiles } from './published-files.js';
import type { Stage } from './stage.js';

type KeyOfBody = (release: Release) => string | null;

/** Makes data files and feeds while the pages are rendered. */
export interface GroupMaking {
  /** Whether this release stands in a data file, and in a feed, that is made. */
  wants(release: Release): Pick<WantedProducts, 'dataLines' | 'feedBody'>;
  add(release: Release, products: BodyProducts): void;
  /** Writes what is not written yet. */
  finish(keyOfBody: KeyOfBody): void;
}

/** Those whose releases are all as they were are kept as they are published. @param keyOfBody as far as it is known now */
export function startGroups(
  archive: Archive,
  stage: Stage,
  published: PublishedFiles,
  outputs: Outputs,
  keyOfBody: KeyOfBody,
): GroupMaking {
  const made: Group[] = [];
  for (const group of groupsOf(archive)) {
    const key = keyOfGroup(group, keyOfBody);
    const files = key === null ? [] : group.places.flatMap((place) => published.intact(place, key) ?? []);
    if (files.length === group.places.length) for (const file of files) outputs.keep(file);
    else made.push(group);
  }
  const isMade = (place: string): boolean => made.some(({ places }) => places.includes(place));
  const data = startDataFiles(stage, isMade);
  const feeds = isLocated(archive.settings) ? startFeeds(archive, archive.settings, isMade) : null;
  return {
    wants: (release) => ({ dataLines: data.wants(release), feedBody: feeds?.wants(release) ?? false }),
    add(release, { dataLines, feedBody }) {
      if (dataLines !== null) data.add(release, dataLines);
      feeds?.add(release, feedBody);
    },
    finish(keyOfMadeBody) {
      data.finish();
      for (const { address, content } of feeds?.files() ?? []) stage.write(address, content);
      for (const group of made)
        for (const place of group.places) outputs.note(place, keyOfGroup(group, keyOfMadeBody));
    },
  };
}
