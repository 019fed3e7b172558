import { expect, test } from 'vitest';
import { startMeeting } from '../../src/output/search/met-words.js';
import { NO_WORDS, startWordLists, type WordsOf } from '../../src/output/search/word-lists.js';

const texts = (title: string, text: string, ...names: string[]) => ({ title, text, names });

function wordsOf(words: WordsOf, number: number): string[][] {
  const { list, numbers, lengths } = words(number);
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return [...numbers.subarray(at - length, at)].map((one) => list[one] ?? '');
  });
}

test('each release has its own words, whoever met them and in what order they are asked for', () => {
  const [one, other] = [startMeeting(1), startMeeting(2)];
  const lists = startWordLists();
  expect(one.note(texts('Rapat', 'Pasar baru', 'Humas', ''))).toBe(0);
  expect(one.note(texts('Pasar', '', 'Humas'))).toBe(1);
  other.note(texts('Baru', 'rapat pasar'));
  const first = lists.take(one.take());
  const second = lists.take(other.take());
  expect(one.note(texts('Banjir pasar', 'Rapat'))).toBe(0);
  const third = lists.take(one.take());
  expect(wordsOf(first, 1)).toEqual([['pasar'], [], ['humas']]);
  expect(wordsOf(first, 0)).toEqual([['rapat'], ['pasar', 'baru'], ['humas'], []]);
  expect(wordsOf(second, 0)).toEqual([['baru'], ['rapat', 'pasar']]);
  expect(wordsOf(third, 0)).toEqual([['banjir', 'pasar'], ['rapat']]);
});

test('words that came out of their order, or were never met, are no words', () => {
  const meeting = startMeeting(1);
  meeting.note(texts('Rapat', ''));
  const first = meeting.take();
  meeting.note(texts('Pasar', ''));
  const lists = startWordLists();
  const second = meeting.take();
  expect(() => lists.take(second)).toThrow('out of their order');
  expect(() => lists.take(first)(1)).toThrow('not met');
  expect(() => NO_WORDS(0)).toThrow('not met');
});
