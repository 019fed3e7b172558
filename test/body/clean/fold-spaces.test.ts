import { describeCases } from './clean-body.js';

const nbsp = '\u00A0';

describeCases('spaces', ['no-break-spaces', 'spaces'], {
  'a no-break space between words is a space': {
    input: '<p>Asisten III&nbsp;Administrasi</p>',
    output: '<p>Asisten III Administrasi</p>',
    records: ['1 changed words «Asisten III Administrasi»'],
  },
  'a number and its unit stay on one line': {
    input: '<p>20&nbsp;km, 5&nbsp;%, 30&nbsp;°C, 12&nbsp;MWh, 1.500&nbsp;m²</p>',
    output: `<p>20${nbsp}km, 5${nbsp}%, 30${nbsp}°C, 12${nbsp}MWh, 1.500${nbsp}m²</p>`,
    records: [],
  },
  'what only begins like a unit is a word': {
    input: '<p>20&nbsp;meninggal, 5&nbsp;kapal, 3&nbsp;Mei</p>',
    output: '<p>20 meninggal, 5 kapal, 3 Mei</p>',
  },
  'a Roman numeral is no number here': {
    input: '<p>XII&nbsp;kg, III&nbsp;A, V&nbsp;%</p>',
    output: '<p>XII kg, III A, V %</p>',
  },
  'a unit before its number is a word': {
    input: '<p>Rp&nbsp;5.000 dan Pasal&nbsp;12</p>',
    output: '<p>Rp 5.000 dan Pasal 12</p>',
  },
  'French marks keep theirs': {
    input: '<p>Pourquoi&nbsp;? «&nbsp;Oui&nbsp;», dit-il&nbsp;: enfin\u202F! mot&nbsp;suivant</p>',
    output: `<p>Pourquoi${nbsp}? «${nbsp}Oui${nbsp}», dit-il${nbsp}: enfin${nbsp}! mot suivant</p>`,
    given: { lang: 'fr' },
  },
  'after a Roman numeral never, in French neither': {
    input: '<p>Louis XIV&nbsp;: roi. MIDI&nbsp;: pause</p>',
    output: `<p>Louis XIV : roi. MIDI${nbsp}: pause</p>`,
    given: { lang: 'fr-CA' },
  },
  'a French quotation in an Indonesian release too': {
    input: '<p>Dia berkata <span lang="fr">pourquoi&nbsp;?</span> lalu&nbsp;?</p>',
    output: `<p>Dia berkata <span lang="fr">pourquoi${nbsp}?</span> lalu ?</p>`,
    given: { lang: 'id' },
  },
  'an indent of no-break spaces goes': {
    input: '<p>&nbsp;&nbsp; Kepala Dinas</p>',
    output: '<p>Kepala Dinas</p>',
    records: [],
  },
  'line ends inside a sentence are one space': {
    input: '<p>BPS akan\r\nmengadakan\n\n   program</p>',
    output: '<p>BPS akan mengadakan program</p>',
    records: ['1 changed words «BPS akan mengadakan program»'],
  },
  'double spaces are one': {
    input: '<p>dua  spasi</p>',
    output: '<p>dua spasi</p>',
    records: ['1 changed words «dua spasi»'],
  },
  'between Chinese characters a line end is nothing': {
    input: '<p>總統府\r\n今天宣布\n，自 Monday\n起</p>',
    output: '<p>總統府今天宣布，自 Monday 起</p>',
    given: { lang: 'zh-Hant' },
  },
  'a space between Chinese characters stays': {
    input: '<p>蔡英文 總統\u3000府</p>',
    output: '<p>蔡英文 總統\u3000府</p>',
    records: [],
  },
  'preformatted text keeps its columns': {
    input: '<pre>a   b\n1   2</pre>',
    output: '<pre>a   b\n1   2</pre>',
    records: [],
  },
  'a soft line end of Markdown is no firing': {
    input: 'one\ntwo\n**three**\nfour',
    output: '<p>one two <strong>three</strong> four</p>',
    records: [],
    given: { format: 'markdown' },
  },
  'a no-break space in Markdown is': {
    input: 'satu\u00A0dua',
    output: '<p>satu dua</p>',
    records: ['1 changed words «satu dua»'],
    given: { format: 'markdown' },
  },
});
