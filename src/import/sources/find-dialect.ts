import { type Dialect, rowsOf } from './split-rows.js';

/** How a table is written, and where it begins. */
export interface FoundDialect extends Dialect {
  /** Bytes before the header row: of a line `sep=;`, as spreadsheets write it. */
  readonly skipped: number;
}

/**
 * Finds out from the beginning of a file how its table is written. Of the delimiters, the one that gives most rows as many
 * cells as the first, and then the one that gives most cells. Quotation marks are doubled, unless that breaks rows and a
 * backslash before them, or taking them for text, gives whole ones; they are no text where more cells stand in them than only
 * begin with one, since then a few are broken. Null: nothing parts the first row.
 */
export function findDialect(head: string): FoundDialect | null {
  const stated = /^sep=([,;\t|])(?:\r\n|\n|\r)/.exec(head);
  const said = delimiters.find((delimiter) => delimiter === stated?.[1]);
  const skipped = said === undefined ? 0 : (stated?.[0].length ?? 0);
  const text = head.slice(skipped);
  const reading = (quoting: Dialect['quoting']): Reading | null =>
    bestOf((said === undefined ? delimiters : [said]).map((delimiter) => read(text, { delimiter, quoting })));
  const doubled = reading('doubled');
  const best =
    doubled?.faults === 0
      ? doubled
      : (withBackslash(reading('backslash')) ?? asText(reading('none')) ?? doubled);
  if (best !== null) return { ...best.dialect, skipped };
  return said === undefined ? null : { delimiter: said, quoting: 'doubled', skipped };
}

const delimiters = [',', ';', '\t', '|'] as const;

interface Reading {
  readonly dialect: Dialect;
  /** Rows whose quotation marks do not match. */
  readonly faults: number;
  /** The share of rows that have as many cells as the first. */
  readonly alike: number;
  readonly columns: number;
  readonly rows: number;
  /** How many more cells stand in quotation marks than only begin with one. */
  readonly wrapped: number;
}

/** Of the rows that are whole; the last may be cut short by the end of the head. */
function read(text: string, dialect: Dialect): Reading {
  const rows = rowsOf(text, dialect).filter(({ size }) => size > 0);
  const whole = (rows.length > 1 ? rows.slice(0, -1) : rows).slice(0, inspectedRows);
  const columns = whole.find(({ fault }) => fault === null)?.cells.length ?? 0;
  return {
    dialect,
    faults: whole.filter(({ fault }) => fault !== null).length,
    alike: whole.filter(({ cells }) => cells.length === columns).length / Math.max(1, whole.length),
    columns,
    rows: whole.length,
    wrapped: whole.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + wrapping(cell?.trim() ?? ''), 0),
  };
}

/** Of a cell with its quotation marks. */
function wrapping(cell: string): number {
  if (!cell.startsWith('"')) return 0;
  return cell.length > 1 && cell.endsWith('"') ? 1 : -1;
}

/** Enough to tell, and few enough to be cheap several times over. */
const inspectedRows = 50;

function bestOf(readings: readonly Reading[]): Reading | null {
  const tables = readings.filter(({ columns }) => columns > 1);
  return tables.sort((a, b) => b.alike - a.alike || b.columns - a.columns)[0] ?? null;
}

function withBackslash(reading: Reading | null): Reading | null {
  return reading?.faults === 0 ? reading : null;
}

/** One row alike is no proof that quotation marks mean nothing. */
function asText(reading: Reading | null): Reading | null {
  return reading !== null && reading.alike === 1 && reading.rows > 2 && reading.wrapped <= 0 ? reading : null;
}
