import { expect, test } from 'vitest';
import type { Firing } from '../../../src/body/article.js';
import { checkWords } from '../../../src/body/words/check-words.js';
import { resultOfHtml, wordsOfHtml } from './word-list.js';

function record(given: Partial<Firing>): Firing {
  return { rule: 'blocks', line: 1, kind: 'removed', subject: 'words', text: '', to: null, ...given };
}

function codes(source: string, result: string, firings: readonly Firing[] = []): string[] {
  return checkWords(wordsOfHtml(source), resultOfHtml(result), firings).map(({ code }) => code);
}

const removed = (text: string, given: Partial<Firing> = {}): Firing => record({ text, ...given });
const added = (text: string, given: Partial<Firing> = {}): Firing =>
  record({ kind: 'added', text, ...given });
const replaced = (text: string, to: string, given: Partial<Firing> = {}): Firing =>
  record({ kind: 'replaced', text, to, ...given });

test.each<[string, string, string, Firing[]]>([
  [
    'the same words in other markup',
    '<div>satu<br>dua <b>tiga</b></div>',
    '<p>satu</p><p>dua <strong>tiga</strong></p>',
    [],
  ],
  ['a recorded removal', '<h1>Judul</h1><p>satu</p>', '<p>satu</p>', [removed('Judul')]],
  [
    'the removal of what stands there twice',
    '<p>a b</p><p>a b</p><p>a c</p>',
    '<p>a b</p><p>a c</p>',
    [removed('a b')],
  ],
  ['a removal whose words hide where it began', '<p>a b a c</p>', '<p>a c</p>', [removed('a b')]],
  ['a removal that is no whole block', '<p>satu dua tiga</p>', '<p>satu tiga</p>', [removed('dua')]],
  [
    'records in another order than the text',
    '<p>a</p><p>b</p><p>c</p>',
    '<p>b</p>',
    [removed('c'), removed('a')],
  ],
  [
    'a recorded addition in place of a frame',
    'satu<iframe src=v></iframe>dua',
    '<p>satu <a href=v>video</a> dua</p>',
    [
      added('video'),
      added('v', { subject: 'link' }),
      record({ rule: 'embeds', kind: 'added', subject: 'link', text: 'v' }),
    ],
  ],
  [
    'a typed bullet taken off its word',
    '<p>•satu<br>•dua</p>',
    '<ul><li>satu</li><li>dua</li></ul>',
    [removed('•'), removed('•')],
  ],
  [
    'sixty typed bullets',
    `<p>${'- satu<br>'.repeat(60)}</p>`,
    `<ul>${'<li>satu</li>'.repeat(60)}</ul>`,
    Array.from({ length: 60 }, () => removed('-')),
  ],
  [
    'a footnote number at the end of a word',
    '<p>satu, dua</p>',
    '<p>satu<sup>1</sup>, dua</p>',
    [added('1')],
  ],
  ['a footnote number between words', '<p>satu dua</p>', '<p>satu<sup>1</sup> dua</p>', [added('1')]],
  [
    'mojibake put right',
    'officeâ\u0080\u0099s MarÃ\u00ADa',
    '<p>office’s María</p>',
    [replaced('â\u0080\u0099', '’', { rule: 'mojibake' }), replaced('Ã\u00AD', 'í', { rule: 'mojibake' })],
  ],
  [
    'mojibake of a space',
    'satuÂ\u00A0dua',
    '<p>satu dua</p>',
    [replaced('Â\u00A0', '\u00A0', { rule: 'mojibake' })],
  ],
  [
    'mojibake of mojibake',
    'Ã\u0083Â©',
    '<p>é</p>',
    [replaced('Ã\u0083Â©', 'Ã©', { rule: 'mojibake' }), replaced('Ã©', 'é', { rule: 'mojibake' })],
  ],
  ['an image parts words or not', 'satu<img src=a>dua', '<p>satu <img src=a> dua</p>', []],
  ['a line end between CJK', '<p>總統\n府</p>', '<p>總統府</p>', []],
  [
    'a link that was resolved',
    '<a href="../a.pdf">a</a>',
    '<a href="https://x.example/a.pdf">a</a>',
    [replaced('../a.pdf', 'https://x.example/a.pdf', { subject: 'link' })],
  ],
  ['a link that was dropped', '<a href="file:///a">a</a>', 'a', [removed('file:///a', { subject: 'link' })]],
  [
    'a link that a break cut in two',
    '<a href=x>a<br><br>b</a>',
    '<p><a href=x>a</a></p><p><a href=x>b</a></p>',
    [],
  ],
  [
    'another spelling of the same address',
    '<a href=" http://x.example/a b\n">a</a>',
    '<a href="http://x.example/a%20b">a</a>',
    [],
  ],
  [
    'a name inside the page with its prefix',
    '<a href="#é">a</a>',
    '<a href="#user-content-%C3%A9">a</a>',
    [],
  ],
  [
    'an image that became a link',
    '<img src=a alt=x>',
    '<a href=b>x</a>',
    [removed('a', { subject: 'image' }), added('x'), added('b', { subject: 'link' })],
  ],
  [
    'a long address cut short in its record',
    `<img src="data:${'x'.repeat(300)}">`,
    '<img src=i.png>',
    [replaced(`data:${'x'.repeat(100)}…`, 'i.png', { subject: 'image' })],
  ],
  ['raised text in pieces', '10<sup>a<br><br>b</sup>', '<p>10<sup>a</sup></p><p><sup>b</sup></p>', []],
  [
    'a layout table that was opened',
    '<table><tr><td>a</td><td>b</td></tr></table>',
    '<p>a</p><p>b</p>',
    [removed('a', { subject: 'cell' }), removed('b', { subject: 'cell' })],
  ],
  [
    'a cell whose bullets went',
    '<table><tr><td>- a</td><td>b</td></tr></table>',
    '<table><tr><td>a</td><td>b</td></tr></table>',
    [removed('-')],
  ],
  [
    'words that stand in two links, of which the first went',
    '<p><a href=x>a</a></p><p><a href=y>a</a></p>',
    '<p><a href=y>a</a></p>',
    [removed('a'), removed('x', { subject: 'link' })],
  ],
  [
    'a script is no word, whatever is recorded of it',
    'a<script>b</script>',
    'a',
    [removed('<script> b', { subject: 'hidden' })],
  ],
  ['a change of markup', '<p>a</p>', '<p>a</p>', [record({ kind: 'changed', text: '<div>' })]],
])('holds: %s', (_, source, result, firings) => {
  expect(checkWords(wordsOfHtml(source), resultOfHtml(result), firings)).toEqual([]);
});

test.each<[string, string, string, Firing[], string[]]>([
  ['a lost word', '<p>satu dua tiga</p>', '<p>satu tiga</p>', [], ['words-lost']],
  ['a word that came in', '<p>satu tiga</p>', '<p>satu dua tiga</p>', [], ['words-added']],
  ['two words joined', '<p>satu</p><p>dua</p>', '<p>satudua</p>', [], ['words-joined']],
  ['a word split', '<p>M<b>D</b>H</p>', '<p>M DH</p>', [], ['words-joined']],
  [
    'words in another order',
    '<p>satu dua tiga empat lima</p>',
    '<p>satu tiga empat lima dua</p>',
    [],
    ['words-moved'],
  ],
  ['a word changed', '<p>Koordinanasi</p>', '<p>Koordinasi</p>', [], ['words-changed']],
  ['curly quotes made straight', '<p>“satu”</p>', '<p>"satu"</p>', [], ['words-changed']],
  ['a joiner lost', '<p>می\u200Cخواهم</p>', '<p>میخواهم</p>', [], ['words-changed']],
  ['a zero-width space of Thai lost', '<p>ไทย\u200Bไทย</p>', '<p>ไทยไทย</p>', [], ['words-changed']],
  ['one removal recorded, two made', '<p>a</p><p>b</p><p>a</p>', '<p>b</p>', [removed('a')], ['words-lost']],
  ['a removal recorded at half its length', '<p>a b c</p>', '<p>c</p>', [removed('a')], ['words-lost']],
  ['a removal out of a word', '<p>satudua</p>', '<p>satu</p>', [removed('dua')], ['words-changed']],
  [
    'a removal that joins its neighbours',
    '<p>satu dua tiga</p>',
    '<p>satutiga</p>',
    [removed('dua')],
    ['words-changed'],
  ],
  ['an addition glued to a word', '<p>satu</p>', '<p>satuvideo</p>', [added('video')], ['words-changed']],
  ['a removal that was not made', '<p>a b</p>', '<p>a b</p>', [removed('b')], ['record-untrue']],
  ['an addition that was not made', '<p>a</p>', '<p>a</p>', [added('b')], ['record-untrue']],
  [
    'mojibake put wrong',
    'â\u0080\u0099',
    '<p>‘</p>',
    [replaced('â\u0080\u0099', '‘', { rule: 'mojibake' })],
    ['repair-untrue', 'words-changed'],
  ],
  ['mojibake put right in silence', 'â\u0080\u0099', '<p>’</p>', [], ['words-changed']],
  ['a link lost', '<a href=x>a</a>', 'a', [], ['link-lost']],
  ['a link changed', '<a href=x>a</a>', '<a href=y>a</a>', [], ['link-lost', 'link-added']],
  [
    'two links exchanged',
    '<a href=x>a</a> <a href=y>b</a>',
    '<a href=y>a</a> <a href=x>b</a>',
    [],
    ['link-lost', 'link-lost', 'link-added', 'link-added'],
  ],
  ['a link that came in', 'a', '<a href=x>a</a>', [], ['link-added']],
  [
    'one of two links dropped with one record',
    '<a href=x>a</a> <a href=x>b</a>',
    'a b',
    [removed('x', { subject: 'link' })],
    ['link-lost'],
  ],
  ['a link round an image lost', '<a href=x><img src=i></a>', '<img src=i>', [], ['link-lost']],
  ['an image lost', '<img src=a>', '', [], ['image-lost']],
  ['an image exchanged', '<img src=a>', '<img src=b>', [], ['image-lost', 'image-added']],
  ['an image twice', '<img src=a>', '<img src=a><img src=a>', [], ['image-added']],
  ['a frame lost', '<iframe src=v></iframe>', '', [], ['embed-lost']],
  ['a superscript lost', '10<sup>6</sup>', '106', [], ['raised-lost']],
  ['a subscript raised', 'H<sub>2</sub>O', 'H<sup>2</sup>O', [], ['raised-lost']],
  ['raised text that grew', 'm<sup>2</sup>a', 'm<sup>2a</sup>', [], ['raised-lost']],
  [
    'a table opened in silence',
    '<table><tr><td>a<td>b</table>',
    '<p>a</p><p>b</p>',
    [],
    ['cell-lost', 'cell-lost'],
  ],
  [
    'two cells made one',
    '<table><tr><td>a<td>b</table>',
    '<table><tr><td>a b</td></tr></table>',
    [],
    ['cell-lost', 'cell-lost', 'cell-added'],
  ],
  ['a comment that never closes', 'a <!-- b', 'a', [], ['markup-unclosed']],
])('breaks: %s', (_, source, result, firings, expected) => {
  expect(codes(source, result, firings)).toEqual(expected);
});

test('names the words, their line and their neighbours', () => {
  const [problem] = checkWords(
    wordsOfHtml('<p>satu dua</p>\n<p>tiga empat lima</p>'),
    resultOfHtml('<p>satu dua</p><p>tiga lima</p>'),
    [],
  );
  expect(problem).toEqual({
    code: 'words-lost',
    severity: 'error',
    line: 2,
    message: '«empat» would be lost, and nothing says so',
    help: 'It stands behind «satu dua tiga», before «lima». Compare the page with the original; nothing of it is published until the two agree.',
  });
});

test('names only what no record explains', () => {
  const problems = checkWords(
    wordsOfHtml('<h1>Judul</h1><p>- satu</p><p>- dua</p><p>tiga</p>'),
    resultOfHtml('<ul><li>satu</li><li>dua</li></ul>'),
    [removed('Judul'), removed('-'), removed('-')],
  );
  expect(problems.map(({ message }) => message)).toEqual(['«tiga» would be lost, and nothing says so']);
});

test('does not get lost among many records that look alike', () => {
  const lines = Array.from({ length: 300 }, (_, index) => `- a - ${index % 7}`);
  const source = wordsOfHtml(`<p>${lines.join('<br>')}</p>`);
  const result = resultOfHtml(`<ul>${lines.map((line) => `<li>${line.slice(2)}</li>`).join('')}</ul>`);
  const records = lines.map(() => removed('-'));
  const start = performance.now();
  expect(checkWords(source, result, records)).toEqual([]);
  expect(checkWords(source, result, records.slice(1)).map(({ code }) => code)).toContain('words-lost');
  expect(performance.now() - start).toBeLessThan(5_000);
});
