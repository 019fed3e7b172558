import { createHash } from 'node:crypto';
import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OldAddresses } from '../../../src/import/addresses/old-addresses.js';
import { indexMedia } from '../../../src/import/media/index-media.js';
import { type DeskOrder, type MediaDesk, openDesk } from '../../../src/import/media/open-desk.js';
import { docx } from './office-files.js';
import { folderWith } from './temporary-folder.js';

const JPG = Buffer.from('\xFF\xD8\xFF\xE0\0\x10JFIF', 'latin1');
const OTHER_JPG = Buffer.from('\xFF\xD8\xFF\xE0\0\x10JFIF other', 'latin1');
const PDF = Buffer.from('%PDF-1.4\n');
const HTML = '<!DOCTYPE html><title>404 Not Found</title>';
const RELEASE = 'releases/2018/12/rapat.md';
const OTHER = 'releases/2018/11/lain.md';

const addresses = new OldAddresses();
addresses.add('http://x.go.id/berita/12.html', RELEASE);
addresses.add('http://x.go.id/berita/11.html', OTHER);

function deskOver(
  files: Readonly<Record<string, string | Uint8Array>>,
  order: Partial<DeskOrder> = {},
): MediaDesk {
  const media = indexMedia(folderWith(files));
  const url = 'http://x.go.id/berita/12.html';
  return openDesk({ addresses, media, beside: null, release: RELEASE, url, ...order });
}

function codesOf(desk: MediaDesk): string[] {
  return desk.findings().map(({ code }) => code);
}

describe('a link', () => {
  it.each([
    ['to a record', 'http://www.x.go.id/berita/11.html#isi', OTHER],
    ['to a record, relative', '11.html', OTHER],
    ['to its own page', '/berita/12.html', RELEASE],
    ['to a page that is no record', 'http://x.go.id/profil.html', undefined],
    ['to another site', 'http://y.go.id/berita/11.html', undefined],
    ['to a file of another site', 'http://y.go.id/foto/a.jpg', undefined],
    ['to nothing', '#atas', undefined],
    ['to a mail', 'mailto:a@x.go.id', undefined],
    ['to an image inside the text', 'data:image/png;base64,a.jpg', undefined],
  ])('%s', (_what, target, path) => {
    const desk = deskOver({ 'foto/a.jpg': JPG });
    expect(desk.get(target)).toBe(path);
    expect(desk.taken()).toEqual([]);
    expect(desk.missing()).toEqual([]);
    expect(desk.findings()).toEqual([]);
  });
});

describe('a file of the old site', () => {
  it('is taken once, named by what it is, whatever spelling asks for it', () => {
    const desk = deskOver({ 'foto/Rapat Kerja.png': JPG });
    const path = 'releases/2018/12/rapat/rapat-kerja.jpg';
    expect(desk.has(path)).toBe(false);
    expect(desk.get('../foto/Rapat%20Kerja.png')).toBe(path);
    expect(desk.get('http://x.go.id/foto/Rapat Kerja.png')).toBe(path);
    expect(desk.get('../foto/Rapat%20Kerja.png')).toBe(path);
    expect(desk.has(path)).toBe(true);
    const sha256 = createHash('sha256').update(JPG).digest('hex');
    expect(desk.taken()).toEqual([
      {
        path,
        from: expect.stringMatching(/foto.Rapat Kerja\.png$/u),
        target: '../foto/Rapat%20Kerja.png',
        sha256,
      },
    ]);
    expect(desk.missing()).toEqual([]);
  });

  it('lies beside a release that is a folder', () => {
    const desk = deskOver({ 'a.pdf': PDF }, { release: 'releases/2018/12/rapat/index.md' });
    expect(desk.get('/a.pdf')).toBe('releases/2018/12/rapat/a.pdf');
  });

  it('gets digits of its bytes where another file has its name, and none where the bytes are the same', () => {
    const desk = deskOver({ '1/a.jpg': JPG, '2/a.jpg': OTHER_JPG, '3/a.jpg': JPG });
    const sha256 = createHash('sha256').update(OTHER_JPG).digest('hex');
    expect(desk.get('/1/a.jpg')).toBe('releases/2018/12/rapat/a.jpg');
    expect(desk.get('/2/a.jpg')).toBe(`releases/2018/12/rapat/a-${sha256.slice(0, 16)}.jpg`);
    expect(desk.get('/3/a.jpg')).toBe('releases/2018/12/rapat/a.jpg');
    expect(desk.taken().map(({ from }) => from.slice(-7))).toEqual(['1/a.jpg', '2/a.jpg']);
  });

  it('that is not there is listed once, and nothing is said beyond that', () => {
    const desk = deskOver({});
    for (const target of ['/a.jpg', '/a.jpg', 'b.PDF?v=1', '/c.zip', '/d.html', '/e.php?f=1'])
      expect(desk.get(target)).toBeUndefined();
    expect(desk.missing()).toEqual(['/a.jpg', 'b.PDF?v=1', '/c.zip']);
    expect(desk.findings()).toEqual([]);
  });

  it('is listed as missing where no media folder was given', () => {
    const desk = openDesk({ addresses, media: null, beside: null, release: RELEASE, url: null });
    expect(desk.get('/a.jpg')).toBeUndefined();
    expect(desk.missing()).toEqual(['/a.jpg']);
  });

  it('is known by the host of its own record, also where no address of it is known', () => {
    const order = { addresses: new OldAddresses(), url: 'http://z.go.id/berita/12.html' };
    const desk = deskOver({ 'a.jpg': JPG }, order);
    expect(desk.get('http://z.go.id/a.jpg')).toBe('releases/2018/12/rapat/a.jpg');
    expect(desk.get('http://x.go.id/a.jpg')).toBeUndefined();
  });

  it.each([
    ['any of several', { '1/a.jpg': JPG, '2/a.jpg': JPG }, '/a.jpg', 'media-ambiguous'],
    ['in another folder', { '1/a.jpg': JPG }, '/2/a.jpg', 'media-elsewhere'],
    ['an error page', { 'a.jpg': HTML }, '/a.jpg', 'media-not-what-it-says'],
    ['an error page for a document', { 'a.pdf': HTML }, '/a.pdf', 'media-not-what-it-says'],
    ['an error text', { 'a.jpg': 'Not found' }, '/a.jpg', 'media-not-what-it-says'],
    ['a document with the name of an image', { 'a.jpg': PDF }, '/a.jpg', 'media-not-what-it-says'],
    ['an image with the name of a document', { 'a.pdf': JPG }, '/a.pdf', 'media-not-what-it-says'],
    ['empty', { 'a.pdf': '' }, '/a.pdf', 'media-not-what-it-says'],
    ['a program with the name of a document', { 'a.pdf': 'MZ\0' }, '/a.pdf', 'media-not-what-it-says'],
    ['a page with the name of a text', { 'a.txt': HTML }, '/a.txt', 'media-not-what-it-says'],
    [
      'a document with macros',
      { 'a.docx': docx({ 'word/vbaProject.bin': '' }) },
      '/a.docx',
      'media-not-what-it-says',
    ],
    ['a drawing', { 'a.svg': '<svg onload="alert(1)"/>' }, '/a.svg', 'media-not-taken'],
    ['a program', { 'a.exe': 'MZ\0' }, '/a.exe', 'media-not-taken'],
  ])('that is %s is not taken, and why is said once', (_what, files, target, code) => {
    const desk = deskOver(files);
    expect(desk.get(target)).toBeUndefined();
    expect(desk.get(target)).toBeUndefined();
    expect(desk.taken()).toEqual([]);
    expect(desk.missing()).toEqual([target]);
    expect(codesOf(desk)).toEqual([code]);
    expect(desk.findings()[0]?.message).toContain(`«${target}»`);
  });

  it.each([
    ['a picture under an ending of another one', { 'a.bmp': JPG }, '/a.bmp', 'a.jpg'],
    ['a document under an ending of another one', { 'a.doc': docx() }, '/a.doc', 'a.docx'],
    ['a film under an ending of sound', { 'a.mp3': '\0\0\0\x20ftypisom' }, '/a.mp3', 'a.mp4'],
    ['a table', { 'a.csv': 'a,b\n1,2\n' }, '/a.csv', 'a.csv'],
  ])('that is %s gets the ending of what it is', (_what, files, target, name) => {
    expect(deskOver(files).get(target)).toBe(`releases/2018/12/rapat/${name}`);
  });

  it('that has become a link since the folder was listed is thrown', () => {
    const root = folderWith({ 'a.jpg': JPG, 'd/b.jpg': JPG });
    const outside = folderWith({ 'secret.jpg': JPG, 'b.jpg': JPG });
    const media = indexMedia(root);
    renameSync(join(root, 'a.jpg'), join(root, 'was.jpg'));
    symlinkSync(join(outside, 'secret.jpg'), join(root, 'a.jpg'));
    renameSync(join(root, 'd'), join(root, 'e'));
    symlinkSync(outside, join(root, 'd'));
    const desk = openDesk({ addresses, media, beside: null, release: RELEASE, url: null });
    expect(() => desk.get('/a.jpg')).toThrow(/Cannot read/u);
    expect(() => desk.get('/d/b.jpg')).toThrow(/Cannot read/u);
  });
});

describe('what the source itself calls a file', () => {
  it('counts from a folder of its own, or from the page', () => {
    const desk = deskOver({ 'public/berita/a.jpg': JPG, 'berita/foto/b.jpg': JPG });
    expect(desk.getFile('berita/a.jpg')).toBe('releases/2018/12/rapat/a.jpg');
    expect(desk.getFile('foto/b.jpg')).toBe('releases/2018/12/rapat/b.jpg');
  });

  it('may have any name and lie on any host', () => {
    const desk = deskOver({ lampiran: PDF, 'cdn/a.jpg': JPG });
    expect(desk.getFile('lampiran')).toBe('releases/2018/12/rapat/lampiran.pdf');
    expect(desk.getFile('https://cdn.y.org/cdn/a.jpg')).toBe('releases/2018/12/rapat/a.jpg');
    expect(desk.getFile('tidak-ada')).toBeUndefined();
    expect(desk.missing()).toEqual(['tidak-ada']);
  });

  it('is no text unless its name says so', () => {
    const desk = deskOver({ lampiran: 'halo', 'a.js': 'alert(1)' });
    expect(desk.getFile('lampiran')).toBeUndefined();
    expect(desk.getFile('a.js')).toBeUndefined();
    expect(codesOf(desk)).toEqual(['media-not-taken', 'media-not-taken']);
  });
});

describe('beside the record in a folder of pages', () => {
  const files = {
    'berita/rapat_files/a.jpg': JPG,
    'berita/lain_files/a.jpg': OTHER_JPG,
    'foto/b.jpg': JPG,
    'situs/foto/c.jpg': JPG,
  };
  const order = (url: string | null): Partial<DeskOrder> => ({
    media: null,
    url,
    beside: { index: indexMedia(folderWith(files)), file: 'berita/rapat.html' },
  });

  it.each([null, 'http://x.go.id/2018/12/rapat'])('a file is found from there, the page being %j', (url) => {
    const desk = deskOver({}, order(url));
    expect(desk.get('rapat_files/a.jpg')).toBe('releases/2018/12/rapat/a.jpg');
    expect(desk.get('../foto/b.jpg')).toBe('releases/2018/12/rapat/b.jpg');
    expect(desk.get('/foto/c.jpg')).toBe('releases/2018/12/rapat/c.jpg');
    expect(desk.taken().map(({ sha256 }) => sha256)).toEqual(
      Array(3).fill(createHash('sha256').update(JPG).digest('hex')),
    );
    expect(desk.get('../../etc/passwd.pdf')).toBeUndefined();
  });
});
