import { expect, test } from 'vitest';
import { convertAndCheck } from './convert-and-check.js';

/** Bodies in which the cleaner once lost, joined or moved words, or took something out in silence; the smallest of each kind. */
test.each<[string, 'html' | 'markdown', string, string]>([
  ['mojibake beside a no-break space', 'html', 'â\u0080\u0093&nbsp;Minnesota', '<p>– Minnesota</p>'],
  ['typed tags inside a block of HTML', 'markdown', '<p>Yth. <Nama></p>', '<p>Yth. &lt;Nama></p>'],
  [
    'a tag in an attribute is no typed tag',
    'markdown',
    '<abbr title="<Nama>">a</abbr>',
    '<abbr title="<Nama>">a</abbr>',
  ],
  ['a footnote that nothing calls', 'markdown', 'a\n\n[^1]: c', '<p>a</p><p>c</p>'],
  ['a second footnote of one name', 'markdown', 'a\n\n[^1]: c\n\n[^1]: d', '<p>a</p><p>c</p><p>d</p>'],
  ['loose words in a description list', 'html', '<dl>kata<b>x</b></dl>', '<p>kata<strong>x</strong></p>'],
  [
    'two captions',
    'html',
    '<table><caption>a</caption><caption>b</caption><tr><td>1<td>2<tr><td>3<td>4</table>',
    '<caption>a<br>b</caption>',
  ],
  [
    'a caption among the rows',
    'html',
    '<table><tr><td>1<td>2<tr><td>3<td>4</tr><caption>a</caption></table>',
    '</table><p>a</p>',
  ],
  [
    'a frame in a link',
    'html',
    '<a href="https://a.example/">x <iframe src="https://v.example/w"></iframe> y</a>',
    '<a href="https://a.example/">x</a> <a href="https://v.example/w">',
  ],
  ['subscript round a list', 'html', 'a<sub><ul>x</ul></sub>', '<li><sub>x</sub></li>'],
  ['a table in a heading', 'html', '<h2>a<table><tr><td>b<td>c<tr><td>d<td>e</table></h2>', 'a'],
  [
    'a link without words in a block without words',
    'html',
    '<p>x</p><p><a href="https://a.example/"><br></a></p>',
    '<p>x</p>',
  ],
  ['a caption inside a figure', 'html', '<figure>a<figcaption></figcaption>b</figure>', '<p>a</p><p>b</p>'],
  ['text in an element of MathML that is void in HTML', 'html', '<math>a<col>b</math>', '<p>ab</p>'],
  [
    'a box round text and a list in a list',
    'html',
    '<ul>[<div>~<ol><li>x</li></ol></div></ul>',
    '<p>[</p><p>~</p>',
  ],
  ['a stray column before a text', 'markdown', '<col>satu\n\ndua', '<p>satu</p><p>dua</p>'],
])('%s', (_, format, body, html) => {
  const { article, problems } = convertAndCheck(body, { format });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(article.html).toContain(html);
});

test('what is never closed is refused by name', () => {
  const codes = (body: string, format: 'html' | 'markdown'): string[] =>
    convertAndCheck(body, { format })
      .article.problems.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  expect(codes('<p>a</p><!-- b', 'html')).toEqual(['markup-unclosed']);
  expect(codes('<p>a</p><textarea>b<p>c', 'html')).toEqual(['markup-unclosed']);
  expect(codes('<p>a</p><plaintext>b', 'html')).toEqual(['markup-unclosed']);
  expect(codes('a\n\n<!-- b\n\nc', 'markdown')).toEqual(['markup-unclosed']);
  expect(codes('a <textarea>\n\n*b*', 'markdown')).toContain('markup-unclosed');
});
