import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../../src/import/source.js';
import { chooseFormat, type FormatChoice } from '../../../src/import/sources/recognise.js';
import { recogniseFormat } from '../../../src/import/sources/recognise-format.js';

const own = '<p>Isi berita</p>\nRapat Inovasi\n12 Dec 2018\n';
const wxr =
  '<?xml version="1.0" encoding="UTF-8" ?>\n<!-- generator="WordPress" -->\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">';

function recognised(name: string, content: string | Uint8Array): Format | null {
  const head = Buffer.from(content);
  return recogniseFormat({ path: `/x/${name}`, name, size: head.length }, head);
}

describe('a file is known by its content, whatever its name', () => {
  const contents: readonly (readonly [string, string, Format | null])[] = [
    ['the form of three lines', own, 'txt'],
    [
      'the same with a paragraph of its own lines',
      '<p>a\n\nb</p>\n<div>c</div>\nRapat\n12 Desember 2018',
      'txt',
    ],
    [
      'the same in plain text with commas',
      'Bupati hadir, kata dia, di sini, hari ini.\nRapat, Upacara\nRabu, 12 Desember 2018',
      'txt',
    ],
    ['commas', 'id,judul,isi\n1,a,"<p>b</p>"\n', 'csv'],
    ['semicolons', '\uFEFFid;judul;isi\r\n1;a, b;"c\r\nd"\r\n', 'csv'],
    ['tabs', 'id\tjudul\n1\ta\n', 'csv'],
    ['a list', '[\n  {"title": "a"}\n]', 'json'],
    ['an object', '{\n  "data": [{"title": "a"}]}', 'json'],
    ['an object on one line', '{"data": [{"title": "a"}]}', 'json'],
    ['an object a line', '{"title":"a"}\n{"title":"b"}\n', 'jsonl'],
    ['WordPress', wxr, 'wxr'],
    ['mysqldump', '-- MySQL dump 10.13  Distrib 8.0\n--\n-- Host: localhost\n', 'sql'],
    ['MariaDB', '/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19\n', 'sql'],
    [
      'phpMyAdmin',
      '-- phpMyAdmin SQL Dump\n-- version 5.1\n\nSET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";',
      'sql',
    ],
    ['a statement alone', "INSERT INTO `berita` (`id`, `judul`) VALUES\n(1, 'a'),\n(2, 'b');", 'sql'],
    ['a table of a dump', '/* cadangan */\n\nCREATE TABLE berita (\n id int,\n judul text\n);', 'sql'],
    ['a page', '<!DOCTYPE html>\n<html><head><title>a, b</title>', 'html'],
    [
      'a page in capitals, behind a comment',
      '<!-- saved from url=(0014)about:internet -->\r\n<HTML><BODY>',
      'html',
    ],
    [
      'a page of XHTML',
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
      'html',
    ],
    ['front matter', '---\ntitle: "a, b"\ndate: 2018-12-12\n---\nIsi', 'markdown'],
    ['front matter with blanks and CRLF', '\uFEFF--- \r\nlayout: post\r\ntitle: a\r\n---\r\n', 'markdown'],
    ['a sitemap', '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', null],
    ['nothing', ' \n', null],
    ['bytes', 'a\0\u0001\0\0b\0', null],
    ['a note', 'Ini bukan berita', null],
    ['a note of several lines', 'Catatan\nPeraturan\nPasal 5 ayat 2', null],
    ['numbers without names', '1,2018-12-12\n2,2018-12-13\n', null],
  ];

  it.each(contents)('%s', (_, content, format) => {
    for (const name of ['export', 'export.dat', 'export.bak'])
      expect([name, recognised(name, content)]).toEqual([name, format]);
    if (format !== null)
      for (const ending of ['txt', 'html', 'csv']) {
        const found = recognised(`x.${ending}`, content);
        expect([ending, found]).toEqual([
          ending,
          format === 'txt' && ending === 'csv' && content.includes(',') ? 'csv' : format,
        ]);
      }
  });

  it('in UTF-16 and windows-1252 too', () => {
    expect(recognised('x', iconv.encode('id\tjudul\n1\t“a”\n', 'utf-16le', { addBOM: true }))).toBe('csv');
    expect(recognised('x', iconv.encode('<p>“a”</p>\nRapat\n12 Dec 2018', 'windows-1252'))).toBe('txt');
  });

  it.each([
    ['x.csv', 'judul,isi\n', 'csv'],
    ['x.jsonl', '{"title":"a"}', 'jsonl'],
    ['x.md', '# Judul\n\nIsi', 'markdown'],
    ['x.md', '[Judul](x) isi', 'markdown'],
    ['x.md', '{% include a %}', 'markdown'],
    ['x.htm', '<div>Isi</div>', 'html'],
    ['x.txt', 'Satu baris', 'txt'],
  ])('by its ending where the content may be two things: %s', (name, content, format) => {
    expect(recognised(name, content)).toBe(format);
  });
});

function choose(
  files: Readonly<Record<string, string | Uint8Array>>,
  asked: Format | null = null,
): FormatChoice {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  try {
    const inputs = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return { path, name, size: Buffer.from(content).length };
    });
    return chooseFormat(inputs, asked);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summary({ format, files, findings }: FormatChoice) {
  return { format, files: files.map(({ name }) => name), codes: findings.map(({ code }) => code) };
}

describe('what was given', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]);

  it('is of the one format that its files have; what holds no records is passed over and counted', () => {
    const choice = choose({
      'a/1.txt': own,
      'a/2.txt': own,
      'a/x.jpg': png,
      'a/y.jpg': png,
      'a/style.css': 'a{b:c}',
      'a/_config.yml': '---\ntitle: a\n',
      'a/CNAME': 'x.org',
    });
    expect(summary(choice)).toEqual({
      format: 'txt',
      files: ['a/1.txt', 'a/2.txt'],
      codes: ['import-files-passed-over'],
    });
    expect(choice.findings[0]).toMatchObject({ severity: 'note' });
    expect(choice.findings[0]?.message).toContain('2 × jpg, 1 × css, 1 × yml, 1 × without an ending');
  });

  it('is asked about where its files are of several formats', () => {
    const files = { '1.html': '<!doctype html>', '2.html': '<html>', 'x.json': '[{"a":1}]' };
    const choice = choose(files);
    expect(summary(choice)).toEqual({ format: null, files: [], codes: ['import-formats-several'] });
    expect(choice.findings[0]?.message).toContain('2 × html, 1 × json');
    expect(choice.findings[0]?.help).toContain('--format html');
    expect(summary(choose(files, 'json'))).toEqual({
      format: 'json',
      files: ['x.json'],
      codes: ['import-files-passed-over'],
    });
  });

  it('is what --format says, where it is one file of text', () => {
    expect(summary(choose({ 'x.txt': 'Ini bukan berita' }, 'csv'))).toEqual({
      format: 'csv',
      files: ['x.txt'],
      codes: [],
    });
  });

  it.each([
    [{ 'x.dat': 'Ini bukan berita' }, 'import-format-unknown'],
    [{ 'x.jpg': png, 'y.css': 'a{b:c}' }, 'import-nothing-found'],
    [{}, 'import-nothing-found'],
  ])('is refused where it holds no records: %j', (files, code) => {
    expect(summary(choose(files))).toEqual({ format: null, files: [], codes: [code] });
  });

  it.each([
    ['dump.sql.gz', gzipSync('INSERT INTO'), 'import-compressed', 'gzip', 'Unpack it'],
    ['export.zip', 'PK\u0003\u0004 berita.csv', 'import-compressed', 'ZIP', 'Unpack it'],
    ['berita.xlsx', 'PK\u0003\u0004', 'import-spreadsheet', 'spreadsheet', 'CSV UTF-8'],
    ['berita', 'PK\u0003\u0004..xl/workbook.xml', 'import-spreadsheet', 'spreadsheet', 'CSV UTF-8'],
    ['berita.docx', 'PK\u0003\u0004', 'import-document', 'word processor', 'Web page'],
    ['berita.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'import-spreadsheet', 'spreadsheet', 'CSV UTF-8'],
    ['berita.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'import-document', 'office', 'Web page'],
    ['berita.rtf', '{\\rtf1', 'import-document', 'RTF', 'Web page'],
    ['berita.pdf', '%PDF-1.7', 'import-pdf', 'PDF', 'attachment'],
    ['berita.db', 'SQLite format 3\0', 'import-database', 'SQLite', 'CSV'],
    ['site.warc', 'WARC/1.0\r\n', 'import-web-archive', 'WARC', 'pages'],
    ['x.mht', 'From: <Saved by Blink>', 'import-web-archive', 'MHTML', 'HTML only'],
  ])('says what to do with %s, even under another format', (name, content, code, what, remedy) => {
    for (const asked of [null, 'csv'] as const) {
      const { format, findings } = choose({ [name]: content }, asked);
      expect(format).toBeNull();
      expect(findings).toMatchObject([{ code, severity: 'error' }]);
      expect(findings[0]?.message).toContain(what);
      expect(findings[0]?.help).toContain(remedy);
    }
    const beside = choose({ 'a.txt': own, [`b/${name}`]: content });
    expect(beside.format).toBe('txt');
    expect(beside.findings).toMatchObject([{ code, severity: 'warning' }]);
  });
});
