import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Firing } from '../../../src/body/article.js';
import { fold } from '../../../src/body/words/fold.js';
import { reconcile } from '../../../src/body/words/reconcile.js';

/** Few and short words, so that records fit in many places and a greedy search would go wrong. */
const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', '漢', '-', '1');

interface Piece {
  readonly kind: 'kept' | 'removed' | 'added' | 'replaced';
  readonly words: readonly string[];
  readonly to: readonly string[];
}

const words = fc.array(word, { minLength: 1, maxLength: 4 });
const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom('kept', 'kept', 'removed', 'added', 'replaced'),
  words,
  to: words,
});
const pieces = fc.array(piece, { maxLength: 12 });

const sourceOf = (all: readonly Piece[]): string =>
  all.flatMap(({ kind, words }) => (kind === 'added' ? [] : words)).join(' ');
const resultOf = (all: readonly Piece[]): string =>
  all
    .flatMap(({ kind, words, to }) => (kind === 'removed' ? [] : kind === 'replaced' ? to : words))
    .join(' ');

function recordsOf(all: readonly Piece[]): Firing[] {
  return all.flatMap(({ kind, words, to }): Firing[] =>
    kind === 'kept'
      ? []
      : [
          {
            rule: 'x',
            line: 1,
            kind,
            subject: 'words',
            text: words.join(' '),
            to: kind === 'replaced' ? to.join(' ') : null,
          },
        ],
  );
}

test('whatever was recorded is found, in whatever order the records come', () => {
  fc.assert(
    fc.property(pieces, fc.infiniteStream(fc.nat()), (all, random) => {
      const shuffled = recordsOf(all)
        .map((record) => ({ record, key: random.next().value ?? 0 }))
        .sort((left, right) => left.key - right.key)
        .map(({ record }) => record);
      const [source, result] = [fold(sourceOf(all)), fold(resultOf(all))];
      expect(reconcile(source, result, recordsOf(all))).not.toBeNull();
      expect(reconcile(source, result, shuffled)).not.toBeNull();
    }),
    { numRuns: 3_000, seed: 1 },
  );
});

test('what it finds is true: the kept characters are the same, and only recorded ones went or came', () => {
  fc.assert(
    fc.property(pieces, pieces, (all, others) => {
      const [source, result] = [fold(sourceOf(all)), fold(resultOf(others))];
      const records = recordsOf(all);
      const found = reconcile(source, result, records);
      if (found === null) return;
      let last = -1;
      found.toResult.forEach((place, at) => {
        if (place < 0) return;
        expect(place).toBeGreaterThan(last);
        expect(result.characters[place]).toBe(source.characters[at]);
        expect(found.toSource[place]).toBe(at);
        last = place;
      });
      const used = records.filter((record) => !found.unused.includes(record));
      const count = (texts: readonly (string | null)[]): number =>
        texts.reduce((sum, text) => sum + (text ?? '').replace(/ /gu, '').length, 0);
      const gone = count(used.map(({ kind, text }) => (kind === 'added' ? '' : text)));
      const come = count(used.map(({ kind, text, to }) => (kind === 'added' ? text : to)));
      expect(found.toResult.filter((place) => place < 0).length).toBeLessThanOrEqual(gone);
      expect(source.characters.length - gone + come).toBeGreaterThanOrEqual(0);
      expect(found.toSource.filter((place) => place < 0).length).toBeLessThanOrEqual(come);
    }),
    { numRuns: 3_000, seed: 2 },
  );
});

test('one more loss than recorded is never passed', () => {
  fc.assert(
    fc.property(pieces, fc.nat(), (all, choice) => {
      const records = recordsOf(all);
      const result = resultOf(all)
        .split(' ')
        .filter((text) => text !== '');
      if (result.length === 0) return;
      const without = result.filter((_, index) => index !== choice % result.length);
      const found = reconcile(fold(sourceOf(all)), fold(without.join(' ')), records);
      // Other uses of the records may explain it (an addition that was not made), but never all of them together.
      if (found !== null) expect(found.unused.length).toBeGreaterThan(0);
    }),
    { numRuns: 3_000, seed: 3 },
  );
});

test('hostile repetition ends, and quickly', () => {
  const records: Firing[] = Array.from({ length: 200 }, (_, index) => ({
    rule: 'x',
    line: 1,
    kind: index % 2 === 0 ? 'removed' : 'added',
    subject: 'words',
    text: 'a '.repeat((index % 9) + 1),
    to: null,
  }));
  const start = performance.now();
  expect(reconcile(fold('a '.repeat(5_000)), fold(`${'a '.repeat(4_000)}b`), records)).toBeNull();
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('eight times as many typed bullets take about eight times as long, not sixty-four', () => {
  const spent = (count: number): number => {
    const kept = Array.from({ length: count }, (_, at) => `kata${at}`);
    const [source, result] = [fold(kept.map((word) => `- ${word}`).join('\n')), fold(kept.join('\n'))];
    const record: Firing = { rule: 'x', line: 1, kind: 'removed', subject: 'words', text: '-', to: null };
    const records = kept.map(() => ({ ...record }));
    const before = process.cpuUsage().user;
    expect(reconcile(source, result, records)).not.toBeNull();
    return process.cpuUsage().user - before;
  };
  const least = (count: number): number => Math.min(...[1, 2, 3, 4, 5].map(() => spent(count)));
  // The compiler of the machine comes first.
  least(2_000);
  const few = least(2_000);
  expect(least(16_000) / few).toBeLessThan(40);
});
