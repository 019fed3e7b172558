import { expect, test } from 'vitest';
import { isHtmlName } from '../../../src/body/elements.js';
import { parseMarkdown } from '../../../src/body/markdown-road.js';
import { sourceWordsOfMarkdown } from '../../../src/body/words/read-markdown.js';
import { isTagName } from '../../../src/body/words/tag-names.js';
import { wordList } from './word-list.js';

const read = (markdown: string) => sourceWordsOfMarkdown(parseMarkdown(markdown));

test.each<[string, string, string]>([
  [
    'paragraphs, headings, lists, quotations',
    '# satu\n\ndua *tiga*\n\n- empat\n- lima\n\n> enam',
    'satu dua tiga empat lima enam',
  ],
  ['soft and hard breaks part words', 'satu\ndua  \ntiga\\\nempat', 'satu dua tiga empat'],
  ['code is text', '`a` \n\n```js\nb c\n```', 'a b c'],
  ['escapes and references are characters', '2018\\. Rapat &amp; \\<b>', '2018. Rapat & <b>'],
  ['tables', '| a | b |\n| - | - |\n| c | d |', 'a b c d'],
  ['emphasis inside a word parts nothing', 'M**D**H ~~is~~sued', 'MDH issued'],
  ['a tag that HTML does not know is text', 'Yth. <Nama> di <isi tanggal>', 'Yth. <Nama> di <isi tanggal>'],
  ['and inside a block of HTML', '<p>Yth. <Nama></p>', 'Yth. <Nama>'],
  ['raw HTML is HTML', 'a<br>b <b>c</b><script>d</script><!-- e -->', 'a b c'],
  ['raw HTML may open in one block and close in another', '<div>\n\nsatu\n\n</div>dua', 'satu dua'],
  [
    'words after a raw table that Markdown interrupts',
    '<table><tr><td>\n\nsatu\n\n</td></tr></table>\n\ndua',
    'satu dua',
  ],
  ['alternative texts and titles are no words', '![a](b.png "c") [d](e "f")', 'd'],
  ['footnotes stand at the end as they are called', 'a[^2] b[^1]\n\n[^1]: satu\n\n[^2]: dua', 'a b dua satu'],
  [
    'footnotes called from footnotes, and those that nothing calls',
    '[^z]: sisa\n\na[^1]\n\n[^1]: satu[^2]\n\n[^2]: dua',
    'sisa a satu dua',
  ],
  [
    'a second footnote of the same name stays where it is',
    'a[^1]\n\n[^1]: satu\n\n[^1]: lain',
    'a lain satu',
  ],
  ['a stray column swallows no text', '<col>\n\nsatu <tr> dua', 'satu dua'],
  ['tabs of a word processor are no code', '\tsatu dua', 'satu dua'],
])('%s', (_, markdown, words) => {
  expect(wordList(read(markdown)).join(' ')).toBe(words);
});

test('marks of Markdown: links by reference, images, cells', () => {
  const words = read(
    '[a](x) [b][c] ![d](e.png) <https://f.example> <a href="g">h</a>\n\n| i |\n| - |\n| j |\n\n[c]: y\n[C]: z',
  );
  expect(words.links.map(({ target }) => target)).toEqual(['x', 'y', 'https://f.example', 'g']);
  expect(words.images.map(({ target }) => target)).toEqual(['e.png']);
  expect(words.cells).toHaveLength(2);
});

test.each<[string, string[]]>([
  ['a <textarea>b</textarea> c', []],
  ['a <textarea>*b*</textarea> c', ['<textarea>']],
  ['a <xmp>\n\n- b\n\n</xmp>', ['<xmp>']],
  ['> <!-- a\n\nb --> c', ['<!--']],
  ['<div class="a\n\nb">c</div>', ['<div']],
  ['<select><option>a</select>\n\n*b*', []],
  ['<select><option>a\n\n*b*', ['<select>']],
  ['a <!-- b', []],
])('what of %j leaves Markdown inside raw HTML', (markdown, openings) => {
  expect(read(markdown).unclosed.map(({ opening }) => opening)).toEqual(openings);
});

test('text keeps its line, beside raw HTML too', () => {
  const words = read('satu\n\n<div>\ndua\n</div>\n\ntiga');
  const lineOf = (word: string): number | undefined => {
    const at = words.stream.indexOf(word);
    const start = words.lines.findLast((line) => line.at <= at);
    return start === undefined
      ? undefined
      : start.line + words.stream.slice(start.at, at).split('\n').length - 1;
  };
  expect(['satu', 'dua', 'tiga'].map(lineOf)).toEqual([1, 4, 7]);
});

test('the cleaner and the word check know the same tags', () => {
  const names =
    `a abbr acronym address area b big blink br center col dd del div dl dt em embed fencedframe font form frame h1 h6 hr html i iframe
    image img input isindex kbd keygen li link listing main map mark marquee math menuitem meta multicol nav nextid nobr object ol p param
    pre q rb rtc ruby s script search section selectedcontent slot source spacer span strike style sub sup svg table td textarea tfoot
    time title tr tt u ul var video wbr xmp o:p v:shape st1:place nama isi x-y g path mi text Tanggal judul`.split(
      /\s+/u,
    );
  for (const name of names) expect([name, isTagName(name)]).toEqual([name, isHtmlName(name)]);
});
