import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReleases, newestFirst } from '../../src/archive/order.js';
import { addressesOf, release } from './make-release.js';

const IN_ORDER = [
  release({ name: 'k', date: '2019-01-01' }),
  release({ name: 'j', date: '2018-12-31' }),
  release({ name: 'i', date: '2018-12-12 15:00:00' }),
  release({ name: 'h', date: '2018-12-12 08:30:00' }),
  release({ name: 'B', date: '2018-12-12' }),
  release({ name: 'a', date: '2018-12-12' }),
  release({ name: 'é', date: '2018-12-12' }),
  release({ name: 'g', date: '2018-12-01' }),
  release({ name: 'f', date: '2018-12' }),
  release({ name: 'e', date: '2018-11-30' }),
  release({ name: 'd', date: '2018' }),
  release({ name: 'c', date: '2017-12-31' }),
  release({ name: '0', date: '' }),
  release({ name: '1', date: '' }),
];

describe('the order of releases', () => {
  it('is newest first, exact before inexact, with a time before without, the undated last, then by address', () => {
    expect(addressesOf(newestFirst(IN_ORDER.toReversed()))).toEqual(addressesOf(IN_ORDER));
  });

  it('is the same whatever order the files come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(IN_ORDER, { minLength: IN_ORDER.length }), (shuffled) => {
        expect(newestFirst(shuffled)).toEqual(IN_ORDER);
      }),
    );
  });

  it('is an order: antisymmetric, and zero only for the same address', () => {
    for (const a of IN_ORDER) {
      for (const b of IN_ORDER) {
        expect(Math.sign(compareReleases(a, b)) + Math.sign(compareReleases(b, a))).toBe(0);
        expect(compareReleases(a, b) === 0).toBe(a === b);
      }
    }
  });
});
