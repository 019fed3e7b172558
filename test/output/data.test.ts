import { describe, expect, it } from 'vitest';
import {
  addressOfCsv,
  addressOfJsonLines,
  CSV_START,
  csvLineOf,
  dataNameOf,
  dataRow,
  jsonLine,
} from '../../src/output/data.js';
import { release, SETTINGS } from '../archive/make-release.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';
import { article } from './make-article.js';

const SHA256 = 'a'.repeat(64);
const BODY = article('<p>Isi pertama.</p>');

describe('the data of a release', () => {
  const full = release({
    name: '2018/12/é',
    topics: ['Kesehatan', 'Desa'],
    agencies: ['A', 'B'],
    summary: 'Ringkas.',
  });

  it('has the fields of the contract, in their order', () => {
    expect(dataRow(SETTINGS, full, BODY, SHA256)).toStrictEqual({
      url: 'https://siaran.example/releases/2018/12/%C3%A9/',
      path: 'releases/2018/12/é.md',
      title: 'Title of 2018/12/é',
      date: '2018-12-12',
      agency: 'A; B',
      lang: 'id',
      summary: 'Ringkas.',
      topics: ['Kesehatan', 'Desa'],
      status: 'published',
      words: 2,
      text: 'Isi pertama.',
      sha256: SHA256,
    });
    expect(Object.keys(JSON.parse(jsonLine(dataRow(SETTINGS, full, BODY, SHA256)))).join(',')).toBe(
      'url,path,title,date,agency,lang,summary,topics,status,words,text,sha256',
    );
  });

  it.each([
    ['2018-12-12 08:00:00', '2018-12-12', '2018'],
    ['2018-12', '2018-12', '2018'],
    ['2018', '2018', '2018'],
    ['', null, 'undated'],
  ])('dated «%s» is as exact as it is: %s in %s', (written, iso, name) => {
    const one = release({ date: written });
    expect(dataRow(SETTINGS, one, BODY, SHA256).date).toBe(iso);
    expect(dataNameOf(one)).toBe(name);
  });

  it('takes the first paragraph where there is no summary', () => {
    expect(dataRow(SETTINGS, release(), BODY, SHA256).summary).toBe('Isi pertama.');
    expect(dataRow(SETTINGS, release(), article(''), SHA256)).toMatchObject({
      summary: null,
      text: '',
      words: 0,
    });
  });

  it('has an address from the root of the host where the site has no absolute one', () => {
    const settings = { ...SETTINGS, origin: null, base: '/press/' };
    expect(dataRow(settings, release(), BODY, SHA256).url).toBe('/press/releases/x/');
  });

  it('gives no word of a removed release', () => {
    const removed = release({ status: 'removed', summary: 'rahasia', topics: ['rahasia'] });
    const row = dataRow(SETTINGS, removed, article('<p>rahasia</p>'), SHA256);
    expect(row).toMatchObject({ status: 'removed', summary: null, text: '', words: 0 });
    expect(jsonLine(row) + csvLineOf(row)).not.toContain('rahasia');
  });

  it('lies at its addresses', () => {
    expect([addressOfJsonLines('2018'), addressOfCsv('undated')]).toEqual([
      'data/2018.jsonl',
      'data/undated.csv',
    ]);
  });
});

/** Where one reader of lines or another ends a line (Python's `str.splitlines` knows the most). */
const LINE_ENDS = ['\n', '\r', '\v', '\f', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029'];

describe('JSON Lines', () => {
  it.each(HOSTILE_TEXTS)('is one line, for any reader of lines, and says %j', (text) => {
    const line = jsonLine(dataRow(SETTINGS, release({ title: text }), article('', { text }), SHA256));
    expect(line.endsWith('\n')).toBe(true);
    expect(LINE_ENDS.filter((end) => line.slice(0, -1).includes(end))).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({ title: text, text });
  });
});

describe('CSV', () => {
  it('begins with a byte order mark, so that Excel reads UTF-8, and the names of the columns', () => {
    expect(CSV_START).toBe(
      '\ufeffurl,path,title,date,agency,lang,summary,topics,status,words,text,sha256\r\n',
    );
  });

  it('has a cell for each column', () => {
    const row = dataRow(
      SETTINGS,
      release({ date: '', topics: ['a', 'b'], title: 'Rapat, dan' }),
      article(''),
      SHA256,
    );
    expect(csvLineOf(row)).toBe(
      `https://siaran.example/releases/x/,releases/x.md,"Rapat, dan",,Pemerintah Kabupaten Badung,id,,a; b,published,0,,${SHA256}\r\n`,
    );
  });

  it('runs nothing in a spreadsheet', () => {
    const row = dataRow(
      SETTINGS,
      release({ title: '=cmd|calc', topics: ['@x'] }),
      article('', { text: '+1' }),
      SHA256,
    );
    expect(csvLineOf(row)).toContain(",'=cmd|calc,");
    expect(csvLineOf(row)).toContain(",'@x,");
    expect(csvLineOf(row)).toContain(",'+1,");
  });
});
