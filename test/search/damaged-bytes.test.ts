import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBits } from '../../src/output/search/shared/bit-reader.js';
import { readBytes } from '../../src/output/search/shared/byte-reader.js';
import type { IndexContents, YearContents } from '../../src/output/search/shared/contents.js';
import { openIndex } from '../../src/output/search/shared/open-index.js';
import { readDictionaryBlock } from '../../src/output/search/shared/read-dictionary.js';
import { readList, readPlaces } from '../../src/output/search/shared/read-list.js';
import { readRecords } from '../../src/output/search/shared/read-records.js';
import { endingBytes } from './ending-bytes.js';

const of = (...bytes: number[]): Uint8Array => endingBytes(Uint8Array.from(bytes));

test('behind the end of bits there are only zeros', () => {
  const reader = readBits(of(255, 255));
  expect(reader.ones()).toBe(16);
  expect(reader.bits(9)).toBe(0);
  expect(reader.ones()).toBe(0);
});

test('a number or a text that is not whole ends where the bytes end', () => {
  expect(readBytes(of(255, 255)).number()).toBe(127 + 127 * 128);
  expect(readBytes(of(255)).bytes(3)).toHaveLength(1);
  const reader = readBytes(of(2, 97, 98, 99));
  expect(reader.bytes(3)).toHaveLength(3);
  expect(reader.isAtEnd()).toBe(false);
  expect(reader.bytes(9)).toHaveLength(1);
  expect(reader.isAtEnd()).toBe(true);
});

test('a list names no more releases than its year has, whatever the dictionary says', () => {
  const list = readList(of(0b01010101), 2_000_000, 10);
  expect(list.documents).toHaveLength(10);
  expect(list.standings).toHaveLength(10);
  expect(readPlaces(of(0b01010101), 2_000_000, 10)).toHaveLength(10);
});

test('a number beyond all numbers does not make the reader forget where it is', () => {
  for (const sign of [128, 129, 255]) {
    for (const start of [[], [0, 0], [0, 0, 0, 1, 97]]) {
      const bytes = of(...start, ...Array.from({ length: 300 }, () => sign), 0, 0, 0, 0, 0, 0);
      expect(readDictionaryBlock(bytes, 1).length).toBeLessThanOrEqual(300);
      expect(readRecords(bytes, year).length).toBeLessThanOrEqual(300);
    }
  }
});

test('whatever the bytes are, reading them ends', () => {
  const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 2, 128, 255));
  fc.assert(
    fc.property(
      fc.array(byte, { maxLength: 300 }),
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 1, noNaN: true }),
      (bytes, years, count) => {
        readDictionaryBlock(of(...bytes), years);
        readRecords(of(...bytes), year);
        readList(of(...bytes), count, 50);
        readPlaces(of(...bytes), count, 50);
      },
    ),
    { numRuns: 500 },
  );
});

test('a year has no more releases than records, whatever the list of years says', async () => {
  const contents: IndexContents = {
    version: 1,
    stemmers: [],
    years: [{ ...year, documents: 1e12, recordBlocks: [90, 90] }],
    dictionaries: [],
  };
  const index = openIndex(contents, async () => of(), []);
  const { hits } = await index.find({ query: '', year: '', agency: '', topic: '', order: 'date' });
  expect(hits).toHaveLength(16);
});

const year: YearContents = {
  year: '2018',
  file: '2018.bin',
  documents: 50,
  agencies: [['dlh', 'Dinas Lingkungan Hidup', 1]],
  topics: [],
  languages: [],
  recordsAt: 0,
  recordBlocks: [],
  placesAt: 0,
};
