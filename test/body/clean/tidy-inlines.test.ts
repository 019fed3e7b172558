import { describeCases } from './clean-body.js';

describeCases('inlines', ['inlines'], {
  'bold that a paragraph break cuts is closed and opened again': {
    input: '<p><b>Satu<br><br>Dua</b> tiga</p>',
    output: '<p><strong>Satu</strong></p><p><strong>Dua</strong> tiga</p>',
    records: ['1 changed words «<strong> closed and opened again before «Dua»»'],
  },
  'so is a link, and there are two of it': {
    input: '<p><a href="https://a.example/">satu <i>dua<br><br>tiga</i> empat</a></p>',
    output:
      '<p><a href="https://a.example/">satu <em>dua</em></a></p><p><a href="https://a.example/"><em>tiga</em> empat</a></p>',
    records: [
      '1 changed words «<em> closed and opened again before «tiga»»',
      '1 changed words «<a> closed and opened again before «tiga empat»»',
      '1 added link «https://a.example/»',
    ],
  },
  'spaces inside the edge of bold move outside': {
    input: '<p><strong>promised some consumers </strong>that<b> they </b>would</p>',
    output: '<p><strong>promised some consumers</strong> that <strong>they</strong> would</p>',
    records: [
      '1 changed words «a space or break inside the edge of <strong> moved outside»',
      '1 changed words «a space or break inside the edge of <strong> moved outside»',
    ],
  },
  'and so do breaks': {
    input: '<p><strong>Judul<br></strong>isi pendek</p>',
    output: '<p><strong>Judul</strong><br>isi pendek</p>',
  },
  'through several elements': {
    input: '<p>satu<b><i> dua </i></b>tiga</p>',
    output: '<p>satu <strong><em>dua</em></strong> tiga</p>',
  },
  'bold that ends inside a word is the author’s': {
    input: '<p><strong>Joe’s Diner: M</strong>DH issued</p>',
    output: '<p><strong>Joe’s Diner: M</strong>DH issued</p>',
    records: [],
  },
  'an empty element goes, a space in it stays': {
    input: '<p>satu<strong> </strong>dua<em></em> tiga<b>&nbsp;</b><i></i>empat</p>',
    output: '<p>satu dua tiga empat</p>',
    records: [
      '1 changed words «empty <strong>»',
      '1 changed words «empty <em>»',
      '1 changed words «empty <strong>»',
      '1 changed words «empty <em>»',
    ],
  },
  'the same inside itself is unwrapped': {
    input: '<p><b>satu <b>dua <strong>tiga</strong></b></b></p>',
    output: '<p><strong>satu dua tiga</strong></p>',
    records: ['1 changed words «<strong> inside <strong>»', '1 changed words «<strong> inside <strong>»'],
  },
  'also with another between': {
    input: '<p><b>satu <i>dua <b>tiga</b></i></b></p>',
    output: '<p><strong>satu <em>dua tiga</em></strong></p>',
  },
  'unless it says something of its own': {
    input: '<p><em>satu <em lang="fr">deux</em></em></p>',
    output: '<p><em>satu <em lang="fr">deux</em></em></p>',
  },
  'bold beside bold is one': {
    input: '<p><b>sa</b><b>tu</b> <b>du</b><b>a</b></p>',
    output: '<p><strong>satu</strong> <strong>dua</strong></p>',
  },
  'a link without words goes, and its target is told': {
    input: '<p>satu<a href="https://a.example/x"></a> dua<a href="https://a.example/y"> </a>tiga</p>',
    output: '<p>satu dua tiga</p>',
    problems: ['note link-without-words 1', 'note link-without-words 1'],
  },
  'whatever the width of its space': {
    input: '<p>satu<a href="https://a.example/x">&ensp;</a>dua</p>',
    output: '<p>satu\u2002dua</p>',
    problems: ['note link-without-words 1'],
  },
  'so does one in preformatted text': {
    input: '<pre>a  b<a href="https://a.example/x"></a>\nc</pre>',
    output: '<pre>a  b\nc</pre>',
    problems: ['note link-without-words 1'],
  },
  'code is code': {
    input: '`a  b` dan <code> c </code>',
    output: '<p><code>a b</code> dan <code>c</code></p>',
    given: { format: 'markdown' },
  },
});

describeCases('empty blocks', ['empty-blocks'], {
  'paragraphs, headings, items and boxes without words go': {
    input:
      '<p></p><p>&nbsp;</p><p><strong>&nbsp;</strong></p><h2> </h2><ul><li></li></ul><blockquote><p></p></blockquote><div></div><p>x</p>',
    output: '<p>x</p>',
    records: [
      '1 changed words «empty <p>»',
      '1 changed words «empty <p>»',
      '1 changed words «empty <p>»',
      '1 changed words «empty <h2>»',
      '1 changed words «empty <li>»',
      '1 changed words «empty <ul>»',
      '1 changed words «empty <p>»',
      '1 changed words «empty <blockquote>»',
    ],
  },
  'the cells of a row stay, an empty row goes': {
    input:
      '<table><tr><td>a</td><td></td></tr><tr><td> </td><td>&nbsp;</td></tr><tr><td></td><td>b</td></tr></table>',
    output: '<table><tbody><tr><td>a</td><td></td></tr><tr><td></td><td>b</td></tr></tbody></table>',
    records: ['1 changed words «empty <tr>»'],
  },
  'unless a cell from above reaches into it': {
    input:
      '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td></td></tr><tr><td>c</td><td>d</td></tr></table>',
    output:
      '<table><tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td></td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
    records: [],
  },
  'a rule is not empty': {
    input: '<p>a</p><hr><p>b</p>',
    output: '<p>a</p><hr><p>b</p>',
    records: [],
  },
});
