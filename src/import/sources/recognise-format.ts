import type { Format, InputFile } from '../source.js';
import { decodeBytes } from './decode-bytes.js';
import { endingOf } from './file-kinds.js';
import { findDelimiter } from './find-delimiter.js';
import { readHeader } from './read-header.js';
import { partsOf } from './read-txt.js';
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
  if (ending === 'txt' && isOwnForm(text, file, head)) return 'txt';
  if (isSql(start)) return 'sql';
  if (/^(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>])/iu.test(start)) return 'html';
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

/** The first statement or comment of a dump; the comments of MySQL, MariaDB and phpMyAdmin name them. */
function isSql(start: string): boolean {
  const code = start
    .replace(/^(?:\s*(?:--[^\n]*|#[^\n]*|\/\*(?!!)[\s\S]*?\*\/;?)(?:\n|$))+/u, '')
    .trimStart();
  if (
    /^(?:\/\*!|(?:insert\s+(?:ignore\s+)?into|replace\s+into|create\s+(?:table|database)|drop\s+table|set\s+\w|lock\s+tables|use\s|start\s+transaction|begin;)[\s`"(\w@])/iu.test(
      code,
    )
  )
    return true;
  return /^(?:--|\/\*|#)[^\n]*(?:mysql|mariadb|phpmyadmin|adminer|dump)/iu.test(start);
}

/** At least two columns with names, and a row below that has as many cells. */
function isTable(text: string, ending: string): boolean {
  const delimiter = findDelimiter(text);
  if (delimiter === null) return false;
  const rows = rowsOf(text.slice(delimiter.skipped), delimiter.character).filter(({ size }) => size > 0);
  const [header, second] = rows.map(({ cells }) => cells.map((cell) => cell ?? ''));
  if (header === undefined) return false;
  if (ending === 'csv' || ending === 'tsv') return true;
  if ('code' in readHeader(header)) return false;
  return second !== undefined && second.length === header.length && header.every((cell) => cell.length < 40);
}

/** HTML or text, a title and a date. Of a file larger than its head the end is not known. */
function isOwnForm(text: string, file: InputFile, head: Buffer): boolean {
  return file.size > head.length ? /^\s*</u.test(text) : 'body' in partsOf(text);
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
