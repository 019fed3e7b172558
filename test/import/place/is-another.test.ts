import { expect, it } from 'vitest';
import { importedOf, isAnother, type Known } from '../../../src/import/place/is-another.js';

const known: Known = {
  sha256: 'a'.repeat(64),
  title: 'Rapat',
  date: '12 Dec 2018 09:30:00',
  file: 'berita-2018.sql',
  url: 'https://www.lama.example/1',
};
const sha256 = 'b'.repeat(64);

it.each<[string, Partial<Known>, boolean]>([
  ['the same bytes', { title: 'Lain', date: '2019', file: 'x.csv' }, false],
  ['other bytes alone', { sha256 }, false],
  ['another title', { sha256, title: 'Lain' }, false],
  ['another day', { sha256, date: '13 Dec 2018' }, false],
  ['another title and day', { sha256, title: 'Lain', date: '13 Dec 2018' }, true],
  ['another title and time of day', { sha256, title: 'Lain', date: '12 Dec 2018 10:00:00' }, false],
  ['a later export', { sha256, title: 'Lain', file: 'berita-2019.sql' }, false],
  ['another export', { sha256, title: 'Lain', file: 'siaran.sql' }, true],
  ['another export of the same title and day', { sha256, date: '12 Dec 2018', file: 'siaran.sql' }, false],
  ['another host', { sha256, title: 'Lain', url: 'http://baru.example/1' }, true],
  ['the same host', { sha256, title: 'Lain', url: 'http://lama.example/2' }, false],
  ['no address', { sha256, title: 'Lain', url: '' }, false],
])('with %s', (_, difference, expected) => {
  expect(isAnother(importedOf(known), importedOf({ ...known, ...difference }))).toBe(expected);
});
