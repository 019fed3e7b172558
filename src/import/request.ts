import type { Problem } from '../problem.js';
import type { OnProgress } from '../progress.js';
import type { LedgerHead } from './ledger/ledger.js';
import type { Format } from './source.js';
import type { TableSummary } from './sources/read-sql.js';

export interface ImportRequest {
  /** Absolute path of the archive: the folder that holds `content/`. */
  readonly root: string;
  /** Absolute paths of files and folders. */
  readonly paths: readonly string[];
  /** Null: found out by the content of the files. */
  readonly format: Format | null;
  /** Absolute path of `map.yml`; null: the names of columns decide. */
  readonly map: string | null;
  /** Of an SQL dump; null: its tables are listed. */
  readonly table: string | null;
  /** Of records that name none. */
  readonly agency: string | null;
  /** Of records that name none; null: that of site.yml. */
  readonly lang: string | null;
  /** Absolute path of the old site's uploads folder. */
  readonly media: string | null;
  /** Address of the old site, to which relative addresses are joined. */
  readonly baseUrl: string | null;
  readonly encoding: string | null;
  /** Absolute path of the list of addresses that should be there. */
  readonly expect: string | null;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  /** Only so many records are looked at. */
  readonly limit: number | null;
  readonly keepsHtml: boolean;
  /** The moment of the import as ISO 8601; null: now. */
  readonly at: string | null;
  /** How many bodies are converted at the same time. */
  readonly jobs: number;
  readonly onProgress: OnProgress;
}

export interface ImportResult {
  readonly ok: boolean;
  /** What is wrong with the request or a record, in the order of the source. */
  readonly problems: readonly Problem[];
  /** Of an SQL dump without `--table`; null where something was imported. */
  readonly tables: readonly TableSummary[] | null;
  /** Null where nothing came to be imported. */
  readonly outcome: ImportOutcome | null;
}

export interface ImportOutcome {
  readonly head: LedgerHead;
  /** Path relative to the root of the ledger; of a dry run, where it would be. */
  readonly ledger: string;
  readonly changes: {
    /** Releases that are new, changed as nobody had touched them, already as they should be, and edited by somebody. */
    readonly written: number;
    readonly updated: number;
    readonly same: number;
    readonly edited: number;
    /** Every file that was written or deleted, the ledger's among them. */
    readonly files: number;
  };
  /** A proposal for `agencies.yml`; null where every agency is spelled in one way. */
  readonly agencies: string | null;
  readonly milliseconds: number;
}
