import { parseDate } from '../../content/dates/parse-date.js';
import { error, type Finding } from '../../content/finding.js';
import type { InputFile, ReadingOptions } from '../source.js';
import type { SourceItem } from '../source-record.js';
import { decodeBytes } from './decode-bytes.js';
import { largestRecord, recordTooLarge } from './largest-record.js';
import { readWhole } from './read-whole.js';

/**
 * A file that is one record: its last line that is not blank is the date, the one before it the title, and all that stands
 * before them the body in HTML. Throws, with its cause, where the file cannot be read.
 */
export async function* readTxt(file: InputFile, options: ReadingOptions): AsyncGenerator<SourceItem> {
  const place = { file: file.name, line: 1, number: 1 };
  const refuse = (bytes: Uint8Array | null, finding: Finding): SourceItem => ({
    kind: 'unreadable',
    record: { place, bytes, extension: 'txt', finding },
  });
  if (file.size > largestRecord) {
    yield refuse(null, recordTooLarge(file.size));
    return;
  }
  const bytes = await readWhole(file);
  const { text, encoding, findings } = decodeBytes(bytes, { encoding: options.encoding });
  const parts = partsOf(text);
  if ('code' in parts) {
    yield refuse(bytes, parts);
    return;
  }
  const fields = new Map([
    ['body', parts.body],
    ['title', parts.title],
    ['date', parts.date],
  ]);
  yield {
    kind: 'record',
    record: { place, bytes, extension: 'txt', fields, bodyKind: 'html', encoding, findings },
  };
}

export interface TxtParts {
  readonly body: string;
  readonly title: string;
  readonly date: string;
}

/** The three parts of the owner's form, or why a text has not got them. */
export function partsOf(text: string): TxtParts | Finding {
  const lines = [...text.matchAll(/[^\r\n]*[^\s\u00A0][^\r\n]*/gu)];
  const title = lines.at(-2);
  const date = lines.at(-1);
  if (date === undefined) return empty();
  if (title === undefined || lines.length < 3) return tooFewLines(lines.length, date[0]);
  const fault = dateFault(title[0].trim(), date[0].trim());
  if (fault !== null) return fault;
  const body = text.slice(0, title.index).replace(/[\r\n]+$/u, '');
  return { body, title: title[0].trim(), date: date[0].trim() };
}

/**
 * A date is short and has a digit; whether it can be read is settled where all dates are. What is none is refused here, for
 * then the other two parts are not where they seem to be either.
 */
function dateFault(title: string, date: string): Finding | null {
  const mayBeDate = date === 'unknown' || (date.length <= 80 && /\d/u.test(date) && !/[<>]/u.test(date));
  if (isDate(title) && !isDate(date)) return swapped(title, date);
  return mayBeDate ? null : noDate(date);
}

/** Whether a line is a date that can be read; which is the day and which the month does not matter. */
export function isDate(line: string): boolean {
  return (
    parseDate(line, { dateOrder: 'dmy', timeZone: 'UTC', currentYear: 9998, isImported: true }).date !== null
  );
}

const FORM =
  'The last line of the file is the date (12 Dec 2018), the line before it the title, and everything before them the text.';

function empty(): Finding {
  return error('txt-empty', 'The file is empty.', FORM);
}

function tooFewLines(count: number, last: string): Finding {
  const lines = count === 1 ? 'one line' : 'two lines';
  return error(
    'txt-too-few-lines',
    `The file has only ${lines} with text, and three are needed. The last says «${shorten(last.trim())}».`,
    FORM,
  );
}

function swapped(title: string, date: string): Finding {
  return error(
    'txt-swapped',
    `Title and date are the wrong way round: the last line is «${shorten(date)}», the one before it «${title}».`,
    `Put the date below the title. ${FORM}`,
  );
}

function noDate(found: string): Finding {
  return error(
    'txt-no-date',
    `The last line is no date: «${shorten(found)}».`,
    `${FORM} If the day is not known, write unknown on the last line.`,
  );
}

function shorten(line: string): string {
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
