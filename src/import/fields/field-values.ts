import type { MappedField } from '../source.js';
import type { FieldValue, SourceRecord } from '../source-record.js';
import type { Columns } from './choose-columns.js';

/** A value of a record with the column it stands in. */
export interface ColumnValue {
  readonly column: string;
  /** Null where the column is there with nothing in it. */
  readonly value: FieldValue;
}

/** The values of a field: those of each of its columns that the record has. */
export function valuesOf(record: SourceRecord, columns: Columns, field: MappedField): readonly ColumnValue[] {
  return (columns.of.get(field) ?? []).flatMap((column) => {
    const value = record.fields.get(column);
    return value === undefined ? [] : [{ column, value }];
  });
}

/** The first of the columns that has something in it; null where none has. */
export function firstFilled(values: readonly ColumnValue[]): ColumnValue | null {
  return values.find(({ value }) => !isBlank(value)) ?? null;
}

export function isBlank(value: FieldValue): boolean {
  return listOf(value).every((text) => text.trim() === '');
}

export function listOf(value: FieldValue): readonly string[] {
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
}

/** Whether the source itself has a list there, and not a text that may be one. */
export function isList(value: FieldValue): value is readonly string[] {
  return value !== null && typeof value !== 'string';
}
