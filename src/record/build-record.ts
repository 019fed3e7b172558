import type { HeldRelease } from '../archive/hold.js';
import type { EarlierReadings } from '../content/reading.js';
import type { KnownBody, KnownSite } from '../output/known-site.js';
import type { Problem } from '../problem.js';

/**
 * What a build leaves to the next one, so that this does nothing twice. It may be deleted at any time: then everything is read
 * and made anew, and comes to the same bytes.
 */
export interface BuildRecord {
  readonly head: RecordHead;
  /** Read only where something changed: it grows with the archive. Null where it is damaged. */
  readonly rest: () => RecordRest | null;
}

export interface RecordHead {
  /** Of all that the whole build depended on but the clock; null where a file was too new to be known again. */
  readonly inputKey: string | null;
  readonly lasts: TimeSpan;
  /** Of all that every page depends on beside its own: the program, the settings, the templates. */
  readonly siteKey: string;
  readonly outputs: KnownSite['outputs'];
  readonly filled: KnownSite['filled'];
  readonly leaksKey: string | null;
  readonly outcome: Outcome;
}

export interface RecordRest {
  /** Of all that every reading depends on beside its file: the program, the settings, the year of the clock. */
  readonly readingKey: string;
  readonly earlier: EarlierReadings;
  readonly bodies: ReadonlyMap<string, KnownBody>;
  readonly planKey: string;
}

/** What the build came to, to be said again where nothing has changed. */
export interface Outcome {
  readonly problems: readonly Problem[];
  readonly held: readonly HeldRelease[];
  readonly heldFiles: readonly string[];
  readonly releases: number;
  readonly pages: number;
  readonly bytes: number;
}

/** The wall times between which nothing becomes public and no year ends: from the first on, before the second. */
export interface TimeSpan {
  readonly from: string;
  /** Null: for ever. */
  readonly until: string | null;
}
