import type { Mapping } from '../source.js';
import type { SourceRecord } from '../source-record.js';
import { type Columns, chooseColumns } from './choose-columns.js';
import type { DraftContext } from './draft-context.js';

/**
 * The columns of one record. In JSON and Markdown each may have others; those of records that are alike are chosen once.
 */
export function columnsOf(record: SourceRecord, { format, mapping }: DraftContext): Columns {
  const key = `${format}\n${[...record.fields.keys()].join('\n')}`;
  const known = chosen.get(mapping) ?? new Map<string, Columns>();
  chosen.set(mapping, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const columns = chooseColumns([...record.fields.keys()], format, mapping);
  // A source whose records are all different would fill the memory.
  if (known.size < 500) known.set(key, columns);
  return columns;
}

const chosen = new WeakMap<Mapping, Map<string, Columns>>();
