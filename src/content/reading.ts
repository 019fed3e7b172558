import type { Problem } from '../problem.js';
import type { OrdinaryPage, Release } from './release.js';
import type { Stamp } from './stamp.js';

/** What the reading of one Markdown file gave; plain data, to be kept until the next build. */
export interface Reading {
  readonly stamp: Stamp | null;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Null where it cannot be one, or is a page. */
  readonly release: Release | null;
  /** Null where it cannot be one, or is a release. */
  readonly page: OrdinaryPage | null;
  readonly isHeld: boolean;
  readonly problems: readonly Problem[];
  /** Whether it depends on which other files there are: it names pictures or attachments. */
  readonly namesFiles: boolean;
}

/** Readings by path under `content/`. */
export type Readings = ReadonlyMap<string, Reading>;

/** The readings of the last build, and what else they depended on. */
export interface EarlierReadings {
  readonly readings: Readings;
  /** Of all files that a release can name: their paths and sizes, as a hash. Readings that name files hold while it is the same. */
  readonly filesKey: string;
}
