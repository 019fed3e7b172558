import { expect, it } from 'vitest';
import { runProgram } from '../build/run-program.js';
import { contentOf, makeArchive } from './archive.js';

const records = Array.from({ length: 60 }, (_, index) =>
  JSON.stringify({
    id: index,
    judul: `Rapat ${index}`,
    tanggal: '2018-12-12',
    isi: `<p>Lihat <a href="/berita/${(index * 7) % 60}">berita</a> nomor <b>${index}</b>.</p>`,
    url: `https://old.example/berita/${index}`,
  }),
);

/** No body is converted of these: one without a title, one that repeats another, one that is no JSON. */
const bodiless = [
  '{"id":"x","tanggal":"2018-12-12","isi":"<p>Tanpa judul.</p>"}',
  records[3] ?? '',
  '{"id":',
];

it('bodies converted in threads come to the same as those converted one by one', async () => {
  const archives = await Promise.all(
    ['1', '3'].map(async (jobs) => {
      const lines = [...records.slice(0, 24), ...bodiless, ...records.slice(24)];
      const { root, from } = makeArchive({ 'berita.jsonl': `${lines.join('\n')}\n` });
      const run = await runProgram([
        'import',
        from('berita.jsonl'),
        '--root',
        root,
        '--agency',
        'Humas',
        '--jobs',
        jobs,
      ]);
      expect(run).toMatchObject({ code: 1 });
      return contentOf(root);
    }),
  );
  const [releases, originals, quarantined, ledgers, settings] = [60, 60 + 2, 1, 2, 1];
  expect(archives[0]?.size).toBe(releases + originals + quarantined + ledgers + settings);
  expect(archives[1]).toEqual(archives[0]);
});
