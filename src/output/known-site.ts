import type { Asked } from '../body/asked.js';
import type { Readings } from '../content/reading.js';
import type { Problem } from '../problem.js';
import type { StagedFile } from './publishing/staged-file.js';

/** What is known of the published site from the build that made it: a file of it that would come out the same is kept. */
export interface KnownSite {
  /** What its releases and pages were read as: a reading that was taken over is the very same. */
  readonly readings: Readings;
  /** By path under `content/`. */
  readonly bodies: ReadonlyMap<string, KnownBody>;
  /** Every file of the site, by its path there. */
  readonly outputs: ReadonlyMap<string, KnownOutput>;
  /** When its folders were filled. */
  readonly filled: Filling;
  /** Of all that the plan was made of (`keyOfPlan`); null where nothing is known. */
  readonly planKey: string | null;
  /** What the last look searched the files for; null where it had something to say, which it would have to say again. */
  readonly leaksKey: string | null;
}

/** What the body of a release or page came to, without its text. */
export interface KnownBody {
  /** Of everything the body and what is made of it depends on. */
  readonly key: string;
  /** Of the release or page as it was read. */
  readonly itemKey: string;
  /** Of the bytes of its file, in hexadecimal digits. */
  readonly sourceSha256: string;
  readonly asked: readonly Asked[];
  /** Paths under `content/`. */
  readonly usedFiles: readonly string[];
  /** Paths in the site of files that the body carried inside it. */
  readonly madeFiles: readonly string[];
  readonly problems: readonly Problem[];
}

/** Moments by the clock of the file system, in milliseconds since 1970. */
export interface Filling {
  /** When there was none of the folders yet. */
  readonly from: number;
  /** After the last file was put into them, and before they were listed to see that there is no other. */
  readonly until: number;
}

export interface KnownOutput {
  readonly file: StagedFile;
  /** Of everything that the file shows; null where it is made anew by every build. */
  readonly key: string | null;
  /** Of a page: those of its links that must be looked at again although the page has not changed (`linksToFollow`). */
  readonly links: readonly string[];
}

export const NOTHING_KNOWN: KnownSite = {
  readings: new Map(),
  bodies: new Map(),
  outputs: new Map(),
  filled: { from: 0, until: 0 },
  planKey: null,
  leaksKey: null,
};
