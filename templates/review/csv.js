// The table of decisions: written for a spreadsheet, and read as one writes it.

/** Rows of cells as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export function toCsv(rows) {
  return `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet runs a cell that begins like a formula; an apostrophe in front says «this is text». */
function csvCell(value) {
  const text = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(value) ? `'${value}` : value;
  return /[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells parted by commas, or by semicolons or tabs where the first line has more of them. */
export function fromCsv(text) {
  const whole = text.replace(/^\ufeff/u, '');
  const head = whole.split(/\r?\n/u, 1)[0] ?? '';
  const sign = [',', ';', '\t'].reduce((best, next) =>
    head.split(next).length > head.split(best).length ? next : best,
  );
  const rows = [[]];
  const cell = new RegExp(
    `("(?:[^"]|"")*"|[^"${sign}\\r\\n][^${sign}\\r\\n]*|)(${sign}|\\r?\\n|\\r|$)`,
    'uy',
  );
  while (cell.lastIndex < whole.length) {
    const found = cell.exec(whole);
    if (found === null) return null;
    const value = found[1].startsWith('"') ? found[1].slice(1, -1).replaceAll('""', '"') : found[1];
    rows.at(-1).push(/^'[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(value) ? value.slice(1) : value);
    if (found[2] !== sign && cell.lastIndex < whole.length) rows.push([]);
    if (found[2] === '') break;
  }
  return rows;
}
