import type { Finding } from '../../content/finding.js';
import type { InputFile, ReadingOptions } from '../source.js';
import type { RecordPlace, SourceItem } from '../source-record.js';
import {
  formulas,
  headerFault,
  inDoubt,
  noTable,
  openEnd,
  openQuote,
  otherQuoting,
  ragged,
  strayQuote,
} from './csv-faults.js';
import { decodeFields } from './decode-fields.js';
import { type FoundDialect, findDialect } from './find-dialect.js';
import { recordTooLarge } from './largest-record.js';
import { pieceHead } from './piece-head.js';
import { type Chunks, readChunks } from './read-chunks.js';
import { type Header, readHeader } from './read-header.js';
import { RowShape } from './row-shape.js';
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
  const dialect = findDialect(head);
  if (dialect === null) {
    const place = { file: name, line: 1, number: 1 };
    const finding = noTable(chunks.decode(head.slice(0, 400)).text);
    yield { kind: 'unreadable', record: { place, bytes: null, extension: 'csv', finding } };
    return;
  }
  const table = new Table(name, chunks, dialect);
  for await (const row of splitRows(rest(dialect.skipped), dialect)) {
    const item = table.read(row);
    if (item !== null) yield item;
    if (table.isRefused) return;
  }
}

class Table {
  isRefused = false;
  #header: Header | null = null;
  /** Of the table as a whole; said with the first record. */
  #toSay: readonly Finding[] = [];
  #number = 0;
  #isInDoubt = false;
  readonly #shape = new RowShape();
  readonly #name: string;
  readonly #chunks: Chunks;
  /** Lines before the first row. */
  readonly #linesBefore: number;

  constructor(name: string, chunks: Chunks, { quoting, skipped }: FoundDialect) {
    this.#name = name;
    this.#chunks = chunks;
    this.#linesBefore = skipped > 0 ? 1 : 0;
    this.#toSay = quoting === 'doubled' ? [] : [otherQuoting(quoting)];
  }

  /** Null: nothing stands in the row, or it is the header. */
  read(row: Row): SourceItem | null {
    if (row.size === 0) return null;
    if (this.#header === null) return this.#readHeader(row);
    if (row.cells.length > 0 && row.cells.every(isEmpty)) return null;
    this.#number += 1;
    const finding = this.#faultOf(row, this.#header.names.length);
    if (finding !== null) return this.#unreadable(row, finding);
    this.#shape.learn(row.cells);
    return this.#record(row, this.#header);
  }

  #readHeader(row: Row): SourceItem | null {
    const names = row.cells.map((cell) => this.#chunks.decode(cell ?? '').text);
    const header = names.length === 0 ? headerFault() : readHeader(names);
    if (!('code' in header)) {
      this.#header = header;
      this.#toSay = [...this.#toSay, ...header.findings];
      return null;
    }
    this.isRefused = true;
    this.#number = 1;
    return this.#unreadable(row, header);
  }

  #faultOf({ fault, slice, size, cells }: Row, columns: number): Finding | null {
    if (fault !== null) {
      this.#isInDoubt = true;
      const line = fault.line + this.#linesBefore;
      return fault.kind === 'open-quote' ? openQuote(line) : strayQuote(line);
    }
    if (slice === null) return recordTooLarge(size);
    const isRagged = cells.length < columns || !cells.slice(columns).every(isEmpty);
    if (this.#isInDoubt && (isRagged || !this.#shape.fits(cells))) return inDoubt();
    this.#isInDoubt = false;
    const beginning = cells.find((cell) => !isEmpty(cell)) ?? '';
    return isRagged ? ragged(cells.length, columns, this.#chunks.decode(beginning).text) : null;
  }

  #record(row: Row, { names }: Header): SourceItem {
    const named = names.map((name, index) => [name, row.cells[index] ?? null] as const);
    const decoded = decodeFields(named, (slice) => this.#chunks.decode(slice));
    const findings = [
      ...this.#toSay,
      ...decoded.findings,
      ...formulas(decoded.fields),
      ...(row.isOpen ? [openEnd(this.#chunks.decode(row.slice?.slice(-endShown) ?? '').text)] : []),
    ];
    this.#toSay = [];
    const bytes = this.#chunks.toBytes(row.slice ?? '');
    return {
      kind: 'record',
      record: { ...decoded, place: this.#place(row), bytes, extension: 'csv', bodyKind: 'html', findings },
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

/** Bytes. */
const endShown = 60;

function isEmpty(cell: string | null): boolean {
  return cell === null || cell.trim() === '';
}
