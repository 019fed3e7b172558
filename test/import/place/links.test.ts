import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { undo } from '../../../src/import/undo.js';
import { importArchive } from '../../../src/import.js';
import { applySignoff } from '../../../src/review/apply-signoff.js';
import { makeReview } from '../../../src/review.js';
import { importOf, makeArchive, writeFile } from '../archive.js';

const quiet = (): void => undefined;
const rows =
  'id,title,date,body\n1,Rapat,2018-12-12,<p>Isi rapat.</p>\n2,Rapat lain,31 Feb 2018,<p>Isi.</p>\n';

function archiveBeside(): { root: string; source: string; outside: string } {
  const { root, from } = makeArchive({ 'berita.csv': rows });
  const outside = from('outside');
  fs.mkdirSync(outside);
  return { root, source: from('berita.csv'), outside };
}

/** Puts a link where a folder or file of the archive would be. */
function link(root: string, place: string, target: string): void {
  fs.mkdirSync(path.dirname(path.join(root, place)), { recursive: true });
  fs.symlinkSync(target, path.join(root, place));
}

it.each([
  'content/originals',
  'content/import',
  'content/quarantine',
  'content/releases',
  'content/releases/2018',
  '.siaran',
  '.siaran/import',
])('an import writes nothing where %s leads out of the archive', async (place) => {
  const { root, source, outside } = archiveBeside();
  link(root, place, outside);
  const { ok, problems, outcome } = await importArchive(importOf(root, [source]));
  expect({ ok, outcome }).toEqual({ ok: false, outcome: null });
  expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([`symlink ${place}`]);
  expect(fs.readdirSync(outside)).toEqual([]);
  expect(fs.existsSync(path.join(root, 'content/releases/2018/12'))).toBe(false);
});

it('a link deep among the originals stops it at the file', async () => {
  const { root, source, outside } = archiveBeside();
  await importArchive(importOf(root, [source]));
  const [folder = ''] = fs.readdirSync(path.join(root, 'content/originals'));
  fs.rmSync(path.join(root, 'content/originals', folder), { recursive: true });
  link(root, `content/originals/${folder}`, outside);
  await expect(importArchive(importOf(root, [source]))).rejects.toThrow(/originals.*is a link/u);
  expect(fs.readdirSync(outside)).toEqual([]);
});

it.each(['.siaran/import.part', '.siaran/import/{ledger}.records', 'review/index.html.part'])(
  'what lies where %s is written is not written through',
  async (name) => {
    const { root, source, outside } = archiveBeside();
    const { outcome } = await importArchive(importOf(root, [source], { isDryRun: true }));
    const precious = path.join(outside, 'precious.txt');
    fs.writeFileSync(precious, 'Jangan ditimpa.');
    link(root, name.replace('{ledger}', path.basename(outcome?.ledger ?? '', '.json')), precious);
    expect((await importArchive(importOf(root, [source]))).outcome?.changes.written).toBe(1);
    await makeReview({ root, lang: null, onProgress: quiet });
    expect(fs.readFileSync(precious, 'utf8')).toBe('Jangan ditimpa.');
  },
);

it.each(['content/originals', 'content/import', '.siaran', 'review'])(
  'neither the sheet, nor a sign-off, nor taking back goes through %s where it is a link',
  async (place) => {
    const { root, source, outside } = archiveBeside();
    const { outcome } = await importArchive(importOf(root, [source]));
    const inside = path.join(root, place);
    if (fs.existsSync(inside)) fs.cpSync(inside, outside, { recursive: true });
    fs.rmSync(inside, { recursive: true, force: true });
    link(root, place, outside);
    const before = fs.readdirSync(outside, { recursive: true });
    writeFile(path.dirname(root), 'signoff.csv', 'id,decision,initials,note\nx,accept,KD,\n');
    const csv = path.join(path.dirname(root), 'signoff.csv');
    const asked = [
      await makeReview({ root, lang: null, onProgress: quiet }),
      applySignoff({ root, csv, at: null, onProgress: quiet }),
      undo(root, path.join(root, outcome?.ledger ?? ''), false),
    ];
    for (const { ok, problems } of asked) {
      expect(ok).toBe(false);
      expect(problems).toContainEqual(expect.objectContaining({ code: 'symlink', file: place }));
    }
    expect(fs.readdirSync(outside, { recursive: true })).toEqual(before);
  },
);
