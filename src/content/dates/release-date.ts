/** A civil day `YYYY-MM-DD`; made only by the readers in this folder. */
export type IsoDate = string & { readonly isoDate: unique symbol };

/** A moment on the wall clock of the site's time zone, `YYYY-MM-DDTHH:MM:SS`: two of them compare as strings. */
export type WallTime = string & { readonly wallTime: unique symbol };

/**
 * A date as exact as its author gave it. Never a `Date`: the time zone of the machine cannot matter.
 * `iso` is `2018-12-12`, `2018-12`, `2018` or `` (unknown).
 */
export interface ReleaseDate {
  readonly precision: 'day' | 'month' | 'year' | 'unknown';
  readonly iso: string;
  /** Wall time in the site's zone, `HH:MM:SS`; null where the author gave none. Only with precision `day`. */
  readonly time: string | null;
}
