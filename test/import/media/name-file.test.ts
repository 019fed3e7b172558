import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { nameFindings } from '../../../src/content/file-names.js';
import { nameFor } from '../../../src/import/media/name-file.js';
import type { Sniffed } from '../../../src/import/media/sniff.js';

const HASH = createHash('sha256').update('a').digest('hex');
const JPG: Sniffed = { kind: 'image', extension: 'jpg' };
const PDF: Sniffed = { kind: 'document', extension: 'pdf' };
const TXT: Sniffed = { kind: 'text', extension: 'txt' };

const NAMES: readonly (readonly [target: string, sniffed: Sniffed, name: string])[] = [
  ['/uploads/2018/05/Rapat Kerja (1).JPG', JPG, 'rapat-kerja-1.jpg'],
  ['http://x.go.id/foto/rapat.png?v=2#a', JPG, 'rapat.jpg'],
  ['foto\\rapat.jpeg', JPG, 'rapat.jpg'],
  ['d%C3%A9cembre%2520a.jpg', JPG, 'decembre-a.jpg'],
  ['laporan.docx.pdf', PDF, 'laporan-docx.pdf'],
  ['Siaran Pers No. 12', PDF, 'siaran-pers-no-12.pdf'],
  ['harga.CSV', TXT, 'harga.csv'],
  ['harga.tsv', TXT, 'harga.tsv'],
  ['harga.csv.txt', TXT, 'harga-csv.txt'],
  ['foto.csv', JPG, 'foto.jpg'],
  ['.htaccess', TXT, `htaccess.txt`],
  ['index.php', PDF, 'index.pdf'],
  ['新聞稿.jpg', JPG, `image-${HASH.slice(0, 8)}.jpg`],
  ['', PDF, `document-${HASH.slice(0, 8)}.pdf`],
  ['CON.jpg', JPG, `con-${HASH.slice(0, 16)}.jpg`],
  ['lpt1.txt', TXT, `lpt1-${HASH.slice(0, 16)}.txt`],
  ['../../etc/passwd', TXT, 'passwd.txt'],
  ['a\0b.jpg', JPG, 'a-b.jpg'],
  ['\u202Egpj.exe', JPG, 'gpj.jpg'],
  ['taken.jpg', JPG, `taken-${HASH.slice(0, 16)}.jpg`],
  [`${'kata-'.repeat(60)}x.jpg`, JPG, `${'kata-'.repeat(16).slice(0, -1)}.jpg`],
  ['n'.repeat(300), JPG, `${'n'.repeat(80)}.jpg`],
];

it.each(NAMES)('%j', (target, sniffed, name) => {
  expect(nameFor(target, sniffed, HASH, new Set(['taken.jpg']))).toBe(name);
});

test('any name is one that every disk and address can hold', () => {
  const target = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(target, fc.constantFrom(JPG, PDF, TXT), (written, sniffed) => {
      const name = nameFor(written, sniffed, HASH, new Set());
      expect(name).toMatch(/^[a-z\d][a-z\d-]*\.[a-z\d]+$/u);
      expect(name.length).toBeLessThanOrEqual(110);
      expect(nameFindings(name, false)).toEqual([]);
      const other = nameFor(written, sniffed, HASH, new Set([name]));
      expect(nameFor(written, sniffed, HASH, new Set([name]))).toBe(other);
    }),
    { seed: 20_181_212, numRuns: 1_000 },
  );
});
