import { isUtf8 } from 'node:buffer';
import { type Finding, note } from '../../../content/finding.js';
import type { FieldValue } from '../../source-record.js';
import type { Decoded } from '../decode-bytes.js';
import type { Chunks } from '../read-chunks.js';
import { reportCharacters } from '../report-characters.js';
import { encodingOfCharset } from './charsets.js';
import type { ColumnShape } from './create-table.js';
import type { DumpRow, DumpTable } from './dump-part.js';
import { valueUnknown } from './findings.js';
import { readCopyValue, readValue, type SqlValue } from './read-value.js';

/** The values of a row as text, or why they are none. */
export type RowReading =
  | {
      readonly kind: 'fields';
      readonly fields: ReadonlyMap<string, FieldValue>;
      readonly encoding: string;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

export function readRow(row: DumpRow, table: DumpTable, chunks: Chunks): RowReading {
  const fields = new Map<string, FieldValue>();
  const encodings = new Set<string>();
  const findings = new Map<string, Finding>();
  const { settings, shape } = table;
  for (const [index, column] of table.columns.entries()) {
    const written = row.text.slice(row.values[2 * index], row.values[2 * index + 1]);
    const value = table.form === 'copy' ? readCopyValue(written) : readValue(written, settings.escapes);
    if (value.kind === 'unknown') return { kind: 'unreadable', finding: valueUnknown(column, written) };
    const columnShape = shape?.columns.find(({ name }) => name === column) ?? null;
    if (value.kind !== 'bytes' || columnShape?.kind === 'bits') {
      fields.set(column, plainValue(value));
    } else if (isNoText(value.bytes, columnShape)) {
      fields.set(column, `0x${Buffer.from(value.bytes, 'latin1').toString('hex')}`);
      findings.set(column, noText(column, value.bytes.length));
    } else if (isPlain(value.bytes)) {
      fields.set(column, value.bytes === '' ? null : value.bytes);
    } else {
      const declared =
        encodingOfCharset(value.charset ?? 'binary') ??
        settings.encoding ??
        columnShape?.encoding ??
        shape?.encoding;
      const decoded = decodeValue(value.bytes, chunks, declared ?? null);
      fields.set(column, decoded.text);
      encodings.add(decoded.encoding);
      for (const finding of decoded.findings) findings.set(`${finding.code} ${finding.message}`, finding);
    }
  }
  const encoding = encodings.size === 0 ? (chunks.transcodedFrom ?? 'utf-8') : [...encodings].join(', ');
  return { kind: 'fields', fields, encoding, findings: [...findings.values()] };
}

/**
 * A NUL in a value is a NUL, though every other byte being one would make a whole file UTF-16: what stands between is decoded
 * apart.
 */
function decodeValue(bytes: string, chunks: Chunks, declared: string | null): Decoded {
  if (!bytes.includes('\0')) return chunks.decode(bytes, declared);
  const parts = bytes.split('\0').map((part) => chunks.decode(part, declared));
  const text = parts.map((part) => part.text).join('\0');
  const findings = [...parts.flatMap((part) => part.findings), ...reportCharacters(text)];
  const foreign = parts.find(({ encoding }) => encoding !== 'utf-8') ?? parts[0];
  return { text, encoding: foreign?.encoding ?? 'utf-8', findings };
}

function plainValue(value: Exclude<SqlValue, { kind: 'unknown' }>): string | null {
  if (value.kind === 'null') return null;
  if (value.kind === 'bare') return value.text;
  // A column of bits, as mysqldump writes it: `_binary '\0'`.
  const digits = Buffer.from(value.bytes, 'latin1').toString('hex');
  return /^[01]+$/u.test(value.bytes) ? value.bytes : BigInt(`0x${digits === '' ? '0' : digits}`).toString();
}

/** Nothing in it needs decoding, and nothing can be wrong with it: the way of most values. */
function isPlain(bytes: string): boolean {
  return !/[^\t\n\r\x20-\x7E]|\?{4}/.test(bytes);
}

/** A picture or the like: of a column of bytes, or as hexadecimal digits; texts are kept in such columns too. */
function isNoText(bytes: string, column: ColumnShape | null): boolean {
  if (isPlain(bytes)) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const looksBinary = /[\0-\x08\x0E-\x1A\x1C-\x1F]/.test(bytes);
  if (column?.kind === 'bytes') return looksBinary || !isUtf8(Buffer.from(bytes, 'latin1'));
  return looksBinary && binaryStart.test(bytes);
}

/** How files begin that are often kept in tables: JPEG, PNG, GIF, PDF, ZIP and what is made of it, old Office, RIFF. */
const binaryStart = /^(?:\xFF\xD8\xFF|\x89PNG|GIF8|%PDF|PK|\xD0\xCF|RIFF|II\*|MM)/;

function noText(column: string, bytes: number): Finding {
  return note(
    'sql-binary',
    `«${column}» holds ${bytes} bytes that are no text, such as a picture. They are in the original only.`,
    null,
  );
}
