import { describe, expect, it } from 'vitest';
import { dateInWords, dateTimeAttribute } from '../../src/archive/dates-in-words.js';
import { contactParts } from '../../src/archive/views/contact.js';
import { countInWords, fill, numberInWords, sizeInWords } from '../../src/archive/words.js';
import { dirOf } from '../../src/content/languages.js';
import { date } from '../archive/make-release.js';
import { wordsOf } from './specimens.js';

const en = wordsOf('en');
const id = wordsOf('id');

describe('dates in words', () => {
  it.each([
    ['2018-12-12', '12 December 2018', '12 Desember 2018'],
    ['2018-08-01', '1 August 2018', '1 Agustus 2018'],
    ['2018-12', 'December 2018', 'Desember 2018'],
    ['2018', '2018', '2018'],
    ['', 'date unknown', 'tanggal tidak diketahui'],
  ])('«%s» is «%s» and «%s»', (iso, english, indonesian) => {
    expect(dateInWords(date(iso), en)).toBe(english);
    expect(dateInWords(date(iso), id)).toBe(indonesian);
  });

  it('say for machines as much as is known', () => {
    expect(dateTimeAttribute({ precision: 'day', iso: '2018-12-12', time: '08:05:00' })).toBe(
      '2018-12-12T08:05:00',
    );
    expect(['2018-12-12', '2018-12', '2018', ''].map((iso) => dateTimeAttribute(date(iso)))).toEqual([
      '2018-12-12',
      '2018-12',
      '2018',
      null,
    ]);
  });
});

describe('numbers in words', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1,000', '1.000'],
    [1234567, '1,234,567', '1.234.567'],
  ])('%i is %s and %s', (number, english, indonesian) => {
    expect([numberInWords(number, en), numberInWords(number, id)]).toEqual([english, indonesian]);
  });

  it.each([
    [0, '1 kB', '1 kB'],
    [900, '1 kB', '1 kB'],
    [64_499, '64 kB', '64 kB'],
    [999_499, '999 kB', '999 kB'],
    [999_500, '1 MB', '1 MB'],
    [1_234_567, '1.2 MB', '1,2 MB'],
    [1_999_999, '2 MB', '2 MB'],
    [9_949_999, '9.9 MB', '9,9 MB'],
    [12_345_678, '12 MB', '12 MB'],
    [1_234_567_890, '1,235 MB', '1.235 MB'],
  ])('%i bytes are %s and %s', (bytes, english, indonesian) => {
    expect([sizeInWords(bytes, en), sizeInWords(bytes, id)]).toEqual([english, indonesian]);
  });

  it('go with one or many', () => {
    const forms = { one: '{count} release', other: '{count} releases' };
    expect([0, 1, 1500].map((count) => countInWords(count, forms, en))).toEqual([
      '0 releases',
      '1 release',
      '1,500 releases',
    ]);
  });
});

describe('fill', () => {
  it('fills each place once and takes nothing in a value for a place', () => {
    expect(fill('{a} – {b} – {a} – {c}', { a: '{b}', b: '$&' })).toBe('{b} – $& – {b} – {c}');
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });
});

describe('dirOf', () => {
  it.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['ur', 'rtl'],
    ['he-IL', 'rtl'],
    ['ms-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['id', 'ltr'],
    ['zh-Hant-TW', 'ltr'],
    ['en-GB', 'ltr'],
  ])('%s is %s', (lang, direction) => {
    expect(dirOf(lang)).toBe(direction);
  });
});

describe('contactParts', () => {
  it.each([
    ['Humas, humas@badung.go.id.', ['Humas, ', '[mailto:humas@badung.go.id]', '.']],
    ['https://badung.go.id/a?b=c, buka', ['[https://badung.go.id/a?b=c]', ', buka']],
    ['(https://badung.go.id/a)', ['(', '[https://badung.go.id/a]', ')']],
    ['telepon (0361) 9009000', ['telepon (0361) 9009000']],
    ['javascript:alert(1)', ['javascript:alert(1)']],
    ['https:// kosong', ['https:// kosong']],
    ['', []],
  ])('«%s»', (text, parts) => {
    expect(contactParts(text).map((part) => (part.href === null ? part.text : `[${part.href}]`))).toEqual(
      parts,
    );
    expect(
      contactParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
