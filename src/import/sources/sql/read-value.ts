import { codes, endOfComment, endOfString } from './scan-string.js';

/** A value of a row as the dump writes it, before its bytes are decoded. */
export type SqlValue =
  | { readonly kind: 'null' }
  /** Bytes as a latin1 string. `charset`: that of an introducer such as `_latin1'…'`; null where there is none. */
  | { readonly kind: 'bytes'; readonly bytes: string; readonly charset: string | null }
  /** A number or a bare word, as written. */
  | { readonly kind: 'bare'; readonly text: string }
  /** An expression that only a database can compute. */
  | { readonly kind: 'unknown' };

/** Reads a value: a string, `NULL`, a number, `0x…`, `X'…'`, `b'…'`, and the few expressions that dump programs write. */
export function readValue(written: string, escapes: boolean, depth = 0): SqlValue {
  const text = written.trim();
  const code = text.charCodeAt(0);
  if (code === codes.quote || code === codes.doubleQuote) return readStrings(text, escapes, null);
  if (/^NULL$/iu.test(text)) return { kind: 'null' };
  if (/^0x(?:[0-9a-f]{2})*$/iu.test(text)) return bytes(fromHex(text.slice(2)));
  if (!/['"(]/u.test(text)) return { kind: 'bare', text };
  const [, introducer = ''] = /^(_[a-z0-9]+(?=\s*['"])|[nxbe](?=')|u&(?='))/iu.exec(text) ?? [];
  if (introducer !== '') return readIntroduced(introducer.toLowerCase(), text, escapes);
  return depth < deepest ? readCall(text, escapes, depth) : { kind: 'unknown' };
}

/** Calls inside calls; programs write three. */
const deepest = 10;

/** A value of PostgreSQL's COPY, between two tabs («File Formats» of its manual). */
export function readCopyValue(written: string): SqlValue {
  if (written === '\\N') return { kind: 'null' };
  if (!written.includes('\\')) return bytes(written);
  return bytes(
    written.replace(/\\(x[0-9a-f]{1,2}|[0-7]{1,3}|[\s\S])/giu, (_, sign: string) => {
      if (/^x./u.test(sign)) return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
      if (/^[0-7]/u.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 0xff);
      return copyEscapes.get(sign) ?? sign;
    }),
  );
}

const copyEscapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

function bytes(text: string, charset: string | null = null): SqlValue {
  return { kind: 'bytes', bytes: text, charset };
}

/** One string, or several beside each other, which are one (MySQL Reference Manual, «String Literals»). */
function readStrings(text: string, escapes: boolean, charset: string | null): SqlValue {
  let read = '';
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const behind = endOfComment(text, at);
    if (code <= 0x20 || behind !== at) {
      at = code <= 0x20 ? at + 1 : behind === -1 ? text.length : behind;
      continue;
    }
    if (code !== codes.quote && code !== codes.doubleQuote)
      return /^(?:COLLATE\s+|::\s*)[\w."]+$/iu.test(text.slice(at))
        ? bytes(read, charset)
        : { kind: 'unknown' };
    const found = endOfString(`${text} `, at, escapes);
    if (found === -1) return { kind: 'unknown' };
    read += withoutEscapes(text.slice(at + 1, found - 1), text.charAt(at), escapes);
    at = found;
  }
  return bytes(read, charset);
}

/** What a backslash makes of a letter; of any other, and of `%` and `_` below, it makes the letter itself. */
const escaped: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['b', '\b'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['Z', '\u001A'],
  // Outside of patterns these two keep their backslash.
  ['%', '\\%'],
  ['_', '\\_'],
]);

function withoutEscapes(text: string, quote: string, escapes: boolean): string {
  const plain = text.includes(quote) && !escapes ? text.replaceAll(quote + quote, quote) : text;
  if (!escapes || (!text.includes('\\') && !text.includes(quote))) return plain;
  const pattern = quote === "'" ? /\\([\s\S])|''/g : /\\([\s\S])|""/g;
  return text.replace(pattern, (_, sign: string | undefined) =>
    sign === undefined ? quote : (escaped.get(sign) ?? sign),
  );
}

function readIntroduced(introducer: string, text: string, escapes: boolean): SqlValue {
  const rest = text.slice(introducer.length).trimStart();
  switch (introducer) {
    case 'x':
      return /^'(?:[0-9a-f]{2})*'$/iu.test(rest) ? bytes(fromHex(rest.slice(1, -1))) : { kind: 'unknown' };
    case 'b':
      return /^'[01]+'$/u.test(rest)
        ? { kind: 'bare', text: BigInt(`0b${rest.slice(1, -1)}`).toString() }
        : { kind: 'unknown' };
    case 'e':
      return readStrings(rest, true, null);
    case 'n':
      return readStrings(rest, escapes, null);
    case 'u&':
      return { kind: 'unknown' };
    default:
      return readStrings(rest, escapes, introducer.slice(1));
  }
}

/**
 * SQLite's shell writes line ends as `replace('…','\n',char(10))`, SQL Server's scripts write `CAST(N'…' AS DateTime)`, and
 * MySQL's `CONVERT('…' USING utf8)`; each may hold another.
 */
function readCall(text: string, escapes: boolean, depth: number): SqlValue {
  const replaced = /^replace\(([\s\S]*),\s*'((?:[^'\\]|\\.)+)',\s*char\((\d{1,3})\)\)$/iu.exec(text);
  if (replaced !== null) {
    const [, inner = '', sign = '', code = ''] = replaced;
    const value = readValue(inner, escapes, depth + 1);
    if (value.kind !== 'bytes') return value;
    return bytes(value.bytes.replaceAll(sign, String.fromCharCode(Number(code))), value.charset);
  }
  const [, inner] = /^(?:CAST|CONVERT)\(([\s\S]*)\s(?:AS|USING)\s+\w+(?:\([\d\s,]*\))?\)$/iu.exec(text) ?? [];
  if (inner !== undefined) return readValue(inner, escapes, depth + 1);
  return /['"]/u.test(text) ? { kind: 'unknown' } : { kind: 'bare', text };
}

function fromHex(digits: string): string {
  return Buffer.from(digits, 'hex').toString('latin1');
}
