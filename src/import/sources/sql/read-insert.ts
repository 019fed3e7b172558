import type { Finding } from '../../../content/finding.js';
import { largestRecord, recordTooLarge } from '../largest-record.js';
import { brokenPart, type DumpPart, type DumpRow, type DumpState, type DumpTable } from './dump-part.js';
import { findSound } from './find-sound.js';
import { columnsDiffer, columnsUnknown, quoteOpen, quoteStray, truncated } from './findings.js';
import { namePattern, pathPattern, readNames, readTableName } from './names.js';
import { codes, endOfComment } from './scan-string.js';
import { scanTuple, type TupleScan } from './scan-tuple.js';

/**
 * Reads `INSERT INTO … VALUES (…),(…);` at the window's place, row by row, and leaves the window behind it. False, and the
 * window where it was, where the statement is of another form.
 */
export async function* readInsert(state: DumpState): AsyncGenerator<DumpPart, boolean> {
  const { window } = state;
  const table = await readHead(state);
  if (table === null) return false;
  const isWanted = state.wants(table.name);
  const isKnown = table.columns.length > 0;
  const { escapes } = state.settings;
  const line = window.lineAt(window.at);
  let rows: DumpRow[] = [];
  let count = 0;
  let unread = 0;
  const batch = (): DumpPart => {
    const part: DumpPart = { kind: 'rows', table, rows, count };
    rows = [];
    count = 0;
    return part;
  };
  for (let next: Next = 'row'; next !== 'end'; ) {
    const start = window.at;
    const scan = scanTuple(window.text, start, escapes);
    if (scan.kind === 'open' && window.ahead <= largestRecord && !window.hasEnded) {
      if (count > 0) yield batch();
      await window.grow();
      continue;
    }
    if (scan.kind !== 'whole') {
      if (count > 0) yield batch();
      next = yield* leaveBroken(state, table, scan);
      continue;
    }
    window.at = scan.end;
    const finding = findingForWhole(table, scan.values.length / 2, scan.end - start);
    if (finding !== null) {
      if (count > 0) yield batch();
      const text = scan.end - start > largestRecord ? null : window.text.slice(start, scan.end);
      yield brokenPart(table, window.lineAt(start), text, finding);
    } else {
      count += 1;
      if (!isKnown) unread += 1;
      else if (isWanted) rows.push(rowAt(state, start, scan.end, scan.values));
    }
    if (
      window.text.charCodeAt(window.at) === codes.comma &&
      window.text.charCodeAt(window.at + 1) === codes.open
    ) {
      window.at += 1;
      continue;
    }
    if (count > 0 && window.ahead < farAhead) yield batch();
    next = await skipToRow(state);
    if (next === 'cut') {
      if (count > 0) yield batch();
      yield brokenPart(table, window.lineAt(window.at), null, truncated(table.name.table, false));
      break;
    }
  }
  if (count > 0) yield batch();
  if (unread > 0) yield brokenPart(table, line, null, columnsUnknown(table.name.table, unread));
  return true;
}

/** What stands behind a row: another, the end of the statement, or the end of the file where a row should be. */
type Next = 'row' | 'end' | 'cut';

/** Blanks are bounded, so that a file of nothing but blanks is not searched over and over. */
const blanks = '\\s{1,200}';
const mayBeBlank = '\\s{0,200}';
const list = `\\(${mayBeBlank}${namePattern}(?:${mayBeBlank},${mayBeBlank}${namePattern})*${mayBeBlank}\\)`;

const headPattern = new RegExp(
  `(?:INSERT|REPLACE)(?:${blanks}(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|OR${blanks}\\w+))*(?:${blanks}INTO)?${blanks}` +
    `(${pathPattern})${mayBeBlank}(${list})?${mayBeBlank}(?:OVERRIDING\\s+\\w+\\s+VALUE\\s+)?VALUES?${mayBeBlank}(?=\\()`,
  'iy',
);

/** Bytes; a table may have 4,096 columns with names of 64 letters (MySQL Reference Manual, «Limits on Table Column Count»). */
const longestHead = 1024 * 1024;

async function readHead({ window, settings, shapeOf }: DumpState): Promise<DumpTable | null> {
  for (;;) {
    headPattern.lastIndex = window.at;
    const found = headPattern.exec(window.text);
    if (found !== null) {
      const name = readTableName(found[1] ?? '', settings.database);
      const shape = shapeOf(name);
      const listed = found[2] === undefined ? null : readNames(found[2]);
      const columns = listed ?? shape?.columns.map((column) => column.name) ?? [];
      window.at = headPattern.lastIndex;
      return { name, columns, shape, settings, form: 'values' };
    }
    if (window.ahead > longestHead || !(await window.grow())) return null;
  }
}

function rowAt({ window }: DumpState, start: number, end: number, values: readonly number[]): DumpRow {
  return {
    line: window.lineAt(start),
    text: window.text.slice(start, end),
    values: values.map((offset) => offset - start),
  };
}

/** Ask for more before what follows is looked at, so that it is not cut in two. */
const farAhead = 64;

async function skipToRow({ window }: DumpState): Promise<Next> {
  let isBehindComma = false;
  for (;;) {
    if (window.ahead < farAhead && (await window.grow())) continue;
    const code = window.text.charCodeAt(window.at);
    if (window.ahead === 0) return isBehindComma ? 'cut' : 'end';
    if (code === codes.open && isBehindComma) return 'row';
    if (code === codes.comma && !isBehindComma) {
      isBehindComma = true;
      window.at += 1;
    } else if (code <= 0x20) {
      window.at += 1;
    } else {
      const behind = endOfComment(window.text, window.at);
      if (behind === window.at) return isBehindComma ? 'cut' : 'end';
      if (behind > 0) window.at = behind;
      else if (window.ahead > largestRecord || !(await window.grow())) return 'cut';
    }
  }
}

/** Says what is wrong with the row at the window's place, and moves to where the dump can be read again. */
async function* leaveBroken(
  state: DumpState,
  table: DumpTable,
  scan: Unsound,
): AsyncGenerator<DumpPart, 'row' | 'end'> {
  const { window } = state;
  const { escapes } = state.settings;
  const line = window.lineAt(window.at);
  const finding = findingFor(state, table, line, scan);
  const count = table.columns.length === 0 ? null : table.columns.length;
  let from = window.at + 1;
  let isWhole = true;
  for (;;) {
    const isLast = window.hasEnded || window.ahead > largestRecord;
    const sound = findSound(window.text, { from, count, escapes, isLast });
    if (sound.kind === 'row' || sound.kind === 'statement') {
      const text = isWhole ? window.text.slice(window.at, sound.at).replace(/[\s,;]+$/u, '') : null;
      window.at = sound.at;
      yield brokenPart(table, line, text, finding);
      return sound.kind === 'row' ? 'row' : 'end';
    }
    if (sound.kind === 'none' && !window.hasEnded) {
      isWhole = false;
      window.at = Math.max(window.at + 1, Math.min(sound.keepFrom, window.text.length - farAhead));
    }
    const before = from - window.at;
    if (!(await window.grow())) {
      const text = isWhole ? window.text.slice(window.at) : null;
      window.at = window.text.length;
      yield brokenPart(table, line, text, finding);
      return 'end';
    }
    from = Math.max(0, before);
  }
}

function findingForWhole({ name, columns }: DumpTable, found: number, size: number): Finding | null {
  if (size > largestRecord) return recordTooLarge(size);
  if (columns.length === 0 || columns.length === found) return null;
  return columnsDiffer(name.table, columns.length, found);
}

function findingFor({ window }: DumpState, { name }: DumpTable, line: number, scan: Unsound): Finding {
  const { text, at } = window;
  if (scan.kind === 'malformed') return quoteStray(name.table, text.slice(at, scan.at + 1));
  if (!window.hasEnded) return recordTooLarge(window.ahead);
  if (scan.quote === null) return truncated(name.table, false);
  const lines = text.slice(at, scan.quote).split('\n').length - 1;
  return quoteOpen(name.table, line + lines, text.slice(scan.quote + 1, scan.quote + 200));
}

type Unsound = Exclude<TupleScan, { kind: 'whole' }>;
