import { at, type Context, excerpt, keyLine, type Mistake, quoted, write } from './mistake.js';

/** `title: "Rapat` · `title: 'Jum'at'` · `title: "Foo" bar` */
export function quoteNotClosed({ line }: Context): Mistake | null {
  const { key, value, column } = keyLine(line);
  const quote = value?.[0];
  if (value === null || (quote !== '"' && quote !== "'")) return null;
  const whole =
    quote === '"'
      ? /^"(?:[^"\\]|\\.)*"(?:\s+#.*|\s*[,}\]].*)?\s*$/u
      : /^'(?:[^']|'')*'(?:\s+#.*|\s*[,}\]].*)?\s*$/u;
  if (whole.test(value)) return badEscape(line, key, value, column);
  const inner = value.replace(/^["']/u, '');
  const isClosed = inner.trimEnd().endsWith(quote);
  const text = isClosed ? inner.trimEnd().slice(0, -1) : inner;
  const hasMore = inner.includes(quote);
  return at(
    column,
    'yaml-quotes',
    hasMore
      ? `«${excerpt(line)}»: the quotation mark that opens the value is closed before its end.`
      : `«${excerpt(line)}»: the quotation mark that opens the value is not closed on the line.`,
    write(key, quoted(hasMore && !isClosed ? value : text)),
  );
}

/** In double quotes a backslash begins a special sign: `"C:\berita"`. */
function badEscape(line: string, key: string, value: string, column: number): Mistake | null {
  if (!/^"(?:[^"\\]|\\[0abt\tnvfre "/\\N_LPxuU])*\\[^0abt\tnvfre "/\\N_LPxuU]/u.test(value)) return null;
  return at(
    column,
    'yaml-quotes',
    `«${excerpt(line)}»: in double quotes a backslash begins a special sign.`,
    `Use single quotes: \`${key}: '${value.slice(1, value.lastIndexOf('"')).replaceAll("'", "''")}'\`.`,
  );
}

export function curlyQuotes({ line }: Context): Mistake | null {
  const { key, value, column } = keyLine(line);
  if (value === null || !/^[“”„‟«‹‘’‚]/u.test(value) || !/:(?:\s|$)|\s#/u.test(value)) return null;
  const inner = value.replace(/^[“”„‟«‹‘’‚]\s?|\s?[“”‟»›’]\s*$/gu, '');
  return at(
    column,
    'yaml-quotes',
    `«${excerpt(line)}»: curly quotation marks («${value[0]}») do not hold a value together.`,
    `Use straight ones: \`${key}: ${quoted(inner)}\`.`,
  );
}
