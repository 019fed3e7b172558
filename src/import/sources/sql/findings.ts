import { error, type Finding } from '../../../content/finding.js';
import { wordsRound } from '../words-round.js';

/** What may be wrong with a part of a dump, in words for whoever has to put it right. */

/** @param isBetweenRows the last row is whole, but more may have followed */
export function truncated(table: string, isBetweenRows: boolean): Finding {
  return error(
    'sql-truncated',
    isBetweenRows
      ? `The dump ends before the rows of «${table}» do.`
      : `The dump ends in the middle of a row of «${table}».`,
    'The file is not whole: export it again, or copy it again from where it came from, and compare the sizes.',
  );
}

/** `bytes`: how the text begins, as a byte string. */
export function quoteOpen(table: string, line: number, bytes: string): Finding {
  return error(
    'sql-quote-open',
    `A text in a row of «${table}» begins on line ${line} and is never closed: «${excerpt(bytes)}».`,
    'Either the file is not whole: export it again. Or an apostrophe is missing behind that text: put it in.',
  );
}

/** `bytes`: the row up to the place, as a byte string. */
export function quoteStray(table: string, bytes: string): Finding {
  return error(
    'sql-quote-stray',
    `In a row of «${table}» an apostrophe stands where none can be, or one is missing: behind «${lastWords(bytes)}».`,
    "Write an apostrophe inside a text twice ('') or with a backslash before it (\\'), as in 'Jum\\'at', and import again.",
  );
}

export function columnsDiffer(table: string, expected: number, found: number): Finding {
  return error(
    'sql-columns',
    `A row of «${table}» has ${found} values, and the table has ${expected} columns.`,
    'Look at that row in the dump: a comma or a value is missing or too many there.',
  );
}

export function columnsUnknown(table: string, rows: number): Finding {
  return error(
    'sql-columns-unknown',
    `Nothing says which columns «${table}» has: ${rows === 1 ? 'the row' : `the ${rows} rows`} of this INSERT cannot be read.`,
    'Export the table again with its structure (CREATE TABLE) before the data, or with «complete inserts», which name the columns.',
  );
}

export function formUnknown(statement: string): Finding {
  return error(
    'sql-insert-form',
    `This INSERT holds no rows of values: «${excerpt(statement)}».`,
    'Export the table as INSERT INTO … VALUES (…), or as CSV.',
  );
}

export function copyFormUnknown(statement: string): Finding {
  return error(
    'sql-copy-form',
    `The rows behind «${statement}» are written in a way of their own.`,
    'Export the table as CSV, or as plain text with pg_dump and none of its special formats.',
  );
}

export function valueUnknown(column: string, value: string): Finding {
  return error(
    'sql-expression',
    `The value of «${column}» would have to be computed by the database: «${excerpt(value)}».`,
    'Export the table again so that it holds the values themselves, or export it as CSV.',
  );
}

export function statementOpen(statement: string): Finding {
  return error(
    'sql-statement-open',
    `This statement does not end, so what stands behind it was looked for line by line: «${excerpt(statement)}».`,
    'Open the dump at this line: a quotation mark is missing there, or words that are no SQL. Take them out and import again.',
  );
}

export function commentOpen(): Finding {
  return error(
    'sql-comment-open',
    'A comment (/*) that begins before here is never closed, and swallows the rest of the dump.',
    'Close it (*/), or take it out, and import again.',
  );
}

/** A statement behind which rows of the table are others than those that are read. */
export function notCarriedOut(statement: string): Finding {
  return error(
    'sql-not-carried-out',
    `This statement changes the table, and only a database could carry it out: «${excerpt(statement)}».`,
    'Load the dump into a database and export the table again, as INSERT INTO … VALUES (…) or as CSV.',
  );
}

/** The first words of a byte string. */
function excerpt(bytes: string): string {
  return wordsRound(shown(bytes.slice(0, 200)), 0);
}

function lastWords(bytes: string): string {
  const text = shown(bytes.slice(-60));
  return wordsRound(text, Math.max(0, text.length - 1));
}

/** For a message: UTF-8 where it is, without the halves of letters at its ends. */
function shown(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1')
    .toString('utf8')
    .replace(/^\uFFFD{1,3}|\uFFFD$/gu, '');
  return text.includes('\uFFFD') ? bytes : text;
}
