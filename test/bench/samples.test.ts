import { expect, test } from 'vitest';
import { MARKS } from './marks.js';
import { readOptions } from './options.js';
import { medianOf, type Question, ratioOf, type Sample } from './samples.js';

const cold: Question = { measure: 'cold', corpus: 'plain', size: 10_000, subject: 'Siaran' };
const hugo: Question = { ...cold, subject: 'Hugo' };
const took = (asked: Question, ...seconds: number[]): Sample[] =>
  seconds.map((wallSeconds) => ({ ...asked, wallSeconds, cpuSeconds: null, peakMiB: 100 }));

test('a figure is the median of the runs of that very thing', () => {
  const samples = [...took(cold, 9, 2, 4), ...took(hugo, 100), ...took({ ...cold, size: 50_000 }, 100)];
  expect(medianOf(samples, cold, 'wallSeconds')).toBe(4);
  expect(medianOf(took(cold, 3, 1), cold, 'wallSeconds')).toBe(2);
  expect(medianOf(samples, cold, 'cpuSeconds')).toBeNull();
  expect(medianOf(samples, { ...cold, corpus: 'rich' }, 'wallSeconds')).toBeNull();
});

test('a ratio compares what was measured in the same round, so that a slow moment falls on both', () => {
  const samples = [...took(cold, 2, 20, 3), ...took(hugo, 4, 40, 4)];
  expect(ratioOf(samples, cold, hugo, 'wallSeconds')).toBe(0.5);
  expect(ratioOf(took(cold, 1), cold, hugo, 'wallSeconds')).toBeNull();
});

test('a mark is shown only for what was measured, at the size it is meant for', () => {
  const shown = (samples: readonly Sample[]): string[] =>
    MARKS.filter(({ figure }) => figure(samples) !== null).map(({ what }) => what);
  expect(shown([...took(cold, 2), ...took(hugo, 4)])).toEqual(["cold, 10,000 plain: wall ÷ Hugo's"]);
  expect(shown([...took({ ...cold, size: 200 }, 2), ...took({ ...hugo, size: 200 }, 4)])).toEqual([]);
  expect(shown([...took(cold, 2), ...took({ ...cold, size: 50_000 }, 10)])).toEqual([
    'cold, 50,000 plain: memory',
    'cold, plain: time(50,000) ÷ time(10,000)',
  ]);
});

test.each([
  [['--size', 'many'], '--size: «many»'],
  [['--size', '10000,'], '--size: «»'],
  [['--runs', '0'], '--runs: «0»'],
  [['--only', 'cold,hot'], '--only: «hot»'],
  [['--corpus', 'poor'], '--corpus: «poor»'],
  [['--quick'], '--quick'],
])('%j is refused, and the message says what is wrong', (words, message) => {
  expect(() => readOptions(words)).toThrow(message);
});
