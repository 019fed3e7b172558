import { describeCases } from './clean-body.js';

describeCases('blocks', ['blocks'], {
  'bare text beside blocks': {
    input: '<h2>Head</h2> FOR RELEASE <br/> January 29, 2015 <div class="divider"></div><p>Text</p> and more',
    output: '<h2>Head</h2><p>FOR RELEASE<br>January 29, 2015</p><p>Text</p><p>and more</p>',
  },
  'no paragraph at all': {
    input: 'Muarasabak - Sekretaris Daerah<br><br>Hadir <b>Bupati</b>',
    output: '<p>Muarasabak - Sekretaris Daerah</p><p>Hadir <strong>Bupati</strong></p>',
  },
  'a block inside an inline element': {
    input: '<span lang="fr">un<div>deux</div>trois</span>',
    output:
      '<p><span lang="fr">un</span></p><p><span lang="fr">deux</span></p><p><span lang="fr">trois</span></p>',
    records: ['1 changed words «<span> round a block»'],
  },
  'bold round paragraphs': {
    input: '<b><p>satu</p><p>dua</p></b><p>tiga</p>',
    output: '<p><strong>satu</strong></p><p><strong>dua</strong></p><p>tiga</p>',
  },
  'a link round blocks is one link': {
    input: '<a href="https://a.example/"><h2>Kepala</h2><p>Isi</p></a>',
    output: '<h2><a href="https://a.example/">Kepala</a></h2><p>Isi</p>',
  },
  'a block inside a heading is another line of it': {
    input: '<h2>Satu<div>dua</div></h2>',
    output: '<h2>Satu<br>dua</h2>',
  },
  'a quotation holds paragraphs': {
    input: '<blockquote>Satu<p>dua</p></blockquote>',
    output: '<blockquote><p>Satu</p><p>dua</p></blockquote>',
  },
  'an address is lines': {
    input: '<address>Jalan Raya<br>Badung</address>',
    output: '<address>Jalan Raya<br>Badung</address>',
  },
  'one with more in it is a box like any other': {
    input: '<address><h3>Humas</h3>Jalan Raya<address>Badung</address></address>',
    output: '<h2>Humas</h2><p>Jalan Raya</p><address>Badung</address>',
  },
  'a cell that stands in no table': {
    input: '<div><td>satu</td></div><figcaption>dua</figcaption>',
    output: '<p>satu</p><p>dua</p>',
  },
  'a figure keeps its caption, and the picture needs no paragraph': {
    input:
      '<figure><p><img src="https://ok.example/a.png" alt="A"></p><figcaption><p>Foto: <b>Humas</b></p></figcaption></figure>',
    output:
      '<figure><img src="https://ok.example/a.png" alt="A"><figcaption>Foto: <strong>Humas</strong></figcaption></figure>',
    given: { surroundings: { imageHosts: ['ok.example'] } },
  },
  'a caption above': {
    input: '<figure><figcaption>Foto</figcaption><p>satu</p></figure>',
    output: '<figure><figcaption>Foto</figcaption><p>satu</p></figure>',
  },
  'a caption of nothing is a paragraph': {
    input: '<figure><figcaption>Foto</figcaption></figure>',
    output: '<p>Foto</p>',
  },
  'sup, sub and abbr are kept': {
    input:
      '<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O, <abbr title="Badan Pusat Statistik">BPS</abbr></p>',
    output:
      '<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O, <abbr title="Badan Pusat Statistik">BPS</abbr></p>',
    records: [],
  },
  'an opened box passes its language and direction on': {
    input: '<div lang="ar" dir="rtl">أ<p>ب</p><p dir="ltr">c</p></div>',
    output: '<p lang="ar" dir="rtl">أ</p><p lang="ar" dir="rtl">ب</p><p dir="ltr" lang="ar">c</p>',
  },
});
