import { expect, test } from 'vitest';
import { agencyKey, type IndexContents } from '../../src/output/search/shared/contents.js';
import { readDictionaryBlock } from '../../src/output/search/shared/read-dictionary.js';
import { readRecords } from '../../src/output/search/shared/read-records.js';
import { builtSite, copyOfSite, filesUnder, writeFiles } from '../build/archive-folder.js';

/** Everything that stands in the files of an index, as text. */
function decoded(files: ReadonlyMap<string, Buffer>): string {
  const contents: IndexContents = JSON.parse(files.get('search/index.json')?.toString() ?? '');
  const said = [JSON.stringify(contents)];
  for (const { file, years, blocks } of contents.dictionaries) {
    let at = 0;
    for (const length of blocks) {
      const bytes = files.get(`search/${file}`)?.subarray(at, at + length) ?? Buffer.alloc(0);
      said.push(...readDictionaryBlock(bytes, years.length).map(({ key }) => key));
      at += length;
    }
  }
  for (const year of contents.years) {
    const bytes = files.get(`search/${year.file}`) ?? Buffer.alloc(0);
    said.push(JSON.stringify(readRecords(bytes.subarray(year.recordsAt, year.placesAt), year)));
  }
  return said.join('\n');
}

const held = `---
title: Zirkonium quasar terjadwal
date: 3 Mar 2020
publishDate: 2021-01-01
agency: Dinas Xylofon
people: [Yttrium Wolfram]
topics: [Kriptonit]
---

Vanadium beryllium.
`;

const draft = held.replace('publishDate: 2021-01-01', 'draft: true').replace('terjadwal', 'rancangan');

test('nothing of a held release is in the index, decoded', async () => {
  const root = copyOfSite('held');
  writeFiles(root, {
    'content/releases/2020/03/zirkonium-quasar.md': held,
    'content/releases/2020/03/quasar-rancangan.md': draft,
    'content/releases/2020/02/umum.md': held
      .replace('publishDate: 2021-01-01\n', '')
      .replaceAll('Zirkonium', 'Magnesium')
      .replace('terjadwal', 'umum'),
  });
  const files = filesUnder(await builtSite(root));
  const said = decoded(files).toLowerCase();
  for (const word of ['zirkonium', 'terjadwal', 'rancangan', 'zirkonium-quasar', 'quasar-rancangan']) {
    expect(said).not.toContain(word);
  }
  // The same words of a public release are all there: the test reads what there is to read.
  for (const word of ['magnesium', 'vanadium', 'yttrium', 'kriptonit', agencyKey('dinas-xylofon')]) {
    expect(said).toContain(word);
  }
});

test('of a removed release only what its page still says is in the index', async () => {
  const root = copyOfSite('held');
  const removed = held.replace('publishDate: 2021-01-01', 'status: removed\nstatusDate: 2020-04-01');
  writeFiles(root, { 'content/releases/2020/03/dihapus.md': removed });
  const said = decoded(filesUnder(await builtSite(root))).toLowerCase();
  expect(said).toContain('zirkonium');
  for (const word of ['vanadium', 'yttrium', 'kriptonit']) expect(said).not.toContain(word);
});
