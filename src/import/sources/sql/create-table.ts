import { encodingOfCharset } from './charsets.js';
import { namePattern, pathPattern, readNames, readTableName, type TableName } from './names.js';
import { codes, endOfComment, endOfString } from './scan-string.js';

/** What a `CREATE TABLE` says of the values that follow. */
export interface TableShape {
  readonly name: TableName;
  readonly columns: readonly ColumnShape[];
  /** Of what is in the table, where the dump is not written in one; null where it does not say. */
  readonly encoding: string | null;
}

export interface ColumnShape {
  readonly name: string;
  readonly kind: 'text' | 'bytes' | 'bits';
  /** Where the column has one of its own; else null. */
  readonly encoding: string | null;
}

/** Reads a whole statement; null where it makes no table, or does not name its columns. */
export function readCreateTable(statement: string, database: string | null): TableShape | null {
  const head = headPattern.exec(statement);
  if (head === null) return null;
  const { definitions, end } = splitDefinitions(statement, head[0].length);
  const columns = definitions.flatMap((definition) => readColumn(definition.trim()));
  if (columns.length === 0) return null;
  return {
    name: readTableName(head[1] ?? '', database),
    columns,
    encoding: charsetIn(statement.slice(end)),
  };
}

const headPattern = new RegExp(
  `^CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:(?:GLOBAL|LOCAL)\\s+)?(?:TEMP(?:ORARY)?\\s+|UNLOGGED\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(${pathPattern})\\s*\\(`,
  'i',
);

/** The parts between commas, up to the bracket that closes the list; strings, comments and inner brackets are leapt over. */
function splitDefinitions(statement: string, from: number): { definitions: string[]; end: number } {
  const definitions: string[] = [];
  let part = '';
  let partFrom = from;
  let depth = 0;
  let at = from;
  while (at < statement.length) {
    const code = statement.charCodeAt(at);
    const behind = endOfComment(statement, at);
    if (behind !== at && !statement.startsWith('/*!', at)) {
      part += statement.slice(partFrom, at);
      at = behind === -1 ? statement.length : behind;
      partFrom = at;
    } else if (code === codes.quote || code === codes.doubleQuote || code === codes.backtick) {
      const end = endOfString(statement, at, code !== codes.backtick);
      at = end === -1 ? statement.length : end;
    } else if ((code === codes.comma || code === codes.close) && depth === 0) {
      definitions.push(part + statement.slice(partFrom, at));
      part = '';
      at += 1;
      partFrom = at;
      if (code === codes.close) break;
    } else {
      if (code === codes.open) depth += 1;
      if (code === codes.close) depth -= 1;
      at += 1;
    }
  }
  return { definitions, end: at };
}

/** What begins so is no column, unless it stands in quotation marks. */
const keywords =
  /^(?:PRIMARY|KEY|UNIQUE|INDEX|FULLTEXT|SPATIAL|CONSTRAINT|FOREIGN|CHECK|EXCLUDE|LIKE|PERIOD)\b/iu;

const columnPattern = new RegExp(`^(${namePattern})\\s*([a-z]*)`, 'i');

function readColumn(definition: string): ColumnShape[] {
  if (keywords.test(definition)) return [];
  const [, written = '', type = ''] = columnPattern.exec(definition) ?? [];
  const [name] = readNames(written);
  if (name === undefined) return [];
  return [{ name, kind: kindOf(type.toLowerCase()), encoding: charsetIn(definition) }];
}

function kindOf(type: string): ColumnShape['kind'] {
  if (type === 'bit') return 'bits';
  return /blob$|binary$|^bytea$|^image$|^geometry$|^point$/u.test(type) ? 'bytes' : 'text';
}

function charsetIn(text: string): string | null {
  const [, charset] = /\b(?:CHARSET|CHARACTER\s+SET)\s*=?\s*(\w+)/iu.exec(text) ?? [];
  return charset === undefined ? null : encodingOfCharset(charset);
}
