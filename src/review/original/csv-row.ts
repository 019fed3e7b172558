import { CsvError, parse } from 'csv-parse/sync';
import type { OriginalHints } from '../original-body.js';
import { joinedColumns } from './joined-columns.js';

/** The cells of a row that stands alone. What parts them is the sign by which there are as many as the table has columns. */
export function bodyOfCsvRow(text: string, { bodyColumns, columnNames }: OriginalHints): string | null {
  const readings = [',', ';', '\t', '|'].map((delimiter) => cellsOf(text, delimiter));
  const cells =
    readings.find((reading) => reading?.length === columnNames.length) ??
    readings.find((reading) => reading !== null && reading.length > 1);
  if (cells === undefined || cells === null) return null;
  return joinedColumns(bodyColumns, (column) => cells[columnNames.indexOf(column)] ?? null);
}

function cellsOf(text: string, delimiter: string): string[] | null {
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
    return rows[0] ?? null;
  } catch (fault) {
    if (fault instanceof CsvError) return null;
    throw fault;
  }
}
