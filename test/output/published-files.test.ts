import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownOutput } from '../../src/output/known-site.js';
import { holdsExactly } from '../../src/output/published-files.js';
import { markOf } from '../../src/output/publishing/file-mark.js';
import { temporaryFolder, writeFiles } from '../build/archive-folder.js';

const places = ['index.html', 'releases/2018/rapat/index.html', 'releases/2018/index.html', 'style.css'];

let out = '';
let known: { outputs: Map<string, KnownOutput>; publishedAt: number };

beforeEach(async () => {
  out = path.join(temporaryFolder(), 'dist');
  writeFiles(out, Object.fromEntries(places.map((place) => [place, place])));
  // So that the clock of the file system has gone on, as it has when a site was made and checked before it is published.
  await setTimeout(60);
  const published = `${out}-published`;
  fs.renameSync(out, published);
  out = published;
  known = {
    outputs: new Map(places.map((place) => [place, outputOf(place)])),
    publishedAt: fs.lstatSync(out).ctimeMs,
  };
});

afterEach(() => {
  vi.restoreAllMocks();
});

function outputOf(place: string): KnownOutput {
  const mark = markOf(fs.lstatSync(path.join(out, place)));
  return { file: { path: place, size: place.length, sha256: '', mark }, key: null, links: [] };
}

describe('a published folder', () => {
  it('is as it was published, and its folders need not be listed to see it', () => {
    const listing = vi.spyOn(fs, 'readdirSync');
    expect(holdsExactly(out, known)).toBe(true);
    // The top one changes its state when it is moved into its place.
    expect(listing.mock.calls.map(([folder]) => folder)).toEqual([`${out}/`]);
  });

  it('is listed where the clock of the file system says nothing', () => {
    const listing = vi.spyOn(fs, 'readdirSync');
    expect(holdsExactly(out, { ...known, publishedAt: 0 })).toBe(true);
    expect(listing).toHaveBeenCalledTimes(4);
  });

  it('is listed where a folder got its last file within a tick of that clock', () => {
    const newest = Math.max(
      ...['releases', 'releases/2018', 'releases/2018/rapat'].map(
        (folder) => fs.lstatSync(path.join(out, folder)).ctimeMs,
      ),
    );
    const listing = vi.spyOn(fs, 'readdirSync');
    expect(holdsExactly(out, { ...known, publishedAt: newest + 5 })).toBe(true);
    expect(listing).toHaveBeenCalledTimes(4);
  });

  it('is listed where that clock counts in whole seconds', () => {
    const lstat = fs.lstatSync;
    vi.spyOn(fs, 'lstatSync').mockImplementation(((place: string) => {
      const stats = lstat(place);
      return Object.assign(stats, { ctimeMs: Math.floor(stats.ctimeMs / 1000) * 1000 });
    }) as typeof fs.lstatSync);
    const listing = vi.spyOn(fs, 'readdirSync');
    expect(holdsExactly(out, { ...known, publishedAt: known.publishedAt + 10_000 })).toBe(true);
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
