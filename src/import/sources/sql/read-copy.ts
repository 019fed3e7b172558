import { largestRecord, recordTooLarge } from '../largest-record.js';
import { brokenPart, type DumpPart, type DumpRow, type DumpState, type DumpTable } from './dump-part.js';
import { columnsDiffer, columnsUnknown, copyFormUnknown, truncated } from './findings.js';
import { namePattern, pathPattern, readNames, readTableName } from './names.js';

/**
 * Reads the lines behind `COPY … FROM stdin;`, as PostgreSQL dumps its tables: values between tabs, up to a line `\.`. Leaves
 * the window behind that line. A COPY from elsewhere has no rows here.
 */
export async function* readCopy(statement: string, state: DumpState): AsyncGenerator<DumpPart> {
  const { window } = state;
  const found = headPattern.exec(statement);
  if (found === null) return;
  const table = tableOf(found, state);
  const isWanted = state.wants(table.name);
  const first = window.lineAt(window.at);
  await readRawLine(state);
  let rows: DumpRow[] = [];
  let count = 0;
  let unread = 0;
  const batch = (): DumpPart[] => {
    const part: DumpPart = { kind: 'rows', table, rows, count };
    rows = [];
    count = 0;
    return part.count === 0 ? [] : [part];
  };
  for (;;) {
    const line = window.lineAt(window.at);
    const raw = await readRawLine(state);
    if (raw.text === '\\.') break;
    if (raw.isLast) {
      yield* batch();
      yield brokenPart(table, line, raw.text, truncated(table.name.table, raw.text === ''));
      break;
    }
    if (count >= batchSize) yield* batch();
    if (raw.text === null) {
      yield* batch();
      yield brokenPart(table, line, null, recordTooLarge(raw.size));
      continue;
    }
    const values = valuesIn(raw.text);
    if (found[3]?.trim()) unread += 1;
    else if (table.columns.length === 0) {
      count += 1;
      unread += 1;
    } else if (values.length !== 2 * table.columns.length) {
      const finding = columnsDiffer(table.name.table, table.columns.length, values.length / 2);
      yield* batch();
      yield brokenPart(table, line, raw.text, finding);
    } else {
      count += 1;
      if (isWanted) rows.push({ line, text: raw.text, values });
    }
  }
  yield* batch();
  if (unread === 0) return;
  const finding = found[3]?.trim() ? copyFormUnknown(statement) : columnsUnknown(table.name.table, unread);
  yield brokenPart(table, first, null, finding);
}

const headPattern = new RegExp(
  `^COPY\\s+(${pathPattern})\\s*(\\(\\s*${namePattern}(?:\\s*,\\s*${namePattern})*\\s*\\))?\\s*FROM\\s+stdin\\b(.*)$`,
  'is',
);

const batchSize = 256;

function tableOf([, written = '', list]: RegExpExecArray, { settings, shapeOf }: DumpState): DumpTable {
  const name = readTableName(written, settings.database);
  const shape = shapeOf(name);
  const columns = list === undefined ? shape?.columns.map((column) => column.name) : readNames(list);
  return { name, columns: columns ?? [], shape, settings, form: 'copy' };
}

interface RawLine {
  /** Without its line end; null where it is too long to be kept. */
  readonly text: string | null;
  readonly size: number;
  readonly isLast: boolean;
}

async function readRawLine({ window }: DumpState): Promise<RawLine> {
  let passed = 0;
  for (;;) {
    const end = window.text.indexOf('\n', window.at);
    if (end === -1) {
      if (window.ahead > largestRecord) {
        passed += window.ahead;
        window.at = window.text.length;
      }
      if (await window.grow()) continue;
    }
    const isLast = end === -1;
    const to = isLast ? window.text.length : end;
    const size = passed + to - window.at;
    const text = size > largestRecord ? null : window.text.slice(window.at, to).replace(/\r$/u, '');
    window.at = isLast ? to : to + 1;
    return { text, size, isLast };
  }
}

function valuesIn(line: string): number[] {
  const values: number[] = [];
  let from = 0;
  for (let tab = line.indexOf('\t'); tab !== -1; tab = line.indexOf('\t', from)) {
    values.push(from, tab);
    from = tab + 1;
  }
  values.push(from, line.length);
  return values;
}
