import { scanTuple } from '../../import/sources/sql/scan-tuple.js';
import type { OriginalHints } from '../original-body.js';
import { joinedColumns } from './joined-columns.js';

/** The value of a column in a row `(1, 'text', NULL)` of a dump. */
export function bodyOfTuple(text: string, { bodyColumns, columnNames }: OriginalHints): string | null {
  const start = text.indexOf('(');
  const scan = start === -1 ? null : scanTuple(`${text.trimEnd()}\n\n\n`, start, true);
  if (scan?.kind !== 'whole') return null;
  return joinedColumns(bodyColumns, (column) => {
    const index = columnNames.indexOf(column);
    const [from, to] = [scan.values[2 * index], scan.values[2 * index + 1]];
    return from === undefined || to === undefined ? null : textOf(text.slice(from, to).trim());
  });
}

/** MySQL Reference Manual, «String Literals»; a backslash before any other letter is nothing. */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\u001a',
};

function textOf(value: string): string | null {
  const literal = /^(?:_\w+\s*|[NnEe])?(?<quote>['"])(?<inside>[\s\S]*)\k<quote>/u.exec(value)?.groups;
  if (literal === undefined) return /^null$/iu.test(value) ? null : value;
  const { quote = "'", inside = '' } = literal;
  return inside.replace(/\\([\s\S])|''|""/gu, (pair: string, escaped: string | undefined) =>
    escaped !== undefined ? (escapes[escaped] ?? escaped) : pair[0] === quote ? quote : pair,
  );
}
