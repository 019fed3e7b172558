import { CsvError, parse } from 'csv-parse/sync';
import { error, type Finding } from '../content/finding.js';
import { nearest } from '../content/nearest.js';
import { decodeText } from '../content/read-text.js';
import type { ReviewDecision } from '../content/release.js';
import { tidyText } from '../content/tidy-text.js';
import { decisionOf, decisionWords } from './decision-words.js';

/** A line of `signoff.csv` in which somebody decided. */
export interface SignoffRow {
  /** As a spreadsheet numbers its rows: the names of the columns are row 1. */
  readonly row: number;
  readonly id: string;
  readonly decision: ReviewDecision;
  readonly initials: string;
  readonly note: string | null;
}

export interface SignoffReading {
  readonly rows: readonly SignoffRow[];
  /** Rows that hold something, the unusable ones among them. */
  readonly count: number;
  /** Those of them in which nothing was decided yet. */
  readonly undecided: number;
  readonly findings: readonly RowFinding[];
}

export interface RowFinding {
  /** Null where the whole file is meant. */
  readonly row: number | null;
  readonly finding: Finding;
}

/**
 * Reads a table of decisions as the sheet or a spreadsheet writes it: UTF-8 with or without a mark, parted by commas,
 * semicolons (as Excel does in Indonesia) or tabs, columns in any order, others beside them. Rows that cannot be used are
 * reported by their number; a row without a decision is one that nobody has come to yet.
 */
export function readSignoff(bytes: Uint8Array): SignoffReading {
  const { text, trouble } = decodeText(bytes);
  if (text === null) return refused(trouble.finding);
  const table = cellsOf(text);
  if ('finding' in table) return refused(table.finding);
  const [names = [], ...lines] = table.cells;
  const columns = columnsOf(names);
  if ('finding' in columns) return refused(columns.finding);

  const rows: SignoffRow[] = [];
  const findings: RowFinding[] = [];
  let count = 0;
  let undecided = 0;
  for (const [index, cells] of lines.entries()) {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    count += 1;
    const read = rowOf(row, (column) => cellAt(cells, columns[column]));
    if (read === null) undecided += 1;
    else if ('finding' in read) findings.push({ row, finding: read.finding });
    else rows.push(read);
  }
  const { kept, clashes } = withoutClashes(rows);
  const inOrder = [...findings, ...clashes].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { rows: kept, count, undecided, findings: inOrder };
}

function refused(finding: Finding): SignoffReading {
  return { rows: [], count: 0, undecided: 0, findings: [{ row: null, finding }] };
}

type Column = 'id' | 'decision' | 'initials' | 'note';

/** The names of each column in English and Indonesian; the first is what the sheet writes. */
const names: Readonly<Record<Column, readonly string[]>> = {
  id: ['id'],
  decision: ['decision', 'keputusan'],
  initials: ['initials', 'paraf', 'inisial'],
  note: ['note', 'notes', 'catatan'],
};

function cellsOf(text: string): { readonly cells: string[][] } | { readonly finding: Finding } {
  const [head = ''] = text.split(/\r?\n/u, 1);
  const delimiter = [',', ';', '\t'].reduce((best, sign) =>
    times(head, sign) > times(head, best) ? sign : best,
  );
  try {
    return { cells: parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false }) };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return { finding: broken(fault) };
  }
}

function times(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function columnsOf(head: readonly string[]): Record<Column, number> | { readonly finding: Finding } {
  const folded = head.map((name) => name.trim().toLowerCase());
  const find = (column: Column): number => folded.findIndex((name) => names[column].includes(name));
  const columns = {
    id: find('id'),
    decision: find('decision'),
    initials: find('initials'),
    note: find('note'),
  };
  const missing = (['id', 'decision', 'initials'] as const).filter((column) => columns[column] === -1);
  return missing.length === 0 ? columns : { finding: columnsMissing(missing, head) };
}

/** Without the apostrophe that keeps a spreadsheet from taking the cell for a formula. */
function cellAt(cells: readonly string[], index: number): string {
  const cell = tidyText((cells[index] ?? '').replace(unprintable, ' '));
  return /^'[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell) ? cell.slice(1) : cell;
}

const unprintable = /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

function rowOf(
  row: number,
  cell: (column: Column) => string,
): SignoffRow | { readonly finding: Finding } | null {
  const id = cell('id');
  const word = cell('decision');
  if (id !== '' && word === '') return null;
  if (id === '') return { finding: noId() };
  const decision = decisionOf(word);
  if (decision === null) return { finding: unknownDecision(id, word) };
  const initials = cell('initials');
  if (initials === '') return { finding: noInitials(id) };
  const note = cell('note');
  return { row, id, decision, initials, note: note === '' ? null : note };
}

/** The same decision twice is one; of two that disagree neither counts. */
function withoutClashes(rows: readonly SignoffRow[]): { kept: SignoffRow[]; clashes: RowFinding[] } {
  const byId = new Map<string, SignoffRow[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  const kept: SignoffRow[] = [];
  const clashes: RowFinding[] = [];
  for (const same of byId.values()) {
    const [first, ...others] = same;
    const other = others.find((row) => row.decision !== first?.decision);
    const last = same.at(-1);
    if (first === undefined || last === undefined) continue;
    if (other === undefined) kept.push(last);
    else clashes.push({ row: other.row, finding: twoDecisions(first, other) });
  }
  return { kept, clashes };
}

function broken(fault: CsvError): Finding {
  const line = 'lines' in fault && typeof fault.lines === 'number' ? ` near line ${fault.lines}` : '';
  return error(
    'signoff-broken',
    `The table cannot be read${line}: a quotation mark is not closed, or stands where none can.`,
    'Open the file in a spreadsheet and save it once more as «CSV UTF-8», or save it from the sign-off sheet again.',
  );
}

function columnsMissing(missing: readonly string[], head: readonly string[]): Finding {
  const found = head.map((name) => `«${tidyText(name).slice(0, 30)}»`).join(', ');
  return error(
    'signoff-columns',
    `The first row names no column ${missing.map((name) => `«${name}»`).join(', ')}; it says ${found === '' ? 'nothing' : found}.`,
    'Make the first row: id, decision, initials, note.',
  );
}

function noId(): Finding {
  return error(
    'signoff-no-id',
    'The column «id» is empty.',
    'Copy the id of the record from the sign-off sheet, or delete the row.',
  );
}

function unknownDecision(id: string, word: string): Finding {
  const near = nearest(word, ['accept', 'needs correction', 'reject', 'setuju', 'perlu perbaikan', 'tolak']);
  return error(
    'signoff-decision',
    `«${word.slice(0, 60)}» is no decision (record ${id}).`,
    `${near === null ? '' : `Did you mean «${near}»? `}Write one of: ${decisionWords}.`,
  );
}

function noInitials(id: string): Finding {
  return error(
    'signoff-no-initials',
    `Nobody signed the decision on record ${id}: the column «initials» is empty.`,
    'Write the initials of the person who decided.',
  );
}

function twoDecisions(first: SignoffRow, other: SignoffRow): Finding {
  return error(
    'signoff-two-decisions',
    `Record ${first.id} is decided twice: «${first.decision}» in row ${first.row}, «${other.decision}» in row ${other.row}. Neither was stored.`,
    'Delete the row that does not count.',
  );
}
