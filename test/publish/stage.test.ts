import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskFault } from '../../src/output/publishing/disk-fault.js';
import { markOf } from '../../src/output/publishing/file-mark.js';
import { sitePath } from '../../src/output/publishing/site-path.js';
import { openStage } from '../../src/output/stage.js';

let folder = '';
let out = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-stage-'));
  out = path.join(folder, 'dist');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('places in the site', () => {
  it.each([
    ['', 'index.html'],
    ['releases/2018/', 'releases/2018/index.html'],
    ['404.html', '404.html'],
    ['.nojekyll', '.nojekyll'],
    ['a b/ä.pdf', 'a b/ä.pdf'],
  ])('«%s» is %s', (address, place) => expect(sitePath(address)).toBe(place));

  it.each([
    '/',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a/./b',
    'a//b',
    './x',
    '..',
    'a\\..\\..\\x',
    'C:/x',
    'a.txt:stream',
    'a\u0000b',
    'a\nb',
  ])('«%s» is refused', (address) => expect(() => sitePath(address)).toThrow());
});

describe('a stage', () => {
  it('writes bytes as given and knows their size and hash', () => {
    const stage = openStage(out);
    stage.write('', 'Siaran: é\n');
    stage.write('data/x.bin', new Uint8Array([0, 255]));
    expect(fs.readFileSync(path.join(stage.folder, 'index.html'), 'utf8')).toBe('Siaran: é\n');
    expect(stage.files.get('index.html')).toEqual({
      path: 'index.html',
      size: 11,
      sha256: createHash('sha256').update('Siaran: é\n').digest('hex'),
      mark: markOf(fs.lstatSync(path.join(stage.folder, 'index.html'))),
    });
    expect([...stage.files.keys()]).toEqual(['.siaran-site', 'index.html', 'data/x.bin']);
  });

  it('copies a file of any size without its rights', () => {
    const bytes = Buffer.alloc(700_001, 'siaran');
    const source = path.join(folder, 'a.pdf');
    fs.writeFileSync(source, bytes, { mode: 0o444 });
    const stage = openStage(out);
    stage.copy(source, 'docs/a.pdf');
    const copy = path.join(stage.folder, 'docs', 'a.pdf');
    expect(fs.readFileSync(copy).equals(bytes)).toBe(true);
    expect(fs.statSync(copy).mode & 0o200).toBe(0o200);
    expect(stage.files.get('docs/a.pdf')).toEqual({
      path: 'docs/a.pdf',
      size: 700_001,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mark: markOf(fs.lstatSync(copy)),
    });
  });

  it('makes the folder above it where there is none', () => {
    const stage = openStage(path.join(folder, 'a', 'b', 'dist'));
    expect(fs.existsSync(stage.folder)).toBe(true);
  });

  it.each([
    ['a.html', 'a.html'],
    ['A.html', 'a.html'],
    ['caf\u00e9.html', 'cafe\u0301.html'],
    ['a/', 'a/index.html'],
    ['a', 'a/b.html'],
    ['a/b.html', 'a'],
    ['a/b/c.html', 'A'],
  ])('refuses «%s» and «%s» together', (one, other) => {
    const stage = openStage(out);
    stage.write(one, '1');
    expect(() => stage.write(other, '2')).toThrow();
    expect(stage.files.size).toBe(2);
  });

  it('writes nothing outside its folder', () => {
    const stage = openStage(out);
    expect(() => stage.write('../escaped.html', 'x')).toThrow();
    expect(() => stage.copy(path.join(folder, 'x'), '../../escaped.html')).toThrow();
    expect(fs.readdirSync(folder)).toEqual([path.basename(stage.folder)]);
  });

  it('names the file where the machine will not write or read', () => {
    const stage = openStage(out);
    fs.writeFileSync(path.join(stage.folder, 'taken'), '');
    expect(() => stage.write('taken/x.html', 'x')).toThrow(DiskFault);
    expect(() => stage.copy(path.join(folder, 'missing.pdf'), 'b.pdf')).toThrow(/missing\.pdf/);
  });

  it('is gone when it is thrown away, and throwing it away again does nothing', () => {
    const stage = openStage(out);
    stage.write('a/b/c.html', 'x');
    stage.discard();
    stage.discard();
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
