import type { Format, InputFile } from '../source.js';
import { decodeBytes } from './decode-bytes.js';
import { endingOf } from './file-kinds.js';
import { findDialect } from './find-dialect.js';
import { readHeader } from './read-header.js';
import { isDate, partsOf } from './read-txt.js';
import { rowsOf } from './split-rows.js';

/**
 * The format of a file, told by its beginning; its ending decides only where the content could be two things. Null: it is none
 * that holds records.
 */
export function recogniseFormat(file: InputFile, head: Buffer): Format | null {
  const { text } = decodeBytes(head, { encoding: null });
  const ending = endingOf(file.name);
  const start = text.trimStart();
  if (start === '' || text.includes('\0')) return null;
  if (start.startsWith('<?xml') || /^<rss[\s>]/iu.test(start)) return isXmlFormat(start);
  if (isMarkdown(start, ending)) return 'markdown';
  if (/^[{[]/u.test(start)) return isJson(start, ending);
  if (isSql(start)) return 'sql';
  if (/^(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>])/iu.test(start)) return 'html';
  if (ending === 'txt' && isOwnForm(text, file, head)) return 'txt';
  if (isTable(text, ending)) return 'csv';
  if (isOwnForm(text, file, head)) return 'txt';
  return formatsByEnding.get(ending) ?? null;
}

function isXmlFormat(start: string): Format | null {
  if (/xmlns:wp\s*=|<wp:wxr_version>|<rss[\s>]/iu.test(start)) return 'wxr';
  return /<!doctype\s+html|<html[\s>]/iu.test(start) ? 'html' : null;
}

/** Front matter: a first line of three dashes, and keys behind it. `---` opens dumps of SQL and XML too, with words behind. */
function isMarkdown(start: string, ending: string): boolean {
  if (/^---[ \t]*\r?\n(?:[^\n]*\n)*?[ \t]*[\w-]+[ \t]*:/u.test(start)) return true;
  return ending === 'md' || ending === 'markdown';
}

/** One object a line, unless the first line is only the beginning of one. `[` may open a shortcode or a list of Markdown. */
function isJson(start: string, ending: string): Format | null {
  if (!/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\]\dtfn-]|$))/u.test(start))
    return formatsByEnding.get(ending) ?? null;
  if (/^\{[^\n]*\}[ \t]*\r?\n\s*\{/u.test(start)) return 'jsonl';
  return ending === 'jsonl' || ending === 'ndjson' ? 'jsonl' : 'json';
}

/** The first statement of a dump, or the comments before it, in which MySQL, MariaDB and phpMyAdmin name themselves. */
function isSql(start: string): boolean {
  const code = start
    .replace(/^(?:\s*(?:--[^\n]*|#[^\n]*|\/\*(?!!)[\s\S]*?\*\/;?)[ \t\r]*(?:\n|$))+/u, '')
    .trimStart();
  const comments = start.slice(0, start.length - code.length);
  return statement.test(code) || /mysql|mariadb|phpmyadmin|adminer|\bdump\b/iu.test(comments);
}

const statement =
  /^(?:\/\*!|insert\s+(?:ignore\s+)?into\b|replace\s+into\b|create\s+(?:table|database)\b|drop\s+table\b|lock\s+tables\b|start\s+transaction\b|set\s+(?:names|sql_mode|time_zone|foreign_key_checks|@)|use\s+`)/iu;

/** At least two columns with names, and a row below that has as many cells. */
function isTable(text: string, ending: string): boolean {
  const dialect = findDialect(text);
  if (dialect === null) return false;
  const rows = rowsOf(text.slice(dialect.skipped), dialect).filter(({ size }) => size > 0);
  const [header, second] = rows.map(({ cells }) => cells.map((cell) => cell ?? ''));
  if (header === undefined) return false;
  if (ending === 'csv' || ending === 'tsv') return true;
  if ('code' in readHeader(header)) return false;
  return second !== undefined && second.length === header.length && header.every((cell) => cell.length < 40);
}

/** HTML or text, a title, and a date that can be read. Of a file larger than its head the end is not known. */
function isOwnForm(text: string, file: InputFile, head: Buffer): boolean {
  if (file.size > head.length) return false;
  const parts = partsOf(text);
  return 'date' in parts && isDate(parts.date);
}

const formatsByEnding: ReadonlyMap<string, Format> = new Map([
  ['txt', 'txt'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['sql', 'sql'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['php', 'html'],
  ['asp', 'html'],
  ['aspx', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);
