import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startKeys } from '../../src/output/search/keys.js';
import { foldWord } from '../../src/output/search/shared/fold-word.js';
import { slipsBetween } from '../../src/output/search/shared/near-words.js';
import { parseQuery } from '../../src/output/search/shared/parse-query.js';
import { splitWords, termsOfWord } from '../../src/output/search/shared/split-words.js';
import { startWordList } from '../../src/output/search/word-list.js';

test.each([
  ['Économie', 'economie'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['œuvre', 'oeuvre'],
  ['İstanbul', 'istanbul'],
  ['Łódź', 'lodz'],
  ['الأسلحة', 'الاسلحه'],
  ['مُحَمَّد', 'محمد'],
  ['کرسمس', 'كرسمس'],
  ['ﬁnal', 'final'],
  ['２０１８', '2018'],
  ['ที่', 'ที่'],
  ['が', 'が'],
  ['हिन्दी', 'हिन्दी'],
  ['co\u{ad}operation', 'cooperation'],
])('«%s» is folded to «%s»', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

test.each([
  ["Jum'at (10/12): Rp1.250.000,50", ['jumat', '10', '12', 'rp', '125000050']],
  ['1.250.000 warga', ['1250000', 'warga']],
  ['l’accord sur l’eau', ['accord', 'sur', 'eau']],
  [
    'the officers’ and the office’s COVID-19 e-KTP',
    ['the', 'officers', 'and', 'the', 'office', 'covid', '19', 'e', 'ktp'],
  ],
  ['總統府', ['總統', '統府', '府']],
  ['2018年', ['2018', '年']],
  ['การ', ['กา', 'าร', 'ร']],
])('«%s» is found as %j', (text, terms) => {
  expect(splitWords(text).flatMap(({ word }) => termsOfWord(word))).toEqual(terms);
});

/** The builder has a loop for plain letters; the page has not. */
test('a text has the same words in the index as on the page', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'rapat',
      'Jum',
      'pertanggungjawaban',
      "'",
      '’',
      '1',
      '.',
      ',',
      ' ',
      '-',
      '總統',
      'é',
      'e\u{301}',
      '\u{200d}',
      'ａ',
      'ก',
      '\n',
      '😀',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const keys = startKeys();
      const list = startWordList();
      // Twice, so that the words are found again in the list.
      const count = list.read(text);
      expect(list.take()).toHaveLength(count);
      list.read(text);
      keys.readWords(list.takeNew(), 'xx', list.take());
      const words = [...keys.take()];
      const { keyOfWord } = keys.tables();
      const read = words.map((word) => keys.texts[keyOfWord[word] ?? -1]);
      expect(read).toEqual(splitWords(text).flatMap(({ word }) => termsOfWord(word)));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["Jum'at rock'n'roll' 'kutipan'", ["Jum'at", "rock'n'roll", 'kutipan']],
  ['1.250.000,50 1,5 2018. 3,', ['1.250.000,50', '1,5', '2018', '3']],
  ['COVID-19: “Kata”—kata', ['covid', '19', 'kata', 'kata']],
  ['é1.５ ½', ['é', '1.５', '½']],
])('the words of «%s» are %j', (text, words) => {
  expect(wordsRead(text)).toEqual(words);
});

test('a text of any length is read to its end, and a shorter one after it no further', () => {
  const long = Array.from({ length: 2000 }, (_, index) => `kata${index}`).join(' ');
  expect(wordsRead(`${long} ${'x'.repeat(5000)} akhir`).slice(-2)).toEqual(['x'.repeat(5000), 'akhir']);
  const list = startWordList();
  expect(list.read('dd')).toBe(1);
  expect(list.read('d')).toBe(1);
  expect(list.read("d'd")).toBe(1);
  expect(list.read('d')).toBe(1);
  expect([...list.take()]).toEqual([0, 1, 2, 1]);
  expect(list.takeNew()).toEqual(['dd', 'd', "d'd"]);
});

/** In their order, as the list has them. */
function wordsRead(text: string): string[] {
  const list = startWordList();
  list.read(text);
  const words = list.takeNew();
  return [...list.take()].map((number) => words[number] ?? '');
}

/** Letters are packed six bits each. Of «d» the lowest two are 0: one too many falls out of its number and leaves no bit behind. */
test('words that differ in their length alone are told apart', () => {
  const words = Array.from({ length: 40 }, (_, index) => 'd'.repeat(index + 1));
  const list = startWordList();
  list.read(words.join(' '));
  list.read(words.join('\n'));
  expect(list.takeNew()).toEqual(words);
  expect(list.takeNew()).toEqual([]);
  list.read('dd baru');
  expect(list.takeNew()).toEqual(['baru']);
  expect(list.count).toBe(41);
  expect([...list.take()]).toEqual([...words.keys(), ...words.keys(), 1, 40]);
});

test.each([
  [
    'rapat  Koordinasi',
    [
      ['word', ['rapat'], false],
      ['word', ['koordinasi'], true],
    ],
  ],
  [
    '"rapat koordinasi" desa',
    [
      ['phrase', ['rapat', 'koordinasi'], false],
      ['word', ['desa'], true],
    ],
  ],
  ['«rapat koordinasi»', [['phrase', ['rapat', 'koordinasi'], false]]],
  ['„rapat koordinasi“', [['phrase', ['rapat', 'koordinasi'], false]]],
  ['"rapat"', [['word', ['rapat'], true]]],
  [
    '"rapat koordinasi',
    [
      ['word', ['rapat'], false],
      ['word', ['koordinasi'], true],
    ],
  ],
  [
    '總統府',
    [
      ['word', ['總統'], false],
      ['word', ['統府'], true],
    ],
  ],
  ['總', [['word', ['總'], true]]],
  ['', []],
  ['!?', []],
])('the query «%s» is %j', (query, parts) => {
  expect(parseQuery(query).map(({ kind, terms, isPrefix }) => [kind, terms, isPrefix])).toEqual(parts);
});

test('a query of any length is read at once, and of it no more than sixteen parts', () => {
  for (const query of [
    '"'.repeat(100_000),
    "a'".repeat(50_000),
    '1.'.repeat(50_000),
    'a '.repeat(50_000),
    '«'.repeat(100_000),
  ]) {
    const started = performance.now();
    expect(parseQuery(query).length).toBeLessThanOrEqual(16);
    expect(performance.now() - started).toBeLessThan(500);
  }
});

test.each([
  ['koordinanasi', 'koordinasi', 2],
  ['kordinasi', 'koordinasi', 1],
  ['rpaat', 'rapat', 1],
  ['rapat', 'rapat', 0],
  ['rapat', 'pasar', 3],
  ['rapat', 'koordinasi', 4],
])('«%s» and «%s» differ in %d', (a, b, slips) => {
  expect(slipsBetween(a, b, 3)).toBe(slips);
});
