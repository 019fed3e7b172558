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

it('bodies converted in threads come to the same as those converted one by one', async () => {
  const archives = await Promise.all(
    ['1', '3'].map(async (jobs) => {
      const { root, from } = makeArchive({ 'berita.jsonl': `${records.join('\n')}\n` });
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
      expect(run).toMatchObject({ code: 0 });
      return contentOf(root);
    }),
  );
  expect(archives[0]?.size).toBe(60 + 60 + 2 + 1);
  expect(archives[1]).toEqual(archives[0]);
});
