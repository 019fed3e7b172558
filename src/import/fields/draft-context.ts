import type { Settings } from '../../content/settings.js';
import type { Format, Mapping } from '../source.js';

/** What the reading of a record depends on beside the record. */
export interface DraftContext {
  readonly format: Format;
  readonly mapping: Mapping;
  /** `--agency`; null: not given. */
  readonly agency: string | null;
  /** `--lang`; null: not given. */
  readonly lang: string | null;
  /** `--base-url`, absolute: where the old site stood; null: not given. */
  readonly baseUrl: string | null;
  /** Name of the folder that was given; null where it was a file, or several. */
  readonly folder: string | null;
  readonly settings: Settings;
  /** The year of the clock: a date is at most in the year after it. */
  readonly currentYear: number;
}
