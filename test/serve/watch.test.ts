import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuilderOf } from '../../src/cli/rebuilder.js';
import { type Watcher, watch } from '../../src/watch.js';

let root = '';
let watcher: Watcher | null = null;
let calls: string[][] = [];

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-watch-'));
  fs.mkdirSync(path.join(root, 'content', 'releases'), { recursive: true });
  fs.writeFileSync(path.join(root, 'content', 'a.md'), 'a');
  calls = [];
});

afterEach(async () => {
  await watcher?.close();
  watcher = null;
  fs.rmSync(root, { recursive: true });
});

async function start(): Promise<void> {
  watcher = await watch(
    root,
    ['content', 'templates'],
    (paths) => calls.push([...paths]),
    (fault) => {
      throw fault;
    },
  );
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !isSo() && Date.now() < end; ) await pause(20);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const seen = (): string[] => [...new Set(calls.flat())].sort();

describe('watching', () => {
  it('says nothing of what is there, and hears of what changes, appears and goes', async () => {
    await start();
    await pause(200);
    expect(calls).toEqual([]);
    fs.writeFileSync(path.join(root, 'content', 'a.md'), 'changed');
    await until(() => seen().includes('content/a.md'));
    fs.mkdirSync(path.join(root, 'content', 'releases', '2018'));
    fs.writeFileSync(path.join(root, 'content', 'releases', '2018', 'b.md'), 'b');
    await until(() => seen().includes('content/releases/2018/b.md'));
    fs.rmSync(path.join(root, 'content', 'a.md'));
    const before = calls.length;
    await until(() => calls.length > before);
    expect(calls.at(-1)).toEqual(['content/a.md']);
  });

  it('sees a folder that comes later, and not what lies beside or is scratch', async () => {
    await start();
    fs.mkdirSync(path.join(root, '.siaran', 'serve'), { recursive: true });
    fs.writeFileSync(path.join(root, '.siaran', 'serve', 'index.html'), 'x');
    fs.mkdirSync(path.join(root, 'dist'));
    fs.writeFileSync(path.join(root, 'dist', 'index.html'), 'x');
    for (const name of ['.a.md.swp', 'a.md~', '~$a.docx', '.DS_Store'])
      fs.writeFileSync(path.join(root, 'content', name), 'x');
    fs.mkdirSync(path.join(root, 'templates'));
    fs.writeFileSync(path.join(root, 'templates', 'release.liquid'), 'x');
    await until(() => seen().includes('templates/release.liquid'));
    expect(seen().filter((name) => !name.startsWith('templates'))).toEqual([]);
  });

  it('calls once for a burst', async () => {
    await start();
    for (let number = 0; number < 200; number += 1)
      fs.writeFileSync(path.join(root, 'content', `${number}.md`), 'x');
    await until(() => seen().length === 200);
    expect(seen()).toHaveLength(200);
    expect(calls.length).toBeLessThan(5);
  });

  it('does not follow symbolic links', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-outside-'));
    fs.symlinkSync(outside, path.join(root, 'content', 'link'));
    fs.symlinkSync(root, path.join(root, 'content', 'loop'));
    await start();
    fs.writeFileSync(path.join(outside, 'x.md'), 'x');
    fs.writeFileSync(path.join(root, 'content', 'a.md'), 'changed');
    await until(() => calls.length > 0);
    await pause(200);
    // The links themselves may be named; nothing behind them is.
    expect(seen().filter((name) => !['content/link', 'content/loop'].includes(name))).toEqual([
      'content/a.md',
    ]);
    fs.rmSync(outside, { recursive: true });
  });
});

describe('building again', () => {
  it('is done one at a time, and once for all that changed meanwhile', async () => {
    const ends: (() => void)[] = [];
    let running = 0;
    const rebuilder = rebuilderOf(async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
    });
    rebuilder.rebuild();
    for (let number = 0; number < 5; number += 1) rebuilder.rebuild();
    await until(() => ends.length === 1);
    ends[0]?.();
    await until(() => ends.length === 2);
    ends[1]?.();
    await rebuilder.settled();
    expect(ends).toHaveLength(2);
    rebuilder.rebuild();
    await until(() => ends.length === 3);
    ends[2]?.();
    await rebuilder.settled();
  });
});
