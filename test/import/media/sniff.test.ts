import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDataImage } from '../../../src/body/clean/read-data-image.js';
import { sniff, whyNotTaken } from '../../../src/import/media/sniff.js';
import { docx, odt, oleOf, zipOf } from './office-files.js';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const PNG = latin('\x89PNG\r\n\x1A\n\0\0\0\rIHDR');
const HTML = '<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>…</body></html>';

const TAKEN: readonly (readonly [what: string, bytes: Uint8Array, kind: string, extension: string])[] = [
  ['PNG', PNG, 'image', 'png'],
  ['JPEG', latin('\xFF\xD8\xFF\xE0\0\x10JFIF'), 'image', 'jpg'],
  ['GIF', latin('GIF89a\x01\0\x01\0'), 'image', 'gif'],
  ['WebP', latin('RIFF\x10\0\0\0WEBPVP8 '), 'image', 'webp'],
  ['AVIF', latin('\0\0\0\x1Cftypavif\0\0\0\0'), 'image', 'avif'],
  ['PDF', latin('%PDF-1.4\n%\xE2\xE3'), 'document', 'pdf'],
  ['PDF after a line end', latin('\r\n%PDF-1.4'), 'document', 'pdf'],
  ['PDF after a byte order mark', latin('\xEF\xBB\xBF%PDF-1.4'), 'document', 'pdf'],
  ['RTF', latin('{\\rtf1\\ansi'), 'document', 'rtf'],
  ['docx', docx(), 'document', 'docx'],
  ['xlsx', zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'document', 'xlsx'],
  ['pptx', zipOf({ 'ppt/presentation.xml': '', '[Content_Types].xml': '' }), 'document', 'pptx'],
  [
    'docx with a comment behind it',
    zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }, 'PK'),
    'document',
    'docx',
  ],
  ['odt', odt(), 'document', 'odt'],
  ['ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'document', 'ods'],
  ['doc', oleOf({ root: ['1Table', 'WordDocument'] }), 'document', 'doc'],
  [
    'doc with a sheet in it',
    oleOf({ root: ['1Table', 'WordDocument'], deeper: ['Workbook'] }),
    'document',
    'doc',
  ],
  ['xls', oleOf({ root: ['Workbook'] }), 'document', 'xls'],
  ['xls of Excel 5', oleOf({ root: ['Book'] }), 'document', 'xls'],
  [
    'ppt with a text in it',
    oleOf({ root: ['Pictures', 'PowerPoint Document'], deeper: ['WordDocument'] }),
    'document',
    'ppt',
  ],
  [
    'doc whose directory has several sectors',
    oleOf({ root: ['a', 'b', 'c', 'd', 'e', 'f', 'WordDocument'], before: 200 }),
    'document',
    'doc',
  ],
  [
    'doc whose directory lies beyond the header’s table',
    oleOf({ root: ['WordDocument'], before: 31_000 }),
    'document',
    'doc',
  ],
  ['MP3 with a tag', latin('ID3\x03\0\0\0\0\0\0'), 'audio', 'mp3'],
  ['MP3', latin('\xFF\xFB\x90\x64\0\0'), 'audio', 'mp3'],
  ['MP4', latin('\0\0\0\x20ftypisom\0\0\x02\0'), 'video', 'mp4'],
  ['QuickTime', latin('\0\0\0\x14ftypqt  \0\0\0\0'), 'video', 'mov'],
  ['M4A', latin('\0\0\0\x1CftypM4A \0\0\0\0'), 'audio', 'm4a'],
  ['text', Buffer.from('\ufeffNama;Jumlah\r\nDésa <3;\t12 < 13\n'), 'text', 'txt'],
];

it.each(TAKEN)('%s', (_what, bytes, kind, extension) => {
  expect(sniff(bytes)).toEqual({ kind, extension });
});

const LEFT: readonly (readonly [what: string, bytes: Uint8Array, why: RegExp])[] = [
  ['nothing', latin(''), /is empty/],
  ['an error page', Buffer.from(HTML), /web page/],
  ['an error page after blanks', Buffer.from(`\ufeff\n\n  ${HTML}`), /web page/],
  ['an error page in UTF-16', Buffer.from(`\ufeff${HTML}`, 'utf16le'), /web page/],
  ['an error of PHP', Buffer.from('<br />\n<b>Warning</b>: mysql_connect()'), /web page/],
  [
    'a text with a script far behind',
    Buffer.from(`${'a '.repeat(5_000)}<script>alert(1)</script>`),
    /of a kind/,
  ],
  ['PHP', Buffer.from('<?php system($_GET["c"]);'), /web page/],
  ['PHP behind a text', Buffer.from('halo\n<?= `id` ?>'), /web page/],
  ['ASP', Buffer.from('<%eval request("c")%>'), /web page/],
  ['SVG', Buffer.from('<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG/],
  ['XML', Buffer.from('<?xml version="1.0"?><a/>'), /web page/],
  ['a program', latin('MZ\x90\0\x03\0'), /is a program/],
  ['a program of Linux', latin('\x7FELF\x02\x01'), /is a program/],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n'), /is a program/],
  ['a Flash film', latin('CWS\x0A\0\x01'), /is a program/],
  ['a zip archive', zipOf({ 'a.txt': 'a' }), /packed archive/],
  [
    'a zip archive that holds a docx',
    zipOf({ 'a/word/document.xml': '', '[Content_Types].xml': '' }),
    /packed archive/,
  ],
  [
    'a zip archive with a docx’s name for a part and no types',
    zipOf({ 'word/document.xml': '' }),
    /packed archive/,
  ],
  ['a docx cut short', docx().subarray(0, 80), /packed archive/],
  ['a docx with macros', docx({ 'word/vbaProject.bin': '' }), /macros/],
  ['a docx with a program', docx({ 'word/embeddings/a.EXE': '' }), /macros/],
  ['an odt with macros', odt({ 'Basic/Standard/Module1.xml': '' }), /macros/],
  ['a doc with macros', oleOf({ root: ['WordDocument'], deeper: ['VBA'] }), /macros/],
  ['an xls with macros', oleOf({ root: ['Workbook', '_VBA_PROJECT_CUR'] }), /macros/],
  ['a mail of Outlook', oleOf({ root: ['__properties_version1.0'], deeper: ['WordDocument'] }), /of a kind/],
  ['an OLE file cut short', oleOf({ root: ['WordDocument'] }).subarray(0, 600), /of a kind/],
  ['HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0'), /of a kind/],
  ['a frame of no MP3', latin('\xFF\xFB\xF0\0'), /of a kind/],
  ['text in another encoding', latin('D\xE9sa'), /of a kind/],
  ['text with a control in it', Buffer.from('a\x07b'), /of a kind/],
];

it.each(LEFT)('not %s', (_what, bytes, why) => {
  expect(sniff(bytes)).toBeNull();
  expect(whyNotTaken(bytes)).toMatch(why);
});

describe('an OLE file that is damaged on purpose', () => {
  /** The sectors are 512 bytes: header, directory, table. */
  function damaged(at: number, value: number): Buffer {
    const bytes = oleOf({ root: ['1Table', 'Data'] });
    bytes.writeUInt32LE(value, at);
    return bytes;
  }

  it.each([
    ['a name that is its own neighbour', damaged(512 + 128 + 72, 1)],
    ['a directory that follows itself', damaged(1_024, 0)],
    ['sectors of 4 GB', damaged(30, 31)],
  ])('%s', (_what, bytes) => {
    expect(sniff(bytes)).toBeNull();
  });

  it('sectors of a size that the form does not have', () => {
    const bytes = oleOf({ root: ['WordDocument'] });
    bytes.writeUInt16LE(8, 30);
    bytes.writeUInt32LE(1, 48);
    expect(sniff(bytes)).toBeNull();
  });
});

describe('whatever the bytes', () => {
  const starts = [...TAKEN, ...LEFT].map(([, bytes]) => bytes);
  const damaged = fc
    .tuple(fc.constantFrom(...starts), fc.nat(600), fc.uint8Array({ maxLength: 40 }), fc.nat(2_000))
    .map(([bytes, at, put, end]) => {
      const copy = Uint8Array.from(bytes.subarray(0, end));
      copy.set(put.subarray(0, Math.max(0, copy.length - at)), Math.min(at, copy.length));
      return copy;
    });

  test('it answers, and the same for a part of a larger buffer', () => {
    fc.assert(
      fc.property(damaged, (bytes) => {
        const inside = Buffer.concat([Buffer.from('PK'), bytes, Buffer.from('PK\x05\x06')]);
        const sniffed = sniff(bytes);
        expect(sniff(inside.subarray(2, 2 + bytes.length))).toEqual(sniffed);
        if (sniffed === null) expect(whyNotTaken(bytes)).toMatch(/^is /);
      }),
      { seed: 20_181_212, numRuns: 3_000 },
    );
  });
});

it('takes every image that a body may carry inside it', () => {
  const images = TAKEN.filter(([, , kind]) => kind === 'image');
  expect(images).toHaveLength(5);
  for (const [, bytes, , extension] of images) {
    const data = readDataImage(`data:image/x;base64,${Buffer.from(bytes).toString('base64')}`);
    expect(data?.extension).toBe(extension);
    expect(sniff(data?.bytes ?? new Uint8Array())).toEqual({ kind: 'image', extension });
  }
});
