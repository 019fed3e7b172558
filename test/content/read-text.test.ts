import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText, readText } from '../../src/content/read-text.js';
import { archiveWith } from './temporary-archive.js';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

const READ: readonly (readonly [string, Uint8Array, string])[] = [
  ['plain', bytes('Teks\n'), 'Teks\n'],
  ['a byte order mark', bytes(0xef, 0xbb, 0xbf, 'Teks'), 'Teks'],
  ['one mark only', bytes('\ufeff\ufeffTeks'), '\ufeffTeks'],
  ['CRLF stays', bytes('a\r\nb'), 'a\r\nb'],
  ['all of Unicode', bytes('é “x” 新聞 🎉 \u{10ffff}'), 'é “x” 新聞 🎉 \u{10ffff}'],
  ['empty', bytes(), ''],
];

it.each(READ)('reads %s', (_name, given, text) => {
  expect(decodeText(given)).toEqual({ text, trouble: null });
});

const REFUSED: readonly (readonly [string, Uint8Array, string, string, RegExp])[] = [
  [
    'Windows-1252',
    bytes('---\ntitle: Rapat ', 0x93, 'x'),
    'encoding-not-utf8',
    '2:14',
    /byte 18 .*\(93 .*after «title: Rapat»/u,
  ],
  ['Latin-1', bytes('Caf', 0xe9, ' Bali'), 'encoding-not-utf8', '1:4', /byte 4 .*\(E9 .*after «Caf»/u],
  ['a character cut at the end', bytes('ab', 0xe2, 0x80), 'encoding-not-utf8', '1:3', /byte 3 /u],
  ['a character too long', bytes('ab', 0xc0, 0xaf), 'encoding-not-utf8', '1:3', /byte 3 /u],
  ['half a pair', bytes('é', 0xed, 0xa0, 0x80), 'encoding-not-utf8', '1:2', /byte 3 /u],
  ['beyond Unicode', bytes('é', 0xf4, 0x90, 0x80, 0x80), 'encoding-not-utf8', '1:2', /byte 3 /u],
  ['a bad byte first', bytes(0xff, 'x'), 'encoding-not-utf8', '1:1', /byte 1 /u],
  ['UTF-16, little endian', Buffer.from('\ufeffTeks', 'utf16le'), 'encoding-utf16', '1:1', /UTF-16/u],
  ['UTF-16, big endian', bytes(0xfe, 0xff, 0, 'T'), 'encoding-utf16', '1:1', /UTF-16/u],
  ['UTF-16 without a mark', Buffer.from('Teks', 'utf16le'), 'encoding-nul', '1:2', /may be saved as UTF-16/u],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 'T', 0, 0, 0), 'encoding-utf16', '1:1', /UTF-32/u],
  ['NUL', bytes('a\nbcdef', 0, 'g'), 'encoding-nul', '2:6', /byte 8 /u],
];

it.each(REFUSED)('refuses %s', (_name, given, code, where, says) => {
  const { text, trouble } = decodeText(given);
  expect(text).toBeNull();
  expect(`${trouble?.finding.code} ${trouble?.place.line}:${trouble?.place.column}`).toBe(`${code} ${where}`);
  expect(trouble?.finding.message).toMatch(says);
  expect(trouble?.finding.help).toContain('UTF-8');
});

it('any bytes are read as they are, or refused at the first that is bad', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const mixed = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 3 }),
    ),
  );
  fc.assert(
    fc.property(mixed, (parts) => {
      const given = Buffer.concat(parts);
      const { text, trouble } = decodeText(given);
      if (text !== null) {
        expect(text).toBe(strict.decode(given).replace(/^\ufeff/u, ''));
        return;
      }
      if (trouble.finding.code !== 'encoding-not-utf8') return;
      expect(() => strict.decode(given)).toThrow();
      const bad = Number(/byte (\d+)/u.exec(trouble.finding.message)?.[1]);
      expect(() => strict.decode(given.subarray(0, bad - 1))).not.toThrow();
      // No character can begin there: neither the rest nor any start of it is one.
      for (let length = 1; length <= 4; length += 1) {
        if (bad - 1 + length <= given.length)
          expect(() => strict.decode(given.subarray(bad - 1, bad - 1 + length))).toThrow();
      }
    }),
    { numRuns: 2000 },
  );
});

it('throws what the machine cannot read, with its cause', () => {
  const root = archiveWith({ 'a.md': '' });
  expect(() => readText(root, 'content/b.md')).toThrow(/Cannot read content\/b\.md/u);
  expect(() => readText(join(root, 'x'), 'content/a.md')).toThrow(
    expect.objectContaining({ cause: expect.any(Error) }),
  );
});
