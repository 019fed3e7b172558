import { hash } from 'node:crypto';
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

/** By path under `content/`. None where the file is not, to the last byte, what the last build wrote. */
function readRows(out: string, name: string, published: PublishedFiles): Map<string, DataRow> {
  const rows = new Map<string, DataRow>();
  const place = addressOfJsonLines(name);
  const known = published.untouched(place);
  const bytes = known === null ? null : readWhole(`${out}/${place}`);
  // Its mark may fit though a failing disk gives other bytes.
  if (bytes === null || hash('sha256', bytes, 'hex') !== known?.file.sha256) return rows;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from);
    const row: DataRow = JSON.parse(bytes.toString('utf8', from, end));
    rows.set(row.path, row);
    from = end + 1;
  }
  return rows;
}

const LINE_END = 0x0a;

function readWhole(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
