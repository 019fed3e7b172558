import type { Settings } from '../../../src/content/settings.js';
import type { Draft, DraftReading } from '../../../src/import/draft.js';
import type { DraftContext } from '../../../src/import/fields/draft-context.js';
import { draftOf } from '../../../src/import/fields/draft-of.js';
import { type Mapping, noMapping } from '../../../src/import/source.js';
import type { FieldValue, SourceRecord } from '../../../src/import/source-record.js';

export type Fields = Readonly<Record<string, FieldValue>>;

/** The least that makes a release. */
export const LEAST: Fields = { title: 'Rapat', date: '2018-12-12', agency: 'Humas', body: '<p>Teks.</p>' };

export function recordOf(fields: Fields, changes: Partial<SourceRecord> = {}): SourceRecord {
  return {
    place: { file: 'berita.csv', line: 2, number: 1 },
    bytes: new Uint8Array(),
    extension: 'csv',
    fields: new Map(Object.entries(fields)),
    bodyKind: 'html',
    encoding: 'utf-8',
    findings: [],
    ...changes,
  };
}

const SETTINGS: Settings = {
  title: 'Siaran Pers',
  description: null,
  origin: null,
  base: '/',
  lang: 'id',
  languages: ['id'],
  timeZone: 'Asia/Makassar',
  agency: 'Kantor Hari Ini',
  dateOrder: null,
  publisher: null,
  contact: null,
  logo: null,
  colours: null,
  tagAuthority: null,
  imageHosts: [],
  searchEngine: null,
};

export interface ContextChanges extends Partial<Omit<DraftContext, 'mapping' | 'settings'>> {
  readonly mapping?: Partial<Mapping>;
  readonly settings?: Partial<Settings>;
}

export function contextOf({ mapping, settings, ...changes }: ContextChanges = {}): DraftContext {
  return {
    format: 'csv',
    agency: null,
    lang: null,
    baseUrl: null,
    folder: null,
    currentYear: 2026,
    ...changes,
    mapping: { ...noMapping, ...mapping },
    settings: { ...SETTINGS, ...settings },
  };
}

/** Reads a record of the least fields and these. */
export function read(fields: Fields, changes: ContextChanges = {}): DraftReading {
  return draftOf(recordOf({ ...LEAST, ...fields }), contextOf(changes));
}

/** The draft that must come of it. */
export function draft(fields: Fields, changes: ContextChanges = {}): Draft {
  const reading = read(fields, changes);
  if (reading.kind !== 'draft') throw new Error(`No draft: ${JSON.stringify(reading)}`);
  return reading.draft;
}

/** `severity code` of each finding. */
export function codesOf(findings: readonly { readonly severity: string; readonly code: string }[]): string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}
