import { type Block, blockOf } from './block.js';
import { type Inlines, readInlines } from './read-inlines.js';

const delimiters = /^\|(?: *-+ *\|)+$/;

/** A table of two columns or more and a row or more below its headers, every row with as many cells as it has columns. */
export function readTable(source: string): Block | null {
  const [headers = '', delimiter = '', ...rows] = source.split('\n');
  if (!delimiters.test(delimiter) || rows.length === 0) return null;
  const columns = delimiter.split('|').length - 2;
  if (columns < 2) return null;
  const cells: Inlines[] = [];
  let html = '';
  for (const [index, row] of [headers, ...rows].entries()) {
    const inRow = readRow(row, columns);
    if (inRow === null) return null;
    const [open, close] = index === 0 ? ['<th scope="col">', '</th>'] : ['<td>', '</td>'];
    html += `<tr>${inRow.map((cell) => `${open}${cell.html}${close}`).join('')}</tr>`;
    if (index === 0) html = `<thead>${html}</thead><tbody>`;
    for (const cell of inRow) cells.push(cell);
  }
  return blockOf(`<table>${html}</tbody></table>`, cells);
}

const empty: Inlines = { html: '', lines: [''], targets: [] };

/** The cells of a row that begins and ends with a line; null where one is doubtful or all are empty, for such a row goes. */
function readRow(row: string, columns: number): Inlines[] | null {
  const parts = row.split('|');
  // A line that is escaped parts no cells.
  if (parts.length !== columns + 2 || parts[0] !== '' || parts.at(-1) !== '' || row.includes('\\|'))
    return null;
  const cells: Inlines[] = [];
  for (const part of parts.slice(1, -1)) {
    const source = part.replace(/^ +| +$/g, '');
    const cell = source === '' ? empty : readInlines(source);
    if (cell === null) return null;
    cells.push(cell);
  }
  return cells.every((cell) => cell === empty) ? null : cells;
}
