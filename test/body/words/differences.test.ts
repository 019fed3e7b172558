import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, type Word } from '../../../src/body/words/differences.js';

function words(text: readonly string[]): Word[] {
  return text.map((word, at) => ({ text: word, at, isParted: true }));
}

function texts(list: readonly Word[]): string[] {
  return list.map(({ text }) => text);
}

test('what was lost taken out and what came put in, the one is the other', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', ...Array.from({ length: 60 }, (_, index) => `w${index}`));
  // Long enough for both ways of comparing.
  const text = fc.oneof(
    fc.array(word, { maxLength: 40 }),
    fc.array(word, { minLength: 500, maxLength: 700 }),
  );
  fc.assert(
    fc.property(text, text, (source, result) => {
      const made: string[] = [];
      let done = 0;
      for (const { lost, came, from } of differences(words(source), words(result))) {
        expect(texts(lost)).toEqual(source.slice(from.source, from.source + lost.length));
        expect(texts(came)).toEqual(result.slice(from.result, from.result + came.length));
        made.push(...source.slice(done, from.source), ...texts(came));
        done = from.source + lost.length;
      }
      expect([...made, ...source.slice(done)]).toEqual(result);
    }),
    { numRuns: 60 },
  );
});

test('of more than a thousand the whole middle is one', () => {
  const numbers = Array.from({ length: 1100 }, (_, number) => number);
  const source = ['awal', ...numbers.flatMap((number) => [`satu${number}`, 'x']), 'akhir'];
  const result = ['awal', ...numbers.flatMap((number) => [`satu${number}`, 'y']), 'akhir'];
  const [found, ...others] = differences(words(source), words(result));
  expect(others).toEqual([]);
  expect([found?.lost.length, found?.came.length]).toEqual([2199, 2199]);
});

test('of a long text each of very many differences is told by itself', () => {
  const paragraph = (number: number): string[] => [
    `satu${number}`,
    'dan',
    `dua${number}`,
    'dan',
    `tiga${number}`,
  ];
  const numbers = Array.from({ length: 600 }, (_, number) => number);
  const source = numbers.flatMap((number) => [`{:start="${number}"}`, ...paragraph(number)]);
  const found = differences(words(source), words(numbers.flatMap(paragraph)));
  expect(found).toHaveLength(600);
  expect(found.every(({ lost, came }) => lost.length === 1 && came.length === 0)).toBe(true);
});
