import { expect, it } from 'vitest';
import { cleanBody, describeCases } from './clean/clean-body.js';

const given = { format: 'markdown' } as const;

describeCases('Markdown', [], {
  'paragraphs, emphasis, links, headings, rules': {
    input: 'Satu *dua* **tiga** [empat](https://a.example/ "Judul").\n\n## Lima\n\n***\n\nEnam<br>tujuh',
    output:
      '<p>Satu <em>dua</em> <strong>tiga</strong> <a href="https://a.example/" title="Judul">empat</a>.</p><h2>Lima</h2><hr><p>Enam<br>tujuh</p>',
    given,
  },
  'the tabs of a word processor are no code': {
    input: '\tSatu dua\n\n    tiga empat',
    output: '<p>Satu dua</p><p>tiga empat</p>',
    given,
  },
  'fenced code is': {
    input: '```\na  b\n```',
    output: '<pre><code>a  b\n</code></pre>',
    given,
  },
  'a tag that HTML does not know is text': {
    input: 'Halo <Nama>, pada <isi tanggal> di </tempat>.\n\n<Nama>\nlain',
    output: '<p>Halo &lt;Nama>, pada &lt;isi tanggal> di &lt;/tempat>.</p><p>&lt;Nama> lain</p>',
    given,
  },
  'even where it looks like an attack': {
    input: '<nama onclick=alert(1)> <x-script>alert(1)</x-script>',
    output: '<p>&lt;nama onclick=alert(1)> &lt;x-script>alert(1)&lt;/x-script></p>',
    given,
  },
  'a tag that it knows is HTML': {
    input: 'Satu <b>dua</b> <font color=red>tiga</font>\n\n<center>empat</center>',
    output: '<p>Satu <strong>dua</strong> tiga</p><p>empat</p>',
    given,
  },
  'one tilde is a sign of about, two strike out': {
    input: '~5 % dan ~10 %, ~~batal~~',
    output: '<p>~5 % dan ~10 %, <del>batal</del></p>',
    given,
  },
  'attribute lists of kramdown and tags of Liquid stay as text': {
    input: '{:start="2"}\n\n2. dua\n\n{% include x.html %} {{ site.title }}',
    output: '<p>{:start="2"}</p><ol start="2"><li>dua</li></ol><p>{% include x.html %} {{ site.title }}</p>',
    given,
  },
  'escaped signs': {
    input: '2018\\. Rapat \\*bukan\\* tebal \\<p>',
    output: '<p>2018. Rapat *bukan* tebal &lt;p></p>',
    given,
  },
  'Markdown inside blocks of HTML': {
    input: '<div class="note">\n\nSatu **dua**\n\n</div>\n\nTiga',
    output: '<p>Satu <strong>dua</strong></p><p>Tiga</p>',
    given,
  },
  'HTML that ends in another block': {
    input: '<table><tr><td>\n\n**a**\n\n</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    output:
      '<table><tbody><tr><td><strong>a</strong></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
    given,
  },
  entities: {
    input: 'A &amp; B &copy; &lt;p&gt; &amp;amp; 5 < 6',
    output: '<p>A &amp; B © &lt;p> &amp;amp; 5 &lt; 6</p>',
    given,
  },
  'Windows line ends': {
    input: 'Satu\r\ndua\r\n\r\n- tiga\r\n- empat\r\n',
    output: '<p>Satu dua</p><ul><li>tiga</li><li>empat</li></ul>',
    given,
  },
});

it('refuses lists nested beyond any text before it parses them, though the tree would not be too deep', () => {
  const article = cleanBody(`${'- '.repeat(70)}x`, { format: 'markdown' });
  expect(article.problems.map(({ code }) => code)).toEqual(['body-too-deep']);
});
