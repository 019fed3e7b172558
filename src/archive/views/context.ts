import type { Release } from '../../content/release.js';
import type { Archive, ArchiveAgency } from '../archive.js';
import type { HeldRelease } from '../hold.js';
import { releasesByName } from '../successor.js';
import type { Words } from '../words.js';

/** What every view is made from; one object for the whole plan. */
export interface Context {
  readonly archive: Archive;
  readonly words: Words;
  /** By the name a release gives. */
  readonly agencies: ReadonlyMap<string, ArchiveAgency>;
  /** By address and by path under `content/`. */
  readonly releases: ReadonlyMap<string, Release>;
  /** By address: releases that are not public and are shown all the same, by `serve`. */
  readonly shown: ReadonlyMap<string, HeldRelease>;
  readonly hasManyAgencies: boolean;
  /** The language of the pages; see `pageLanguage`. */
  readonly lang: string;
}

export function makeContext(
  archive: Archive,
  words: Words,
  shown: ReadonlyMap<string, HeldRelease>,
): Context {
  return {
    archive,
    words,
    shown,
    agencies: new Map(archive.agencies.map((agency) => [agency.name, agency])),
    releases: releasesByName(archive.releases),
    hasManyAgencies: archive.agencies.length > 1,
    lang: pageLanguage(archive.settings.lang, words),
  };
}

/**
 * The language that a page says it is in: the site's. But where the interface has no words in that language and falls
 * back on others, the page is in theirs, and what is in the site's language says so: English in an Arabic page would be
 * read out as Arabic and set from right to left.
 */
export function pageLanguage(lang: string, words: Words): string {
  return primary(lang) === primary(words.lang) ? lang : words.lang;
}

function primary(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? lang;
}

/** The language of a text, or null where it is the page's own and need not be said. */
export function otherLanguage(lang: string, context: Context): string | null {
  return lang.toLowerCase() === context.lang.toLowerCase() ? null : lang;
}
