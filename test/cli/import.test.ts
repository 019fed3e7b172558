import { expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { temporaryFolder, writeFiles } from '../build/archive-folder.js';
import { runWith } from './make-world.js';

const settings = 'title: Arsip\nurl: https://siaran.example/\nlang: id\ntimeZone: Asia/Makassar\n';
const now = Date.parse('2026-06-01T00:00:00Z');

it('says how many releases have no date, and how many are drafts', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'content/site.yml': settings,
    'berita.csv':
      'id,judul,tanggal,isi,aktif\n1,Satu,2019-01-02,Isi.,Y\n2,Dua,,Isi dua.,Y\n3,Tiga,,Isi tiga.,N\n',
  });
  const words = ['import', 'berita.csv', '--agency', 'Dinas', '--dry-run', '--root', root];
  const { out } = await runWith(words, { cwd: root, now }, build);
  expect(out).toContain(
    '  3 imported (3 new)\n  2 of them without a date (`date: unknown`)\n  1 of them as drafts, which are not published\n',
  );
});

it('proposes what can be typed as it stands where npm started it', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'content/site.yml': settings });
  const env = { npm_lifecycle_event: 'import' };
  const { err } = await runWith(['import', '--root', root], { cwd: root, now, env }, build);
  expect(err).toContain('`npm run import -- dump.sql`');
});

it.each([
  ['2019-01-02', true],
  ['2019-02-30', false],
])(
  'of one record of %s: proposes what comes next only where something was imported',
  async (date, isProposed) => {
    const root = temporaryFolder();
    writeFiles(root, {
      'content/site.yml': settings,
      'berita.csv': `id,judul,tanggal,isi\n1,Satu,${date},Isi.\n`,
    });
    const { out } = await runWith(
      ['import', 'berita.csv', '--agency', 'Dinas', '--root', root],
      { cwd: root, now },
      build,
    );
    expect(out).toContain('The ledger: ');
    expect(out.includes('Next: ')).toBe(isProposed);
  },
);
