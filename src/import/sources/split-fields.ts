import { parse } from 'csv-parse/sync';

/** The fields of one row, given and returned as byte strings; a quotation mark that opens no field is text. */
export function splitFields(row: string, delimiter: string): string[] {
  const trim = delimiter !== '\t';
  const [fields = []]: string[][] = parse(Buffer.from(row, 'latin1'), {
    delimiter,
    encoding: 'latin1',
    columns: false,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    ltrim: trim,
    rtrim: trim,
  });
  return fields;
}
