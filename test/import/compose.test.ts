import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/content/dates/parse-date.js';
import { bodyOf, readFrontMatter } from '../../src/content/front-matter.js';
import { plainOf } from '../../src/content/located.js';
import { compose, dateInWords, type Head } from '../../src/import/compose.js';

const context = { dateOrder: null, timeZone: 'Asia/Makassar', currentYear: 2026, isImported: true } as const;

const plain: Head = {
  title: 'Rapat: inovasi',
  date: { precision: 'unknown', iso: '', time: null },
  agencies: ['Pemerintah Kabupaten Badung'],
  lang: 'id',
  reference: null,
  summary: null,
  topics: [],
  people: [],
  location: null,
  contacts: [],
  collection: null,
  images: [],
  attachments: [],
  translationKey: null,
  publishDate: null,
  isDraft: false,
  aliases: [],
  format: null,
  id: '0123456789ab',
  source: { sha256: 'ab', file: 'a.txt', system: 'txt', id: null, url: null },
};

describe('the file of a release', () => {
  it('reads as somebody would have typed it', () => {
    const head: Head = {
      ...plain,
      date: { precision: 'day', iso: '2018-12-12', time: '09:30:00' },
      topics: ['kesehatan'],
      images: [{ file: 'rapat/foto.jpg', alt: 'Peserta "rapat"' }],
      aliases: ['/berita/12.html'],
      isDraft: true,
      format: 'html',
      source: { ...plain.source, id: '12', url: 'https://old.example/berita/12.html' },
    };
    expect(compose(head, '<p>Isi.</p>\n')).toBe(`---
title: "Rapat: inovasi"
date: 12 Dec 2018 09:30:00
agency: "Pemerintah Kabupaten Badung"
lang: id
topics:
  - "kesehatan"
images:
  - file: "rapat/foto.jpg"
    alt: "Peserta \\"rapat\\""
draft: true
format: html
id: "0123456789ab"
aliases:
  - "/berita/12.html"
source:
  sha256: "ab"
  file: "a.txt"
  system: "txt"
  id: "12"
  url: "https://old.example/berita/12.html"
---

<p>Isi.</p>
`);
  });

  it('gives back every text, whatever it holds', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '\n',
        '-',
        ':',
        '#',
        '"',
        "'",
        '\\',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        '{',
        '[',
        ',',
        '\u0085',
        '\u2028',
        '\u00a0',
        '😀',
        '---',
        '\t',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (title, agency, topics) => {
        const file = compose({ ...plain, title, agencies: [agency], topics }, 'Isi.\n');
        const { fields, findings } = readFrontMatter(file, new Set());
        expect(findings).toEqual([]);
        if (fields === null) throw new Error('it cannot be read');
        expect(plainOf(fields)).toMatchObject({ title, agency, ...(topics.length === 0 ? {} : { topics }) });
        expect(bodyOf(file)).toBe('\nIsi.\n');
      }),
      { numRuns: 2000 },
    );
  });
});

it.each(['12 Dec 2018', '1 Jan 2019 09:30:00', 'Dec 2018', '2018', 'unknown'])(
  'the date %s is read as it was',
  (written) => {
    const { date } = parseDate(written, context);
    if (date === null) throw new Error(`${written} is no date`);
    expect(dateInWords(date)).toBe(written);
    expect(parseDate(dateInWords(date), context).date).toEqual(date);
  },
);
