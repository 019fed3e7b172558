import type { EarlierReadings } from '../content/reading.js';
import type { KnownSite } from '../output/known-site.js';

/**
 * What a build leaves to the next one, so that this does nothing twice. It may be deleted at any time: then everything is read
 * and made anew, and comes to the same bytes.
 */
export interface BuildRecord {
  /** Of all that every reading depends on beside its file: the program, the settings, the year of the clock. */
  readonly readingKey: string;
  readonly earlier: EarlierReadings;
  /** Of all that every page depends on beside its own: the program, the settings, the templates. */
  readonly siteKey: string;
  readonly site: KnownSite;
}
