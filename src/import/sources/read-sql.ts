import type { InputFile, ReadingOptions } from '../source.js';
import type { SourceItem } from '../source-record.js';
import { type Chunks, readChunks } from './read-chunks.js';
import type { DumpPart } from './sql/dump-part.js';
import { fullName, type TableName } from './sql/names.js';
import { readRow } from './sql/read-row.js';
import { walkDump } from './sql/walk-dump.js';
import { windowChunk } from './text-window.js';

/** A table of a dump, for whoever has to choose one. */
export interface TableSummary {
  /** What `--table` calls it: its own name, or with its database before it where two have the same. */
  readonly name: string;
  readonly rows: number;
  /** Empty where the dump does not name them. */
  readonly columns: readonly string[];
}

/**
 * The rows of the table that `--table` names, out of a dump of MySQL or MariaDB (or of SQLite or PostgreSQL, as far as they
 * write alike), in the order of the file and in the memory of one row. Nothing without `--table`, or where there is no such
 * table. A row that cannot be read is named with its place, and those behind it are read. Throws, with its cause, where the
 * file cannot be read.
 */
export async function* readSql(
  file: InputFile,
  options: ReadingOptions,
  chunkSize = windowChunk,
): AsyncIterable<SourceItem> {
  const { table } = options;
  if (table === null) return;
  const chunks = readChunks(file, { encoding: options.encoding, chunkSize });
  const wants = (name: TableName): boolean => name.table === table || fullName(name) === table;
  let number = 0;
  for await (const part of walkDump(chunks, wants)) {
    if (part.kind === 'broken' && (part.name === null || wants(part.name))) {
      number += 1;
      yield unreadable(file, number, part, chunks);
    } else if (part.kind === 'rows' && wants(part.table.name)) {
      for (const row of part.rows) {
        number += 1;
        yield itemOf(file, number, row, part.table, chunks);
      }
    }
  }
}

/** All tables of a dump with their row counts, in the order in which the file first names them. Reads it once. */
export async function listTables(
  file: InputFile,
  options: ReadingOptions,
  chunkSize = windowChunk,
): Promise<readonly TableSummary[]> {
  const tables = new Map<string, { name: TableName; rows: number; columns: readonly string[] }>();
  const tableOf = (name: TableName): { rows: number; columns: readonly string[] } => {
    const key = fullName(name);
    const table = tables.get(key) ?? { name, rows: 0, columns: [] };
    tables.set(key, table);
    return table;
  };
  const chunks = readChunks(file, { encoding: options.encoding, chunkSize });
  for await (const part of walkDump(chunks, () => false)) {
    if (part.kind === 'table') {
      tableOf(part.shape.name).columns = part.shape.columns.map(({ name }) => name);
    } else if (part.kind === 'rows') {
      const table = tableOf(part.table.name);
      table.rows += part.count;
      if (table.columns.length === 0) table.columns = part.table.columns;
    }
  }
  const known = [...tables.values()];
  return known.map(({ name, rows, columns }) => {
    const isAlone = known.filter((other) => other.name.table === name.table).length === 1;
    return { name: isAlone ? name.table : fullName(name), rows, columns };
  });
}

type Rows = Extract<DumpPart, { kind: 'rows' }>;

function itemOf(
  file: InputFile,
  number: number,
  row: Rows['rows'][number],
  table: Rows['table'],
  chunks: Chunks,
): SourceItem {
  const place = { file: file.name, line: row.line, number };
  const bytes = chunks.toBytes(row.text);
  const reading = readRow(row, table, chunks);
  if (reading.kind === 'unreadable')
    return { kind: 'unreadable', record: { place, bytes, extension: 'sql', finding: reading.finding } };
  const { fields, encoding, findings } = reading;
  return {
    kind: 'record',
    record: { place, bytes, extension: 'sql', fields, bodyKind: 'html', encoding, findings },
  };
}

function unreadable(
  file: InputFile,
  number: number,
  { line, text, finding }: Extract<DumpPart, { kind: 'broken' }>,
  chunks: Chunks,
): SourceItem {
  const place = { file: file.name, line, number };
  const bytes = text === null ? null : chunks.toBytes(text);
  return { kind: 'unreadable', record: { place, bytes, extension: 'sql', finding } };
}
