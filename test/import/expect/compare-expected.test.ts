import { expect, it } from 'vitest';
import { compareExpected } from '../../../src/import/expect/compare-expected.js';

it('says what is missing and what was not expected, as it was given', () => {
  const expected = [
    'https://www.x.go.id/a/',
    'http://x.go.id/b.html',
    'http://x.go.id/',
    'http://x.go.id/B.html',
  ];
  const records = ['http://x.go.id/a', 'http://x.go.id/c#isi'];
  expect(compareExpected(expected, records)).toEqual({
    given: 4,
    missing: ['http://x.go.id/b.html', 'http://x.go.id/', 'http://x.go.id/B.html'],
    unexpected: ['http://x.go.id/c#isi'],
  });
});

it('counts two spellings of one address once', () => {
  expect(compareExpected(['http://x.go.id/a', 'https://x.go.id/a/?utm_source=b'], [])).toEqual({
    given: 1,
    missing: ['http://x.go.id/a'],
    unexpected: [],
  });
});

it('is content with any address of a record, and names the first of one that has no other', () => {
  const records = [['http://x.go.id/?p=12', 'http://x.go.id/a'], ['/b', '/c'], []];
  expect(compareExpected(['http://x.go.id/a'], records)).toEqual({
    given: 1,
    missing: [],
    unexpected: ['/b'],
  });
});

it('takes an address without a host for one of the only host', () => {
  expect(compareExpected(['/a', '/b'], ['http://x.go.id/a']).missing).toEqual(['/b']);
  expect(compareExpected(['http://x.go.id/a'], ['/a']).unexpected).toEqual([]);
  expect(compareExpected(['/a', 'http://y.go.id/b'], ['http://x.go.id/a'])).toEqual({
    given: 2,
    missing: ['/a', 'http://y.go.id/b'],
    unexpected: ['http://x.go.id/a'],
  });
});

it('does not take two things that are no addresses for one', () => {
  expect(compareExpected(['mailto:a', 'mailto:b'], ['mailto:b']).missing).toEqual(['mailto:a']);
});
