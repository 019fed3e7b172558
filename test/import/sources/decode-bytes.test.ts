import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/import/sources/decode-bytes.js';
import { isKnownEncoding } from '../../../src/import/sources/encodings.js';

const words = 'Kata Wabup: “Jum’at – rapat” di café';

function decode(bytes: Uint8Array, encoding: string | null = null, declared: string | null = null) {
  const { text, encoding: found, findings } = decodeBytes(bytes, { encoding, declared });
  return { text, encoding: found, codes: findings.map(({ code }) => code) };
}

describe('the order in which encodings are tried', () => {
  it.each([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), 'utf-8'],
    ['UTF-16 with a mark', iconv.encode(words, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16, big end first, with a mark', iconv.encode(words, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16 without a mark', iconv.encode(words, 'utf-16le'), 'utf-16le'],
    ['UTF-16, big end first, without', iconv.encode(words, 'utf-16be'), 'utf-16be'],
    ['UTF-32 with a mark', iconv.encode(words, 'utf-32le', { addBOM: true }), 'utf-32le'],
    ['UTF-32, big end first', iconv.encode(words, 'utf-32be', { addBOM: true }), 'utf-32be'],
    ['ASCII', Buffer.from('Rapat 12 Dec 2018'), 'utf-8'],
  ])('%s needs no help', (_, bytes, encoding) => {
    const text = encoding === 'utf-8' && bytes.length === 17 ? 'Rapat 12 Dec 2018' : words;
    expect(decode(bytes)).toEqual({ text, encoding, codes: [] });
  });

  it('is windows-1252 in the end, with a warning that shows the words', () => {
    const decoded = decodeBytes(iconv.encode(words, 'windows-1252'), { encoding: null });
    expect(decoded.text).toBe(words);
    expect(decoded.encoding).toBe('windows-1252');
    expect(decoded.findings).toMatchObject([{ code: 'encoding-guessed', severity: 'warning' }]);
    expect(decoded.findings[0]?.message).toContain('«Kata Wabup: “Jum’at – rapat” di café»');
  });

  it('is what --encoding says, before what the source declares, and without a warning', () => {
    const bytes = iconv.encode('Київ повідомляє', 'windows-1251');
    expect(decode(bytes, 'windows-1251', 'koi8-r')).toEqual({
      text: 'Київ повідомляє',
      encoding: 'windows-1251',
      codes: [],
    });
    expect(decode(bytes, null, 'cp1251').text).toBe('Київ повідомляє');
  });

  it('leaves UTF-8 to be UTF-8, whatever --encoding says', () => {
    expect(decode(Buffer.from(words), 'windows-1252')).toEqual({ text: words, encoding: 'utf-8', codes: [] });
    expect(decode(Buffer.from('總統府新聞'), 'big5').text).toBe('總統府新聞');
  });

  it('believes --encoding where letters of Chinese pass for UTF-8', () => {
    const bytes = Buffer.from([0xc2, 0xb7, 0xd3, 0xb0]);
    expect(decode(bytes).encoding).toBe('utf-8');
    expect(decode(bytes, 'gbk')).toMatchObject({ text: iconv.decode(bytes, 'gbk'), encoding: 'gbk' });
  });

  it('does not take a stray NUL for UTF-16', () => {
    expect(decode(Buffer.from('Rapat\0 di Badung pada hari ini'))).toEqual({
      text: 'Rapat\0 di Badung pada hari ini',
      encoding: 'utf-8',
      codes: ['character-nul'],
    });
  });

  it('reads only the bytes that do not fit in the other encoding, where the rest is UTF-8', () => {
    const mixed = Buffer.concat([Buffer.from('“Rapat” dan “'), Buffer.from([0x93]), Buffer.from('Inovasi’')]);
    expect(decode(mixed)).toEqual({
      text: '“Rapat” dan ““Inovasi’',
      encoding: 'utf-8',
      codes: ['encoding-mixed'],
    });
  });

  it('does not give up UTF-8 for a letter cut off at the end', () => {
    const cut = Buffer.from('“Rapat”').subarray(0, -1);
    expect(decode(cut)).toMatchObject({ text: '“Rapatâ€', encoding: 'utf-8', codes: ['encoding-mixed'] });
  });

  it('keeps a text of windows-1252 that happens to have a pair of UTF-8', () => {
    expect(decode(iconv.encode('MENÜ” – café à la carte', 'windows-1252'))).toMatchObject({
      text: 'MENÜ” – café à la carte',
      encoding: 'windows-1252',
    });
  });
});

describe('bytes that are no letters', () => {
  it('are kept where windows-1252 leaves them undefined, and reported', () => {
    const bytes = Buffer.from([0x61, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x93]);
    expect(decode(bytes)).toEqual({
      text: 'a\u0081\u008D\u008F\u0090\u009D“',
      encoding: 'windows-1252',
      codes: ['encoding-guessed', 'character-control'],
    });
  });

  it.each([
    ['a NUL', 'a\0b', 'character-nul'],
    ['a control', 'a\u0007b', 'character-control'],
    ['a control of C1', 'a\u0092b', 'character-control'],
    ['one that is no sign of windows-1252', 'a\u0081b', 'character-control'],
    ['one beside misread UTF-8', 'officeâ\u0080\u0099s a\u0092b', 'character-control'],
    ['a lost letter', 'a\uFFFDb', 'character-replaced'],
    ['letters lost to question marks', 'Tema: "???????"', 'character-question-marks'],
  ])('are reported: %s', (_, text, code) => {
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', codes: [code] });
  });

  it('are not said to be lost where misread UTF-8 will be repaired', () => {
    expect(decode(Buffer.from('the office\u00e2\u0080\u0099s')).codes).toEqual([]);
    expect(decode(Buffer.from('the office\u00e2\u0080\u0099s\u0092 b')).codes).toEqual(['character-control']);
  });

  it('are reported where half of a character is left in UTF-16', () => {
    expect(decode(Buffer.from('ab \ud83d cd', 'utf16le')).codes).toEqual(['character-surrogate']);
  });

  it('do not reach a terminal by way of the message', () => {
    const [finding] = decodeBytes(Buffer.from('awas \u001b[31m merah'), { encoding: null }).findings;
    expect(finding?.message).toContain('␛[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there.
    expect(finding?.message).not.toMatch(/[\u0000-\u001f]/u);
  });

  it('are not told of where misread UTF-8 holds them, for that is repaired', () => {
    expect(decode(Buffer.from('officeâ\u0080\u0099s, Luz MarÃ\u00ADa, Â\u00A0')).codes).toEqual([]);
    const [finding] = decodeBytes(Buffer.from('officeâ\u0080\u0099s a\u0092b'), { encoding: null }).findings;
    expect(finding?.message).toContain('«office’s a');
    expect(finding?.message).not.toContain('times');
  });

  it('are not seen in tabs, line ends, emoji and three question marks', () => {
    expect(decode(Buffer.from('a\tb\r\nc 😀 Benarkah???')).codes).toEqual([]);
  });
});

describe('properties', () => {
  it('gives back any text that was written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const wanted = text.replace(/^\uFEFF/u, '');
        fc.pre(!text.includes('\0') && !wanted.startsWith('\uFEFF'));
        expect(decodeBytes(Buffer.from(wanted), { encoding: 'windows-1252' }).text).toBe(wanted);
      }),
    );
  });

  it('drops no byte of anything: in one byte a letter, there is a letter for each', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        const { text, encoding } = decodeBytes(bytes, { encoding: null });
        if (encoding === 'windows-1252') expect(text).toHaveLength(bytes.length);
        if (encoding === 'windows-1252') expect(text).not.toContain('\uFFFD');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('names of encodings', () => {
  it.each(['utf-8', 'UTF8', 'utf8mb4', 'latin1', 'ISO-8859-1', 'windows-1251', 'gbk', 'Big5', 'utf-16'])(
    '%s is one',
    (name) => expect(isKnownEncoding(name)).toBe(true),
  );
  it.each(['', 'utf-9', 'base64', 'hex', 'binary', '__proto__', 'windows'])('%s is none', (name) =>
    expect(isKnownEncoding(name)).toBe(false),
  );
  it('reads Latin-1 as the windows-1252 it is in practice', () => {
    expect(decode(Buffer.from([0x93, 0x61, 0x94]), 'iso-8859-1')).toEqual({
      text: '“a”',
      encoding: 'windows-1252',
      codes: [],
    });
  });
});
