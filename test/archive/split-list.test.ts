import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitList } from '../../src/archive/split-list.js';

/** Newest first: `count`, …, 2, 1. */
function list(count: number): number[] {
  return Array.from({ length: count }, (_, index) => count - index);
}

describe('splitList', () => {
  it.each([
    [0, [['', []]]],
    [1, [['', [1]]]],
    [3, [['', [3, 2, 1]]]],
    [
      4,
      [
        ['page/1/', [3, 2, 1]],
        ['', [4]],
      ],
    ],
    [
      6,
      [
        ['page/1/', [3, 2, 1]],
        ['', [6, 5, 4]],
      ],
    ],
    [
      7,
      [
        ['page/1/', [3, 2, 1]],
        ['page/2/', [6, 5, 4]],
        ['', [7]],
      ],
    ],
  ])('%i entries, three a page', (count, expected) => {
    expect(splitList(list(count), 3).map(({ suffix, items }) => [suffix, items])).toEqual(expected);
  });

  it('splits at 200', () => {
    expect(splitList(list(200))).toHaveLength(1);
    expect(splitList(list(201)).map(({ items }) => items.length)).toEqual([200, 1]);
  });

  it('numbers the parts from the oldest, and says which is the last', () => {
    expect(splitList(list(7), 3).map(({ number, isLast }) => [number, isLast])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  const sizes = fc.record({ count: fc.nat(700), length: fc.integer({ min: 1, max: 250 }) });

  it('holds every entry once, in the order given', () => {
    fc.assert(
      fc.property(sizes, ({ count, length }) => {
        const parts = splitList(list(count), length);
        expect(parts.toReversed().flatMap(({ items }) => items)).toEqual(list(count));
        expect(parts.every(({ items }) => items.length <= length)).toBe(true);
        expect(new Set(parts.map(({ suffix }) => suffix)).size).toBe(parts.length);
        expect(parts.filter(({ isLast }) => isLast).map(({ suffix }) => suffix)).toEqual(['']);
      }),
    );
  });

  it('changes only the last part when one newest entry comes, and makes at most one', () => {
    fc.assert(
      fc.property(sizes, ({ count, length }) => {
        const before = splitList(list(count), length);
        const after = splitList(list(count + 1), length);
        expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
        expect(after.length - before.length).toBeLessThanOrEqual(1);
        // A full last part keeps its entries, and only its address becomes a numbered one.
        if (after.length > before.length) expect(after.at(-2)?.items).toEqual(before.at(-1)?.items);
      }),
    );
  });

  it('never changes page 1 once it has its number', () => {
    const first = splitList(list(401))[0];
    for (const count of [402, 600, 601, 20_000]) expect(splitList(list(count))[0]).toEqual(first);
  });
});
