import { describe, expect, it } from 'vitest';
import { hold } from '../../src/archive/hold.js';
import { addressesOf, release, type Wishes, wall } from './make-release.js';

const AT = wall('2026-05-10T09:00:00');

interface Case {
  readonly what: string;
  readonly wishes: Wishes;
  readonly at?: string;
  /** Null: public. */
  readonly held: readonly [reason: string, until: string | null] | null;
}

const cases: readonly Case[] = [
  { what: 'yesterday', wishes: { date: '2026-05-09' }, held: null },
  { what: 'today, which is public from 00:00', wishes: { date: '2026-05-10' }, held: null },
  { what: 'tomorrow', wishes: { date: '2026-05-11' }, held: ['date', '2026-05-11T00:00:00'] },
  {
    what: 'a second before tomorrow',
    wishes: { date: '2026-05-11' },
    at: '2026-05-10T23:59:59',
    held: ['date', '2026-05-11T00:00:00'],
  },
  { what: 'at exactly 00:00', wishes: { date: '2026-05-11' }, at: '2026-05-11T00:00:00', held: null },
  {
    what: 'today, at a time to come',
    wishes: { date: '2026-05-10 14:00:00' },
    held: ['date', '2026-05-10T14:00:00'],
  },
  { what: 'today, at a time that was', wishes: { date: '2026-05-10 08:00:00' }, held: null },
  { what: 'today, at exactly this time', wishes: { date: '2026-05-10 09:00:00' }, held: null },
  { what: 'this month', wishes: { date: '2026-05' }, held: null },
  { what: 'next month', wishes: { date: '2026-06' }, held: ['date', '2026-06-01T00:00:00'] },
  { what: 'this year', wishes: { date: '2026' }, held: null },
  { what: 'next year', wishes: { date: '2027' }, held: ['date', '2027-01-01T00:00:00'] },
  { what: 'an unknown date', wishes: { date: '' }, held: null },
  { what: 'a draft', wishes: { isDraft: true }, held: ['draft', null] },
  {
    what: 'a draft with a date to come',
    wishes: { isDraft: true, date: '2027-01-01' },
    held: ['draft', null],
  },
  {
    what: 'a publishDate to come',
    wishes: { publishDate: wall('2026-05-10T12:00:00') },
    held: ['publishDate', '2026-05-10T12:00:00'],
  },
  { what: 'a publishDate of now', wishes: { publishDate: AT }, held: null },
  {
    what: 'a publishDate that was does not free a date to come',
    wishes: { publishDate: wall('2026-05-01T00:00:00'), date: '2026-06-01' },
    held: ['date', '2026-06-01T00:00:00'],
  },
  {
    what: 'both to come, publishDate later',
    wishes: { publishDate: wall('2026-07-01T06:00:00'), date: '2026-06-01' },
    held: ['publishDate', '2026-07-01T06:00:00'],
  },
  {
    what: 'both to come, date later',
    wishes: { publishDate: wall('2026-06-01T06:00:00'), date: '2026-07-01' },
    held: ['date', '2026-07-01T00:00:00'],
  },
  {
    what: 'an unknown date with a publishDate to come',
    wishes: { publishDate: wall('2026-06-01T00:00:00'), date: '' },
    held: ['publishDate', '2026-06-01T00:00:00'],
  },
];

describe('hold', () => {
  it.each(cases)('$what', ({ wishes, at = AT, held }) => {
    const given = release({ date: '2018-12-12', ...wishes });
    const result = hold([given], wall(at));
    expect(result.held.map(({ reason, until }) => [reason, until])).toEqual(held === null ? [] : [held]);
    expect(result.releases).toEqual(held === null ? [given] : []);
    expect(result.shown.size).toBe(0);
  });

  const draft = release({ name: 'draft', isDraft: true });
  const future = release({ name: 'future', date: '2027-01-01' });
  const both = release({ name: 'both', isDraft: true, publishDate: wall('2026-06-01T00:00:00') });
  const open = release({ name: 'open' });
  const all = [draft, future, both, open];

  it.each([
    [{ drafts: false, future: false }, ['open'], []],
    [{ drafts: true, future: false }, ['draft', 'open'], ['draft']],
    [{ drafts: false, future: true }, ['future', 'open'], ['future']],
    [{ drafts: true, future: true }, ['draft', 'future', 'both', 'open'], ['draft', 'future', 'both']],
  ])('lets through what %j says, and knows that it did', (letThrough, released, shown) => {
    const result = hold(all, AT, letThrough);
    expect(addressesOf(result.releases)).toEqual(released);
    expect([...result.shown.keys()]).toEqual(shown.map((name) => `releases/${name}/`));
    expect(result.releases.length + result.held.length).toBe(all.length);
  });

  it('tells why a draft is held that is let through as a draft and not as a future one', () => {
    const { held } = hold([both], AT, { drafts: true, future: false });
    expect(held).toEqual([{ release: both, reason: 'publishDate', until: '2026-06-01T00:00:00' }]);
  });

  it('names the next to become public first and drafts last', () => {
    const later = release({ name: 'later', date: '2028-01-01' });
    const { held } = hold([draft, later, future], AT);
    expect(held.map(({ release: { address } }) => address)).toEqual([
      'releases/future/',
      'releases/later/',
      'releases/draft/',
    ]);
  });
});
