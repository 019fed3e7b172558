import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InputFile, noMapping, type ReadingOptions } from '../../../src/import/source.js';
import type { SourceItem, SourceRecord, UnreadableRecord } from '../../../src/import/source-record.js';

export type Reader = (file: InputFile, options: ReadingOptions) => AsyncIterable<SourceItem>;

export const plainOptions: ReadingOptions = { encoding: null, table: null, mapping: noMapping };

/** Does something with a file of that name and content in a temporary folder. */
export async function withFile<Result>(
  name: string,
  content: string | Uint8Array,
  use: (file: InputFile) => Promise<Result> | Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    return await use({ path, name, size: Buffer.from(content).length });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export interface Read {
  readonly records: readonly SourceRecord[];
  readonly unreadable: readonly UnreadableRecord[];
}

export function sorted(items: readonly SourceItem[]): Read {
  return {
    records: items.flatMap((item) => (item.kind === 'record' ? [item.record] : [])),
    unreadable: items.flatMap((item) => (item.kind === 'unreadable' ? [item.record] : [])),
  };
}

export function read(
  reader: Reader,
  name: string,
  content: string | Uint8Array,
  options: Partial<ReadingOptions> = {},
): Promise<Read> {
  return withFile(name, content, async (file) =>
    sorted(await all(reader(file, { ...plainOptions, ...options }))),
  );
}

export function fieldsOf(record: SourceRecord | undefined): Record<string, unknown> {
  return Object.fromEntries(record?.fields ?? []);
}

export function codesOf(record: SourceRecord | undefined): string[] {
  return (record?.findings ?? []).map(({ code }) => code);
}
