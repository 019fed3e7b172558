import { error, type Finding, note, warning } from '../../content/finding.js';
import type { FieldValue } from '../source-record.js';

export function strayQuote(line: number): Finding {
  return error(
    'csv-quote-stray',
    `In line ${line} a quotation mark stands inside a cell that is in quotation marks itself, so nothing tells where the cell ends.`,
    'Write it twice ("") there, or save the table from the spreadsheet again as CSV, which does so by itself.',
  );
}

export function openQuote(line: number): Finding {
  return error(
    'csv-quote-open',
    `The quotation mark that opens a cell in line ${line} is never closed, so everything after it would belong to that cell; none of it was read.`,
    'Close it where the cell ends, or take it out, and import again: the records before it are not imported twice.',
  );
}

export function otherQuoting(quoting: 'backslash' | 'none'): Finding {
  return note(
    'csv-quoting',
    quoting === 'backslash'
      ? 'In this table a backslash stands before quotation marks inside cells (\\"), and it was read so.'
      : 'In this table no cell stands in quotation marks: they were taken for text.',
    null,
  );
}

export function headerFault(): Finding {
  return error(
    'csv-header-broken',
    'The row with the names of the columns cannot be read: its quotation marks do not match.',
    'Put it right in the first row: each name once, without quotation marks.',
  );
}

export function ragged(found: number, wanted: number, beginning: string): Finding {
  const shown = beginning.length > 60 ? `${beginning.slice(0, 60)}…` : beginning;
  return error(
    'csv-ragged',
    `This row has ${found} cells, and the first row names ${wanted} columns. It begins «${shown}».`,
    found > wanted
      ? 'A cell that holds the delimiter or a line end must stand in quotation marks.'
      : 'A cell is missing, or a line end inside a cell has cut the row in two: such a cell must stand in quotation marks.',
  );
}

export function inDoubt(): Finding {
  return error(
    'csv-row-in-doubt',
    'A quotation mark above is in the wrong place, and nothing shows that this is a whole row and not a part of that one.',
    'Put the row above right and import again.',
  );
}

export function noTable(found: string): Finding {
  const shown =
    found
      .trim()
      .split(/[\r\n]/u)[0]
      ?.slice(0, 80) ?? '';
  return error(
    'csv-no-table',
    shown === '' ? 'The file is empty.' : `No table is to be seen: the file begins «${shown}».`,
    'The first row has the names of the columns, parted by commas, semicolons, tabs or bars; each row after it is a record.',
  );
}

export function openEnd(words: string): Finding {
  return warning(
    'csv-end-open',
    `The file ends without a line end, so nothing shows that its last row is whole. It ends «${words}».`,
    'Compare those words with the old system. If some are missing, let it give the file again.',
  );
}

/** Cells that a spreadsheet would take for a formula. They stay the text they are. */
export function formulas(fields: ReadonlyMap<string, FieldValue>): Finding[] {
  const found = [...fields].filter(([, value]) => typeof value === 'string' && formula.test(value));
  const [first] = found;
  if (first === undefined) return [];
  const [name, value] = first;
  const more = found.length === 1 ? '' : `, and so do ${found.length - 1} more cells of this row`;
  return [
    note(
      'csv-formula',
      `${name}: «${String(value).slice(0, 80)}» begins like a formula${more}. It is kept as the text it is; nothing is calculated.`,
      null,
    ),
  ];
}

/** `=HYPERLINK(…)`, `@SUM(…)`, `+cmd|…`, `-SUM(…)`; no telephone number, and no list item. */
const formula = /^\s*(?:=\S|@[A-Z]|\+[A-Z(]|-[A-Z]+\()/iu;
