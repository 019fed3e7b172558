import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { importLockOf } from '../../src/import/import-lock.js';
import { undo } from '../../src/import/undo.js';
import { importArchive } from '../../src/import.js';
import { LockHeld, takeLock } from '../../src/output/lock.js';
import { contentOf, importOf, makeArchive, readFile, timesOf, writeFile } from './archive.js';

interface Row {
  readonly id?: string;
  readonly judul: string;
  readonly tanggal?: string | null;
  readonly isi: string;
  readonly url?: string;
  readonly instansi?: string;
}

const first: Row = {
  id: '1',
  judul: 'Rapat Koordinasi',
  tanggal: '2018-12-12',
  isi: '<p>Lihat <a href="/berita/2">berita</a> dan <a href="laporan.pdf">laporan</a>.</p><p>Luas 12 km<sup>2</sup>.</p>',
  url: 'https://old.example/berita/1',
};
const second: Row = {
  id: '2',
  judul: 'Rapat Koordinasi',
  tanggal: '2018-12-12',
  isi: '<p>Yang lain, <a href="https://other.example/">di sana</a>.</p>',
  url: 'https://old.example/berita/2',
};
const undated: Row = {
  id: '3',
  judul: 'Tanpa Tanggal',
  tanggal: null,
  isi: '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
};

function jsonl(...rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function filesUnder(root: string, folder: string): string[] {
  return [...contentOf(root).keys()].filter((name) => name.startsWith(folder));
}

const rapat = 'content/releases/2018/12/rapat-koordinasi.md';

describe('an import', () => {
  it('makes releases, originals and a ledger', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second, undated) });
    const result = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(result).toMatchObject({ ok: true, tables: null });
    expect(result.outcome?.head.counts).toMatchObject({ records: 3, imported: 3, quarantined: 0 });
    expect(result.outcome?.changes).toMatchObject({ written: 3, updated: 0, same: 0, edited: 0, files: 8 });
    expect(filesUnder(root, 'releases/')).toEqual([
      expect.stringMatching(/^releases\/2018\/12\/rapat-koordinasi-[0-9a-f]{8}\.md$/),
      'releases/2018/12/rapat-koordinasi.md',
      'releases/undated/tanpa-tanggal.md',
    ]);
    const text = readFile(root, rapat);
    expect(text).toContain(
      'title: "Rapat Koordinasi"\ndate: 12 Dec 2018\nagency: "Pemerintah Kabupaten Badung"\nlang: id\n',
    );
    expect(text).toMatch(/\[berita\]\(rapat-koordinasi-[0-9a-f]{8}\.md\)/);
    expect(text).toContain('[laporan](https://old.example/berita/laporan.pdf)');
    expect(text).toContain('12 km<sup>2</sup>');
    expect(text).toContain('aliases:\n  - "/berita/1"\n');
    expect(readFile(root, 'content/releases/undated/tanpa-tanggal.md')).toMatch(
      /date: unknown\n[^]*\| A +\| B +\|/,
    );
  });

  it('keeps the bytes of each record by their hash', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    const kept = filesUnder(root, 'originals/').map((name) => readFile(root, `content/${name}`));
    expect(kept.sort()).toEqual([JSON.stringify(first), JSON.stringify(second)].sort());
  });

  it('gives an archive that builds, with the links between the records', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second, undated) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    const out = path.join(root, 'dist');
    const built = await build({
      root,
      out,
      base: null,
      at: '2026-01-01T00:00:00Z',
      drafts: false,
      future: false,
      strict: false,
      publishes: true,
      onProgress: () => undefined,
    });
    expect(built.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const page = fs.readFileSync(path.join(out, 'releases/2018/12/rapat-koordinasi/index.html'), 'utf8');
    expect(page).toMatch(/<a href="\.\.\/rapat-koordinasi-[0-9a-f]{8}\/">berita<\/a>/);
    expect(fs.existsSync(path.join(out, 'originals'))).toBe(false);
  });

  it('comes to the same with threads, and with HTML kept, page for page', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...(index % 2 === 0 ? first : second),
      id: `${index}`,
      judul: `Rapat ${index}`,
      url: `https://old.example/berita/${index}`,
    }));
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(...many) });
    const other = makeArchive({ 'berita.jsonl': jsonl(...many) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    await importArchive(importOf(other.root, [other.from('berita.jsonl')], { keepsHtml: true }));
    expect(filesUnder(other.root, 'releases/')).toEqual(filesUnder(root, 'releases/'));
    expect(readFile(other.root, 'content/releases/2018/12/rapat-0.md')).toMatch(
      /format: html\n[^]*<p>Lihat <a href="rapat-2\.md">/,
    );
    const pages = await Promise.all(
      [root, other.root].map(async (archive) => {
        const out = path.join(archive, 'dist');
        await build({
          root: archive,
          out,
          base: null,
          at: '2026-01-01T00:00:00Z',
          drafts: false,
          future: false,
          strict: false,
          publishes: true,
          onProgress: () => undefined,
        });
        return fs.readFileSync(path.join(out, 'releases/2018/12/rapat-0/index.html'), 'utf8');
      }),
    );
    expect(pages[1]).toBe(pages[0]);
  });

  it('writes nothing in a dry run', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    const before = contentOf(root);
    const result = await importArchive(importOf(root, [from('berita.jsonl')], { isDryRun: true }));
    expect(result.outcome?.head.counts.imported).toBe(1);
    expect(contentOf(root)).toEqual(before);
    expect(fs.existsSync(path.join(root, '.siaran'))).toBe(false);
  });

  it('looks at no more records than it is told', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second, undated) });
    const result = await importArchive(importOf(root, [from('berita.jsonl')], { limit: 2 }));
    expect(result.outcome?.head.counts.records).toBe(2);
  });
});

describe('what stops an import before anything is written', () => {
  it.each([
    ['no agency', jsonl(first), { agency: null }, 'agency-missing', '--agency'],
    [
      'days that may be months',
      jsonl({ ...first, tanggal: '10/12/2018' }),
      {},
      'date-ambiguous',
      'dateOrder: dmy',
    ],
    ['an unknown encoding', jsonl(first), { encoding: 'klingon' }, 'usage-encoding', 'windows-1252'],
    ['no media folder', jsonl(first), { media: '/nowhere/at/all' }, 'usage-media', '--media'],
  ] as const)('%s', async (_case, source, more, code, remedy) => {
    const { root, from } = makeArchive({ 'berita.jsonl': source });
    const before = contentOf(root);
    const result = await importArchive(importOf(root, [from('berita.jsonl')], more));
    expect(result).toMatchObject({ ok: false, outcome: null });
    const problem = result.problems.find((found) => found.code === code);
    expect(`${problem?.message} ${problem?.help}`).toContain(remedy);
    expect(contentOf(root)).toEqual(before);
  });

  it('a path that leads nowhere', async () => {
    const { root, from } = makeArchive();
    const result = await importArchive(importOf(root, [from('nothing.sql')]));
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'import-nothing-there' }] });
  });
});

describe('a record that cannot be imported', () => {
  const bad: Row = { ...second, tanggal: '31 Feb 2018' };

  it('goes to quarantine with its reason, its bytes and what to do; the others go on', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, bad, undated) });
    const result = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(result.ok).toBe(false);
    expect(result.outcome?.head.counts).toMatchObject({ imported: 2, quarantined: 1 });
    expect(result.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', file: 'berita.jsonl', line: 2 }),
    );
    const [report = ''] = filesUnder(root, 'quarantine/');
    const text = readFile(root, `content/${report}`);
    expect(text).toContain('31 Feb 2018');
    const original = /content\/originals\/\S+/.exec(text)?.[0] ?? '';
    expect(readFile(root, original)).toBe(JSON.stringify(bad));
  });

  it('leaves quarantine once it is in', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, bad), 'map.yml': 'date: terbit\n' });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(filesUnder(root, 'quarantine/')).toHaveLength(1);
    writeFile(path.dirname(root), 'berita.jsonl', jsonl(first, second));
    await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(filesUnder(root, 'quarantine/')).toEqual([]);
  });
});

describe('a second run', () => {
  it('writes nothing at all', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second, undated) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    const before = timesOf(root);
    const result = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(result.outcome?.changes).toEqual({ written: 0, updated: 0, same: 3, edited: 0, files: 0 });
    expect(timesOf(root)).toEqual(before);
  });

  it('leaves an edited release alone, and lays what the source says beside it', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    const imported = readFile(root, rapat);
    const edited = imported.replace('Lihat', 'Bacalah');
    writeFile(root, rapat, edited);
    const result = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(result.ok).toBe(true);
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'edited-since', file: rapat }));
    expect(readFile(root, rapat)).toBe(edited);
    expect(readFile(root, rapat.replace('.md', '.incoming.md'))).toBe(imported);
    const again = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(again.outcome?.changes).toMatchObject({ edited: 1, files: 0 });
  });

  it('brings a release up to date that nobody touched, and leaves it where it is', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    writeFile(
      path.dirname(root),
      'berita.jsonl',
      jsonl({ ...first, judul: 'Rapat Besar', isi: '<p>Isi baru.</p>' }),
    );
    const result = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(result.outcome?.changes).toMatchObject({ written: 0, updated: 1 });
    expect(filesUnder(root, 'releases/')).toEqual(['releases/2018/12/rapat-koordinasi.md']);
    expect(readFile(root, rapat)).toMatch(/title: "Rapat Besar"[^]*Isi baru\./);
  });

  it('finds a release that an editor moved', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    writeFile(root, 'content/releases/2018/12/nama-lain.md', readFile(root, rapat));
    fs.rmSync(path.join(root, rapat));
    await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(filesUnder(root, 'releases/')).toEqual(['releases/2018/12/nama-lain.md']);
  });

  it('does not take two systems for one where only a number is the same', async () => {
    const other: Row = { id: '1', judul: 'Pasar Murah', tanggal: '2020-01-05', isi: '<p>Isi lain.</p>' };
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first), 'x/berita.jsonl': jsonl(other) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    await importArchive(importOf(root, [from('x/berita.jsonl')]));
    expect(filesUnder(root, 'releases/')).toEqual([
      'releases/2018/12/rapat-koordinasi.md',
      'releases/2020/01/pasar-murah.md',
    ]);
  });
});

describe('duplicates', () => {
  it('of one number, or of one day, title and text, are skipped and listed', async () => {
    const sameText: Row = { ...first, id: '9', url: 'https://old.example/berita/9' };
    const sameNumber: Row = { ...first, isi: '<p>Lain sekali.</p>' };
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, sameText, sameNumber, second) });
    const result = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(result.outcome?.head.counts).toMatchObject({ imported: 2, duplicates: 2 });
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'duplicate-differs', line: 3 }));
    expect(filesUnder(root, 'originals/')).toHaveLength(4);
    const ledger = JSON.parse(readFile(root, result.outcome?.ledger ?? ''));
    expect(ledger.records.map(({ status }: { status: string }) => status)).toEqual([
      'imported',
      'duplicate',
      'duplicate',
      'imported',
    ]);
    expect(ledger.records[1].duplicateOf).toBe(ledger.records[0].id);
  });

  it('of a release that was typed by hand', async () => {
    const { root, from } = makeArchive({
      'berita.jsonl': jsonl({ ...second, isi: '<p>Isi <b>tebal</b>.</p>' }),
    });
    writeFile(
      root,
      rapat,
      '---\ntitle: Rapat Koordinasi\ndate: 12 Dec 2018\nagency: A\n---\n\nIsi **tebal**.\n',
    );
    const result = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(result.outcome?.head.counts).toMatchObject({ imported: 0, duplicates: 1 });
    expect(filesUnder(root, 'releases/')).toEqual(['releases/2018/12/rapat-koordinasi.md']);
  });
});

describe('--undo', () => {
  it('takes back what the import wrote and nobody touched', async () => {
    const { root, from } = makeArchive({
      'berita.jsonl': jsonl(first, { ...second, tanggal: '31 Feb 2018' }, undated),
    });
    const before = contentOf(root);
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    const undone = undo(root, path.join(root, outcome?.ledger ?? ''), false);
    expect(undone).toMatchObject({ ok: true, kept: [] });
    expect(contentOf(root)).toEqual(before);
    expect(fs.readdirSync(path.join(root, 'content'))).toEqual(['site.yml']);
  });

  it('keeps an edited release with its original, and the ledger that speaks of them', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, undated) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    writeFile(root, rapat, `${readFile(root, rapat)}\nCatatan.\n`);
    const undone = undo(root, path.join(root, outcome?.ledger ?? ''), false);
    expect(undone.kept).toEqual([rapat]);
    expect(filesUnder(root, 'originals/')).toHaveLength(1);
    expect(filesUnder(root, 'import/')).toHaveLength(2);
    expect(filesUnder(root, 'releases/')).toEqual(['releases/2018/12/rapat-koordinasi.md']);
  });

  it('keeps an original that another import needs', async () => {
    const { root, from } = makeArchive({ 'a.jsonl': jsonl(undated), 'b/a.jsonl': jsonl(undated, second) });
    await importArchive(importOf(root, [from('a.jsonl')]));
    const { outcome } = await importArchive(importOf(root, [from('b/a.jsonl')]));
    undo(root, path.join(root, outcome?.ledger ?? ''), false);
    expect(filesUnder(root, 'releases/')).toEqual(['releases/undated/tanpa-tanggal.md']);
    expect(filesUnder(root, 'originals/')).toHaveLength(1);
  });

  it('believes no path that an import would not write to', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    const ledger = outcome?.ledger ?? '';
    writeFile(path.dirname(root), 'precious.md', 'Jangan dihapus.');
    const hash = contentOf(root).get('site.yml');
    const forged = JSON.parse(readFile(root, ledger));
    const [record] = forged.records;
    const lines = [
      { ...record, file: 'content/../../precious.md', written: '' },
      { ...record, file: 'content/site.yml', written: hash },
      { ...record, original: '../precious.md', sha256: '' },
    ].map((line) => JSON.stringify(line));
    writeFile(root, ledger, `{\n"ledger": 1,\n"records": [\n${lines.join(',\n')}\n]}\n`);
    undo(root, path.join(root, ledger), false);
    expect(fs.existsSync(path.join(path.dirname(root), 'precious.md'))).toBe(true);
    expect(fs.existsSync(path.join(root, 'content/site.yml'))).toBe(true);
  });

  it('deletes nothing whose bytes the ledger does not name', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    const ledger = outcome?.ledger ?? '';
    const kept = {
      'content/pages/about.md': '---\ntitle: Tentang\n---\nTentang kami.\n',
      'content/quarantine/catatan/sendiri.md': 'Catatan.\n',
      'content/static/robots.txt': 'x',
    };
    for (const [file, text] of Object.entries(kept)) writeFile(root, file, text);
    const [record] = JSON.parse(readFile(root, ledger)).records;
    const sha256 = contentOf(root).get('static/robots.txt');
    const lines = [
      { ...record, file: 'content/pages/about.md', written: '' },
      { ...record, id: 'catatan/sendiri', status: 'quarantined' },
      { ...record, file: 'content/quarantine/catatan/sendiri.md', written: '' },
      { ...record, files: [{ path: 'content/static/robots.txt', sha256, from: 'x' }] },
    ].map((line) => JSON.stringify(line));
    writeFile(root, ledger, `{\n"ledger": 1,\n"records": [\n${lines.join(',\n')}\n]}\n`);
    undo(root, path.join(root, ledger), false);
    for (const [file, text] of Object.entries(kept)) expect(readFile(root, file)).toBe(text);
  });

  it('keeps a ledger of which not all can be read, and says so', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, undated) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    const ledger = outcome?.ledger ?? '';
    writeFile(root, ledger, readFile(root, ledger).replace('{"id":', '{"id":<'));
    const undone = undo(root, path.join(root, ledger), false);
    expect(undone).toMatchObject({ ok: false, problems: [{ code: 'ledger-damaged', file: ledger }] });
    expect(filesUnder(root, 'releases/')).toEqual(['releases/2018/12/rapat-koordinasi.md']);
    expect(filesUnder(root, 'import/')).toHaveLength(2);
  });

  it('takes back nothing by a ledger that lies elsewhere', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    writeFile(path.dirname(root), 'elsewhere/copy.json', readFile(root, outcome?.ledger ?? ''));
    writeFile(path.dirname(root), 'elsewhere/copy.md', 'Catatan.');
    const before = contentOf(root);
    expect(undo(root, from('elsewhere/copy.json'), false)).toMatchObject({
      ok: false,
      problems: [{ code: 'usage-ledger' }],
    });
    expect(fs.readdirSync(from('elsewhere'))).toEqual(['copy.json', 'copy.md']);
    expect(contentOf(root)).toEqual(before);
  });

  it('waits for nobody: while another run writes, it is refused', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    const lock = takeLock(importLockOf(root));
    expect(() => undo(root, path.join(root, outcome?.ledger ?? ''), false)).toThrow(LockHeld);
    lock.release();
  });

  it.each(['nothing.json', 'content/site.yml'])('refuses %s, which is no ledger', (name) => {
    const { root } = makeArchive();
    expect(undo(root, path.join(root, name), false)).toMatchObject({
      ok: false,
      problems: [{ code: 'usage-ledger' }],
    });
  });
});

describe('--expect', () => {
  it('lists what has no record and what was not expected', async () => {
    const urls = 'https://old.example/berita/1\nhttps://old.example/berita/77\n';
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second), 'urls.txt': urls });
    const result = await importArchive(importOf(root, [from('berita.jsonl')], { expect: from('urls.txt') }));
    expect(result.ok).toBe(false);
    expect(result.outcome?.head.expected).toEqual({
      given: 2,
      missing: ['https://old.example/berita/77'],
      unexpected: ['https://old.example/berita/2'],
    });
    expect(result.outcome?.head.counts.imported).toBe(2);
  });
});
