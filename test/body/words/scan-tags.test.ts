import { expect, test } from 'vitest';
import { findUnclosed, scanTags } from '../../../src/body/words/scan-tags.js';

test.each<[string, string | null]>([
  ['<p>satu</p>', null],
  ['satu <!-- dua', '<!--'],
  ['satu <!-- dua -->', null],
  ['satu <!--> dua', null],
  ['satu <!---> dua', null],
  ['satu <!-- dua --!> tiga', null],
  ['<textarea>satu', '<textarea'],
  ['<textarea>satu</textarea>', null],
  ['<textarea>satu</textareas>', '<textarea'],
  ['<TITLE>satu</title >', null],
  ['<title>  ', null],
  ['<xmp>a</xmp><style>p{}', '<style'],
  ['<plaintext>satu</plaintext>', '<plaintext'],
  ['<script><!-- <script> </script> satu', '<script'],
  ['<script><!-- <script> </script> </script> satu', null],
  ['<script>if (a<b) {}</script>', null],
  ['<svg><title/></svg>satu', null],
  ['satu <a href="dua', '<a'],
  ['satu <a href=dua', '<a'],
  ['satu <a title="dua > tiga">empat</a>', null],
  ["satu <a title='dua\">tiga</a>' x>", null],
  ['satu <p', null],
  ['satu </p', null],
  ['jika a <b', null],
  ['jika a < b', null],
  ['satu <!dua', '<!dua'],
  ['satu <?dua?>', null],
])('what %j never closes: %j', (html, opening) => {
  expect(findUnclosed(html).find(({ lacks }) => lacks === 'end')?.opening ?? null).toBe(opening);
});

test('says where it begins and what it swallows', () => {
  expect(findUnclosed('satu\ndua <!-- tiga\nempat')).toEqual([
    { opening: '<!--', swallowed: 'tiga empat', line: 2, lacks: 'end' },
  ]);
});

test('finds the tag that lacks a quotation mark', () => {
  const [found] = findUnclosed('<p>satu <a href="x.pdf>dua</a> tiga <b class="y">empat</b></p>');
  expect(found).toMatchObject({ opening: '<a', lacks: 'quote', line: 1 });
  expect(found?.swallowed).toContain('dua</a> tiga');
});

test.each([
  ['<p>satu</p<p>dua</p>', '</p<p'],
  ['<p tiga</p> <b>x</b>', '<p'],
  ['<p>empat x<y lima</p>', '<y'],
])('finds the tag that lacks its end in %j', (html, opening) => {
  expect(findUnclosed(html)).toMatchObject([{ lacks: 'bracket' }]);
  expect(opening.startsWith(findUnclosed(html)[0]?.opening ?? 'none')).toBe(true);
});

test.each<[string]>([
  ['<p data-caption="<b>a</b>" class="c">d</p>'],
  ["<p title='a <b>' />"],
  ['<a href="<br> https://a.example/">a</a>'],
  ['<p style="a: "b" c">d</p>'],
])('sees nothing missing in %j', (html) => {
  expect(findUnclosed(html)).toEqual([]);
});

test.each<[string, number[]]>([
  ['<Nama> <b>x</b> </Nama>', [0, 16]],
  ['<b title="<Nama>">', []],
  ['<!-- <Nama> --><Nama>', [15]],
  ['<script><Nama></script><Nama>', [23]],
  ['<b <Nama>', []],
])('typed tags of %j', (html, typed) => {
  expect(scanTags(html, (name) => name !== 'nama').typed).toEqual(typed);
});

test('is linear: a megabyte of hostile tags takes no noticeable time', () => {
  const start = performance.now();
  for (const part of ['<a ', '<a b="', '<!-', '<script><!--<script>', '</', '<a b=c ', '="\''])
    findUnclosed(part.repeat(1_000_000 / part.length));
  expect(performance.now() - start).toBeLessThan(5_000);
});
