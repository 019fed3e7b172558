import { expect, test } from 'vitest';
import { indonesianRoots } from '../../src/output/search/languages/indonesian.js';
import { makeExcerpt } from '../../src/output/search/shared/excerpt.js';
import { parseQuery } from '../../src/output/search/shared/parse-query.js';
import type { Way, WidePart } from '../../src/output/search/shared/widen.js';

const way = (key: string, kind: Way['kind']): Way => ({
  kind,
  found: { key, years: new Map(), wordCount: 1, stemCount: 1 },
});

const partsOf = (query: string, ...ways: Way[]): WidePart[] =>
  parseQuery(query).map((part) => ({ part, ways, corrected: null, meant: null }));

const shown = (text: string, parts: readonly WidePart[]): string =>
  makeExcerpt(text, parts, [indonesianRoots])
    .parts.map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece))
    .join('');

test.each([
  ['Rapat di desa. Pasar dibuka.', 'pasar', [], 'Rapat di desa. [Pasar] dibuka.'],
  ['Para penulis menulis.', 'tulis', [way('tulis', 'stem')], 'Para [penulis] [menulis].'],
  ['Koordinasi baik.', 'koord', [way('koordinasi', 'beginning')], '[Koordinasi] baik.'],
  ['Jalan <b>desa</b> & "kota"', 'desa', [], 'Jalan <b>[desa]</b> & "kota"'],
  ['總統府音樂會', '音樂', [], '總統府[音樂]會'],
  ['Tidak ada di sini.', 'banjir', [], 'Tidak ada di sini.'],
  ['', 'banjir', [], ''],
] as const)('of «%s» for «%s»', (text, query, ways, wanted) => {
  expect(shown(text, partsOf(query, ...ways))).toBe(wanted);
});

test('shows the passage that has most of the words, and begins it with a sentence', () => {
  const filling = 'Kata lain yang panjang sekali tanpa isi. '.repeat(20);
  const text = `Rapat dibuka. ${filling}Di balai desa. Rapat koordinasi pasar selesai. ${filling}`;
  const excerpt = makeExcerpt(text, partsOf('rapat koordinasi pasar'), []);
  expect(excerpt.parts[0]).toEqual({ text: 'Rapat', isMarked: true });
  expect(excerpt.passage).toBe('Rapat koordinasi pasar selesai');
});

test('a passage does not reach over the end of its line', () => {
  expect(makeExcerpt('Pasar ikan\nDibuka kembali', partsOf('ikan'), []).passage).toBe('ikan');
});
