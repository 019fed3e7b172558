import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/content/nearest.js';

it.each([
  ['', '', 0],
  ['a', '', 1],
  ['', 'abc', 3],
  ['draft', 'draft', 0],
  ['darft', 'draft', 1],
  ['draf', 'draft', 1],
  ['drafft', 'draft', 1],
  ['dratf', 'draft', 1],
  ['kitten', 'sitting', 3],
  ['embargoUnitl', 'embargoUntil', 1],
])('%s to %s: %i', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
});

it('is a distance: nought for the same, the same both ways, never more than the longer word', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

it.each([
  ['titel', ['title', 'date'], 'title'],
  ['Title', ['title'], 'title'],
  ['time_zone', ['timeZone'], 'timeZone'],
  ['colors', ['colours'], 'colours'],
  ['x', ['title'], null],
  ['zzz', ['title', 'date'], null],
  ['date', [], null],
])('%s among %j: %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
