import type { Archive } from '../archive/archive.js';
import type { Release } from '../content/release.js';
import type { KnownSite } from './known-site.js';
import type { Outputs } from './outputs.js';
import type { PublishedFiles } from './published-files.js';
import { yearOf } from './search/document.js';
import { indexedDocument } from './search/search-document.js';
import type { SearchFile } from './search/search-file.js';
import { startSearchIndex } from './search/search-index.js';
import type { DocumentWords } from './search/word-lists.js';
import { intactIndex, keyOfSearchFile, searchYearsOf } from './search-years.js';
import type { Stage } from './stage.js';

type KeyOfBody = (release: Release) => string | null;

/** Makes the search index while the pages are rendered. */
export interface SearchMaking {
  /** Whether this release is of a year in which something has changed. */
  wants(release: Release): boolean;
  /** In the order of the archive: the file of a year is written as soon as a release of another one comes. */
  add(release: Release, words: DocumentWords): void;
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

  const made = new Map<string, string>();
  let open: string | null = null;

  function write({ address, bytes }: SearchFile): void {
    stage.write(address, bytes);
  }

  function close(): void {
    if (open === null) return;
    const file = index.close(open);
    write(file);
    made.set(open, file.address);
    open = null;
  }

  return {
    wants: (release) => wanted.has(release),
    add(release, words) {
      const document = indexedDocument(release);
      const year = yearOf(document);
      if (year !== open) close();
      open = year;
      index.add(document, words);
    },
    finish(keyOfMadeBody) {
      close();
      const { files, kept } = index.finish();
      for (const file of files) {
        write(file);
        if (file.address.endsWith('.bin')) outputs.note(file.address, keyOfSearchFile(file.address));
      }
      for (const { year, key } of years) {
        const address = made.get(year);
        if (address !== undefined) outputs.note(address, key(keyOfMadeBody));
      }
      for (const address of kept) {
        const output = known.outputs.get(address);
        if (output !== undefined) outputs.keep(output);
      }
    },
  };
}
