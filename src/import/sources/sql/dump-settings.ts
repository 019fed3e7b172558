import { encodingOfCharset } from './charsets.js';

/** What statements of the dump itself say of how the others are to be read. */
export interface DumpSettings {
  /** `SET NAMES`: in what encoding the dump is written; null where it does not say, or leaves each table its own. */
  readonly encoding: string | null;
  /** A backslash in a string is an escape, as MySQL has it; not so in SQLite, PostgreSQL and under NO_BACKSLASH_ESCAPES. */
  readonly escapes: boolean;
  /** `USE`: the database that tables without one belong to. */
  readonly database: string | null;
}

export const firstSettings: DumpSettings = { encoding: null, escapes: true, database: null };

/** The settings behind a statement such as `SET NAMES utf8mb4` or `USE berita`. */
export function settingsAfter(statement: string, settings: DumpSettings): DumpSettings {
  const [word = ''] = /^[a-z]+/iu.exec(statement) ?? [];
  switch (word.toUpperCase()) {
    case 'SET':
      return afterSet(statement, settings);
    case 'USE':
      return { ...settings, database: nameIn(statement) };
    case 'PRAGMA':
      // SQLite begins its dumps so, and knows no escapes.
      return { ...settings, escapes: false };
    default:
      return settings;
  }
}

function afterSet(statement: string, settings: DumpSettings): DumpSettings {
  const [, charset] =
    /^SET\s+NAMES\s+['"]?(\w+)/iu.exec(statement) ??
    /^SET\s+client_encoding\s*=\s*'(\w+)'/iu.exec(statement) ??
    [];
  if (charset !== undefined) return { ...settings, encoding: encodingOfCharset(charset) };
  const [, standard] = /^SET\s+standard_conforming_strings\s*=\s*(\w+)/iu.exec(statement) ?? [];
  if (standard !== undefined) return { ...settings, escapes: standard.toLowerCase() === 'off' };
  const [, mode] = /(?<!@OLD_)\bSQL_MODE\s*=\s*('[^']*'|"[^"]*"|@\w+)/iu.exec(statement) ?? [];
  if (mode === undefined) return settings;
  return { ...settings, escapes: !/NO_BACKSLASH_ESCAPES/iu.test(mode) };
}

function nameIn(statement: string): string | null {
  const [, name] = /^USE\s+[`"[]?([^`"\];\s]+)/iu.exec(statement) ?? [];
  return name ?? null;
}
