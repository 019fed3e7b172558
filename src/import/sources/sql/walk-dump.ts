import { largestRecord } from '../largest-record.js';
import { TextWindow } from '../text-window.js';
import { readCreateTable, type TableShape } from './create-table.js';
import type { DumpPart } from './dump-part.js';
import { firstSettings, settingsAfter } from './dump-settings.js';
import { commentOpen, formUnknown, notCarriedOut, statementOpen } from './findings.js';
import { fullName, pathPattern, readTableName, type TableName } from './names.js';
import { readCopy } from './read-copy.js';
import { readInsert } from './read-insert.js';
import { endOfStatement, skipToStatement } from './scan-statement.js';

/**
 * Goes through a dump once, statement by statement, and gives its rows as they stand. Memory stays that of the row at hand.
 * `chunks` are byte strings.
 */
export async function* walkDump(
  chunks: AsyncIterable<string>,
  wants: (name: TableName) => boolean,
): AsyncGenerator<DumpPart> {
  const window = new TextWindow(chunks);
  const shapes = new Map<string, TableShape>();
  const shapeOf = (name: TableName): TableShape | null => shapes.get(fullName(name)) ?? null;
  let settings = firstSettings;
  let delimiter = ';';
  try {
    for (
      let ahead = await skipToStatement(window);
      ahead.kind !== 'end';
      ahead = await skipToStatement(window)
    ) {
      if (ahead.kind === 'unclosed') {
        yield { kind: 'broken', name: null, line: ahead.line, text: null, finding: commentOpen() };
        return;
      }
      const line = window.lineAt(window.at);
      const state = { window, settings, shapeOf, wants };
      if (standsNext('INSERT|REPLACE', window) && (yield* readInsert(state))) continue;
      if (standsNext('DELIMITER', window)) {
        delimiter = (await readLine(window)).slice('DELIMITER'.length).trim() || ';';
        continue;
      }
      const statement = await readStatement(window, delimiter, settings.escapes);
      if (statement === null) {
        yield {
          kind: 'broken',
          name: null,
          line,
          text: null,
          finding: statementOpen(await leaveLine(window)),
        };
        continue;
      }
      settings = settingsAfter(statement, settings);
      const shape = /^CREATE/iu.test(statement) ? readCreateTable(statement, settings.database) : null;
      if (shape !== null) {
        shapes.set(fullName(shape.name), shape);
        yield { kind: 'table', shape };
      } else if (/^COPY\b/iu.test(statement)) {
        yield* readCopy(statement, { ...state, settings });
      } else if (/^(?:INSERT|REPLACE)\b/iu.test(statement)) {
        const name = insertedInto(statement, settings.database);
        yield { kind: 'broken', name, line, text: statement, finding: formUnknown(statement) };
      } else {
        const name = changedBy(statement, settings.database);
        if (name !== null)
          yield { kind: 'broken', name, line, text: statement, finding: notCarriedOut(statement) };
      }
    }
  } finally {
    await window.close();
  }
}

/** Whether one of these words stands next. `skipToStatement` has seen to it that enough has been read. */
function standsNext(words: string, { text, at }: TextWindow): boolean {
  return new RegExp(`^(?:${words})\\b`, 'iu').test(text.slice(at, at + 12));
}

/** The text of a statement, and the window is behind its delimiter; null where it does not end. */
async function readStatement(
  window: TextWindow,
  delimiter: string,
  escapes: boolean,
): Promise<string | null> {
  for (;;) {
    const end = endOfStatement(window.text, window.at, delimiter, escapes);
    // A delimiter, or the sign of a comment, may have been cut in two at the end of what has been read.
    if (end === -1 || end + longestDelimiter > window.text.length) {
      if (window.ahead <= largestRecord && (await window.grow())) continue;
    }
    if (end === -1 && !window.hasEnded) return null;
    if (end === -1 && quoteIsOpen(window, escapes)) return null;
    const statement = window.text.slice(window.at, end === -1 ? undefined : end);
    window.at = end === -1 ? window.text.length : end + delimiter.length;
    return statement;
  }
}

const longestDelimiter = 16;

/** At the end of the file, whether it is more than the delimiter that is missing. */
function quoteIsOpen({ text, at }: TextWindow, escapes: boolean): boolean {
  return endOfStatement(`${text.slice(at)}\n;`, 0, ';', escapes) === -1;
}

async function readLine(window: TextWindow): Promise<string> {
  for (;;) {
    const end = window.text.indexOf('\n', window.at);
    if (end === -1 && window.ahead < largestRecord && (await window.grow())) continue;
    const line = window.text.slice(window.at, end === -1 ? undefined : end);
    window.at += line.length;
    return line;
  }
}

/** Gives up on a statement: goes on at the next line that begins like one. */
async function leaveLine(window: TextWindow): Promise<string> {
  const begun = await readLine(window);
  while (window.ahead > 0 || (await window.grow())) {
    window.at += 1;
    if (window.ahead < longestDelimiter && (await window.grow())) continue;
    if (lineStart.test(window.text.slice(window.at, window.at + longestDelimiter))) break;
    await readLine(window);
  }
  return begun;
}

const lineStart =
  /^(?:INSERT|REPLACE|CREATE|DROP|ALTER|LOCK|UNLOCK|SET|COMMIT|USE|COPY|DELIMITER|BEGIN|START)\b|^(?:\/\*|-- )/iu;

/**
 * The table whose rows a statement changes otherwise than by rows of its own; null where it changes none. DELETE is none:
 * tools write it before the rows, to empty a table.
 */
function changedBy(statement: string, database: string | null): TableName | null {
  const [, updated, loaded] = changePattern.exec(statement) ?? [];
  const written = updated ?? loaded;
  return written === undefined ? null : readTableName(written, database);
}

const changePattern = new RegExp(
  `^(?:UPDATE(?:\\s+(?:LOW_PRIORITY|IGNORE|ONLY))*\\s+(${pathPattern})|LOAD\\s+(?:DATA|XML)\\b[\\s\\S]*?\\bINTO\\s+TABLE\\s+(${pathPattern}))`,
  'i',
);

const insertPattern = new RegExp(`^(?:INSERT|REPLACE)(?:\\s+\\w+)*?\\s+INTO\\s+(${pathPattern})`, 'i');

function insertedInto(statement: string, database: string | null): TableName | null {
  const [, written] = insertPattern.exec(statement) ?? [];
  return written === undefined ? null : readTableName(written, database);
}
