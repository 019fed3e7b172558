import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findMedia, findMediaAt } from '../../../src/import/media/find-media.js';
import { indexMedia, indexPaths, type MediaIndex } from '../../../src/import/media/index-media.js';
import { folderWith } from './temporary-folder.js';

function indexOf(...paths: string[]): MediaIndex {
  return indexMedia(folderWith(Object.fromEntries(paths.map((path) => [path, path]))));
}

/** The path of the file that was found, those it cannot be told from, or why there is none. */
function find(index: MediaIndex, target: string, base: string | null = null): string | readonly string[] {
  const search = findMedia(index, target, base);
  if (search.kind === 'found') return search.file.path;
  return search.kind === 'none' ? 'none' : [search.kind, ...search.paths];
}

const uploads = indexOf(
  '2018/05/x.jpg',
  '2018/06/x.jpg',
  '2019/05/rapat kerja.pdf',
  '2019/05/Sambutan.PDF',
  '2019/05/photo.jpg',
  '2019/06/photo-300x200.jpg',
  '2019/06/photo.jpg',
  '2019/07/peta-10x10.png',
  'foto/de\u0301cembre.jpg',
  'foto/d%C3%A9p%20art.jpg',
  'foto/100%.pdf',
  'kapital/A.jpg',
  'kapital/a.jpg',
  'kapital/B.JPG',
  'kapital/b.Jpg',
  'logo.png',
  'cadangan/logo.png',
  'con.pdf',
  `panjang/${'n'.repeat(240)}.jpg`,
  'rtl/\u202Egpj.exe.jpg',
);

const FOUND: readonly (readonly [target: string, found: string | readonly string[]])[] = [
  ['/wp-content/uploads/2018/05/x.jpg', '2018/05/x.jpg'],
  ['http://x.go.id/wp-content/uploads/2018/06/x.jpg?ver=2#a', '2018/06/x.jpg'],
  ['https://web.archive.org/web/2019im_/http://x.go.id/uploads/2018/06/x.jpg', '2018/06/x.jpg'],
  ['../uploads/2018/05/x.jpg', '2018/05/x.jpg'],
  ['uploads\\2018\\05\\x.jpg', '2018/05/x.jpg'],
  ['05/x.jpg', '2018/05/x.jpg'],
  ['x.jpg', ['ambiguous', '2018/05/x.jpg', '2018/06/x.jpg']],
  ['/x.jpg', ['ambiguous', '2018/05/x.jpg', '2018/06/x.jpg']],
  ['/uploads/2017/05/x.jpg', ['elsewhere', '2018/05/x.jpg', '2018/06/x.jpg']],
  ['/uploads/2020/05/rapat kerja.pdf', ['elsewhere', '2019/05/rapat kerja.pdf']],
  ['rapat%20kerja.pdf', '2019/05/rapat kerja.pdf'],
  ['/uploads/2019/05/rapat%2520kerja.pdf', '2019/05/rapat kerja.pdf'],
  ['/uploads/2019/05/sambutan.pdf', '2019/05/Sambutan.PDF'],
  ['/uploads/2019/05/photo-300x200.jpg', '2019/05/photo.jpg'],
  ['/uploads/2019/06/photo-300x200.jpg', '2019/06/photo-300x200.jpg'],
  ['/uploads/2019/06/photo-1024x768.jpg', '2019/06/photo.jpg'],
  ['/uploads/2019/07/peta-10x10.png', '2019/07/peta-10x10.png'],
  ['/uploads/2019/08/photo-300x200.jpg', ['elsewhere', '2019/05/photo.jpg', '2019/06/photo.jpg']],
  ['foto/d%C3%A9cembre.jpg', 'foto/de\u0301cembre.jpg'],
  ['foto/d%E9cembre.jpg', 'foto/de\u0301cembre.jpg'],
  ['foto/décembre.jpg', 'foto/de\u0301cembre.jpg'],
  ['foto/dép art.jpg', 'foto/d%C3%A9p%20art.jpg'],
  ['foto/100%.pdf', 'foto/100%.pdf'],
  ['foto/100%25.pdf', 'foto/100%.pdf'],
  ['kapital/a.jpg', 'kapital/a.jpg'],
  ['kapital/A.jpg', 'kapital/A.jpg'],
  ['kapital/A.JPG', ['ambiguous', 'kapital/A.jpg', 'kapital/a.jpg']],
  ['kapital/b.jpg', ['ambiguous', 'kapital/B.JPG', 'kapital/b.Jpg']],
  ['/logo.png', 'logo.png'],
  ['logo.png', ['ambiguous', 'logo.png', 'cadangan/logo.png']],
  ['/gambar/logo.png', 'logo.png'],
  ['con.pdf', 'con.pdf'],
  [`${'n'.repeat(240)}.jpg`, `panjang/${'n'.repeat(240)}.jpg`],
  ['\u202Egpj.exe.jpg', 'rtl/\u202Egpj.exe.jpg'],
  ['tidak-ada.jpg', 'none'],
  ['', 'none'],
  ['#x.jpg', 'none'],
  ['/', 'none'],
  ['../../etc/passwd', 'none'],
  ['..%2F..%2Fetc%2Fpasswd', 'none'],
  ['%252e%252e%252flogo.png', 'none'],
  ['x.jpg\0.png', 'none'],
  ['x%00.jpg', 'none'],
  ['file:///C:/foto/05/x.jpg', 'none'],
  ['C:\\2018\\05\\x.jpg', 'none'],
  ['\\\\server\\2018\\05\\x.jpg', 'none'],
  ['data:image/png;base64,logo.png', 'none'],
  ['__proto__', 'none'],
  [`/${'a/'.repeat(5_000)}x.jpg`, 'none'],
];

it.each(FOUND)('%j', (target, found) => {
  expect(find(uploads, target)).toEqual(found);
});

it('resolves a relative target against the page that names it', () => {
  const page = 'http://x.go.id/berita/2018/05/rapat.html';
  expect(find(uploads, 'x.jpg', page)).toBe('2018/05/x.jpg');
  expect(find(uploads, '../06/x.jpg', page)).toBe('2018/06/x.jpg');
  expect(find(uploads, '/logo.png', page)).toBe('logo.png');
});

it('finds a file in a copy of the whole site by its whole path, before copies of it', () => {
  const index = indexOf('foto/a.jpg', 'cadangan/foto/a.jpg', 'htdocs/foto/b.jpg');
  expect(find(index, '/foto/a.jpg')).toBe('foto/a.jpg');
  expect(find(index, 'foto/a.jpg')).toEqual(['ambiguous', 'cadangan/foto/a.jpg', 'foto/a.jpg']);
  expect(find(index, '/foto/b.jpg')).toBe('htdocs/foto/b.jpg');
});

it('takes a longer overlap in other capitals for better than a shorter one', () => {
  const index = indexOf('a.jpg', '2018/A.jpg');
  expect(find(index, '/uploads/2018/a.jpg')).toBe('2018/A.jpg');
});

it('does not choose by capitals among very many files of one name', () => {
  const names = ['0/A.JPG', '1/A.JPG', '2/A.JPG', '3/A.JPG', '4/a.jpg', '5/a.jpg'];
  expect(find(indexOf(...names), 'a.jpg')).toEqual(['ambiguous', ...names.slice(0, 5)]);
});

it('finds a file at one path and no other', () => {
  expect(findMediaAt(uploads, '2018/05/x.jpg')?.path).toBe('2018/05/x.jpg');
  expect(findMediaAt(uploads, '2018/05/X.jpg')?.path).toBe('2018/05/x.jpg');
  expect(findMediaAt(uploads, 'uploads/2018/05/x.jpg')).toBeNull();
  expect(findMediaAt(uploads, '05/x.jpg')).toBeNull();
  expect(findMediaAt(uploads, '../2018/05/x.jpg')).toBeNull();
});

it('gives the place of a file on this machine', () => {
  const search = findMedia(uploads, '05/x.jpg');
  expect(search).toEqual({
    kind: 'found',
    file: { path: '2018/05/x.jpg', from: join(uploads.root, '2018', '05', 'x.jpg') },
  });
});

describe('the folder', () => {
  it('gives no link and nothing hidden, and says so', () => {
    const root = folderWith({ 'a.jpg': '', '.env': '', '.git/b.jpg': '' });
    const outside = folderWith({ 'secret.jpg': '', 'd/deep.jpg': '' });
    symlinkSync(join(outside, 'secret.jpg'), join(root, 'secret.jpg'));
    symlinkSync(join(outside, 'd'), join(root, 'd'));
    symlinkSync('.', join(root, 'loop'));
    const index = indexMedia(root);
    expect(index.count).toBe(1);
    expect([find(index, 'secret.jpg'), find(index, 'd/deep.jpg'), find(index, 'b.jpg')]).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect(index.findings.map(({ code }) => code)).toEqual(['media-link']);
    expect(index.findings[0]?.message).toContain('«d», «loop», «secret.jpg»');
  });

  it('may be named by a link itself', () => {
    const root = folderWith({ 'a.jpg': '' });
    const link = join(folderWith({}), 'media');
    symlinkSync(root, link);
    expect(indexMedia(link).root).toBe(root);
  });

  it('is the same whatever order the disk gives', () => {
    const paths = ['b/x.jpg', 'a/x.jpg', 'x.jpg', 'c/d/x.jpg'];
    const first = indexOf(...paths);
    const second = indexOf(...paths.toReversed());
    expect({ ...first, root: '' }).toEqual({ ...second, root: '' });
  });

  it('can be sent to a thread', () => {
    expect(structuredClone(uploads)).toEqual(uploads);
  });

  it('that cannot be read is thrown', () => {
    expect(() => indexMedia(join(folderWith({}), 'none'))).toThrow(/Cannot read the folder/u);
  });

  it.skipIf(process.platform !== 'linux')('names a file whose name is not UTF-8', () => {
    const root = folderWith({ 'a.jpg': '' });
    mkdirSync(join(root, 'b'));
    writeFileSync(Buffer.concat([Buffer.from(`${root}/b/d`), Buffer.from([0xe9]), Buffer.from('.jpg')]), '');
    const index = indexMedia(root);
    expect(index.count).toBe(1);
    expect(index.findings.map(({ code }) => code)).toEqual(['media-name']);
  });
});

const segment = fc.constantFrom('a', 'A', 'b', 'c', '2018', '05');
const filePath = fc
  .tuple(fc.array(segment, { maxLength: 3 }), fc.constantFrom('x.jpg', 'X.jpg', 'y-10x10.jpg', 'y.jpg'))
  .map(([folders, name]) => [...folders, name].join('/'));

test('what is found fits, and is the only one that fits so well', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(filePath, { maxLength: 8 }),
      filePath,
      fc.boolean(),
      (paths, wanted, isWhole) => {
        const index = indexPaths('/media', paths);
        const search = findMedia(index, isWhole ? `/${wanted}` : wanted);
        const fits = (path: string): boolean =>
          `/${path}`.toLowerCase().endsWith(`/${wanted}`.toLowerCase()) ||
          `/${wanted}`.toLowerCase().endsWith(`/${path}`.toLowerCase());
        const fitting = paths.filter(fits);
        if (search.kind === 'found' && fitting.length > 0) {
          expect(fitting).toContain(search.file.path);
          const longest = Math.max(...fitting.map((path) => Math.min(path.length, wanted.length)));
          expect(Math.min(search.file.path.length, wanted.length)).toBe(longest);
        }
        if (fitting.length === 1) expect(search).toMatchObject({ kind: 'found', file: { path: fitting[0] } });
        if (search.kind === 'ambiguous') expect(search.paths.length).toBeGreaterThan(1);
      },
    ),
    { seed: 20_181_212, numRuns: 10_000 },
  );
});
