import { describeCases } from './clean-body.js';

describeCases('wrappers', ['wrappers'], {
  'font, big, nobr and Word’s own elements are unwrapped': {
    input:
      '<p><font color="red">Satu</font> <o:p>dua</o:p> <big>tiga</big> <nobr>empat</nobr> <st1:place>lima</st1:place></p>',
    output: '<p>Satu dua tiga empat lima</p>',
    records: [
      '1 changed words «<font>»',
      '1 changed words «<o:p>»',
      '1 changed words «<big>»',
      '1 changed words «<nobr>»',
      '1 changed words «<st1:place>»',
    ],
  },
  'old names take their new ones': {
    input: '<p><b>b</b> <i>i</i> <strike>s</strike> <tt>t</tt> <acronym title="x">A</acronym></p>',
    output: '<p><strong>b</strong> <em>i</em> <s>s</s> <code>t</code> <abbr title="x">A</abbr></p>',
    records: [
      '1 changed words «<b> is <strong>»',
      '1 changed words «<i> is <em>»',
      '1 changed words «<strike> is <s>»',
      '1 changed words «<tt> is <code>»',
      '1 changed words «<acronym> is <abbr>»',
    ],
  },
  'a span says nothing': {
    input: '<p><span style="font-size: 12pt"><span>Satu</span> dua</span></p>',
    output: '<p>Satu dua</p>',
  },
  'a real language keeps its span': {
    input: '<p>Menteri menyebut <span lang="en">good governance</span> dan <span lang="ar">شكرا</span>.</p>',
    output: '<p>Menteri menyebut <span lang="en">good governance</span> dan <span lang="ar">شكرا</span>.</p>',
    records: [],
    given: { lang: 'id' },
  },
  'the language of the release itself does not': {
    input: '<p><span lang="ID">Bupati</span></p>',
    output: '<p>Bupati</p>',
    given: { lang: 'id' },
  },
  'nor does one that Word wrote': {
    input:
      '<p class="MsoNormal" lang="EN-US"><b>Diskominfo Jember</b><span lang="EN-US"> – Pemerintah</span><o:p></o:p></p>',
    output: '<p><strong>Diskominfo Jember</strong> – Pemerintah</p>',
    given: { lang: 'id' },
  },
  'but Arabic is Arabic even there': {
    input: '<p style="mso-bidi-font-family: Arial">Doa: <span lang="AR-SA">بسم الله</span></p>',
    output: '<p>Doa: <span lang="AR-SA">بسم الله</span></p>',
    given: { lang: 'id' },
  },
  'a direction is kept': {
    input: '<p dir="rtl" lang="ar">قرار <span dir="ltr">(EU) 2018</span></p>',
    output: '<p dir="rtl" lang="ar">قرار <span dir="ltr">(EU) 2018</span></p>',
  },
  'an element that turns the direction must say which': {
    input: '<p><bdo dir="rtl">satu</bdo> <bdo>dua</bdo></p>',
    output: '<p><bdo dir="rtl">satu</bdo> dua</p>',
  },
  'boxes become paragraphs': {
    input: '<div><div>Satu</div><center>###</center><section>dua</section></div>',
    output: '<p>Satu</p><p>###</p><p>dua</p>',
  },
  'a soup of boxes': {
    input:
      '<div><div><div><div dir="auto" style="margin: 0">Muarasabak&nbsp;- Sekretaris</div></div></div></div>',
    output: '<p>Muarasabak - Sekretaris</p>',
  },
  'what stood in a box of its own does not run on into the next word': {
    input: '<p>x<button>Kirim</button>y<svg><text>satu</text><text>dua</text></svg>z</p>',
    output: '<p>x Kirim y satu dua z</p>',
  },
  'no text is lost with elements nobody expects': {
    input:
      '<marquee>Selamat</marquee><fieldset><legend>L</legend>isi</fieldset><select><option>A<option>B</select><textarea>c <b>d</b></textarea>',
    output: '<p>Selamat</p><p>L</p><p>isi</p><p>A</p><p>B</p><p>c &lt;b>d&lt;/b></p>',
  },
  'a saved page': {
    input:
      '<!DOCTYPE html><html><head><title>Arsip</title><meta charset="utf-8"></head><body bgcolor="white"><p>Isi.</p></body></html>',
    output: '<p>Arsip</p><p>Isi.</p>',
  },
});
