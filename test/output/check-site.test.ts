import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Release } from '../../src/content/release.js';
import { checkSite } from '../../src/output/check-site.js';
import { openStage, type Stage } from '../../src/output/stage.js';
import type { Problem } from '../../src/problem.js';
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

async function check(
  held: Release[] = [],
  checkPage: (path: string, html: string) => Problem[] = () => [],
): Promise<string[]> {
  const site = {
    folder: stage.folder,
    files: stage.files,
    base: '/',
    origin: null,
    sourceOf: () => null,
    held,
    publicTitles: [],
  };
  return (await checkSite(site, checkPage)).map(({ code }) => code);
}

describe('the last look at a site', () => {
  it('finds nothing wrong with a good one, and shows every page to the word check', async () => {
    const seen: string[] = [];
    const look = (file: string, html: string): Problem[] => {
      seen.push(`${file} ${html.length}`);
      return [];
    };
    expect(await check([], look)).toEqual([]);
    expect(seen).toEqual(['index.html 26', 'about/index.html 22']);
  });

  it('passes on what the word check says', async () => {
    const problem: Problem = {
      code: 'words-lost',
      severity: 'error',
      file: null,
      line: null,
      column: null,
      message: '',
      help: null,
    };
    expect(await check([], () => [problem])).toEqual(['words-lost', 'words-lost']);
  });

  it('finds links that lead nowhere and traces of held releases', async () => {
    stage.write('x/', '<a href="../gone/">x</a>');
    stage.write('robots.txt', 'Disallow: /releases/2026/12/rahasia/');
    expect(await check([release({ name: '2026/12/rahasia' })])).toEqual(['link-nowhere', 'leak-address']);
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
