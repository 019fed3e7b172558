import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { undo } from '../../src/import/undo.js';
import { importArchive } from '../../src/import.js';
import { contentOf, importOf, makeArchive, readFile, timesOf, writeFile } from './archive.js';

/** Rows of an information office: a link to another row, to a file, a foreign site, a table, a raised figure. */
const rows = [
  ['id', 'judul', 'tanggal', 'isi', 'url'],
  [
    '1',
    'Rapat Koordinasi',
    '2018-12-12',
    '<p>Lihat <a href="/berita/2">berita</a> dan <a href="laporan.pdf">laporan</a>.</p><p>Luas 12 km<sup>2</sup>.</p>',
    'https://old.example/berita/1',
  ],
  [
    '2',
    'Rapat Koordinasi',
    '2018-12-12',
    '<p>Yang lain, <a href="https://other.example/">di sana</a>.</p>',
    'https://old.example/berita/2',
  ],
  ['3', 'Tanpa Tanggal', '', '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>', ''],
];

function csv(table: readonly (readonly string[])[]): string {
  return table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

function only(names: Iterable<string>, part: string): string {
  const found = [...names].filter((name) => name.startsWith(part));
  expect(found, part).toHaveLength(1);
  return found[0] ?? '';
}

describe('an import', () => {
  it('makes releases, originals and a ledger of a table', async () => {
    const { root, from } = makeArchive({ 'berita.csv': csv(rows) });
    const result = await importArchive(importOf(root, [from('berita.csv')], { format: 'csv' }));
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.outcome?.head.counts).toMatchObject({ records: 3, imported: 3, quarantined: 0 });
    const files = [...contentOf(root).keys()];
    expect(files.filter((name) => name.startsWith('releases/'))).toEqual([
      expect.stringMatching(/^releases\/2018\/12\/rapat-koordinasi-[0-9a-f]{8}\.md$/),
      'releases/2018/12/rapat-koordinasi.md',
      'releases/undated/tanpa-tanggal.md',
    ]);
    const first = readFile(root, 'content/releases/2018/12/rapat-koordinasi.md');
    expect(first).toContain('title: "Rapat Koordinasi"\ndate: 12 Dec 2018\n');
    expect(first).toMatch(/\[berita\]\(rapat-koordinasi-[0-9a-f]{8}\.md\)/);
    expect(first).toContain('[laporan](https://old.example/berita/laporan.pdf)');
    expect(first).toContain('12 km<sup>2</sup>');
    expect(first).toContain('aliases:\n  - "/berita/1"\n');
    expect(files.filter((name) => name.startsWith('originals/'))).toHaveLength(3);
    expect(files.filter((name) => name.startsWith('import/'))).toHaveLength(2);
  });
});
