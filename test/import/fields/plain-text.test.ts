import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/import/fields/plain-text.js';
import { codesOf } from './make-record.js';

/** Value in the source, text, kinds of repairs, findings. */
const READ: readonly (readonly [string, string, string, string])[] = [
  ['Rapat koordinasi', 'Rapat koordinasi', '', ''],
  ['Rapat &amp; koordinasi', 'Rapat & koordinasi', 'character references', ''],
  ['Rapat &amp;amp; koordinasi', 'Rapat & koordinasi', 'character references', 'note encoded-twice'],
  ['Men&rsquo;s &#8220;day&#8221; &#x2014; &hellip;', 'Men’s “day” — …', 'character references', ''],
  // Windows-1252 by number, as the HTML standard reads it.
  ['&#147;Bali&#148;', '“Bali”', 'character references', ''],
  ['R&D, AT&T, a=1&copy=2, &nosuch; &#;', 'R&D, AT&T, a=1&copy=2, &nosuch; &#;', '', ''],
  ['<b>Rapat</b> <i>koordinasi</i>', 'Rapat koordinasi', 'tags', ''],
  ['Rapat<br />koordinasi<br>akhir', 'Rapat koordinasi akhir', 'tags', ''],
  ['<p>Rapat</p><p>koordinasi</p>', 'Rapat koordinasi', 'tags spaces', ''],
  ['Lib<b>er</b>té, m<sup>2</sup>', 'Liberté, m2', 'tags', ''],
  ['Rapat<!-- kata --> akhir', 'Rapat akhir', 'tags', ''],
  ['<span style="color: red" class=\'a > b\'>Rapat</span>', 'Rapat', 'tags', ''],
  ['<o:p>Rapat</o:p>', 'Rapat', 'tags', ''],
  // Nothing unclosed, unknown or typed takes a word with it.
  ['Surat untuk <Nama> dan <isi tanggal>', 'Surat untuk <Nama> dan <isi tanggal>', '', ''],
  ['Laba < 5% dan > 3%', 'Laba < 5% dan > 3%', '', ''],
  ['a <b dan c> d', 'a <b dan c> d', '', ''],
  ['<!-- Rapat <textarea> <script>koordinasi', '<!-- Rapat koordinasi', 'tags spaces', ''],
  [
    'Cara menulis &lt;b&gt;tebal&lt;/b&gt;',
    'Cara menulis <b>tebal</b>',
    'character references',
    'warning markup-in-text',
  ],
  ['officeâ\u0080\u0099s', 'office’s', 'mojibake', ''],
  ['Luz MarÃ\u00ada', 'Luz María', 'mojibake', ''],
  ['café « déjà »', 'café « déjà »', '', ''],
  ['Asisten III\u00a0Administrasi', 'Asisten III Administrasi', 'spaces', ''],
  ['Rapat\u200b\u00ad koordinasi\ufeff', 'Rapat koordinasi', 'invisible characters', ''],
  ['ไทย\u200bไทย', 'ไทย\u200bไทย', '', ''],
  ['عبد\u200cالله', 'عبد\u200cالله', '', ''],
  ['Rapat\u0000 koor\u0092dinasi', 'Rapat koor’dinasi', 'mojibake controls', 'note control-character'],
  ['Rapat\u000bkoordinasi', 'Rapat koordinasi', 'controls', 'note control-character'],
  ['Rapat \ud800koordinasi', 'Rapat koordinasi', 'controls', 'note control-character'],
  ['😀 Rapat', '😀 Rapat', '', ''],
  ['  Rapat \r\n\t koordinasi ', 'Rapat koordinasi', 'spaces', ''],
  ['總統接見\n聯邦眾議員', '總統接見聯邦眾議員', 'spaces', ''],
  ['<b></b> &nbsp; ', '', 'tags character references spaces', ''],
];

describe('one line of text', () => {
  it.each(READ)('%j', (value, text, kinds, findings) => {
    const plain = plainText('title', value);
    expect(plain.text).toBe(text);
    expect(plain.repairs.map(({ kind }) => kind).join(' ')).toBe(kinds);
    expect(codesOf(plain.findings).join(' ')).toBe(findings);
  });
});

it('records what stood there and what stands there now', () => {
  expect(plainText('title', '<b>R</b>&amp;D officeâ\u0080\u0099s').repairs).toEqual([
    {
      field: 'title',
      kind: 'tags',
      from: '<b>R</b>&amp;D officeâ\u0080\u0099s',
      to: 'R&amp;D officeâ\u0080\u0099s',
    },
    {
      field: 'title',
      kind: 'character references',
      from: 'R&amp;D officeâ\u0080\u0099s',
      to: 'R&D officeâ\u0080\u0099s',
    },
    { field: 'title', kind: 'mojibake', from: 'â\u0080\u0099', to: '’' },
  ]);
});

it('names the control that was taken out', () => {
  expect(plainText('title', 'Ra\u0000pat').findings[0]?.message).toContain('U+0000');
});

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Z\d]{1,8}$/u),
  fc.constantFrom(
    '<Nama>',
    '<isi',
    'R&D',
    '&',
    '<',
    '>',
    '"Rapat"',
    '«Bali»',
    'Liberté',
    '總統',
    'العنوان',
    '😀',
    '5%',
    '[x]',
    '*',
    '--',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 12 });

it('loses, joins and reorders no word, whatever tags and blanks stand round it', () => {
  const tags = [
    '<b>',
    '</b>',
    '<br>',
    '<p class="a">',
    '</p>',
    '<!-- x -->',
    '<script>',
    '<textarea>',
    '<o:p>',
    '\u200b',
    '\u00ad',
    '&nbsp;',
  ];
  fc.assert(
    fc.property(
      words,
      fc.array(fc.constantFrom(...tags), { minLength: 12, maxLength: 12 }),
      (list, around) => {
        const source = list.map((each, index) => `${around[index] ?? ''}${each} `).join('');
        expect(plainText('title', source).text.split(' ')).toEqual(list);
      },
    ),
    { numRuns: 2000 },
  );
});

it('leaves a line of plain words as it is', () => {
  fc.assert(
    fc.property(words, (list) => {
      const line = list.join(' ');
      expect(plainText('title', line)).toEqual({ text: line, repairs: [], findings: [] });
    }),
    { numRuns: 2000 },
  );
});

it('gives the same text when it is read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (value) => {
      const once = plainText('title', value);
      fc.pre(once.findings.every(({ code }) => code !== 'markup-in-text'));
      expect(plainText('title', once.text).text).toBe(once.text);
    }),
    { numRuns: 5000 },
  );
});
