import type { Archive } from '../archive/archive.js';
import type { Release } from '../content/release.js';
import type { KnownSite } from './known-site.js';
import type { Outputs } from './outputs.js';
import type { PublishedFiles } from './published-files.js';
import type { DocumentWords } from './search/document-words.js';
import { startSearchIndex } from './search/search-index.js';
import { intactIndex, keyOfSearchFile, searchYearsOf } from './search-years.js';
import type { Stage } from './stage.js';

type KeyOfBody = (release: Release) => string | null;

/** Makes the search index while the pages are rendered. */
export interface SearchMaking {
  /** Whether this release is of a year in which something has changed. */
  wants(release: Release): boolean;
  /** @param list the words that the numbers of the release stand for */
  add(release: DocumentWords, list: readonly string[]): void;
  /** Writes it. */
  finish(keyOfBody: KeyOfBody): void;
}

/** @param keyOfBody of a release, as far as it is known before any body is converted */
export function startSearch(
  site: {
    /** Absolute path of the published folder. */
    readonly out: string;
    readonly archive: Archive;
    readonly templatesKey: string;
    readonly known: KnownSite;
    readonly stage: Stage;
  },
  published: PublishedFiles,
  outputs: Outputs,
  keyOfBody: KeyOfBody,
): SearchMaking {
  const { out, archive, templatesKey, known, stage } = site;
  const knownIndex = intactIndex(out, published);
  const index = startSearchIndex(knownIndex);
  const years = searchYearsOf(archive, knownIndex, published, templatesKey, keyOfBody);
  for (const { year, kept } of years) {
    if (kept === null) continue;
    outputs.keep(kept);
    index.keep(year);
  }
  const wanted = new Set(years.flatMap(({ releases, kept }) => (kept === null ? releases : [])));

  return {
    wants: (release) => wanted.has(release),
    add: index.add,
    finish(keyOfMadeBody) {
      const { files, kept } = index.finish();
      for (const { address, bytes } of files) {
        stage.write(address, bytes);
        if (address.endsWith('.bin')) outputs.note(address, keyOfSearchFile(address));
      }
      for (const { year, kept: file, key } of years) {
        const address = files.find((one) => one.address.startsWith(`search/${year}.`))?.address;
        if (file === null && address !== undefined) outputs.note(address, key(keyOfMadeBody));
      }
      for (const address of kept) {
        const output = known.outputs.get(address);
        if (output !== undefined) outputs.keep(output);
      }
    },
  };
}
