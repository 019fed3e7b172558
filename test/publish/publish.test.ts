import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeManifest } from '../../src/output/manifest.js';
import { clearAway, publish } from '../../src/output/publish.js';
import { changesSince, NO_CHANGES } from '../../src/output/publishing/changes.js';
import { DiskFault } from '../../src/output/publishing/disk-fault.js';
import { refusalOf } from '../../src/output/publishing/refuse-out.js';
import { removeOwnTree } from '../../src/output/publishing/remove-tree.js';
import { renamePatiently } from '../../src/output/publishing/rename-patiently.js';
import { recover } from '../../src/output/recover.js';
import { openStage, type Stage } from '../../src/output/stage.js';

let root = '';
let out = '';

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-publish-'));
  out = path.join(root, 'dist');
  fs.mkdirSync(path.join(root, 'content'));
});

afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(root, { recursive: true, force: true });
});

function stageOf(files: Readonly<Record<string, string>>): Stage {
  recover(out);
  const stage = openStage(out);
  for (const [address, content] of Object.entries(files)) stage.write(address, content);
  stage.write('manifest-sha256.txt', writeManifest(stage.files.values()));
  return stage;
}

describe('publishing', () => {
  it('replaces the whole old site', () => {
    publish(stageOf({ '': 'old', 'only/old.html': '1' }), out);
    publish(stageOf({ '': 'new' }), out);
    clearAway(out);
    expect(fs.readdirSync(out).sort()).toEqual(['.siaran-site', 'index.html', 'manifest-sha256.txt']);
    expect(fs.readdirSync(root).sort()).toEqual(['content', 'dist']);
  });

  it('takes the place of an empty folder', () => {
    fs.mkdirSync(out);
    publish(stageOf({ '': 'new' }), out);
    clearAway(out);
    expect(fs.readdirSync(root).sort()).toEqual(['content', 'dist']);
  });

  it('stops before a folder that became somebody else’s while the site was made', () => {
    const stage = stageOf({ '': 'new' });
    fs.mkdirSync(out);
    fs.writeFileSync(path.join(out, 'diary.txt'), 'mine');
    expect(() => publish(stage, out)).toThrow(DiskFault);
    expect(fs.readFileSync(path.join(out, 'diary.txt'), 'utf8')).toBe('mine');
  });

  it('puts the old site back where the new one cannot be moved in', () => {
    publish(stageOf({ '': 'old' }), out);
    const stage = stageOf({ '': 'new' });
    const rename = fs.renameSync;
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (from === stage.folder) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
      rename(from, to);
    });
    expect(() => publish(stage, out)).toThrow(DiskFault);
    expect(fs.readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('old');
  });

  it('leaves what cannot be deleted for the next run', () => {
    publish(stageOf({ '': 'old' }), out);
    publish(stageOf({ '': 'new' }), out);
    vi.spyOn(fs, 'unlinkSync').mockImplementation(() => {
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    });
    clearAway(out);
    expect(fs.readdirSync(root).length).toBe(3);
    vi.restoreAllMocks();
    recover(out);
    expect(fs.readdirSync(root).sort()).toEqual(['content', 'dist']);
  });
});

describe('a folder held by another program', () => {
  it('is tried again on Windows until it is let go', () => {
    fs.mkdirSync(out);
    const rename = fs.renameSync;
    let refusals = 3;
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      refusals -= 1;
      if (refusals >= 0) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      rename(from, to);
    });
    renamePatiently(out, `${out}.moved`, 'win32');
    expect(fs.existsSync(`${out}.moved`)).toBe(true);
  });

  it('is a fault at once elsewhere', () => {
    const spy = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    });
    expect(() => renamePatiently(out, `${out}.moved`, 'linux')).toThrow(/could not rename/);
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it('is given up after a while, naming the folder', () => {
    vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
    vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    });
    expect(() => renamePatiently(out, `${out}.moved`, 'win32')).toThrow(out);
  });
});

describe('deleting', () => {
  it('refuses a folder without our marker', () => {
    fs.mkdirSync(out);
    fs.writeFileSync(path.join(out, 'diary.txt'), 'mine');
    expect(() => removeOwnTree(out)).toThrow(/marker/);
    expect(fs.existsSync(path.join(out, 'diary.txt'))).toBe(true);
  });

  it('never follows a symbolic link', () => {
    publish(stageOf({ '': 'x' }), out);
    fs.writeFileSync(path.join(root, 'content', 'precious.md'), 'mine');
    fs.symlinkSync(path.join(root, 'content'), path.join(out, 'link'));
    removeOwnTree(out);
    expect(fs.existsSync(path.join(root, 'content', 'precious.md'))).toBe(true);
  });
});

describe('folders that are never replaced', () => {
  const make = (name: string): string => {
    const place = path.join(root, name);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(path.join(place, 'diary.txt'), 'mine');
    return place;
  };

  it('one that is not ours', () => expect(refusalOf(root, make('dist'))?.code).toBe('out-not-ours'));
  it('the root', () => expect(refusalOf(root, root)?.code).toBe('out-holds-content'));
  it('one above the root', () => expect(refusalOf(root, path.dirname(root))?.code).toBe('out-holds-content'));
  it('content/', () => expect(refusalOf(root, path.join(root, 'content'))?.code).toBe('out-holds-content'));
  it('one in content/', () =>
    expect(refusalOf(root, path.join(root, 'content', 'a', 'b'))?.code).toBe('out-holds-content'));
  it('one in templates/', () =>
    expect(refusalOf(root, path.join(root, 'templates', 'x'))?.code).toBe('out-holds-content'));
  it('one that leads into content/ by a link', () => {
    fs.symlinkSync(path.join(root, 'content'), path.join(root, 'link'));
    expect(refusalOf(root, path.join(root, 'link', 'site'))?.code).toBe('out-holds-content');
  });
  it('a file', () => {
    fs.writeFileSync(out, '');
    expect(refusalOf(root, out)?.code).toBe('out-is-file');
  });
  it('a symbolic link, even to a folder of ours', () => {
    fs.mkdirSync(path.join(root, 'real'));
    fs.writeFileSync(path.join(root, 'real', '.siaran-site'), '');
    fs.symlinkSync(path.join(root, 'real'), out);
    expect(refusalOf(root, out)?.code).toBe('out-is-link');
  });
  it('one that holds the archive is told from one that lies in it', () => {
    expect(refusalOf(root, root)?.message).toContain('holds the archive itself');
    expect(refusalOf(root, path.join(root, 'content', 'x'))?.message).toContain('lies in «content»');
  });
  it('says what to do, with the folder as its author writes it', () => {
    expect(refusalOf(root, make('dist'))).toMatchObject({
      message: expect.stringContaining('«dist»'),
      help: expect.stringContaining('--out'),
    });
  });

  it('but one that does not exist, an empty one, and one of ours', () => {
    expect(refusalOf(root, out)).toBeNull();
    fs.mkdirSync(out);
    expect(refusalOf(root, out)).toBeNull();
    fs.writeFileSync(path.join(out, '.siaran-site'), '');
    fs.writeFileSync(path.join(out, 'index.html'), '');
    expect(refusalOf(root, out)).toBeNull();
    expect(refusalOf(root, path.join(root, 'contents'))).toBeNull();
  });
});

describe('changes', () => {
  it('are what a reader would notice, pages first', () => {
    publish(
      stageOf({ '': 'home', 'releases/a/': '1', 'releases/b/': '1', 'feed.xml': '1', '.nojekyll': '' }),
      out,
    );
    const stage = stageOf({
      '': 'home',
      'releases/a/': '2',
      'releases/c/': '1',
      'feed.xml': '2',
      'a.pdf': '',
    });
    expect(changesSince(out, stage.files)).toEqual({
      appear: ['releases/c/', 'a.pdf'],
      change: ['releases/a/', 'feed.xml'],
      go: ['releases/b/'],
      upload: ['a.pdf', 'feed.xml', 'manifest-sha256.txt', 'releases/a/index.html', 'releases/c/index.html'],
      remove: ['.nojekyll', 'releases/b/index.html'],
    });
  });

  it('are none for the same site, and all for the first', () => {
    const first = stageOf({ '': 'home' });
    expect(changesSince(out, first.files)).toEqual({
      ...NO_CHANGES,
      appear: [''],
      upload: ['.siaran-site', 'index.html', 'manifest-sha256.txt'],
    });
    publish(first, out);
    expect(changesSince(out, stageOf({ '': 'home' }).files)).toEqual(NO_CHANGES);
  });
});
