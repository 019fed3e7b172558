import { expect, it } from 'vitest';
import { parseFragment } from '../../src/body/parse-html.js';
import { type Comparison, compareWords } from '../../src/review/compare-words.js';
import type { OriginalBody } from '../../src/review/original-body.js';
import { parseOriginal } from '../../src/review/parse-original.js';

const compare = (original: OriginalBody, result: string): Comparison | null =>
  compareWords(original, parseOriginal(original), parseFragment(result));

const signs = { same: '', dropped: '-', added: '+', 'left-out': '' };

const inShort = (comparison: Comparison | null): string | null =>
  comparison === null
    ? null
    : comparison.passages
        .map(({ kind, text, words }) => (kind === 'left-out' ? `(${words})` : `${signs[kind]}${text}`))
        .join(' | ');

const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

const cases: readonly (readonly [string, OriginalBody['kind'], string, string, string])[] = [
  ['nothing', 'html', '<p>A <b>b</b><br>c</p>', '<p>A <strong>b</strong></p><p>c</p>', 'A b c'],
  ['a word dropped', 'html', '<p>A b c</p>', '<p>A c</p>', 'A | -b | c'],
  ['a word added', 'html', '<p>A c</p>', '<p>A b c</p>', 'A | +b | c'],
  ['words joined', 'html', '<td>12</td> <td>34</td>', '<p>1234</p>', '-12 34 | +1234'],
  ['comments and scripts are no words', 'html', 'A <!--x--><script>y</script> b', '<p>A b</p>', 'A b'],
  ['Markdown', 'markdown', '# A *b*\n\n[c](/d)', '<h2>A <em>b</em></h2><p>c</p>', 'A b c'],
  ['a bracket code', 'wordpress', 'A\n\n[gallery]', '<p>A</p>', 'A | -[gallery]'],
  ['Chinese', 'html', '<p>總統出席典禮</p>', '<p>總統席典禮</p>', '總統 | -出 | 席典禮'],
  ['case and accents', 'html', '<p>Cafe A</p>', '<p>Café a</p>', '-Cafe A | +Café a'],
];

it.each(cases)('shows %s', (_, kind, text, result, expected) => {
  expect(inShort(compare({ kind, text }, result))).toBe(expected);
});

it('leaves long stretches out that are the same, and keeps ten words round a change', () => {
  const result = compare(
    { kind: 'html', text: `${words(100)} x y ${words(40)}` },
    `${words(100)} y ${words(40)}`,
  );
  const [, before, dropped, after] = inShort(result)?.split(' | ') ?? [];
  expect(inShort(result)).toMatch(/^\(90\) \| .* \| \(31\)$/u);
  expect(before).toBe('w90 w91 w92 w93 w94 w95 w96 w97 w98 w99');
  expect(dropped).toBe('-x');
  expect(after).toBe('y w0 w1 w2 w3 w4 w5 w6 w7 w8');
  expect(result).toMatchObject({ dropped: 1, added: 0 });
});

it('compares nothing where the body is not known, is refused, or is another text', () => {
  expect(compare({ kind: 'source', text: 'A' }, '<p>A</p>')).toBeNull();
  expect(compare({ kind: 'html', text: '<b>'.repeat(5000) }, '<p>A</p>')).toBeNull();
  const others = Array.from({ length: 3000 }, (_, index) => `v${index}`).join(' ');
  expect(compare({ kind: 'html', text: words(3000) }, others)).toBeNull();
});
