import { describe, expect, test } from 'vitest';
import { bringIn, errorsOf } from './bring-in.js';

/** HTML of an old system, and the Markdown that a person would have typed; each gives the same page again. */
const signs: readonly (readonly [string, string])[] = [
  ['<p>Satu</p><p>Dua</p>', 'Satu\n\nDua'],
  ['<h1>Satu</h1><h3>Dua</h3><p>x</p>', '## Satu\n\n### Dua\n\nx'],
  ['<p>Jl. Raya<br>Badung</p>', 'Jl. Raya\\\nBadung'],
  ['<h2>Satu<br>dua</h2><p>x</p>', '## Satu<br>dua\n\nx'],
  ['<ul><li>Satu</li><li>Dua<ul><li>Tiga</li></ul></li></ul>', '- Satu\n- Dua\n  - Tiga'],
  ['<ol start="3"><li>Satu</li><li>Dua</li></ol>', '3. Satu\n4. Dua'],
  ['<ul><li><p>Satu</p><p>Dua</p></li><li>Tiga</li></ul>', '- Satu\n\n  Dua\n- Tiga'],
  ['<ul><li>Satu</li></ul><ul><li>Dua</li></ul>', '- Satu\n- Dua'],
  ['<ol><li>Satu</li></ol><ol><li>Dua</li></ol>', '1. Satu\n\n1) Dua'],
  ['<blockquote><p>Satu</p><p>Dua</p></blockquote>', '> Satu\n>\n> Dua'],
  ['<p>Satu</p><hr><p>Dua</p>', 'Satu\n\n---\n\nDua'],
  ['<pre><code>a  b\n\n  c\n</code></pre>', '```\na  b\n\n  c\n```'],
  ['<p><b>Satu</b> <i>dua</i> <del>tiga</del> <code>empat</code></p>', '**Satu** *dua* ~~tiga~~ `empat`'],
  ['<p><b><i>Satu</i></b> <i><b>dua</b></i></p>', '**_Satu_** ***dua***'],
  ['<p>un<i>believ</i>able <b>M</b>DH</p>', 'un*believ*able **M**DH'],
  ['<p><a href="https://b.example/x" title="Baca">Satu</a></p>', '[Satu](https://b.example/x "Baca")'],
  ['<p><a href="https://b.example/x">https://b.example/x</a></p>', '<https://b.example/x>'],
  ['<p><a href="mailto:a@b.example">a@b.example</a></p>', '<a@b.example>'],
  ['<p><img src="https://a.example/x.png" alt="Foto [1]"></p>', '![Foto \\[1\\]](https://a.example/x.png)'],
  [
    '<table><tr><th>Satu</th><th>Dua</th></tr><tr><td>a|b</td><td>c<br>d</td></tr></table>',
    '| Satu | Dua |\n| - | - |\n| a\\|b | c<br>d |',
  ],
];

/** What Markdown has no sign for stands in its line as a tag; where nothing else is said, as the source has it. */
const tags: readonly (readonly [string, string])[] = [
  ['<p>10<sup>6</sup> m, H<sub>2</sub>O</p>', '10<sup>6</sup> m, H<sub>2</sub>O'],
  ['<p><u>a</u> <mark>b</mark> <small>c</small> <q>d</q> <cite>e</cite></p>', ''],
  ['<p><ins>a</ins> <s>b</s> <kbd>c</kbd> <samp>d</samp> <var>e</var> <dfn>f</dfn></p>', ''],
  ['<p><abbr title="Badan &quot;X&quot;">BX</abbr> <bdi>a</bdi> <bdo dir="rtl">b</bdo></p>', ''],
  ['<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby> a<wbr>b</p>', ''],
  ['<p><span lang="ar" dir="rtl">سلام</span> <em lang="en">news</em></p>', ''],
  ['<p>a<strong>, b</strong></p>', 'a<strong>, b</strong>'],
  ['<p>“<strong>a</strong>”b <em>“c”</em>d</p>', '“**a**”b <em>“c”</em>d'],
  ['<p><code>a</code><code>b</code><del>c</del><del>d</del></p>', '`a`<code>b</code>~~c~~<del>d</del>'],
  ['<p><code>a <b>b</b></code></p>', '<code>a **b**</code>'],
  [
    '<p><img src="https://a.example/x.png" alt="Foto" width="300" height="200"> x</p>',
    '<img src="https://a.example/x.png" alt="Foto" width="300" height="200"> x',
  ],
];

/** Blocks that only HTML can express; each ends at a blank line, so none may be in it. */
const blocks: readonly (readonly [string, string])[] = [
  ['<p dir="rtl" lang="ar">سلام</p>', '<p dir="rtl" lang="ar">سلام</p>'],
  ['<h2 id="a">Satu</h2><p>x</p>', '<h2 id="a">Satu</h2>\n\nx'],
  ['<ol type="a"><li>Satu</li><li>Dua</li></ol>', '<ol type="a">\n<li>Satu</li>\n<li>Dua</li>\n</ol>'],
  ['<dl><dt>Satu</dt><dd>Dua</dd></dl>', '<dl>\n<dt>Satu</dt>\n<dd>Dua</dd>\n</dl>'],
  ['<address><p>Satu</p><p>Dua</p></address>', '<address>\n<p>Satu</p>\n<p>Dua</p>\n</address>'],
  ['<pre>a\n\n  b</pre>', '<pre>a\n\n  b</pre>'],
  [
    '<figure><img src="https://a.example/x.png" alt="Foto"><figcaption>Dua</figcaption></figure>',
    '<figure>\n<img src="https://a.example/x.png" alt="Foto">\n<figcaption>Dua</figcaption>\n</figure>',
  ],
  [
    '<table><caption>Harga</caption><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
    '<table>\n<caption>Harga</caption>\n<thead>\n<tr><th scope="col">a</th><th scope="col">b</th></tr>\n</thead>\n<tbody>\n<tr><td>c</td><td>d</td></tr>\n</tbody>\n</table>',
  ],
  [
    '<table><tr><td colspan="2">a</td></tr><tr><td>c</td><td><p>d</p><p>e</p></td></tr></table>',
    '<table>\n<tbody>\n<tr><td colspan="2">a</td></tr>\n<tr><td>c</td><td>\n<p>d</p>\n<p>e</p>\n</td></tr>\n</tbody>\n</table>',
  ],
];

/** Texts that Markdown could take for signs, and how many escapes they need: no more. */
const hazards: readonly (readonly [string, string])[] = [
  ['1. Satu', '1\\. Satu'],
  ['2018. Rapat', '2018\\. Rapat'],
  ['1) satu', '1\\) satu'],
  ['1.5 juta, 1.000', '1.5 juta, 1.000'],
  ['- Satu', '\\- Satu'],
  ['-30-', '-30-'],
  ['+ Satu', '\\+ Satu'],
  ['* Satu', '\\* Satu'],
  ['* * *', '\\* * *'],
  ['---', '\\---'],
  ['===', '\\==='],
  ['# # #', '\\# # #'],
  ['###', '\\###'],
  ['#SalamSehat', '#SalamSehat'],
  ['a #1', 'a #1'],
  ['> Satu', '\\> Satu'],
  ['5 > 3', '5 > 3'],
  ['5*3*2', '5\\*3\\*2'],
  ['Harga * bruto', 'Harga * bruto'],
  ['nama_file_baru.pdf', 'nama_file_baru.pdf'],
  ['_Satu_', '\\_Satu\\_'],
  ['Nama: ________', 'Nama: ________'],
  ['~5 % dan ~10 %', '~5 % dan ~10 %'],
  ['~~Satu~~', '\\~\\~Satu\\~\\~'],
  ['`Jum`at`', '\\`Jum\\`at\\`'],
  ['R&D, AT&T', 'R&D, AT&T'],
  ['&amp; &#42; &copy;', '\\&amp; \\&#42; \\&copy;'],
  ['<Nama> <isi tanggal>', '\\<Nama> \\<isi tanggal>'],
  ['a < b <3', 'a < b <3'],
  ['[sic]', '[sic]'],
  ['[x](y)', '[x]\\(y)'],
  ['[x]: y', '\\[x]: y'],
  ['a [x]: y', 'a [x]: y'],
  ['a[^1]', 'a\\[^1]'],
  ['[^1]: a', '\\[^1]: a'],
  ['![x](y)', '\\![x]\\(y)'],
  ['C:\\Users \\*', 'C:\\Users \\\\\\*'],
  ['a | b', 'a | b'],
  ['www.badung.example', 'www\\.badung.example'],
  ['https://b.example/a_b', 'https\\://b.example/a_b'],
  ['humas@badung.example', 'humas\\@badung.example'],
  ['{:start="2"} {{ x }}', '{:start="2"} {{ x }}'],
  ['عليكم 5% (10/12)', 'عليكم 5% (10/12)'],
  ['漢字。**', '漢字。\\*\\*'],
  ['👨‍👩‍👧 🇮🇩', '👨‍👩‍👧 🇮🇩'],
];

describe('reads as a person would have typed it, and gives the same page', () => {
  test.each([...signs, ...tags])('%s', (html, markdown) => {
    const body = bringIn(html);
    expect(errorsOf(body)).toEqual([]);
    const written = markdown === '' ? html.replace(/^<p>|<\/p>$/gu, '') : markdown;
    expect([body.text, body.format, body.htmlBlocks]).toEqual([`${written}\n`, null, 0]);
  });
});

describe('what only HTML can express stands as a block of it', () => {
  test.each(blocks)('%s', (html, markdown) => {
    const body = bringIn(`<p>Satu</p>${html}`);
    expect(errorsOf(body)).toEqual([]);
    expect([body.text, body.format, body.htmlBlocks]).toEqual([`Satu\n\n${markdown}\n`, null, 1]);
  });
});

describe('a run of signs', () => {
  test.each(['_', '*'])(
    '%s is not looked through to its ends where it is longer than people type',
    (sign) => {
      const written = (count: number): string => bringIn(`<p>a ${sign.repeat(count)} b</p>`).text;
      expect(written(90)).toBe(`a ${sign.repeat(90)} b\n`);
      expect(written(5_000)).toContain(`\\${sign}`.repeat(4_500));
    },
  );
});

describe('what was no sign is none, and nothing is escaped for nothing', () => {
  test.each(hazards)('%s', (words, markdown) => {
    const html = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const body = bringIn(`<p>${html}</p>`);
    expect(errorsOf(body)).toEqual([]);
    expect([body.text, body.format, body.htmlBlocks]).toEqual([`${markdown}\n`, null, 0]);
    expect(body.article.text).toBe(words);
  });
});
