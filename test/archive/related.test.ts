import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestFirst } from '../../src/archive/order.js';
import { findRelated, RELATED_LENGTH } from '../../src/archive/related.js';
import type { Release } from '../../src/content/release.js';
import { addressesOf, release, type Wishes } from './make-release.js';

const IDS = new Map([
  ['A', 'a'],
  ['B', 'b'],
]);

/** Names of the releases related to the first; the others are older, each a day. */
function relatedToFirst(...wishes: Wishes[]): string[] {
  const releases = wishes.map((wish, index) =>
    release({ name: `r${index}`, date: `2018-12-${20 - index}`, ...wish }),
  );
  return addressesOf(findRelated(newestFirst(releases), IDS).get('releases/r0/') ?? []);
}

describe('findRelated', () => {
  it('puts the same collection first, then topic and agency, then topic', () => {
    const subject = { collection: 'Pemilu', topics: ['Kesehatan'], agencies: ['A'] };
    const others: Wishes[] = [
      { topics: ['Kesehatan'], agencies: ['B'] },
      { topics: ['Kesehatan'], agencies: ['A'] },
      { collection: 'Pemilu', agencies: ['B'] },
      { agencies: ['A'] },
      { topics: ['Jalan'], agencies: ['A'] },
    ];
    expect(relatedToFirst(subject, ...others)).toEqual(['r3', 'r2', 'r1']);
  });

  it('is at most five, the newest of its rank', () => {
    const same = Array.from({ length: 9 }, () => ({ topics: ['t'], agencies: ['A'] }));
    expect(relatedToFirst(...same)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
  });

  it('names one only once', () => {
    const twice = { collection: 'c', topics: ['t', 'u'], agencies: ['A', 'B'] };
    expect(relatedToFirst(twice, twice)).toEqual(['r1']);
  });

  it('folds case, blanks and composition of topics and collections', () => {
    expect(relatedToFirst({ topics: ['Énergie  verte'] }, { topics: ['e\u0301nergie verte'] })).toEqual([
      'r1',
    ]);
    expect(relatedToFirst({ collection: 'Pemilu 2024' }, { collection: 'PEMILU 2024' })).toEqual(['r1']);
  });

  it.each(['withdrawn', 'retracted', 'removed'] as const)('recommends none that is %s', (status) => {
    expect(relatedToFirst({ topics: ['t'] }, { topics: ['t'], status }, { topics: ['t'] })).toEqual(['r2']);
  });

  it('recommends only older ones', () => {
    const newer = release({ name: 'newer', date: '2019-01-01', topics: ['t'] });
    const older = release({ name: 'older', date: '2018-01-01', topics: ['t'] });
    expect(findRelated([newer, older], IDS).get(older.address)).toEqual([]);
  });

  const archives = fc
    .array(
      fc.record({
        collection: fc.constantFrom(null, 'c', 'd'),
        topics: fc.uniqueArray(fc.constantFrom('t', 'u', 'v')),
        agencies: fc.uniqueArray(fc.constantFrom('A', 'B'), { minLength: 1 }),
      }),
      { maxLength: 40 },
    )
    .map((wishes) =>
      newestFirst(
        wishes.map((wish, index) => release({ name: `r${index}`, date: `20${10 + index}-01-01`, ...wish })),
      ),
    );

  it('is what looking at all older ones gives', () => {
    fc.assert(
      fc.property(archives, (releases) => {
        const related = findRelated(releases, IDS);
        releases.forEach((each, index) => {
          expect(related.get(each.address)).toEqual(byLookingAtAll(each, releases.slice(index + 1)));
        });
      }),
    );
  });

  it('changes no page of an older release when a newer one comes', () => {
    fc.assert(
      fc.property(archives, (releases) => {
        const after = findRelated(releases, IDS);
        const before = findRelated(releases.slice(1), IDS);
        for (const [address, list] of before) expect(after.get(address)).toEqual(list);
      }),
    );
  });
});

function byLookingAtAll(subject: Release, older: readonly Release[]): Release[] {
  const share = (a: readonly string[], b: readonly string[]) => a.some((each) => b.includes(each));
  const rankOf = (other: Release): number => {
    if (subject.collection !== null && subject.collection === other.collection) return 1;
    if (!share(subject.topics, other.topics)) return 4;
    return share(subject.agencies, other.agencies) ? 2 : 3;
  };
  return [1, 2, 3]
    .flatMap((rank) => older.filter((other) => rankOf(other) === rank))
    .slice(0, RELATED_LENGTH);
}
