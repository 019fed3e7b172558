import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { hashOf } from '../../src/import/fingerprint.js';
import { importLockOf } from '../../src/import/place/import-lock.js';
import { undo } from '../../src/import/undo.js';
import { importArchive } from '../../src/import.js';
import { LockHeld, takeLock } from '../../src/output/lock.js';
import { recordsOnDisk } from '../../src/record/records.js';
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
      /date: unknown\n[\s\S]*\| A +\| B +\|/,
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
      full: false,
      jobs: 1,
      records: recordsOnDisk,
      onFirstPages: async () => undefined,
      onProgress: () => undefined,
    });
    expect(built.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const page = fs.readFileSync(path.join(out, 'releases/2018/12/rapat-koordinasi/index.html'), 'utf8');
    expect(page).toMatch(/<a href="\.\.\/rapat-koordinasi-[0-9a-f]{8}\/">berita<\/a>/);
    expect(fs.existsSync(path.join(out, 'originals'))).toBe(false);
  });

  it('gives an archive that builds where links lead to places inside other records', async () => {
    const places = '<h2 id="bab-1">Bab satu</h2><p>Isi.</p>';
    const links = '<p><a href="/berita/2#bab-1">satu</a> dan <a href="/berita/2#lenyap">dua</a>.</p>';
    const { root, from } = makeArchive({
      'berita.jsonl': jsonl({ ...first, isi: links }, { ...second, judul: 'Isi', isi: places }),
    });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(readFile(root, rapat)).toContain('[satu](isi.md#bab-1) dan [dua](isi.md#lenyap)');
    const built = await build({
      root,
      out: path.join(root, 'dist'),
      base: null,
      at: '2026-01-01T00:00:00Z',
      drafts: false,
      future: false,
      strict: false,
      publishes: true,
      full: false,
      jobs: 1,
      records: recordsOnDisk,
      onFirstPages: async () => undefined,
      onProgress: () => undefined,
    });
    expect(built.problems.filter(({ severity }) => severity !== 'note')).toMatchObject([
      { code: 'link-anchor', severity: 'warning', message: expect.stringContaining('#lenyap') },
    ]);
    expect(readFile(root, 'dist/releases/2018/12/rapat-koordinasi/index.html')).toContain(
      '<a href="../isi/#user-content-bab-1">satu</a>',
    );
  });

  it('comes to the same with HTML kept, page for page', async () => {
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
      /format: html\n[\s\S]*<p>Lihat <a href="rapat-2\.md">/,
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
          full: false,
          jobs: 1,
          records: recordsOnDisk,
          onFirstPages: async () => undefined,
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
    ['no list of addresses', jsonl(first), { expect: '/nowhere/urls.txt' }, 'usage-expect', '--expect'],
    ['where the first refused stands', jsonl(first), { agency: null }, 'agency-missing', 'berita.jsonl:1'],
  ] as const)('%s', async (_case, source, more, code, remedy) => {
    const { root, from } = makeArchive({ 'berita.jsonl': source });
    const before = contentOf(root);
    const result = await importArchive(importOf(root, [from('berita.jsonl')], more));
    expect(result).toMatchObject({ ok: false, outcome: null });
    const problem = result.problems.find((found) => found.code === code);
    expect(`${problem?.message} ${problem?.help}`).toContain(remedy);
    expect(contentOf(root)).toEqual(before);
  });

  it.each([
    ['Berita', 'usage-table', 'Did you mean `--table berita`? It has: berita (1), kosong (0).'],
    ['kosong', 'import-empty', 'export again with data'],
  ])('the table %s', async (table, code, remedy) => {
    const dump =
      'CREATE TABLE `berita` (`id` int);\nINSERT INTO `berita` VALUES (1);\nCREATE TABLE `kosong` (`id` int);\n';
    const { root, from } = makeArchive({ 'dump.sql': dump });
    const result = await importArchive(importOf(root, [from('dump.sql')], { table }));
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
    expect(result.problems[0]?.help).toContain(remedy);
  });

  it('a dump in which there is no table', async () => {
    const { root, from } = makeArchive({ 'berita.csv': 'judul;isi\nSatu;Dua\n' });
    const result = await importArchive(importOf(root, [from('berita.csv')], { format: 'sql' }));
    expect(result).toMatchObject({ ok: false, tables: null, problems: [{ code: 'import-empty' }] });
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
    const ledger = result.outcome?.ledger.replace('.json', '.md') ?? '';
    expect(readFile(root, ledger)).toContain(`In quarantine: \`content/${report}\``);
  });

  it('without an agency goes there too, where others have one', async () => {
    const named: Row = { ...first, instansi: 'Dinas Kominfo' };
    const { root, from } = makeArchive({
      'berita.jsonl': jsonl(named, { ...second, instansi: '' }, { ...undated, instansi: 'Dinas Kominfo' }),
    });
    const result = await importArchive(importOf(root, [from('berita.jsonl')], { agency: null }));
    expect(result.outcome?.head.counts).toMatchObject({ imported: 2, quarantined: 1 });
    expect(result.problems).toMatchObject([{ code: 'agency-missing', severity: 'error', line: 2 }]);
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
    expect(readFile(root, rapat)).toMatch(/title: "Rapat Besar"[\s\S]*Isi baru\./);
  });

  it('writes a release again of which a power cut left an empty file', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    const imported = readFile(root, rapat);
    writeFile(root, rapat, '');
    const result = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(result.outcome?.changes).toMatchObject({ written: 1, edited: 0 });
    expect(filesUnder(root, 'releases/')).toEqual(['releases/2018/12/rapat-koordinasi.md']);
    expect(readFile(root, rapat)).toBe(imported);
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

describe('two systems that count from 1', () => {
  const sql = (title: string, day: string): string =>
    `CREATE TABLE \`berita\` (\`id\` int, \`judul\` text, \`tanggal\` date, \`isi\` text);\nINSERT INTO \`berita\` VALUES (1,'${title}','${day}','<p>${title}, isi.</p>');\n`;

  it.each([
    ['another dump, the same day', sql('Rapat', '2019-08-17'), 'kominfo.sql', 'pupr.sql'],
    ['another dump, the same title', sql('Upacara', '2020-08-17'), 'kominfo.sql', 'pupr.sql'],
  ])('keep their releases apart: %s', async (_case, other, name, otherName) => {
    const { root, from } = makeArchive({ [name]: sql('Upacara', '2019-08-17'), [otherName]: other });
    await importArchive(importOf(root, [from(name)], { table: 'berita' }));
    const before = filesUnder(root, 'releases/').map((file) => readFile(root, `content/${file}`));
    const second = await importArchive(importOf(root, [from(otherName)], { table: 'berita' }));
    expect(second.outcome?.changes).toMatchObject({ written: 1, updated: 0, edited: 0 });
    const after = filesUnder(root, 'releases/').map((file) => readFile(root, `content/${file}`));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(2);
    const again = await importArchive(importOf(root, [from(otherName)], { table: 'berita' }));
    expect(again.outcome?.changes).toMatchObject({ same: 1, files: 0 });
  });

  it('keep their releases apart in one run, too', async () => {
    const { root, from } = makeArchive({
      'kominfo.sql': sql('Upacara', '2019-08-17'),
      'pupr.sql': sql('Rapat', '2019-08-17'),
    });
    const paths = [from('kominfo.sql'), from('pupr.sql')];
    const result = await importArchive(importOf(root, paths, { table: 'berita' }));
    expect(result.outcome?.head.counts).toMatchObject({ imported: 2, duplicates: 0 });
  });

  it('are known by the host of their addresses where the files have one name', async () => {
    const there: Row = { ...second, judul: 'Pasar Murah', url: 'https://pupr.example/berita/1', id: '1' };
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first), 'x/berita.jsonl': jsonl(there) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    await importArchive(importOf(root, [from('x/berita.jsonl')]));
    expect(filesUnder(root, 'releases/')).toHaveLength(2);
  });

  it('are one where a later export corrects the title or the day', async () => {
    const { root, from } = makeArchive({
      'kominfo-2020.sql': sql('Upacara', '2019-08-17'),
      'kominfo-2021.sql': sql('Upacara bendera', '2019-08-17'),
    });
    await importArchive(importOf(root, [from('kominfo-2020.sql')], { table: 'berita' }));
    const later = await importArchive(importOf(root, [from('kominfo-2021.sql')], { table: 'berita' }));
    expect(later.outcome?.changes).toMatchObject({ written: 0, updated: 1 });
  });

  it('and a record of which an editor changed both stays the release it was', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    const edited = readFile(root, rapat)
      .replace('Rapat Koordinasi', 'Rapat Kerja')
      .replace('12 Dec 2018', '13 Dec 2018');
    writeFile(root, rapat, edited);
    await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(filesUnder(root, 'releases/')).toEqual([
      'releases/2018/12/rapat-koordinasi.incoming.md',
      'releases/2018/12/rapat-koordinasi.md',
    ]);
    expect(readFile(root, rapat)).toBe(edited);
  });
});

describe('the ledger of a source that is imported in several runs', () => {
  const dump = [
    'CREATE TABLE `berita` (`id` int, `judul` text, `tanggal` date, `isi` text);',
    "INSERT INTO `berita` VALUES (1,'Satu','2019-08-17','<p>Satu.</p>'),(2,'Dua','2019-08-18','<p>Dua.</p>');",
    'CREATE TABLE `Siaran Pers` (`no` int, `judul` text, `tanggal` date, `isi` text);',
    "INSERT INTO `Siaran Pers` VALUES (1,'Tiga','2019-08-19','<p>Tiga.</p>');",
  ].join('\n');
  const recordsOf = (root: string, ledger: string | undefined): { id: string; file: string }[] =>
    JSON.parse(readFile(root, ledger ?? '')).records;

  it('is one of its own for every table', async () => {
    const { root, from } = makeArchive({ 'dump.sql': dump });
    const one = await importArchive(importOf(root, [from('dump.sql')], { table: 'berita' }));
    const other = await importArchive(importOf(root, [from('dump.sql')], { table: 'Siaran Pers' }));
    expect(one.outcome?.ledger).toMatch(/^content\/import\/[0-9a-f]{12}-berita\.json$/u);
    expect(other.outcome?.ledger).toMatch(/^content\/import\/[0-9a-f]{12}-siaran-pers-[0-9a-f]{8}\.json$/u);
    expect(recordsOf(root, one.outcome?.ledger)).toHaveLength(2);
    expect(recordsOf(root, other.outcome?.ledger)).toHaveLength(1);
  });

  it('keeps what a run with --limit did not come across, and takes it back with --undo', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second, undated) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    const limited = { limit: 1 };
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')], limited));
    expect(outcome?.head).toMatchObject({ counts: { records: 1 }, fromEarlierRuns: 2 });
    expect(recordsOf(root, outcome?.ledger)).toHaveLength(3);
    const report = readFile(root, outcome?.ledger.replace('.json', '.md') ?? '');
    expect(report).toContain('brought in 2 that this one did not come across');
    const before = timesOf(root);
    await importArchive(importOf(root, [from('berita.jsonl')], limited));
    expect(timesOf(root)).toEqual(before);
    undo(root, path.join(root, outcome?.ledger ?? ''), false);
    expect(fs.readdirSync(path.join(root, 'content'))).toEqual(['site.yml']);
  });

  it('says which record of an earlier run is lost, for its line is damaged', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second, undated) });
    const whole = await importArchive(importOf(root, [from('berita.jsonl')]));
    const ledger = whole.outcome?.ledger ?? '';
    const lines = readFile(root, ledger).split('\n');
    const at = lines.findIndex((line) => line.startsWith('{"id":'));
    // Of the first record, which comes again, and of the last, which does not.
    for (const index of [at, at + 2]) lines[index] = (lines[index] ?? '').replace('"status":', '"status"');
    writeFile(root, ledger, lines.join('\n'));
    const { outcome, problems } = await importArchive(importOf(root, [from('berita.jsonl')], { limit: 1 }));
    expect(problems.filter(({ code }) => code === 'ledger-damaged')).toEqual([
      expect.objectContaining({ severity: 'warning', file: ledger, line: at + 3 }),
    ]);
    expect(outcome?.head).toMatchObject({ counts: { records: 1 }, fromEarlierRuns: 1 });
  });

  it('does not keep what is no longer there', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second) });
    const whole = await importArchive(importOf(root, [from('berita.jsonl')]));
    const [, gone] = recordsOf(root, whole.outcome?.ledger);
    fs.rmSync(path.join(root, gone?.file ?? ''));
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')], { limit: 1 }));
    expect(recordsOf(root, outcome?.ledger)).toHaveLength(1);
  });

  it('is not written over by a slip in --format', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    const before = timesOf(root);
    const slip = await importArchive(importOf(root, [from('berita.jsonl')], { format: 'txt' }));
    expect(slip.problems).toContainEqual(expect.objectContaining({ code: 'usage-format-changed' }));
    expect(timesOf(root)).toEqual(before);
  });

  it('gives way where nothing came of the slip', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    await importArchive(importOf(root, [from('berita.jsonl')], { format: 'wxr' }));
    const right = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(right.outcome?.head.counts).toMatchObject({ imported: 1 });
  });
});

describe('duplicates', () => {
  it('are told by the day, whatever the time of day', async () => {
    const posted = (id: string, tanggal: string) => ({ id, judul: 'Rapat', tanggal, isi: '<p>Satu.</p>' });
    const { root, from } = makeArchive({
      'berita.jsonl': jsonl(
        posted('1', '2018-12-12 08:00:00'),
        posted('2', '2018-12-12 08:03:11'),
        posted('3', '2018-12-13 08:00:00'),
      ),
    });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(outcome?.head.counts).toMatchObject({ imported: 2, duplicates: 1 });
  });

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

  it('are none where only a number is the same, which then is that of something else', async () => {
    const another: Row = { ...first, judul: 'Jalan dibuka', isi: '<p>Lain sekali.</p>' };
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, another, second) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(outcome?.head.counts).toMatchObject({ imported: 3, duplicates: 0 });
    const again = await importArchive(importOf(root, [from('berita.jsonl')]));
    expect(again.outcome?.changes, 'the same again').toMatchObject({ same: 3, files: 0 });
  });

  it('are told by the number where another file has another title for it, which may have been corrected', async () => {
    const corrected: Row = { ...first, judul: 'Jalan dibuka' };
    const { root, from } = makeArchive({
      'berita-1.jsonl': jsonl(first),
      'berita-2.jsonl': jsonl(corrected),
    });
    const both = await importArchive(importOf(root, [from('berita-1.jsonl'), from('berita-2.jsonl')]));
    expect(both.outcome?.head.counts).toMatchObject({ imported: 1, duplicates: 1 });
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

describe('what is counted', () => {
  it('are drafts and what has no date', async () => {
    const { root, from } = makeArchive({
      'berita.csv': 'id,judul,tanggal,isi,aktif\n1,Satu,2019-01-02,Isi.,Y\n2,Dua,,Isi dua.,N\n',
    });
    const { outcome } = await importArchive(importOf(root, [from('berita.csv')]));
    expect(outcome?.head.counts).toMatchObject({ imported: 2, drafts: 1, undated: 1 });
    expect(
      readFile(root, outcome?.ledger.replace('.json', '.md') ?? '').match(/Comes in as a draft/gu),
    ).toHaveLength(1);
  });
});

describe('lost links and pictures', () => {
  it('are told of with the flag that brings them back', async () => {
    const isi = '<p>Lihat <a href="/profil">profil</a>.</p><p><img src="/uploads/a.jpg" alt="A"></p>';
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl({ ...undated, isi }) });
    const { problems } = await importArchive(importOf(root, [from('berita.jsonl')]));
    const helpOf = (code: string) => problems.find((found) => found.code === code)?.help;
    expect(helpOf('link-lost')).toContain('--base-url');
    expect(helpOf('image-lost')).toContain('--media');
  });
});

describe('saved pages', () => {
  const page =
    '<!DOCTYPE html><title>Rapat</title><article><h1>Rapat</h1><time datetime="2018-12-12"></time><p>Isi. <img src="foto/a.jpg" alt="A"></p></article>';

  it.each([
    [['mirror'], 'mirror/dinas.go.id/berita/a.html', '/berita/a.html'],
    [['mirror'], 'mirror/berita/a.html', '/berita/a.html'],
    [['berita', 'foto'], 'berita/a.html', '/berita/a.html'],
  ])('of %j, %s stood at %s', async (given, file, alias) => {
    const { root, from } = makeArchive({ [file]: page, 'foto/gaya.css': '' });
    const { outcome } = await importArchive(
      importOf(
        root,
        given.map((name) => from(name)),
        { baseUrl: 'http://dinas.go.id/' },
      ),
    );
    expect(outcome?.head.counts.imported).toBe(1);
    const release = filesUnder(root, 'releases/')[0] ?? '';
    expect(readFile(root, `content/${release}`)).toContain(`aliases:\n  - "${alias}"\n`);
  });
});

describe('--undo', () => {
  it('takes the readable ledger for the one that stands beside it', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    const readable = path.join(root, outcome?.ledger.replace('.json', '.md') ?? '');
    expect(undo(root, readable, false)).toMatchObject({ ok: true, kept: [] });
    expect(fs.readdirSync(path.join(root, 'content'))).toEqual(['site.yml']);
  });

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

  it('keeps the original of an edited release that a duplicate has too', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, first) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    writeFile(root, rapat, `${readFile(root, rapat)}\nCatatan.\n`);
    expect(undo(root, path.join(root, outcome?.ledger ?? ''), false)).toMatchObject({ kept: [rapat] });
    expect(filesUnder(root, 'originals/')).toHaveLength(1);
  });

  it('takes back what was laid beside an edited release, unless somebody wrote into it', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, undated) });
    const request = importOf(root, [from('berita.jsonl')]);
    await importArchive(request);
    const nameless = 'content/releases/undated/tanpa-tanggal.md';
    for (const file of [rapat, nameless]) writeFile(root, file, `${readFile(root, file)}\nCatatan.\n`);
    const { outcome } = await importArchive(request);
    const touched = nameless.replace('.md', '.incoming.md');
    writeFile(root, touched, `${readFile(root, touched)}\nDibaca.\n`);
    const undone = undo(root, path.join(root, outcome?.ledger ?? ''), false);
    expect(undone).toMatchObject({
      removed: [rapat.replace('.md', '.incoming.md')],
      kept: [rapat, nameless],
    });
    expect(fs.existsSync(path.join(root, touched))).toBe(true);
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
    const precious = hashOf('Jangan dihapus.');
    writeFile(root, 'content/import/other.json', 'Jangan dihapus.');
    writeFile(root, 'content/pages/about.md', 'Jangan dihapus.');
    const lines = [
      { ...record, file: 'content/../../precious.md', written: precious },
      { ...record, file: 'content/site.yml', written: hash },
      { ...record, original: '../precious.md', sha256: precious },
      { ...record, original: 'content/import/other.json', sha256: precious },
      { ...record, original: 'content/pages/about.md', sha256: '' },
      { ...record, status: 'quarantined', id: '../pages/about' },
    ].map((line) => JSON.stringify(line));
    writeFile(root, ledger, withRecords(readFile(root, ledger), lines));
    expect(undo(root, path.join(root, ledger), false)).toMatchObject({ ok: true });
    expect(fs.existsSync(path.join(path.dirname(root), 'precious.md'))).toBe(true);
    for (const file of ['content/site.yml', 'content/import/other.json', 'content/pages/about.md'])
      expect(fs.existsSync(path.join(root, file))).toBe(true);
  });

  it('touches nothing while an import is at work', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    const lock = takeLock(importLockOf(root));
    expect(() => undo(root, path.join(root, outcome?.ledger ?? ''), false)).toThrow(LockHeld);
    lock.release();
    expect(filesUnder(root, 'releases/')).toHaveLength(1);
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
    writeFile(root, ledger, withRecords(readFile(root, ledger), lines));
    expect(undo(root, path.join(root, ledger), false)).toMatchObject({ ok: true });
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

  it('takes back by a ledger whose head is damaged, and keeps it', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first) });
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
    const ledger = outcome?.ledger ?? '';
    writeFile(root, ledger, readFile(root, ledger).replace('"counts"', '"count"'));
    const undone = undo(root, path.join(root, ledger), false);
    expect(undone).toMatchObject({ ok: false, problems: [{ code: 'ledger-damaged', file: ledger }] });
    expect(filesUnder(root, 'releases/')).toEqual([]);
    expect(filesUnder(root, 'import/')).toHaveLength(2);
  });

  it('misses a damaged record that an earlier run brought in', async () => {
    const { root, from } = makeArchive({ 'berita.jsonl': jsonl(first, second) });
    await importArchive(importOf(root, [from('berita.jsonl')]));
    const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')], { limit: 1 }));
    expect(outcome?.head.fromEarlierRuns).toBe(1);
    const ledger = outcome?.ledger ?? '';
    const text = readFile(root, ledger);
    writeFile(root, ledger, `${text.slice(0, text.lastIndexOf('{"id":'))}{"id":<`);
    const undone = undo(root, path.join(root, ledger), true);
    expect(undone).toMatchObject({ ok: false, problems: [{ code: 'ledger-damaged', file: ledger }] });
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

/** The ledger with these lines in the place of its records. */
function withRecords(ledger: string, lines: readonly string[]): string {
  const opening = '"records": [';
  return `${ledger.slice(0, ledger.indexOf(opening))}${opening}\n${lines.join(',\n')}\n]}\n`;
}
