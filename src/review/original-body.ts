import type { LedgerHead } from '../import/ledger/ledger.js';
import type { BodyKind, SourceRecord } from '../import/source-record.js';
import { decodeBytes } from '../import/sources/decode-bytes.js';
import { bodyOfCsvRow } from './original/csv-row.js';
import { bodyOfHtmlPage } from './original/html-page.js';
import { bodyOfJson } from './original/json-record.js';
import { bodyOfMarkdown } from './original/markdown-file.js';
import { bodyOfTuple } from './original/sql-row.js';
import { bodyOfTxt } from './original/txt-file.js';
import { bodyOfItem } from './original/wxr-item.js';

/** The body of a record as it came. */
export interface OriginalBody {
  /** `source`: the body could not be found in the record, and `text` is the whole of it. */
  readonly kind: BodyKind | 'source';
  readonly text: string;
}

/** What the ledger knows of a record that helps to find its body. */
export interface OriginalHints {
  readonly extension: SourceRecord['extension'];
  readonly encoding: string | null;
  /** Columns or paths that the body was taken from. */
  readonly bodyColumns: readonly string[];
  /** All columns of the table, in its order. */
  readonly columnNames: readonly string[];
  /** Words of the body; null where the record was not read so far. */
  readonly words: number | null;
}

export function hintsFrom(
  head: Pick<LedgerHead, 'columns' | 'columnNames'>,
  record: {
    readonly original: string | null;
    readonly encoding: string | null;
    readonly words: number | null;
  },
): OriginalHints {
  return {
    extension: extensions.find((extension) => record.original?.endsWith(`.${extension}`)) ?? 'txt',
    encoding: record.encoding,
    bodyColumns: head.columns.body ?? [],
    columnNames: head.columnNames,
    words: record.words,
  };
}

/**
 * Reads the body out of the untouched bytes of a record, by readers of the sheet's own: a mistake of those that import has would
 * otherwise stand on both sides of the sheet, where nobody could see it.
 */
export function originalBody(bytes: Uint8Array, hints: OriginalHints): OriginalBody {
  const { text } = decodeBytes(bytes, { encoding: hints.encoding });
  const found = readers[hints.extension](text, hints);
  return found === null || found.trim() === ''
    ? { kind: 'source', text }
    : { kind: kinds[hints.extension], text: found };
}

const extensions: readonly SourceRecord['extension'][] = ['txt', 'csv', 'json', 'xml', 'sql', 'html', 'md'];

type Reader = (text: string, hints: OriginalHints) => string | null;

const readers: Readonly<Record<SourceRecord['extension'], Reader>> = {
  txt: bodyOfTxt,
  csv: bodyOfCsvRow,
  json: bodyOfJson,
  xml: bodyOfItem,
  sql: bodyOfTuple,
  html: bodyOfHtmlPage,
  md: bodyOfMarkdown,
};

const kinds: Readonly<Record<SourceRecord['extension'], BodyKind>> = {
  txt: 'html',
  csv: 'html',
  json: 'html',
  xml: 'wordpress',
  sql: 'html',
  html: 'html',
  md: 'markdown',
};
