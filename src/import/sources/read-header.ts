import { error, type Finding, warning } from '../../content/finding.js';

/** The names of the columns, each once, and what had to be done for that. */
export interface Header {
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a row of column names. A name that stands there twice gets a number, and a column without a name is called by its
 * place, with a warning, so that nothing in either is lost. A row that holds a record instead is refused.
 */
export function readHeader(cells: readonly string[]): Header | Finding {
  const trimmed = cells.map((cell) => cell.replace(/[\s\u00A0\uFEFF]+/gu, ' ').trim());
  while (trimmed.length > 1 && trimmed.at(-1) === '') trimmed.pop();
  const record = trimmed.find(isNoName);
  if (record !== undefined) return noHeader(record);
  const names: string[] = [];
  const findings: Finding[] = [];
  trimmed.forEach((cell, index) => {
    const name = cell === '' ? `column ${index + 1}` : cell;
    const free = firstFree(name, names);
    names.push(free);
    if (cell === '') findings.push(unnamed(index + 1, free));
    else if (free !== name) findings.push(twice(name, free));
  });
  return { names, findings };
}

/** What the name of a column never is, and a cell of a record often: a number, a date, HTML, a whole sentence. */
function isNoName(cell: string): boolean {
  return /^[\d\s.,:/+-]*\d[\d\s.,:/+-]*$/u.test(cell) || /<\/?[a-z][^>]*>/iu.test(cell) || cell.length > 80;
}

function firstFree(name: string, taken: readonly string[]): string {
  let free = name;
  for (let count = 2; taken.includes(free); count += 1) free = `${name} (${count})`;
  return free;
}

function noHeader(cell: string): Finding {
  const shown = cell.length > 80 ? `${cell.slice(0, 80)}…` : cell;
  return error(
    'csv-no-header',
    `The first row should have the names of the columns, but it has «${shown}».`,
    'Put a row above it that names each column, such as title, date and body, and import again.',
  );
}

function unnamed(column: number, name: string): Finding {
  return warning(
    'csv-column-unnamed',
    `Column ${column} has no name in the first row; it is called «${name}».`,
    'If something of it is needed, give it a name in the first row, or use this one in map.yml.',
  );
}

function twice(name: string, other: string): Finding {
  return warning(
    'csv-column-twice',
    `There is more than one column «${name}» in the first row; this one is called «${other}».`,
    `Say in map.yml which of the two is meant, or give them different names.`,
  );
}
