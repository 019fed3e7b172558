import type { Firing } from '../../body/article.js';
import type { Severity } from '../../problem.js';
import type { BodyCounts } from '../body/imported-body.js';
import type { FieldRepair } from '../draft.js';
import type { ExpectedComparison } from '../expect/compare-expected.js';
import type { Format } from '../source.js';
import type { RecordPlace } from '../source-record.js';

/**
 * What one import did, as `content/import/<first 12 of the source's sha256>.json` says it: this head, and behind it `records`,
 * a `LedgerRecord` a line in the order of the source. It holds no time and no path of a machine, so the same source gives the
 * same ledger.
 */
export interface LedgerHead {
  /** Version of this form. */
  readonly ledger: 1;
  readonly source: {
    /** Of the file; of several, the hash of the list of their names and hashes. */
    readonly sha256: string;
    readonly name: string;
    readonly format: Format;
    readonly files: number;
    readonly bytes: number;
  };
  /** The flags that were given, as far as the outcome depends on them. */
  readonly options: Readonly<Record<string, string | number | true>>;
  /** Field of a release → the columns it was taken from. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Every column of a table, in its order, so that one row of it can be read alone; empty where the source is no table. */
  readonly columnNames: readonly string[];
  /** Columns that nothing was taken from; what they hold is in the originals only. */
  readonly columnsLeft: readonly string[];
  /** Spelling → how many records have it. */
  readonly agencies: Readonly<Record<string, number>>;
  readonly counts: {
    readonly records: number;
    readonly imported: number;
    readonly duplicates: number;
    readonly quarantined: number;
    readonly unreadable: number;
    /** Of those imported. */
    readonly drafts: number;
    readonly undated: number;
    readonly wordsBefore: number;
    readonly wordsAfter: number;
  };
  /** Records behind those of this run: an earlier one imported them, and this one did not come across them. */
  readonly fromEarlierRuns: number;
  /** Groups of records that were not to be taken («page», «draft») → how many. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** `--expect`; null where it was not given. */
  readonly expected: ExpectedComparison | null;
}

export interface LedgerRecord {
  /** Of the release, as its front matter has it; the sign-off sheet calls the record by it. */
  readonly id: string;
  readonly status: 'imported' | 'duplicate' | 'quarantined' | 'unreadable';
  readonly place: RecordPlace;
  /** Of the record's own bytes; null where they were not to be had. */
  readonly sha256: string | null;
  /** Path relative to the root of what holds them: `content/originals/ab/ab….sql`. */
  readonly original: string | null;
  /** Path relative to the root of the release, `content/releases/…`; null where the record has become none. */
  readonly file: string | null;
  /** SHA-256 of that file as import writes it: another hash on the disk means that somebody edited it. */
  readonly written: string | null;
  readonly title: string | null;
  /** As the release has it, `2018-12-12`, `2018` or `unknown`, and as the source writes it. */
  readonly date: string | null;
  readonly writtenDate: string | null;
  readonly agency: string | null;
  readonly lang: string | null;
  /** The old system did not show it, or did not say so: it is held. */
  readonly isDraft: boolean;
  readonly sourceId: string | null;
  readonly url: string | null;
  readonly encoding: string | null;
  readonly before: BodyCounts | null;
  readonly after: BodyCounts | null;
  /** What was taken out of the body, with its text; `line` counts in the raw body. */
  readonly dropped: readonly LedgerFiring[];
  /** What came into the body, or took the place of something. */
  readonly added: readonly LedgerFiring[];
  /** Rule → how often it fired. */
  readonly rules: Readonly<Record<string, number>>;
  readonly htmlBlocks: number;
  readonly repairs: readonly FieldRepair[];
  /** Images and documents saved beside the release. */
  readonly files: readonly SavedFile[];
  /** Targets of images and documents that were not to be had. */
  readonly filesMissing: readonly string[];
  readonly problems: readonly LedgerProblem[];
  /** Of a duplicate: the id of the record or release that it repeats. */
  readonly duplicateOf: string | null;
}

export type LedgerFiring = Pick<Firing, 'rule' | 'line' | 'subject' | 'text' | 'to'>;

export interface SavedFile {
  /** Path relative to the root. */
  readonly path: string;
  readonly sha256: string;
  /** The target in the source; of an image inside the text, `data:` alone. */
  readonly from: string;
}

export interface LedgerProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly line: number | null;
  readonly message: string;
  readonly help: string | null;
}
