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
