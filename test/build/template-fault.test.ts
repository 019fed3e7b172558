import { expect, it } from 'vitest';
import { buildOf, temporaryFolder, writeFiles } from './archive-folder.js';

it('says a slip in a template once, however many pages it is on', async () => {
  const root = temporaryFolder();
  const release = (title: string) => `---\ntitle: ${title}\ndate: 12 Dec 2018\nagency: Humas\n---\nIsi.\n`;
  writeFiles(root, {
    'content/site.yml': 'title: Siaran\nlang: id\ntimeZone: Asia/Makassar\nurl: https://siaran.example/\n',
    'content/releases/2018/12/satu.md': release('Satu'),
    'content/releases/2018/12/dua.md': release('Dua'),
    'templates/release.liquid': '<h1>{{ release.titel }}</h1>',
  });
  const { ok, problems } = await buildOf(root, { publishes: false });
  expect(ok).toBe(false);
  expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
    ['template-unknown-value', 'templates/release.liquid', 1],
  ]);
});
