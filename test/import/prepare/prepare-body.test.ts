import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareBody } from '../../../src/import/prepare/prepare-body.js';
import { isPlain, preparePlain } from '../../../src/import/prepare/prepare-plain.js';
import { hasSharedData, readLegacyRecords } from '../../shared-data.js';
import { disproof } from './proof.js';

describe('a body of kind «html»', () => {
  test.each([
    ['<p>Teks</p>', '<p>Teks</p>'],
    ['Teks<br>lagi\n\nlagi', 'Teks<br>lagi\n\nlagi'],
    ['Tahun&nbsp;2018\n\nlagi', 'Tahun&nbsp;2018\n\nlagi'],
    ['a &#8211; b', 'a &#8211; b'],
    ['<!-- x -->\n\na', '<!-- x -->\n\na'],
    ['Satu\n\nDua', '<p>Satu</p>\n\n<p>Dua</p>'],
    ['Yth. <Nama>\n\nDua', '<p>Yth. &lt;Nama&gt;</p>\n\n<p>Dua</p>'],
    ['1 < 2 & R&D', '<p>1 &lt; 2 &amp; R&amp;D</p>'],
  ])('%j is given to the gate as %j', (body, text) => {
    expect(prepareBody(body, 'html')).toMatchObject({ raw: body, rawKind: 'html', format: 'html', text });
  });
});

test('the other kinds go to their own', () => {
  expect(prepareBody('Teks\n{: .x}', 'markdown')).toMatchObject({ format: 'markdown', text: 'Teks\n' });
  expect(prepareBody('Satu\n\nDua', 'wordpress')).toMatchObject({ rawKind: 'wordpress', format: 'html' });
});

describe('plain text', () => {
  test.each([
    ['', ''],
    [' \n \n', ' \n \n'],
    ['Satu', '<p>Satu</p>'],
    ['\n\nSatu\n', '\n\n<p>Satu</p>\n'],
    ['Satu\r\n \r\n\r\nDua\r\n', '<p>Satu</p>\r\n \r\n\r\n<p>Dua</p>\r\n'],
    ['Jalan Merdeka 1\nBanyusari\n12345', '<p>Jalan Merdeka 1<br>\nBanyusari<br>\n12345</p>'],
    ['Satu\rDua', '<p>Satu<br>\rDua</p>'],
    ['中文\n第二', '<p>中文<br>\n第二</p>'],
  ])('%j becomes %j', (raw, text) => {
    const body = preparePlain(raw);
    expect(body.text).toBe(text);
    expect(disproof(body)).toEqual([]);
  });

  const mail = [
    'The board will meet on Monday to hear the report of the committee',
    'that was set up in March, and to decide what becomes of the dam at',
    'the upper lake. Everybody who lives there is invited to come, and',
    'may speak.',
    '',
    'Water Board, Main Street',
  ].join('\n');

  test('that a machine has wrapped keeps its line ends as such, and says so', () => {
    const body = preparePlain(mail);
    expect(body.text).not.toContain('<br>');
    expect(body.text.match(/<p>/gu)).toHaveLength(2);
    expect(body.findings.map(({ code }) => code)).toEqual(['plain-lines-joined']);
    expect(disproof(body)).toEqual([]);
  });

  test('in which one line was ended early was broken by a person', () => {
    const body = preparePlain(mail.replace('set up in March, and', 'set up\nin March, and'));
    expect(body.text.match(/<br>/gu)).toHaveLength(4);
    expect(body.findings).toEqual([]);
  });

  test('with typed tags records the words that a parser of HTML would not see', () => {
    expect(preparePlain('Yth. <Nama>, salam').firings).toEqual([
      { rule: 'plain', line: 1, kind: 'replaced', subject: 'words', text: ',', to: '<Nama>,' },
    ]);
  });

  const piece = fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      '<Nama>',
      '</isi tanggal>',
      '<',
      '>',
      '&',
      '&x',
      'R&D',
      '"',
      '\u3000',
    ],
    ...['kata', 'dua kata', '中文', '第二', '。', '<a.b@c.d>', '\u00A0', '- ', '1. ', 'a-b'],
  );

  test('keeps every word and every line', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const raw = pieces.join('');
        fc.pre(isPlain(raw));
        const body = preparePlain(raw);
        expect(disproof(body)).toEqual([]);
        const lines = (text: string): number => text.split(/\r\n|\r|\n/u).length;
        expect(lines(body.text)).toBe(lines(raw));
      }),
      { seed: 20_181_212, numRuns: 3_000 },
    );
  });
});

describe.skipIf(!hasSharedData)('real plain texts', () => {
  const records = hasSharedData ? readLegacyRecords() : [];
  const texts = records.filter(({ body_text: text }) => text !== undefined);

  test('there are ten, and no body in HTML is taken for one', () => {
    expect(texts).toHaveLength(10);
    expect(
      records.filter(({ body_html: html }) => html !== undefined && isPlain(html)).map(({ id }) => id),
    ).toEqual([]);
  });

  test.each(texts)('$id', ({ body_text: text = '' }) => {
    const body = prepareBody(text, 'html');
    expect(disproof(body)).toEqual([]);
    const paragraphs = text.split(/\n\s*\n/u).filter((part) => part.trim() !== '');
    expect(body.text.match(/<p>/gu)).toHaveLength(paragraphs.length);
    expect(body.findings).toEqual([]);
  });
});
