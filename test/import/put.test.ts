import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { hashOf } from '../../src/import/fingerprint.js';
import { type Hands, handsIn } from '../../src/import/place/write-whole.js';
import { put, type Shelf } from '../../src/import/put.js';
import { importArchive } from '../../src/import.js';
import { contentOf, importOf, makeArchive, writeFile } from './archive.js';

/** A picture of the old site, and the delivery of the record that shows it. */
async function delivered(): Promise<{
  readonly picture: string;
  readonly shelf: Shelf;
  readonly delivery: Parameters<typeof put>[0];
}> {
  const { root, from } = makeArchive({
    'berita.jsonl': '{"judul":"Rapat","tanggal":"2018-12-12","isi":"<p>Isi.</p>"}\n',
  });
  const picture = from('uploads/a.txt');
  writeFile(path.dirname(picture), 'a.txt', 'satu');
  const { outcome } = await importArchive(importOf(root, [from('berita.jsonl')]));
  const [record] = JSON.parse(fs.readFileSync(path.join(root, outcome?.ledger ?? ''), 'utf8')).records;
  for (const file of ['releases', 'originals'])
    fs.rmSync(path.join(root, 'content', file), { recursive: true });
  const hands: Hands = handsIn(root);
  const tally = { written: 0, updated: 0, same: 0, edited: 0, files: 0 };
  const file = {
    path: 'content/releases/2018/12/rapat/a.txt',
    sha256: hashOf('satu'),
    from: '/a.txt',
    bytes: null,
    source: picture,
  };
  return {
    picture,
    shelf: { root, hands, written: new Map(), tally },
    delivery: { record, bytes: Buffer.from('x'), text: 'Rilis', files: [file] },
  };
}

it('a file of the media folder is saved as it was seen', async () => {
  const { shelf, delivery } = await delivered();
  put(delivery, shelf);
  expect(contentOf(shelf.root).get('releases/2018/12/rapat/a.txt')).toBe(hashOf('satu'));
});

it.each([
  [
    'changed',
    (picture: string) => fs.writeFileSync(picture, 'dua'),
    'it was changed while the import was going on',
  ],
  ['taken away', (picture: string) => fs.rmSync(picture), 'could not read'],
])('one that was %s since is not, and nor is its release', async (_, change, message) => {
  const { picture, shelf, delivery } = await delivered();
  change(picture);
  expect(() => put(delivery, shelf)).toThrow(message);
  expect([...contentOf(shelf.root).keys()].filter((name) => name.startsWith('releases/'))).toEqual([]);
});
