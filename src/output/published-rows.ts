import { readFileSync } from 'node:fs';
import type { Release } from '../content/release.js';
import { addressOfJsonLines, type DataRow, dataNameOf } from './data.js';
import type { PublishedFiles } from './published-files.js';

/** The data files of the published site: they hold the text of every release. */
export interface PublishedRows {
  /**
   * Of a release whose body is as it was: its row is what would be made of it again. Null where somebody has touched the file.
   */
  of(release: Release): DataRow | null;
}

/** @param out absolute path of the published folder, which need not exist */
export function publishedRows(out: string, published: PublishedFiles): PublishedRows {
  // Releases are asked for year by year: one year at a time is in memory.
  let open: { readonly name: string; readonly rows: ReadonlyMap<string, DataRow> } | null = null;
  return {
    of(release) {
      const name = dataNameOf(release);
      if (open?.name !== name) open = { name, rows: readRows(out, name, published) };
      return open.rows.get(release.path) ?? null;
    },
  };
}

/** By path under `content/`. */
function readRows(out: string, name: string, published: PublishedFiles): Map<string, DataRow> {
  const place = addressOfJsonLines(name);
  if (published.untouched(place) === null) return new Map();
  const lines = readFileSync(`${out}/${place}`, 'utf8').split('\n').slice(0, -1);
  return new Map(lines.map((line): DataRow => JSON.parse(line)).map((row) => [row.path, row]));
}
