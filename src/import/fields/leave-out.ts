import type { SourceRecord } from '../source-record.js';
import type { DraftContext } from './draft-context.js';
import { isBlank, listOf } from './field-values.js';
import { foldColumn } from './fold-column.js';
import { systemColumns } from './system-columns.js';

/** What WordPress says of a record; null where the record is not of its kind. */
export interface WordPressRecord {
  readonly type: string;
  readonly state: string;
  readonly hasPassword: boolean;
}

export function wordPressRecord(record: SourceRecord, context: DraftContext): WordPressRecord | null {
  const type = textOf(record, systemColumns.type) ?? (context.format === 'wxr' ? 'post' : null);
  const state = textOf(record, systemColumns.state) ?? (context.format === 'wxr' ? 'publish' : null);
  if (type === null || state === null) return null;
  return { type, state, hasPassword: textOf(record, systemColumns.password) !== null };
}

/** Why a record is not meant to be a release, as the group it is counted in («page», «post in state draft»); else null. */
export function groupLeftOut(
  record: SourceRecord,
  wordPress: WordPressRecord | null,
  context: DraftContext,
): string | null {
  if (isDeleted(record)) return 'record deleted in the old system';
  if (isProtected(record)) return 'record behind a password';
  if (wordPress === null) return null;
  const { type, state, hasPassword } = wordPress;
  const { types, states } = context.mapping;
  if (!(types.length === 0 ? ['post'] : types).includes(type)) return type;
  if (!(states.length === 0 ? ['publish'] : states).includes(state)) return `${type} in state ${state}`;
  return hasPassword ? `${type} behind a password` : null;
}

/** Laravel and others keep what is deleted and write the moment beside it, or a yes. */
function isDeleted(record: SourceRecord): boolean {
  const value = textOf(record, systemColumns.deleted);
  return value !== null && !/^(?:0|n|no|f|false|tidak|null|\\N|0000-00-00.*)$/iu.test(value);
}

/** The REST interface of WordPress gives such a post with its title, and nothing in place of its text. */
function isProtected({ fields }: SourceRecord): boolean {
  return fields.has('content.rendered') && fields.get('content.protected') === 'true';
}

function textOf(record: SourceRecord, names: ReadonlySet<string>): string | null {
  for (const [column, value] of record.fields) {
    if (names.has(foldColumn(column).whole) && !isBlank(value)) return listOf(value).join(' ').trim();
  }
  return null;
}
