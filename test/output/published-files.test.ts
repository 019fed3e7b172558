import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownOutput, KnownSite } from '../../src/output/known-site.js';
import { holdsExactly } from '../../src/output/published-files.js';
import { markOf } from '../../src/output/publishing/file-mark.js';
import { temporaryFolder, writeFiles } from '../build/archive-folder.js';

const places = ['index.html', 'releases/2018/rapat/index.html', 'releases/2018/index.html', 'style.css'];

let out = '';
let known: Pick<KnownSite, 'outputs' | 'filled'>;

beforeEach(async () => {
  const stage = path.join(temporaryFolder(), 'stage');
  fs.mkdirSync(stage);
  const from = fs.lstatSync(stage).ctimeMs;
  writeFiles(stage, Object.fromEntries(places.map((place) => [place, place])));
  // So that the clock of the file system has gone on, as it has when a site is listed before it is published.
  await setTimeout(60);
  out = path.join(path.dirname(stage), 'dist');
  fs.renameSync(stage, out);
  fs.utimesSync(out, 1, 1);
  known = {
    outputs: new Map(places.map((place) => [place, outputOf(place)])),
    filled: { from, until: fs.lstatSync(out).ctimeMs },
  };
});

afterEach(() => {
  vi.restoreAllMocks();
});

function outputOf(place: string): KnownOutput {
  const mark = markOf(fs.lstatSync(path.join(out, place)));
  return { file: { path: place, size: place.length, sha256: '', mark }, key: null, links: [] };
}

function newestFolder(): number {
  const folders = ['releases', 'releases/2018', 'releases/2018/rapat'];
  return Math.max(...folders.map((folder) => fs.lstatSync(path.join(out, folder)).ctimeMs));
}

describe('a published folder', () => {
  it('is as it was published, and its folders need not be listed to see it', () => {
    const listing = vi.spyOn(fs, 'readdirSync');
    expect(holdsExactly(out, known)).toBe(true);
    // The state of the top one is changed when it is moved into its place.
    expect(listing.mock.calls.map(([folder]) => folder)).toEqual([`${out}/`]);
  });

  it.each<[string, () => Partial<KnownSite['filled']>]>([
    ['was changed before the site was begun, by that clock', () => ({ from: known.filled.until })],
    ['was changed after the site was listed', () => ({ until: known.filled.from })],
    ['got its last file within a tick of that clock', () => ({ until: newestFolder() + 5 })],
  ])('is listed where a folder %s', (_, times) => {
    const listing = vi.spyOn(fs, 'readdirSync');
    expect(holdsExactly(out, { ...known, filled: { ...known.filled, ...times() } })).toBe(true);
    expect(listing).toHaveBeenCalledTimes(4);
  });

  it('is listed where that clock counts in whole seconds', () => {
    const lstat = fs.lstatSync;
    vi.spyOn(fs, 'lstatSync').mockImplementation(((place: string) => {
      const stats = lstat(place);
      return Object.assign(stats, { ctimeMs: Math.floor(stats.ctimeMs / 1000) * 1000 });
    }) as typeof fs.lstatSync);
    const listing = vi.spyOn(fs, 'readdirSync');
    const filled = { from: 0, until: known.filled.until + 10_000 };
    expect(holdsExactly(out, { ...known, filled })).toBe(true);
    expect(listing).toHaveBeenCalledTimes(4);
  });

  it.each<[string, () => void]>([
    ['a file came into it', () => fs.writeFileSync(path.join(out, 'releases/2018/fremd.html'), 'x')],
    ['a folder came into it', () => fs.mkdirSync(path.join(out, 'releases/2018/fremd'))],
    ['a file is gone', () => fs.rmSync(path.join(out, 'style.css'))],
    ['a folder is gone', () => fs.rmSync(path.join(out, 'releases'), { recursive: true })],
    ['a file was written', () => fs.writeFileSync(path.join(out, 'index.html'), 'INDEX.HTML and more')],
    [
      'a folder was moved and a link to it put in its place',
      () => {
        fs.renameSync(path.join(out, 'releases/2018'), path.join(out, '../2018'));
        fs.symlinkSync(path.join(out, '../2018'), path.join(out, 'releases/2018'));
      },
    ],
    ['it is gone itself', () => fs.rmSync(out, { recursive: true })],
  ])('is not where %s, though the times are set back', (_, change) => {
    const folders = [...known.outputs.keys()].map((place) => path.join(out, path.dirname(place)));
    const times = folders.map((folder) => fs.statSync(folder).mtime);
    change();
    folders.forEach((folder, index) => {
      const time = times[index] ?? new Date(0);
      if (fs.existsSync(folder)) fs.utimesSync(folder, time, time);
    });
    expect(holdsExactly(out, known)).toBe(false);
  });
});
