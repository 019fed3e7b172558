import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Release } from '../../src/content/release.js';
import { startLeakCheck } from '../../src/output/check-leaks.js';
import { checkSite, type Inspection } from '../../src/output/check-site.js';
import { openStage, type Stage } from '../../src/output/stage.js';
import { release } from '../archive/make-release.js';

let folder = '';
let stage: Stage;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-check-'));
  stage = openStage(path.join(folder, 'dist'));
  stage.write('', '<a href="about/">about</a>');
  stage.write('about/', '<a href="../">home</a>');
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

async function check(held: Release[] = [], seen = new Map<string, Inspection>()): Promise<string[]> {
  const site = {
    folder: stage.folder,
    files: stage.files,
    base: '/',
    origin: null,
    sourceOf: () => null,
    held,
    leaks: startLeakCheck(held, []),
    seen,
  };
  return (await checkSite(site)).map(({ code }) => code);
}

describe('the last look at a site', () => {
  it('finds nothing wrong with a good one', async () => {
    expect(await check()).toEqual([]);
  });

  it('takes the word of whoever looked at a file before', async () => {
    const traces = [{ trace: 0, isInText: false }];
    const seen = new Map([['about/index.html', { links: ['../', '../gone/'], traces }]]);
    const held = [release({ name: '2026/12/rahasia' })];
    expect(await check(held, seen)).toEqual(['link-nowhere', 'leak-address']);
  });

  it('finds links that lead nowhere and traces of held releases', async () => {
    stage.write('x/', '<a href="../gone/">x</a>');
    stage.write('robots.txt', 'Disallow: /releases/2026/12/rahasia/');
    expect(await check([release({ name: '2026/12/rahasia' })])).toEqual(['link-nowhere', 'leak-address']);
  });

  it.each(['x', ' ', '\u0018'])(
    'looks into the files of the search too, behind a length of %j',
    async (length) => {
      const text = `${length}releases/2026/12/rahasia/\n2026-12-01`;
      stage.write('search/2026.0a1b2c3d.bin', new TextEncoder().encode(text));
      expect(await check([release({ name: '2026/12/rahasia' })])).toEqual(['leak-address']);
    },
  );

  it('takes no longer address in the files of the search for that of a held release', async () => {
    const text = '\u001ereleases/2026/12/rahasia-kita/\n2026-12-01';
    stage.write('search/2026.0a1b2c3d.bin', new TextEncoder().encode(text));
    expect(await check([release({ name: '2026/12/rahasia' })])).toEqual([]);
  });

  it('finds a page at the address of a held release', async () => {
    stage.write('releases/2026/12/rahasia/', 'x');
    expect(await check([release({ name: '2026/12/rahasia' })])).toContain('leak-page');
  });

  it('warns of folders that two systems take for one', async () => {
    stage.write('Docs/a.pdf', '');
    stage.write('docs/b.pdf', '');
    expect(await check()).toEqual(['folders-of-one-name']);
  });

  it('does not go on where the folder does not hold what was written', async () => {
    fs.writeFileSync(path.join(stage.folder, 'stranger.html'), '');
    await expect(check()).rejects.toThrow(/stranger/);
    fs.rmSync(path.join(stage.folder, 'stranger.html'));
    fs.rmSync(path.join(stage.folder, 'about', 'index.html'));
    await expect(check()).rejects.toThrow(/about/);
  });
});
