/** The forms in which old systems give their records away. */
export const formats = ['txt', 'csv', 'json', 'jsonl', 'wxr', 'sql', 'html', 'markdown'] as const;

export type Format = (typeof formats)[number];

/** A file that holds records. */
export interface InputFile {
  /** Absolute. */
  readonly path: string;
  /** By the name it was given, with forward slashes; the same on every machine: `dump.sql`, `pages/berita/12.html`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** How the records of a source are to be read; the same for all of its files. */
export interface ReadingOptions {
  /** `--encoding`; null: found out by the order of `decode-bytes.ts`. */
  readonly encoding: string | null;
  /** `--table`, of an SQL dump; null: not given. */
  readonly table: string | null;
  readonly mapping: Mapping;
}

/** What `map.yml` says; without the file everything is null or empty, and the names of columns decide. */
export interface Mapping {
  /** Field of a release → the columns (paths, selectors) it is taken from, in this order. */
  readonly fields: ReadonlyMap<MappedField, readonly string[]>;
  /** Path of the list of records in a JSON document: `data.items`; null: found out. */
  readonly records: string | null;
  /** WordPress: which types of posts are taken; empty: `post`. */
  readonly types: readonly string[];
  /** WordPress: in which states; empty: `publish`. */
  readonly states: readonly string[];
  /** How dates of three bare numbers are meant; null: what site.yml says. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  /** In which years are counted; null: the common era. */
  readonly calendar: 'minguo' | 'buddhist' | null;
  /** IANA zone of times without an offset in the source; null: the site's. */
  readonly timeZone: string | null;
  /** A spelling of an agency in the source → its name in the archive. */
  readonly agencies: ReadonlyMap<string, string>;
}

/** The fields of a release that a column, a path or a selector can fill. */
export const mappedFields = [
  'title',
  'date',
  'agency',
  'body',
  'id',
  'url',
  'aliases',
  'lang',
  'reference',
  'summary',
  'topics',
  'people',
  'location',
  'contacts',
  'collection',
  'images',
  'attachments',
  'translationKey',
  'publishDate',
  'published',
  'draft',
] as const;

export type MappedField = (typeof mappedFields)[number];

export const noMapping: Mapping = {
  fields: new Map(),
  records: null,
  types: [],
  states: [],
  dateOrder: null,
  calendar: null,
  timeZone: null,
  agencies: new Map(),
};
