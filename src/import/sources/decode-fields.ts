import type { Finding } from '../../content/finding.js';
import type { FieldValue } from '../source-record.js';
import type { Decoded } from './decode-bytes.js';

export interface DecodedFields {
  readonly fields: ReadonlyMap<string, FieldValue>;
  /** That of the fields that are not UTF-8, where there are any. */
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

/**
 * Fields given as byte strings, as text. What is found in several fields of a record is said once, with the name of the
 * first and how many more there are.
 */
export function decodeFields(
  fields: Iterable<readonly [name: string, slice: string | null]>,
  decode: (slice: string) => Decoded,
): DecodedFields {
  const texts = new Map<string, FieldValue>();
  const found = new Map<string, { finding: Finding; field: string; more: number }>();
  let encoding = 'utf-8';
  for (const [name, slice] of fields) {
    const decoded = slice === null ? null : decode(slice);
    texts.set(name, decoded?.text ?? null);
    if (decoded === null) continue;
    if (decoded.encoding !== 'utf-8') encoding = decoded.encoding;
    for (const finding of decoded.findings) {
      const known = found.get(finding.code);
      if (known === undefined) found.set(finding.code, { finding, field: name, more: 0 });
      else known.more += 1;
    }
  }
  const findings = [...found.values()].map(({ finding, field, more }) => ({
    ...finding,
    message: `${field}: ${finding.message}${more === 0 ? '' : ` (The same in ${more === 1 ? 'one more field' : `${more} more fields`} of this record.)`}`,
  }));
  return { fields: texts, encoding, findings };
}
