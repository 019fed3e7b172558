/** A name of a table or column as SQL writes it, for use in patterns: bare, or in the quotation marks of one of its dialects. */
export const namePattern = '(?:`(?:[^`]|``)+`|"(?:[^"]|"")+"|\\[[^\\]]+\\]|[\\w$\\x80-\\xff]+)';

/** The same with what it belongs to: `db`.`table`. */
export const pathPattern = `${namePattern}(?:\\s*\\.\\s*${namePattern}){0,2}`;

/** The names in a list or a path, without their quotation marks, decoded. */
export function readNames(written: string): string[] {
  return [...written.matchAll(new RegExp(namePattern, 'g'))].map(([name]) => readName(name));
}

function readName(written: string): string {
  const quote = written.charAt(0);
  const bare =
    quote === '`' || quote === '"'
      ? written.slice(1, -1).replaceAll(quote + quote, quote)
      : written.replace(/^\[|\]$/gu, '');
  return decode(bare);
}

/** Names are written in the encoding of the dump, hardly ever in more than ASCII; what is no UTF-8 stays as its bytes. */
function decode(name: string): string {
  const text = Buffer.from(name, 'latin1').toString('utf8');
  return text.includes('\uFFFD') ? name : text;
}

/** A table by its own name and the database it lies in; null where the dump does not say. */
export interface TableName {
  readonly database: string | null;
  readonly table: string;
}

export function readTableName(written: string, database: string | null): TableName {
  const names = readNames(written);
  return { table: names.at(-1) ?? written, database: names.at(-2) ?? database };
}

/** The name in full, by which tables of several databases are told apart. */
export function fullName({ database, table }: TableName): string {
  return database === null ? table : `${database}.${table}`;
}
