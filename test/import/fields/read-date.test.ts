import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/import/fields/read-date.js';
import { type ContextChanges, codesOf, contextOf } from './make-record.js';

function read(written: string, changes: ContextChanges = {}, column = 'tanggal'): string {
  const { date, findings } = readDate(written, column, contextOf(changes));
  const shown = date === null ? '-' : date.precision === 'unknown' ? 'unknown' : date.iso;
  return [shown, date?.time ?? '', ...codesOf(findings)].filter((part) => part !== '').join(' ');
}

/** As written in the source, what it is. */
const READ: readonly (readonly [string, string])[] = [
  ['12 Dec 2018', '2018-12-12'],
  ['Rabu, 12 Desember 2018', '2018-12-12'],
  ['Kamis, 12 Desember 2018', '2018-12-12 warning date-weekday'],
  ['2018-12-12', '2018-12-12'],
  ['2018-12-12 08:08:05', '2018-12-12 08:08:05'],
  // SQL's midnight is no time; one with an offset is.
  ['2018-12-12 00:00:00', '2018-12-12'],
  ['2018-12-12T00:00:00.000', '2018-12-12'],
  ['2018-12-12 00:00:01', '2018-12-12 00:00:01'],
  ['2018-12-12T20:00:00Z', '2018-12-13 04:00:00'],
  ['2018-12-12T16:00:00.000+00:00', '2018-12-13 00:00:00'],
  ['Wed, 12 Dec 2018 20:00:00 +0000', '2018-12-13 04:00:00'],
  // No date.
  ['', 'unknown note date-unknown'],
  ['0000-00-00', 'unknown note date-unknown'],
  ['0000-00-00 00:00:00', 'unknown note date-unknown'],
  ['-0001-11-30T00:00:00', 'unknown note date-unknown'],
  ['Mon, 30 Nov -0001 00:00:00 +0000', 'unknown note date-unknown'],
  ['NULL', 'unknown note date-unknown'],
  ['None', 'unknown note date-unknown'],
  ['\\N', 'unknown note date-unknown'],
  ['0', 'unknown note date-unknown'],
  ['-', 'unknown note date-unknown'],
  // Seconds and milliseconds since 1970, by the clock of Makassar.
  ['1544608800', '2018-12-12 18:00:00'],
  ['1544608800000', '2018-12-12 18:00:00'],
  ['1544630400', '2018-12-13 00:00:00'],
  ['9999999999', '- error date-year'],
  ['154460880', '- error date-unreadable'],
  // With ten digits it is one, as the remedy says.
  ['0946684800', '2000-01-01 08:00:00'],
  // Less exact.
  ['Desember 2018', '2018-12'],
  ['2018', '2018'],
  // What cannot be known.
  ['10/12/2018', '- error date-ambiguous'],
  ['21.11.05', '- error date-two-digit-year'],
  ['31 Feb 2018', '- error date-not-in-calendar'],
  ['kemarin', '- error date-unreadable'],
  ['81年06月15日', '- error date-other-calendar'],
  ['108/03/28', '- error date-other-calendar'],
  ['2561-05-01', '- error date-year'],
];

it.each(READ)('%j', (written, expected) => {
  expect(read(written)).toBe(expected);
});

/** As written, map.yml, what it is. */
const MAPPED: readonly (readonly [string, ContextChanges, string])[] = [
  ['10/12/2018', { mapping: { dateOrder: 'dmy' } }, '2018-12-10'],
  ['10/12/2018', { mapping: { dateOrder: 'mdy' } }, '2018-10-12'],
  ['10/12/2018', { settings: { dateOrder: 'dmy' } }, '2018-12-10'],
  ['10/12/2018', { mapping: { dateOrder: 'mdy' }, settings: { dateOrder: 'dmy' } }, '2018-10-12'],
  ['13/12/2018', { mapping: { dateOrder: 'mdy' } }, '- error date-order'],
  ['81年06月15日', { mapping: { calendar: 'minguo' } }, '1992-06-15'],
  ['108/03/28', { mapping: { calendar: 'minguo' } }, '2019-03-28'],
  ['81.06.15', { mapping: { calendar: 'minguo' } }, '1992-06-15'],
  ['中華民國108年3月28日', { mapping: { calendar: 'minguo' } }, '2019-03-28'],
  ['民國 81 年 6 月', { mapping: { calendar: 'minguo' } }, '1992-06'],
  ['2019-03-28', { mapping: { calendar: 'minguo' } }, '2019-03-28'],
  ['12 Dec 2018', { mapping: { calendar: 'minguo' } }, '2018-12-12'],
  ['10/12/2018', { mapping: { calendar: 'minguo' } }, '- error date-ambiguous'],
  ['2561-05-01', { mapping: { calendar: 'buddhist' } }, '2018-05-01'],
  ['1 May 2561', { mapping: { calendar: 'buddhist' } }, '2018-05-01'],
  ['1 May B.E. 2561', { mapping: { calendar: 'buddhist' } }, '2018-05-01'],
  ['12 ธันวาคม 2561', { mapping: { calendar: 'buddhist' } }, '2018-12-12'],
  ['12 ธ.ค. 2561', { mapping: { calendar: 'buddhist' } }, '2018-12-12'],
  ['12 ม.ค. 2561', { mapping: { calendar: 'buddhist' } }, '2018-01-12'],
  ['12 มี.ค. 2561', { mapping: { calendar: 'buddhist' } }, '2018-03-12'],
  ['วันที่ 12 ธันวาคม พ.ศ. 2561', { mapping: { calendar: 'buddhist' } }, '2018-12-12'],
  ['ธันวาคม 2561', { mapping: { calendar: 'buddhist' } }, '2018-12'],
  ['01/05/2561', { mapping: { calendar: 'buddhist', dateOrder: 'dmy' } }, '2018-05-01'],
  ['๒๕๖๑', { mapping: { calendar: 'buddhist' } }, '- error date-unreadable'],
  ['2018-05-01', { mapping: { calendar: 'buddhist' } }, '2018-05-01'],
  // Times of another zone; an offset of their own counts more.
  ['2018-12-12 23:30:00', { mapping: { timeZone: 'Asia/Jakarta' } }, '2018-12-13 00:30:00'],
  ['2018-12-12 23:30:00 +08:00', { mapping: { timeZone: 'Asia/Jakarta' } }, '2018-12-12 23:30:00'],
  ['2018-12-12 23:30 WITA', { mapping: { timeZone: 'Asia/Jakarta' } }, '2018-12-12 23:30:00'],
  ['2018-12-12', { mapping: { timeZone: 'America/New_York' } }, '2018-12-12'],
  ['2018-12-12 00:00:00', { mapping: { timeZone: 'America/New_York' } }, '2018-12-12'],
  ['2018-07-12 12:00:00', { mapping: { timeZone: 'America/New_York' } }, '2018-07-13'],
  ['2018-12-12 11:00:01', { mapping: { timeZone: 'America/New_York' } }, '2018-12-13 00:00:01'],
  // The hour that clocks skip, and the one that comes twice.
  ['2018-03-11 02:30:00', { mapping: { timeZone: 'America/New_York' } }, '2018-03-11 14:30:00'],
  ['2018-11-04 12:00:01', { mapping: { timeZone: 'America/New_York' } }, '2018-11-05 01:00:01'],
  ['2018-11-04 01:30:00', { mapping: { timeZone: 'America/New_York' } }, '2018-11-04 13:30:00'],
  ['1544608800', { mapping: { timeZone: 'Asia/Jakarta' } }, '2018-12-12 18:00:00'],
];

it.each(MAPPED)('%j with %j', (written, changes, expected) => {
  expect(read(written, changes).replace(/ 00:00:00$/u, '')).toBe(expected);
});

it('reads a column of Greenwich by its clock', () => {
  expect(read('2018-12-12 20:00:00', {}, 'post_date_gmt')).toBe('2018-12-13 04:00:00');
  expect(read('2018-12-12 20:00:00', {}, 'post_date')).toBe('2018-12-12 20:00:00');
});

describe('the remedy', () => {
  const help = (written: string): string => readDate(written, 'tanggal', contextOf()).findings[0]?.help ?? '';
  it.each([
    ['10/12/2018', /`dateOrder: dmy` in map\.yml.*`dateOrder: mdy`/u],
    ['108/03/28', /`calendar: minguo` in map\.yml/u],
    ['81年06月15日', /`calendar: minguo` in map\.yml/u],
    ['81/06/15', /`calendar: minguo` in map\.yml/u],
    ['2561-05-01', /`calendar: buddhist` in map\.yml/u],
    ['2018-12-12 10:00 CST', /`timeZone: /u],
    ['946684800', /since 1970 \(this would be 2000-01-01\).*ten digits.*`0946684800`/u],
    ['43480', /a spreadsheet counts days so \(this would be 2019-01-15\).*`yyyy-mm-dd`/u],
    ['43480.5', /this would be 2019-01-15/u],
    ['18263', /Correct it in the source/u],
    ['99999', /Correct it in the source/u],
    ['kemarin', /Correct it in the source/u],
    ['2961-05-01', /Correct it in the source/u],
  ] as const)('of %j is one line of map.yml, the column, or the source', (written, expected) => {
    expect(help(written)).toMatch(expected);
  });
});

it.each([
  ['31 กุมภาพันธ์ 2561', { mapping: { calendar: 'buddhist' } }],
  ['108/02/30', { mapping: { calendar: 'minguo' } }],
  ['2018-02-30 00:00:00', {}],
  ['9999999999', {}],
] as const)('the message of %j has the words of its author', (written, changes) => {
  const [finding] = readDate(written, 'tanggal', contextOf(changes)).findings;
  expect(finding?.message.startsWith(`«${written}»`)).toBe(true);
});

it('records what it made of a count of seconds, a calendar and a zone', () => {
  const kinds = (written: string, changes: ContextChanges = {}) =>
    readDate(written, 'tanggal', contextOf(changes)).repairs;
  expect(kinds('1544608800')).toEqual([
    { field: 'date', kind: 'seconds since 1970', from: '1544608800', to: '2018-12-12 18:00:00' },
  ]);
  expect(kinds('108/03/28', { mapping: { calendar: 'minguo' } })).toEqual([
    { field: 'date', kind: 'minguo calendar', from: '108/03/28', to: '2019/03/28' },
  ]);
  expect(kinds('2018-12-12 23:30:00', { mapping: { timeZone: 'Asia/Jakarta' } })).toEqual([
    { field: 'date', kind: 'time zone', from: '2018-12-12 23:30:00 Asia/Jakarta', to: '2018-12-13 00:30:00' },
  ]);
  expect(kinds('12 Dec 2018')).toEqual([]);
});
