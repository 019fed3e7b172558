import type { Finding } from '../../../content/finding.js';
import type { TextWindow } from '../text-window.js';
import type { TableShape } from './create-table.js';
import type { DumpSettings } from './dump-settings.js';
import type { TableName } from './names.js';

/** A row of values, not yet read. */
export interface DumpRow {
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Its own bytes as a latin1 string: `(1,'…')`, or a line of COPY. */
  readonly text: string;
  /** Pairs of offsets in `text`: where each value begins, and where it ends. */
  readonly values: readonly number[];
}

export type DumpPart =
  | { readonly kind: 'table'; readonly shape: TableShape }
  /** Some of the rows of one statement; `rows` is empty where nobody wants those of the table. */
  | {
      readonly kind: 'rows';
      readonly table: DumpTable;
      readonly rows: readonly DumpRow[];
      readonly count: number;
    }
  | {
      readonly kind: 'broken';
      /** Null where it belongs to no table in particular. */
      readonly name: TableName | null;
      readonly line: number;
      /** Its bytes, where they are at hand and few enough. */
      readonly text: string | null;
      readonly finding: Finding;
    };

/** A table as one statement fills it. */
export interface DumpTable {
  readonly name: TableName;
  readonly columns: readonly string[];
  /** Null where the dump does not hold its CREATE TABLE. */
  readonly shape: TableShape | null;
  readonly settings: DumpSettings;
  /** How its rows are written. */
  readonly form: 'values' | 'copy';
}

/** What reading one statement needs to know of the dump. */
export interface DumpState {
  readonly window: TextWindow;
  readonly settings: DumpSettings;
  readonly shapeOf: (name: TableName) => TableShape | null;
  readonly wants: (name: TableName) => boolean;
}

/** What cannot be read of a table. */
export function brokenPart(
  { name }: DumpTable,
  line: number,
  text: string | null,
  finding: Finding,
): DumpPart {
  return { kind: 'broken', name, line, text, finding };
}
