import type { Finding } from '../content/finding.js';

/** Where a record stands in what was given to import. */
export interface RecordPlace {
  /** The file by the name it was given, with forward slashes: `dump.sql`, `pages/berita/12.html`. */
  readonly file: string;
  /** 1-based line on which the record begins. */
  readonly line: number;
  /** 1-based number of the record in that file. */
  readonly number: number;
}

/** A value of a record as text; a list where the source has one; null where it has the field, but nothing in it. */
export type FieldValue = string | readonly string[] | null;

/** What the body of a record is written in. */
export type BodyKind =
  /** HTML; where neither a tag nor a character reference occurs, plain text with blank lines between paragraphs. */
  | 'html'
  /** HTML as WordPress stores it: blank lines are paragraphs, `[caption]` and other shortcodes. */
  | 'wordpress'
  /** Markdown as Jekyll and its kin have it: kramdown's attribute lists, Liquid tags. */
  | 'markdown';

/** A record as its source holds it: read, decoded, and nothing decided yet. */
export interface SourceRecord {
  readonly place: RecordPlace;
  /** The bytes of this record alone, untouched: what `content/originals/` keeps. */
  readonly bytes: Uint8Array;
  /** Of the file that will hold these bytes. */
  readonly extension: 'txt' | 'csv' | 'json' | 'xml' | 'sql' | 'html' | 'md';
  /** In the order of the source, those of nested ones by path: `attributes.body.value`. */
  readonly fields: ReadonlyMap<string, FieldValue>;
  readonly bodyKind: BodyKind;
  /** The encoding in which the bytes were read: `utf-8`, `windows-1252`, `utf-16le`, … */
  readonly encoding: string;
  /** What reading it brought up, such as an encoding that had to be guessed. */
  readonly findings: readonly Finding[];
}

/** A record that cannot be read; those before and after it can. */
export interface UnreadableRecord {
  readonly place: RecordPlace;
  /** The bytes of it, where they are at hand and few enough to be kept; else null. */
  readonly bytes: Uint8Array | null;
  readonly extension: SourceRecord['extension'];
  readonly finding: Finding;
}

/** What a reader gives, one by one and in the order of the source. */
export type SourceItem =
  | { readonly kind: 'record'; readonly record: SourceRecord }
  | { readonly kind: 'unreadable'; readonly record: UnreadableRecord };
