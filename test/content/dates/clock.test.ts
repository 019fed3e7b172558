import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../src/content/dates/clock.js';
import { parseMoment } from '../../../src/content/dates/parse-moment.js';
import { isTimeZone } from '../../../src/content/dates/zones.js';

const CLOCKS: readonly (readonly [string, string, string])[] = [
  ['2018-12-12T00:00:00Z', 'Asia/Makassar', '2018-12-12T08:00:00'],
  ['2018-12-12T16:00:00Z', 'Asia/Makassar', '2018-12-13T00:00:00'],
  ['2018-12-11T23:59:59.999Z', 'UTC', '2018-12-11T23:59:59'],
  ['2018-12-12T00:00:00+09:00', 'Asia/Makassar', '2018-12-11T23:00:00'],
  ['2018-12-12T00:00:00+0900', 'Asia/Makassar', '2018-12-11T23:00:00'],
  ['2018-07-01T12:00:00Z', 'Europe/Berlin', '2018-07-01T14:00:00'],
  // Clocks go forward: an hour that does not come.
  ['2026-03-29T00:59:59Z', 'Europe/London', '2026-03-29T00:59:59'],
  ['2026-03-29T01:00:00Z', 'Europe/London', '2026-03-29T02:00:00'],
  // Clocks go back: the hour that comes twice counts the second time.
  ['2026-10-24T23:59:59Z', 'Europe/London', '2026-10-25T00:59:59'],
  ['2026-10-25T00:00:00Z', 'Europe/London', '2026-10-25T00:59:59'],
  ['2026-10-25T00:45:00Z', 'Europe/London', '2026-10-25T00:59:59'],
  ['2026-10-25T00:59:59Z', 'Europe/London', '2026-10-25T00:59:59'],
  ['2026-10-25T01:00:00Z', 'Europe/London', '2026-10-25T01:00:00'],
  ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25T01:30:00'],
  ['2026-04-04T14:45:00Z', 'Australia/Lord_Howe', '2026-04-05T01:29:59'],
  ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', '2026-04-05T01:30:00'],
  // Without an offset: the wall clock of the site.
  ['2018-12-12', 'Asia/Makassar', '2018-12-12T00:00:00'],
  ['2018-12-12T09:30', 'America/New_York', '2018-12-12T09:30:00'],
  ['2018-12-12 09:30:15', 'Asia/Tokyo', '2018-12-12T09:30:15'],
];

it.each(CLOCKS)('%s in %s', (instant, timeZone, expected) => {
  expect(clockAt(instant, timeZone)).toBe(expected);
});

it.each([
  '',
  'now',
  '12 Dec 2018',
  '2018-02-31',
  '2018-12-12T25:00',
  '2018-12-12T09:00+99:00',
  '2018-12-12T',
])('refuses «%s»', (text) => {
  expect(() => clockAt(text, 'UTC')).toThrow(RangeError);
});

it('is the present where nothing is asked for', () => {
  const before = new Date(Date.now() - 1000).toISOString().slice(0, 19);
  const after = new Date().toISOString().slice(0, 19);
  const now = clockAt(null, 'UTC');
  expect(before <= now && now <= after).toBe(true);
});

describe('publishDate', () => {
  const context = { dateOrder: null, timeZone: 'Asia/Makassar', currentYear: 2026, isImported: false };
  const MOMENTS: readonly (readonly [string, string | null])[] = [
    ['12 Dec 2018', '2018-12-12T00:00:00'],
    ['Rabu, 12 Desember 2018', '2018-12-12T00:00:00'],
    ['1 Maret 2026 09.00 WITA', '2026-03-01T09:00:00'],
    ['1 Maret 2026 09.00 WIB', '2026-03-01T10:00:00'],
    ['2026-03-01T09:00:00Z', '2026-03-01T17:00:00'],
    ['Dec 2018', null],
    ['2018', null],
    ['unknown', null],
    ['10/12/2018', null],
    ['31 Feb 2018', null],
    ['', null],
    ['soon', null],
  ];

  it.each(MOMENTS)('%s', (text, expected) => {
    const { moment, findings } = parseMoment(text, context);
    expect(moment).toBe(expected);
    expect(findings.some((finding) => finding.severity === 'error')).toBe(expected === null);
  });
});

it.each([
  ['Asia/Makassar', true],
  ['UTC', true],
  ['Europe/Berlin', true],
  ['Asia/Bali', false],
  ['WITA', false],
  ['+08:00', false],
  ['', false],
  ['Mars/Olympus', false],
])('time zone %s: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

it('the clock of a build never goes back, and no moment with an offset comes early', () => {
  const context = { dateOrder: null, timeZone: 'Europe/London', currentYear: 2026, isImported: false };
  const isoAt = (minute: number): string =>
    new Date(Date.UTC(2026, 9, 24, 23) + minute * 60_000).toISOString().slice(0, 19);
  let last = '';
  for (let minute = 0; minute < 240; minute += 5) {
    const now = clockAt(`${isoAt(minute)}Z`, 'Europe/London');
    expect(now >= last).toBe(true);
    last = now;
    const later = parseMoment(`${isoAt(minute + 5)}+00:00`, context).moment ?? '';
    expect(later > now).toBe(true);
  }
});
