import type { Finding } from '../../content/finding.js';
import type { InputFile, ReadingOptions } from '../source.js';
import type { RecordPlace, SourceItem } from '../source-record.js';
import { formulas, headerFault, inDoubt, noTable, openQuote, ragged, strayQuote } from './csv-faults.js';
import { decodeFields } from './decode-fields.js';
import { findDelimiter } from './find-delimiter.js';
import { recordTooLarge } from './largest-record.js';
import { pieceHead } from './piece-head.js';
import { type Chunks, readChunks } from './read-chunks.js';
import { type Header, readHeader } from './read-header.js';
import { RowShape } from './row-shape.js';
import { splitFields } from './split-fields.js';
import { type Row, splitRows } from './split-rows.js';

/**
 * Rows of delimited text under a row of column names, as spreadsheets and databases give them. The delimiter is found out;
 * formulas are text. A row that cannot be read is named by its line, and the others go on: after a quotation mark in the wrong
 * place only from the next row on that has the shape of those before it, since what looks like a row may be half of one.
 */
export async function* readCsv(file: InputFile, options: ReadingOptions): AsyncGenerator<SourceItem> {
  const chunks = readChunks(file, { encoding: options.encoding });
  yield* readRows(file.name, chunks);
}

/** As `readCsv`, from chunks of any size. */
export async function* readRows(name: string, chunks: Chunks): AsyncGenerator<SourceItem> {
  const { head, rest } = await pieceHead(chunks);
  const delimiter = findDelimiter(head);
  if (delimiter === null) {
    const place = { file: name, line: 1, number: 1 };
    const finding = noTable(chunks.decode(head.slice(0, 400)).text);
    yield { kind: 'unreadable', record: { place, bytes: null, extension: 'csv', finding } };
    return;
  }
  const table = new Table(name, chunks, delimiter.character, delimiter.skipped > 0 ? 1 : 0);
  for await (const row of splitRows(rest(delimiter.skipped), delimiter.character)) {
    const item = table.read(row);
    if (item !== null) yield item;
    if (table.isRefused) return;
  }
}

class Table {
  isRefused = false;
  #header: Header | null = null;
  #number = 0;
  #isInDoubt = false;
  readonly #shape = new RowShape();
  readonly #name: string;
  readonly #chunks: Chunks;
  readonly #delimiter: string;
  /** Lines before the first row. */
  readonly #linesBefore: number;

  constructor(name: string, chunks: Chunks, delimiter: string, linesBefore: number) {
    this.#name = name;
    this.#chunks = chunks;
    this.#delimiter = delimiter;
    this.#linesBefore = linesBefore;
  }

  /** Null: nothing stands in the row, or it is the header. */
  read(row: Row): SourceItem | null {
    if (row.size === 0) return null;
    const fields = row.slice === null || row.fault !== null ? [] : splitFields(row.slice, this.#delimiter);
    if (this.#header === null) return this.#readHeader(row, fields);
    if (row.fault === null && row.slice !== null && fields.every((field) => field.trim() === '')) return null;
    this.#number += 1;
    const finding = this.#faultOf(row, fields, this.#header.names.length);
    if (finding !== null) return this.#unreadable(row, finding);
    this.#shape.learn(fields);
    return this.#record(row, fields, this.#header);
  }

  #readHeader(row: Row, fields: readonly string[]): SourceItem | null {
    const fault = row.fault !== null || row.slice === null ? headerFault() : null;
    const header = fault ?? readHeader(fields.map((field) => this.#chunks.decode(field).text));
    if (!('code' in header)) {
      this.#header = header;
      return null;
    }
    this.isRefused = true;
    this.#number = 1;
    return this.#unreadable(row, header);
  }

  #faultOf(row: Row, fields: readonly string[], columns: number): Finding | null {
    if (row.fault !== null) {
      this.#isInDoubt = true;
      return row.fault.kind === 'open-quote'
        ? openQuote(row.fault.line + this.#linesBefore)
        : strayQuote(row.fault.line + this.#linesBefore);
    }
    if (row.slice === null) return recordTooLarge(row.size);
    if (fields.length < columns || fields.slice(columns).some((field) => field.trim() !== ''))
      return ragged(
        fields.length,
        columns,
        this.#chunks.decode(fields.find((field) => field !== '') ?? '').text,
      );
    if (!this.#isInDoubt) return null;
    if (!this.#shape.fits(fields)) return inDoubt();
    this.#isInDoubt = false;
    return null;
  }

  #record(row: Row, fields: readonly string[], header: Header): SourceItem {
    const named = header.names.map((name, index) => [name, fields[index] ?? ''] as const);
    const decoded = decodeFields(named, (slice) => this.#chunks.decode(slice));
    const isFirst = this.#number === 1;
    return {
      kind: 'record',
      record: {
        place: this.#place(row),
        bytes: this.#chunks.toBytes(row.slice ?? ''),
        extension: 'csv',
        bodyKind: 'html',
        ...decoded,
        findings: [...(isFirst ? header.findings : []), ...decoded.findings, ...formulas(decoded.fields)],
      },
    };
  }

  #unreadable(row: Row, finding: Finding): SourceItem {
    const bytes = row.slice === null ? null : this.#chunks.toBytes(row.slice);
    return { kind: 'unreadable', record: { place: this.#place(row), bytes, extension: 'csv', finding } };
  }

  #place(row: Row): RecordPlace {
    return { file: this.#name, line: row.line + this.#linesBefore, number: this.#number };
  }
}
