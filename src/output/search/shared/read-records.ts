import { readBytes } from './byte-reader.js';
import type { YearContents } from './contents.js';

/** A release as a list of results shows it. */
export interface SearchRecord {
  readonly title: string;
  /** Of its page, without leading slash. */
  readonly address: string;
  /** `2018-12-12`, or as exact as it is; empty where it is unknown. */
  readonly date: string;
  readonly agencies: readonly string[];
  readonly lang: string;
  readonly status: string;
}

/** Reads a block of records of one year. */
export function readRecords(bytes: Uint8Array, year: YearContents): SearchRecord[] {
  const reader = readBytes(bytes);
  const records: SearchRecord[] = [];
  while (!reader.isAtEnd()) {
    const title = reader.text();
    const address = reader.text();
    const date = reader.text();
    const agencies = Array.from(
      { length: Math.min(reader.number(), year.agencies.length) },
      () => year.agencies[reader.number()]?.[1] ?? '',
    );
    const lang = year.languages[reader.number()]?.[0] ?? '';
    records.push({ title, address, date, agencies, lang, status: reader.text() });
  }
  return records;
}
