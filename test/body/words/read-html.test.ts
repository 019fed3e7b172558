import { expect, test } from 'vitest';
import { wordsOfResult as readWords } from '../../../src/body/words/read-html.js';
import { wordList, wordsOfHtml } from './word-list.js';

test.each<[string, string, string]>([
  ['block edges part words', '<p>satu</p><p>dua</p>tiga<div>empat</div>lima', 'satu dua tiga empat lima'],
  ['breaks and rules part words', 'satu<br>dua<hr>tiga', 'satu dua tiga'],
  [
    'cells and items part words',
    '<table><tr><td>1</td><td>2</td></tr></table><ul><li>a</li><li>b</li></ul>',
    '1 2 a b',
  ],
  ['inline elements part nothing', 'M<b>D</b>H <span>is</span>sued<o:p></o:p>.', 'MDH issued.'],
  ['white space folds', ' satu \u00A0\r\n\t dua\u2003tiga\u2028empat\u3000', 'satu dua tiga empat'],
  [
    'no word is in script, style, template, comment',
    'a<script>b</script><style>c</style><template>d</template><!-- e -->',
    'a',
  ],
  [
    'title, textarea and noscript are text',
    '<title>a</title><textarea>b</textarea><noscript>c</noscript>',
    'a b c',
  ],
  [
    'fallback text of frames is text',
    '<iframe>a</iframe><noembed>b</noembed><noframes>c</noframes>',
    'a b c',
  ],
  ['options and buttons are text', '<select><option>a<option>b</select><button>c</button>', 'a b c'],
  ['a line end between CJK is nothing that parts for sure', '總統\n府新聞', '總統 府新聞'],
  ['invisible characters are nothing', 'ka\u00ADta\u200B \uFEFFdua\u0007', 'kata dua'],
  ['joiners and bidi marks are kept', 'می\u200Cخواهم \u200Fا', 'می\u200Cخواهم \u200Fا'],
  ['a zero-width space inside Thai is kept', 'ไทย\u200Bไทย a\u200Bb', 'ไทย\u200Bไทย ab'],
  ['lone surrogates and noncharacters are nothing', 'a\uD800b\uFFFEc\u{1FFFE}d\uFDD0e', 'abcde'],
  ['halves of a character in two texts are no character', 'a\uD800<b>\uDC00</b>c', 'ac'],
  ['entities are characters', '&ldquo;a&rdquo;&nbsp;&amp;&#8217;', '“a” &’'],
  ['text of SVG and MathML counts', '<svg><text>a</text></svg><math><mi>b</mi></math>', 'a b'],
  [
    'what the parser moves out of a table stands before it',
    '<table>satu<tr><td>dua</td></tr></table>',
    'satu dua',
  ],
])('%s', (_, html, words) => {
  expect(wordList(wordsOfHtml(html)).join(' ')).toBe(words);
});

test('marks: links, images, raised and lowered text, cells and embeds', () => {
  const words = wordsOfHtml(
    `<a href=" x.pdf ">berkas</a><a name="y">jangkar</a><img src="a.png"><img><iframe src="v"></iframe><object data="o"></object>
     10<sup>6</sup> H<sub>2</sub>O<table><tr><th>k</th><td>n</td></tr></table><script><a href="no">no</a></script>`,
  );
  const part = ({ from, to }: { from: number; to: number }): string =>
    words.stream.slice(from, to).replace(/[\uFDD0-\uFDD2]/gu, '');
  expect(words.links.map((span) => [part(span), span.target])).toEqual([['berkas', 'x.pdf']]);
  expect(words.images.map(({ target }) => target)).toEqual(['a.png']);
  expect(words.embeds.map(({ target }) => target)).toEqual(['v', 'o']);
  expect(words.superscripts.map(part)).toEqual(['6']);
  expect(words.subscripts.map(part)).toEqual(['2']);
  expect(words.cells.map(part)).toEqual(['k', 'n']);
});

test('a tree as deep as memory allows does not overflow the stack', () => {
  let node: { type: 'element'; tagName: string; properties: object; children: object[] } = {
    type: 'element',
    tagName: 'b',
    properties: {},
    children: [{ type: 'text', value: 'dalam' }],
  };
  for (let depth = 0; depth < 20_000; depth += 1)
    node = { type: 'element', tagName: 'b', properties: {}, children: [node] };
  const tree = JSON.parse('{"type":"root","children":[]}');
  tree.children = [node];
  expect(wordList(readWords(tree))).toEqual(['dalam']);
});
