import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importArchive } from '../../src/import.js';
import { contentOf, importOf, makeArchive } from './archive.js';
import { killedAt } from './kill.js';

/** So many records are imported; `SIARAN_RECORDS=200` looks longer. */
const count = Number(process.env.SIARAN_RECORDS ?? 8);

function source(): string {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: index,
    judul: index % 3 === 0 ? 'Rapat' : `Rapat ${index}`,
    tanggal: index % 7 === 6 ? '31 Feb 2018' : '12 Dec 2018',
    isi: `<p>Isi ${index}, <a href="/b/${index + 1}">berikut</a>.</p><p><img src="data:image/png;base64,${pixel}" alt="Titik"></p>`,
    url: `https://old.example/b/${index}`,
  }));
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

it('a run that is killed at any of its writes and started again gives the files of an undisturbed one', {
  timeout: 3_600_000,
}, async () => {
  const { root, from } = makeArchive({ 'berita.jsonl': source() });
  const request = importOf(root, [from('berita.jsonl')]);
  await importArchive(request);
  const undisturbed = contentOf(root);
  expect(undisturbed.size).toBeGreaterThan(count * 2);
  let points = 0;
  for (let number = 1; ; number += 1) {
    fs.rmSync(path.join(root, '.siaran'), { recursive: true, force: true });
    for (const folder of ['releases', 'originals', 'import', 'quarantine'])
      fs.rmSync(path.join(root, 'content', folder), { recursive: true, force: true });
    if (!(await killedAt(number, request))) break;
    points += 1;
    const half = contentOf(root);
    for (const [name, hash] of half)
      expect(undisturbed.get(name), `${name} after a kill in call ${number}`).toBe(hash);
    await importArchive(request);
    expect(contentOf(root), `started again after a kill in call ${number}`).toEqual(undisturbed);
    expect(fs.readdirSync(path.join(root, '.siaran', 'import')), `left by a kill in call ${number}`).toEqual(
      [],
    );
  }
  expect(points).toBeGreaterThan(count * 5);
});
