import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datesInProse, proseDateNote } from '../../../src/content/dates/prose-dates.js';
import type { ReleaseDate } from '../../../src/content/dates/release-date.js';

const day = (iso: string): ReleaseDate => ({ precision: 'day', iso, time: null });
const sample = new URL('../../../content/releases/2018/12/', import.meta.url);

/** Text, day of the release, what is found. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['di Mangupraja Mandala, Kamis (10/12). Rapat', '2018-12-12', ['Kamis (10/12)']],
  ['di Mangupraja Mandala, Senin (10/12). Rapat', '2018-12-12', []],
  // 12 October 2018 was a Friday: a reading fits, however unlikely.
  ['Jumat (10/12)', '2018-12-12', []],
  ["Jum'at (10/12)", '2018-12-12', []],
  ['Jum’at (28/5/2021)', '2021-05-28', []],
  ['Jum’at (27/5/2021)', '2021-05-28', ['Jum’at (27/5/2021)']],
  ['Selasa (19/12/23)', '2023-12-19', []],
  ['Rabu (19/12/23)', '2023-12-19', ['Rabu (19/12/23)']],
  ['Rabu, 19 Mei 2021', '2021-05-20', []],
  ['Kamis, 19 Mei 2021', '2021-05-20', ['Kamis, 19 Mei 2021']],
  ['KAMIS, 19 MEI 2021', '2021-05-20', ['KAMIS, 19 MEI 2021']],
  ['Kamis 19 Mei 2021', '2021-05-20', ['Kamis 19 Mei 2021']],
  ['Kamis (19 Mei 2021)', '2021-05-20', ['Kamis (19 Mei 2021)']],
  ['Friday, April 13, 2018', '2018-04-13', []],
  ['Monday, April 13, 2018', '2018-04-13', ['Monday, April 13, 2018']],
  ['Friday, 13 April 2018 and Monday, 13 April 2018', '2018-04-13', ['Monday, 13 April 2018']],
  ['lundi 12 décembre 2018', '2018-12-12', ['lundi 12 décembre 2018']],
  ['lunes, 12 de diciembre de 2018', '2018-12-12', ['lunes, 12 de diciembre de 2018']],
  ['الاثنين 12 ديسمبر 2018', '2018-12-12', ['الاثنين 12 ديسمبر 2018']],
  ['Kamis (١٠/١٢)', '2018-12-12', ['Kamis (١٠/١٢)']],
  ['Wednesday, 12 Dec. 2018', '2018-12-12', []],
  ['Monday, 12 Dec. 2018', '2018-12-12', ['Monday, 12 Dec. 2018']],
  ['الاثنين 12 كانون الأول 2018', '2018-12-12', ['الاثنين 12 كانون الأول 2018']],
  ['segunda-feira, 12 de dezembro de 2018', '2018-12-12', ['segunda-feira, 12 de dezembro de 2018']],
  ['Kamis ( 10 / 12 )', '2018-12-12', ['Kamis ( 10 / 12 )']],
  ['Kamis, (10/12)', '2018-12-12', ['Kamis, (10/12)']],
  ['Kamis\n(10/12)', '2018-12-12', ['Kamis\n(10/12)']],
  // Not a date: no bracket, a time, a count.
  ['Kamis 10/12', '2018-12-12', []],
  ['Kamis 10 orang', '2018-12-12', []],
  ['Kamis (10 orang)', '2018-12-12', []],
  // The turn of the year.
  ['Senin (31/12)', '2019-01-02', []],
  ['Rabu (2/1)', '2018-12-30', []],
  ['Senin (31/12)', '2019-06-02', ['Senin (31/12)']],
  // No day can be meant.
  ['Kamis (45/67)', '2018-12-12', []],
  ['Kamis, 31 Februari 2018', '2018-12-12', []],
  // No weekday, or not a whole word.
  ['rapat (10/12)', '2018-12-12', []],
  ['Rekamis (10/12)', '2018-12-12', []],
  ['mar (10/12)', '2018-12-12', []],
  ['', '2018-12-12', []],
];

it.each(CASES)('%s in a release of %s', (text, iso, expected) => {
  const found = datesInProse(text, day(iso));
  expect(found.map((date) => date.text)).toEqual(expected);
  for (const date of found) expect(text.slice(date.index, date.index + date.text.length)).toBe(date.text);
});

describe('the owner’s record', () => {
  const [name = ''] = ['wabup-suiasa-memimpin-rapat-koordinanasi-dalam-rangka-pengembangan-inovasi.md'];
  const text = readFileSync(new URL(name, sample), 'utf8');

  it('says «Kamis (10/12)», which fits no reading of 2018', () => {
    const found = datesInProse(text, day('2018-12-12'));
    expect(found).toHaveLength(1);
    expect(found.map(proseDateNote)).toEqual([
      {
        code: 'date-in-prose',
        severity: 'note',
        message:
          '«Kamis (10/12)» fits no reading of 2018: 10 December 2018 was a Monday, 12 October 2018 was a Friday.',
        help: expect.any(String),
      },
    ]);
  });

  it('is left alone where the release has no date to compare with', () => {
    expect(datesInProse(text, { precision: 'unknown', iso: '', time: null })).toEqual([]);
  });

  it('is compared with a date that knows only its year', () => {
    expect(datesInProse(text, { precision: 'year', iso: '2018', time: null })).toHaveLength(1);
    // 12 October 2017 was a Thursday.
    expect(datesInProse(text, { precision: 'year', iso: '2017', time: null })).toEqual([]);
  });
});
