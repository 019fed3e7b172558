import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { noMapping } from '../../../src/import/source.js';
import { readTxt } from '../../../src/import/sources/read-txt.js';
import { hasSharedData, readSample } from '../../shared-data.js';
import { codesOf, fieldsOf, read } from './reading.js';

const body = '<p> <strong>Rapat “Inovasi”</strong><br /> <br /> Bagian&nbsp;Organisasi</p>';

describe('a record of three lines', () => {
  it.each([
    ['as it is', `${body}\nRapat Inovasi\n12 Dec 2018`, body],
    ['with a line end', `${body}\nRapat Inovasi\n12 Dec 2018\n`, body],
    [
      'with a mark, CRLF and blank lines behind',
      `\uFEFF${body}\r\nRapat Inovasi\r\n\r\n12 Dec 2018\r\n \r\n\u00A0\r\n`,
      body,
    ],
    ['with line ends of an old Mac', `${body}\rRapat Inovasi\r12 Dec 2018\r`, body],
    [
      'with a body of many lines',
      `<p>a\n\nb</p>\n${body}\n\nRapat Inovasi\n12 Dec 2018`,
      `<p>a\n\nb</p>\n${body}`,
    ],
  ])('%s', async (_, content, wanted) => {
    const { records, unreadable } = await read(readTxt, 'x.txt', content);
    expect(unreadable).toEqual([]);
    expect(records).toHaveLength(1);
    expect(fieldsOf(records[0])).toEqual({ body: wanted, title: 'Rapat Inovasi', date: '12 Dec 2018' });
    expect(records[0]).toMatchObject({
      place: { file: 'x.txt', line: 1, number: 1 },
      extension: 'txt',
      bodyKind: 'html',
      encoding: 'utf-8',
      findings: [],
    });
    expect(Buffer.from(records[0]?.bytes ?? [])).toEqual(Buffer.from(content));
  });

  it('in windows-1252 is read and said to be', async () => {
    const content = iconv.encode(`${body}\nRapat\n12 Dec 2018\n`, 'windows-1252');
    const { records } = await read(readTxt, 'x.txt', content);
    expect(fieldsOf(records[0])).toMatchObject({ body });
    expect(codesOf(records[0])).toEqual(['encoding-guessed']);
  });

  it.each(['unknown', '2018', '81年06月15日', '0000-00-00 00:00:00', 'Rabu, 12 Desember 2018', '10/12/2018'])(
    'may be of the day «%s», which is read where all dates are',
    async (date) => {
      const { records } = await read(readTxt, 'x.txt', `${body}\nRapat\n${date}`);
      expect(fieldsOf(records[0])).toMatchObject({ date, title: 'Rapat' });
    },
  );
});

describe('a file that is no such record', () => {
  it.each([
    ['empty', '', 'txt-empty', 'empty'],
    ['blank', ' \n\r\n\t', 'txt-empty', 'empty'],
    ['one line', body, 'txt-too-few-lines', 'only one line'],
    ['two lines', `Rapat\n12 Dec 2018\n`, 'txt-too-few-lines', '«12 Dec 2018»'],
    [
      'title and date the wrong way round',
      `${body}\n12 Dec 2018\nRapat Inovasi`,
      'txt-swapped',
      '«Rapat Inovasi»',
    ],
    ['no date', `${body}\nRapat\nBupati hadir`, 'txt-no-date', '«Bupati hadir»'],
    ['a paragraph at the end', `12 Dec 2018\nRapat\n<p>Pada 12 Dec 2018</p>`, 'txt-no-date', '<p>Pada'],
  ])('%s', async (_, content, code, words) => {
    const { records, unreadable } = await read(readTxt, 'x.txt', content);
    expect(records).toEqual([]);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]?.finding).toMatchObject({ code, severity: 'error' });
    expect(unreadable[0]?.finding.message).toContain(words);
    expect(unreadable[0]?.finding.help).toContain('The last line of the file is the date');
  });

  it('is refused without being read where it is larger than any record', async () => {
    const file = { path: '/nonexistent', name: 'x.txt', size: 33 * 1024 * 1024 };
    const items = readTxt(file, { encoding: null, table: null, mapping: noMapping });
    const { value } = await items.next();
    expect(value).toMatchObject({
      kind: 'unreadable',
      record: { bytes: null, finding: { code: 'record-too-large' } },
    });
  });
});

it.skipIf(!hasSharedData)('reads the real record', async () => {
  const sample = readSample();
  const { records } = await read(readTxt, 'x.txt', `${sample.body}\n${sample.title}\n${sample.date}\n`);
  expect(fieldsOf(records[0])).toEqual(sample);
  expect(sample.body.length).toBeGreaterThan(2000);
});
