import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from './archive-folder.js';
import { runProgram } from './run-program.js';

const site = 'title: Siaran\nlang: id\ntimeZone: Asia/Makassar\n';
const text = (words: string): string =>
  `---\ntitle: Rapat\ndate: 3 Mar 2018\nagency: Dinas Air\n---\n\n${words}\n`;

it('--changed-list names what to upload and what to delete, one path a line', async () => {
  const root = temporaryFolder();
  const list = join(root, 'changed.txt');
  const build = async (): Promise<string[]> => {
    const run = await runProgram(['build', '--root', root, '--changed-list', list]);
    expect(run.code, run.stderr).toBe(0);
    return readFileSync(list, 'utf8').split('\n').slice(0, -1);
  };
  writeFiles(root, {
    'content/site.yml': site,
    'content/releases/2018/03/a.md': text('Satu.'),
    'content/releases/2018/03/b.md': text('Dua.').replace('Rapat', 'Lomba'),
  });
  expect(await build()).toContain('releases/2018/03/b/index.html');
  expect(await build()).toEqual([]);
  writeFiles(root, { 'content/releases/2018/03/a.md': text('Satu, lalu dua.') });
  const edited = await build();
  expect(edited).toContain('releases/2018/03/a/index.html');
  expect(edited).toContain('manifest-sha256.txt');
  expect(edited).not.toContain('releases/2018/03/b/index.html');
  rmSync(join(root, 'content/releases/2018/03/b.md'));
  expect(await build()).toContain('releases/2018/03/b/index.html');
});
