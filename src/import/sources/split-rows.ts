import { largestRecord } from './largest-record.js';

/** How a table is written. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t' | '|';
  /**
   * How a quotation mark is written in a cell that stands in quotation marks: doubled (RFC 4180), or behind a backslash, as
   * MySQL writes it; `none`: quotation marks are text everywhere.
   */
  readonly quoting: 'doubled' | 'backslash' | 'none';
}

/** A row of delimited text, with what of it breaks the rules (RFC 4180). */
export interface Row {
  /** A byte string without the line end; null where the row is too large to be held. */
  readonly slice: string | null;
  /** Byte strings without their quotation marks; null: a cell that holds nothing, as databases write it. Empty where there is a fault. */
  readonly cells: readonly (string | null)[];
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Bytes. */
  readonly size: number;
  /** A quotation mark inside a quoted field that is not doubled (its line), or one that is never closed (the line it opens on). */
  readonly fault: { readonly kind: 'stray-quote' | 'open-quote'; readonly line: number } | null;
  /** The file ends in it, without a line end. */
  readonly isOpen: boolean;
}

/**
 * Cuts a stream of byte strings into rows, at line ends outside of quotes. A quotation mark counts as such at the start of a
 * cell alone, blanks before it apart; one inside such a cell that is neither doubled nor before a delimiter is a fault of the
 * row, and text, so that the row still ends where a spreadsheet would end it.
 *
 * Not by csv-parse: it holds a cell that is never closed to its end, cannot go on behind a fault, and eats underscores and
 * no-break spaces where it trims byte strings (7.0.3, `trim` with `encoding: 'latin1'`). The tests compare the two.
 */
export async function* splitRows(chunks: AsyncIterable<string>, dialect: Dialect): AsyncGenerator<Row> {
  const splitter = new RowSplitter(dialect);
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}

/** The rows of a text that is at hand; the last may be cut short. */
export function rowsOf(text: string, dialect: Dialect): Row[] {
  const splitter = new RowSplitter(dialect);
  return [...splitter.push(text), ...splitter.end()];
}

type State = 'field' | 'bare' | 'quoted' | 'closing' | 'closed' | 'escaped' | 'return';

class RowSplitter {
  #state: State = 'field';
  #parts: string[] = [];
  /** Places of delimiters in the row. */
  #cuts: number[] = [];
  #size = 0;
  /** Of the row, and of the text read so far. */
  #rowLine = 1;
  #line = 1;
  #quoteLine = 1;
  #fault: Row['fault'] = null;
  readonly #delimiter: string;
  readonly #quoting: Dialect['quoting'];
  /** Of a cell without quotation marks. */
  readonly #ends: RegExp;

  constructor({ delimiter, quoting }: Dialect) {
    this.#delimiter = delimiter;
    this.#quoting = quoting;
    this.#ends = new RegExp(`[\\n\\r${delimiter === '|' ? '\\|' : delimiter}]`, 'g');
  }

  *push(chunk: string): Generator<Row> {
    let from = 0;
    let at = 0;
    while (at < chunk.length) {
      const character = chunk[at];
      if (this.#state === 'return') {
        this.#state = 'field';
        if (character === '\n') {
          at += 1;
          from = at;
        }
      } else if (this.#state === 'bare') {
        this.#ends.lastIndex = at;
        at = this.#ends.exec(chunk)?.index ?? chunk.length;
        if (at < chunk.length) this.#state = 'field';
      } else if (this.#state === 'quoted') {
        const end = this.#nextSign(chunk, at);
        this.#line += countLines(chunk, at, end);
        at = end + 1;
        if (end < chunk.length) this.#state = chunk[end] === '"' ? 'closing' : 'escaped';
      } else if (this.#state === 'escaped') {
        if (character === '\n') this.#line += 1;
        this.#state = 'quoted';
        at += 1;
      } else if (this.#state === 'closing' && character === '"' && this.#quoting === 'doubled') {
        this.#state = 'quoted';
        at += 1;
      } else if (character === '\n' || character === '\r') {
        this.#keep(chunk.slice(from, at));
        this.#state = character === '\r' ? 'return' : 'field';
        this.#line += 1;
        yield this.#row();
        at += 1;
        from = at;
      } else if (character === this.#delimiter) {
        if (this.#cuts.length < mostCells) this.#cuts.push(this.#size + at - from);
        this.#state = 'field';
        at += 1;
      } else {
        this.#meet(character ?? '');
        at += 1;
      }
    }
    this.#keep(chunk.slice(from));
  }

  *end(): Generator<Row> {
    if (this.#state === 'quoted' || this.#state === 'escaped')
      this.#fault = { kind: 'open-quote', line: this.#quoteLine };
    if (this.#size > 0) yield this.#row(true);
  }

  /** In a cell in quotation marks, the next of them, or backslash that means something; else the end. */
  #nextSign(chunk: string, from: number): number {
    const quote = chunk.indexOf('"', from);
    const end = quote === -1 ? chunk.length : quote;
    if (this.#quoting !== 'backslash') return end;
    const backslash = chunk.indexOf('\\', from);
    return backslash === -1 ? end : Math.min(end, backslash);
  }

  /** A character at the start of a field, or behind a quotation mark. */
  #meet(character: string): void {
    if (character === ' ' && this.#delimiter !== '\t') {
      if (this.#state === 'closing') this.#state = 'closed';
    } else if (this.#state !== 'field') {
      this.#fault ??= { kind: 'stray-quote', line: this.#line };
      this.#state = 'quoted';
    } else if (character === '"' && this.#quoting !== 'none') {
      this.#quoteLine = this.#line;
      this.#state = 'quoted';
    } else {
      this.#state = 'bare';
    }
  }

  #keep(part: string): void {
    this.#size += part.length;
    if (this.#size > largestRecord) this.#parts = [];
    else if (part !== '') this.#parts.push(part);
  }

  #row(isOpen = false): Row {
    const slice = this.#size > largestRecord ? null : this.#parts.join('');
    const cells = slice === null || this.#fault !== null ? [] : this.#cells(slice);
    const row: Row = { slice, cells, line: this.#rowLine, size: this.#size, fault: this.#fault, isOpen };
    this.#parts = [];
    this.#cuts = [];
    this.#size = 0;
    this.#fault = null;
    this.#rowLine = this.#line;
    return row;
  }

  #cells(slice: string): (string | null)[] {
    return [...this.#cuts, slice.length].map((end, index) => {
      const cell = slice.slice(index === 0 ? 0 : (this.#cuts[index - 1] ?? 0) + 1, end);
      return unquote(this.#delimiter === '\t' ? cell : cell.replace(/^ +(?=")/, ''), this.#quoting);
    });
  }
}

/** A table that people can read has fewer; what is behind them only counts as too many. */
const mostCells = 10_000;

/** MySQL and phpMyAdmin write a cell that holds nothing as `\N` or `NULL`, without quotation marks. */
function unquote(cell: string, quoting: Dialect['quoting']): string | null {
  if (!cell.startsWith('"') || quoting === 'none') return cell === '\\N' || cell === 'NULL' ? null : cell;
  const inside = cell.slice(1, cell.lastIndexOf('"'));
  return quoting === 'doubled'
    ? inside.replaceAll('""', '"')
    : inside.replace(/\\([\s\S])/g, (_, sign: string) => meanings.get(sign) ?? sign);
}

/** What MySQL writes behind a backslash for something else (reference manual, «LOAD DATA»). */
const meanings: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['b', '\b'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['Z', '\u001A'],
]);

/** Line ends in a part of a text. */
function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
