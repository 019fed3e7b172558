import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { largestRecord } from '../../../src/import/sources/largest-record.js';
import { readChunks } from '../../../src/import/sources/read-chunks.js';
import { readCsv, readRows } from '../../../src/import/sources/read-csv.js';
import { rowsOf } from '../../../src/import/sources/split-rows.js';
import { all, codesOf, fieldsOf, read, sorted, withFile } from './reading.js';

/** As a spreadsheet saves it: a mark, CRLF, line ends and doubled quotation marks in cells, a no-break space, mojibake. */
const table = [
  '\uFEFFid,judul,tanggal,isi',
  '1,"Rapat ""Inovasi"", Badung",12 Dec 2018,"<p>Baris satu\r\nbaris dua</p>\n\n<p>“Kata” Asisten III\u00A0Administrasi</p>"',
  '2,Upacara Jum’at,2018-12-13,officeâ\u0080\u0099s luz MarÃ\u00ADa',
  '3,"Kosong","","0000-00-00"',
  '',
].join('\r\n');

const rows = [
  {
    id: '1',
    judul: 'Rapat "Inovasi", Badung',
    tanggal: '12 Dec 2018',
    isi: '<p>Baris satu\r\nbaris dua</p>\n\n<p>“Kata” Asisten III\u00A0Administrasi</p>',
  },
  { id: '2', judul: 'Upacara Jum’at', tanggal: '2018-12-13', isi: 'officeâ\u0080\u0099s luz MarÃ\u00ADa' },
  { id: '3', judul: 'Kosong', tanggal: '', isi: '0000-00-00' },
];

describe('a table', () => {
  it('gives each row by the names of its columns, with its line and its own bytes', async () => {
    const { records, unreadable } = await read(readCsv, 'x.csv', table);
    expect(unreadable).toEqual([]);
    expect(records.map(fieldsOf)).toEqual(rows);
    expect(records.map(({ place }) => place)).toEqual([
      { file: 'x.csv', line: 2, number: 1 },
      { file: 'x.csv', line: 6, number: 2 },
      { file: 'x.csv', line: 7, number: 3 },
    ]);
    const whole = records.map(({ bytes }) => Buffer.from(bytes).toString()).join('\r\n');
    expect(`\uFEFFid,judul,tanggal,isi\r\n${whole}\r\n`).toBe(table);
    expect(records[1]).toMatchObject({ extension: 'csv', bodyKind: 'html', encoding: 'utf-8' });
  });

  it.each([1, 2, 3, 7, 64, 1000])('is the same when it is read by %i bytes', async (chunkSize) => {
    const whole = await read(readCsv, 'x.csv', table);
    const inPieces = await withFile('x.csv', table, async (file) =>
      sorted(await all(readRows('x.csv', readChunks(file, { chunkSize })))),
    );
    expect(inPieces).toEqual(whole);
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('may be parted by %s, with commas in its cells', async (_, delimiter) => {
    const content = `id${delimiter}judul${delimiter}isi\n1${delimiter}Rapat, Badung, 2018${delimiter}"a, b\nc"\n2${delimiter}b, c${delimiter}d\n`;
    const { records } = await read(readCsv, 'x.csv', content);
    expect(records.map(fieldsOf)).toEqual([
      { id: '1', judul: 'Rapat, Badung, 2018', isi: 'a, b\nc' },
      { id: '2', judul: 'b, c', isi: 'd' },
    ]);
  });

  it('is parted by what gives the most columns, where several would do', async () => {
    const { records } = await read(readCsv, 'x.csv', 'id;judul, singkat;isi\n1;a, b;c\n2;d, e;f\n');
    expect(records.map(fieldsOf)).toEqual([
      { id: '1', 'judul, singkat': 'a, b', isi: 'c' },
      { id: '2', 'judul, singkat': 'd, e', isi: 'f' },
    ]);
  });

  it('may say by what it is parted', async () => {
    const { records } = await read(readCsv, 'x.csv', 'sep=;\r\nid;judul\r\n1;"a,b;c"\r\n');
    expect(records.map(fieldsOf)).toEqual([{ id: '1', judul: 'a,b;c' }]);
    expect(records[0]?.place.line).toBe(3);
  });

  it('may be of UTF-16, as «Unicode text» is', async () => {
    const content = iconv.encode('id\tjudul\r\n1\t“Rapat” 😀\r\n', 'utf-16le', { addBOM: true });
    const { records } = await read(readCsv, 'x.txt', content);
    expect(records.map(fieldsOf)).toEqual([{ id: '1', judul: '“Rapat” 😀' }]);
    expect(records[0]?.encoding).toBe('utf-16le');
    expect(Buffer.from(records[0]?.bytes ?? [])).toEqual(iconv.encode('1\t“Rapat” 😀', 'utf-16le'));
  });

  it('is read cell by cell where it is of two encodings', async () => {
    const content = Buffer.concat([
      Buffer.from('id,judul\n1,“a”\n2,'),
      Buffer.from([0x93, 0x62, 0x94, 0x0a]),
    ]);
    const { records } = await read(readCsv, 'x.csv', content);
    expect(records.map(fieldsOf)).toEqual([
      { id: '1', judul: '“a”' },
      { id: '2', judul: '“b”' },
    ]);
    expect(records.map(({ encoding }) => encoding)).toEqual(['utf-8', 'windows-1252']);
    expect(codesOf(records[1])).toEqual(['encoding-guessed']);
    expect(records[1]?.findings[0]?.message).toMatch(/^judul: .*«“b”»/u);
  });

  it('passes over what holds no word, and takes cells of nothing for nothing', async () => {
    const { records, unreadable } = await read(readCsv, 'x.csv', 'id,isi\n\n , \n1,\\N\n,,\n2,NULL\n3,x,,\n');
    expect(unreadable).toEqual([]);
    expect(records.map(fieldsOf)).toEqual([
      { id: '1', isi: null },
      { id: '2', isi: null },
      { id: '3', isi: 'x' },
    ]);
  });

  it('takes blanks round cells in quotation marks, and quotation marks inside cells without', async () => {
    const { records, unreadable } = await read(
      readCsv,
      'x.csv',
      'id, judul , isi\n1, "a, b" , Pipa 12" dan "kata"\n',
    );
    expect(unreadable).toEqual([]);
    expect(records.map(fieldsOf)).toEqual([{ id: '1', judul: 'a, b', isi: ' Pipa 12" dan "kata"' }]);
  });
});

describe('quotation marks inside cells', () => {
  it('may be written with a backslash, as MySQL does, which is noted', async () => {
    const content = 'id,isi\n1,"<a href=\\"x\\">a, b</a>\\\n\\\\c"\n2,"d"\n3,\\N\n';
    const { records, unreadable } = await read(readCsv, 'x.csv', content);
    expect(unreadable).toEqual([]);
    expect(records.map(fieldsOf)).toEqual([
      { id: '1', isi: '<a href="x">a, b</a>\n\\c' },
      { id: '2', isi: 'd' },
      { id: '3', isi: null },
    ]);
    expect(records.map(({ place }) => place.line)).toEqual([2, 4, 5]);
    expect(records.map(codesOf)).toEqual([['csv-quoting'], [], []]);
  });

  it('are text where no cell stands in them, as in a table of tabs', async () => {
    const content = 'id\tjudul\n1\t"Inovasi" jadi tema\n2\tPipa 12"\n3\t"Rapat\n4\ta\n';
    const { records, unreadable } = await read(readCsv, 'x.tsv', content);
    expect(unreadable).toEqual([]);
    expect(records.map(({ fields }) => fields.get('judul'))).toEqual([
      '"Inovasi" jadi tema',
      'Pipa 12"',
      '"Rapat',
      'a',
    ]);
    expect(codesOf(records[0])).toEqual(['csv-quoting']);
  });

  it('leave a backslash alone where they are doubled', async () => {
    const { records } = await read(readCsv, 'x.csv', 'id,isi\n1,"C:\\"\n2,"a ""b"" \\c"\n');
    expect(records.map(({ fields }) => fields.get('isi'))).toEqual(['C:\\', 'a "b" \\c']);
    expect(codesOf(records[0])).toEqual([]);
  });
});

describe('names of columns', () => {
  it('are told apart where they are twice or missing, and that is said once', async () => {
    const { records } = await read(readCsv, 'x.csv', 'isi,isi,,  Tanggal \u00A0 Terbit\na,b,c,d\ne,f,g,h\n');
    expect(records.map(fieldsOf)).toEqual([
      { isi: 'a', 'isi (2)': 'b', 'column 3': 'c', 'Tanggal Terbit': 'd' },
      { isi: 'e', 'isi (2)': 'f', 'column 3': 'g', 'Tanggal Terbit': 'h' },
    ]);
    expect(records.map(codesOf)).toEqual([['csv-column-twice', 'csv-column-unnamed'], []]);
  });

  it('are not missed behind the last, where a spreadsheet has left empty columns', async () => {
    const { records } = await read(readCsv, 'x.csv', 'id,isi,,\n1,a,,\n');
    expect(records.map(fieldsOf)).toEqual([{ id: '1', isi: 'a' }]);
    expect(codesOf(records[0])).toEqual([]);
  });

  it('mean nothing to the program', async () => {
    const { records } = await read(readCsv, 'x.csv', '__proto__,constructor,toString\na,b,c\n');
    expect([...(records[0]?.fields ?? [])]).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
    expect({}).not.toHaveProperty('a');
  });

  it.each([
    ['a date', '1,Rapat Inovasi,12 Dec 2018\n2,b,c\n', '«1»'],
    ['HTML', 'Rapat,<p>Isi rapat</p>\na,b\n', '«<p>Isi rapat</p>»'],
    ['a sentence', `Rapat,${'kata '.repeat(30)}\na,b\n`, '«kata kata'],
  ])('are missing where the first row has %s', async (_, content, words) => {
    const { records, unreadable } = await read(readCsv, 'x.csv', content);
    expect(records).toEqual([]);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]).toMatchObject({ finding: { code: 'csv-no-header' }, place: { line: 1 } });
    expect(unreadable[0]?.finding.message).toContain(words);
  });

  it('cannot be read where their quotation marks do not match', async () => {
    const { records, unreadable } = await read(readCsv, 'x.csv', '"id" x,"judul",isi\n1,a,b\n2,c,d\n');
    expect(records).toEqual([]);
    expect(unreadable).toMatchObject([{ place: { line: 1 }, finding: { code: 'csv-header-broken' } }]);
  });

  it.each([
    ['', 'The file is empty.'],
    ['Satu baris saja\n', '«Satu baris saja»'],
  ])('are missing in a file that is no table: %j', async (content, words) => {
    const { unreadable } = await read(readCsv, 'x.csv', content);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]?.finding.code).toBe('csv-no-table');
    expect(unreadable[0]?.finding.message).toContain(words);
  });
});

describe('a row that cannot be read', () => {
  it('is named by its line where it is ragged, and the others go on', async () => {
    const { records, unreadable } = await read(
      readCsv,
      'x.csv',
      'id,judul,isi\n1,a,b\n2,a, b, c\n3,a\n4,"a\nb",c\n',
    );
    expect(records.map(({ fields }) => fields.get('id'))).toEqual(['1', '4']);
    expect(unreadable).toMatchObject([
      { place: { line: 3, number: 2 }, finding: { code: 'csv-ragged' } },
      { place: { line: 4, number: 3 }, finding: { code: 'csv-ragged' } },
    ]);
    expect(unreadable[0]?.finding.message).toContain('4 cells');
    expect(Buffer.from(unreadable[0]?.bytes ?? []).toString()).toBe('2,a, b, c');
  });

  it('is the last where its quotation mark is never closed; those before it are good', async () => {
    const { records, unreadable } = await read(readCsv, 'x.csv', 'id,isi\n1,a\n2,"b\nc\n3,d\n4,e');
    expect(records.map(fieldsOf)).toEqual([{ id: '1', isi: 'a' }]);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]).toMatchObject({
      place: { line: 3, number: 2 },
      finding: { code: 'csv-quote-open' },
    });
    expect(unreadable[0]?.finding.message).toContain('in line 3');
  });

  it('is the one whose quotation mark is never closed, where every other cell of its column stands in them', async () => {
    const rows = [1, 2, 3, 4, 5, 6].map((id) => `${id},a,${id === 4 ? '"b' : `"<p>b${id}</p>"`}\n`);
    const { records, unreadable } = await read(readCsv, 'x.csv', `id,judul,isi\n${rows.join('')}`);
    expect(records.slice(0, 3).map(({ fields }) => fields.get('isi'))).toEqual([
      '<p>b1</p>',
      '<p>b2</p>',
      '<p>b3</p>',
    ]);
    for (const { fields } of records) expect(fields.get('isi')).not.toContain('"');
    expect(unreadable[0]).toMatchObject({ place: { line: 5 }, finding: { code: 'csv-quote-stray' } });
  });

  it('may be the last where the file ends without a line end, and then it is said', async () => {
    const whole = 'id,isi\n1,satu\n2,dua tiga\n';
    for (const [content, codes] of [
      [whole, [[], []]],
      [whole.slice(0, -6), [[], ['csv-end-open']]],
    ] as const) {
      const { records } = await read(readCsv, 'x.csv', content);
      expect(records.map(codesOf)).toEqual(codes);
    }
    const { records } = await read(readCsv, 'x.csv', whole.slice(0, -6));
    expect(records[1]?.findings[0]?.message).toContain('«2,dua»');
  });

  it('leaves no half of it behind where a quotation mark is not doubled', async () => {
    const content = [
      'id,judul,tanggal,isi',
      '11,a,2018-12-12,"x"',
      '12,b,2018-12-13,"y"',
      '13,"kata "Bupati",',
      'baris dua,2018-12-14,"lagi"',
      'baris tiga,tanpa,tanggal,apa pun',
      'lagi",2018-12-14,"z"',
      '14,d,2018-12-15,"w"',
      '15,baris,lima,x',
      '',
    ].join('\n');
    const { records, unreadable } = await read(readCsv, 'x.csv', content);
    expect(records.map(({ fields }) => fields.get('id'))).toEqual(['11', '12', '14', '15']);
    expect(unreadable[0]).toMatchObject({ place: { line: 4 }, finding: { code: 'csv-quote-stray' } });
    expect(unreadable.map(({ finding }) => finding.code)).toContain('csv-row-in-doubt');
  });

  it('is named where something stands behind a cell in quotation marks', async () => {
    const { records, unreadable } = await read(readCsv, 'x.csv', 'id,isi\n1,"a" "b"\n2,c\n');
    expect(records).toEqual([]);
    expect(unreadable.map(({ finding }) => finding.code)).toEqual(['csv-quote-stray', 'csv-row-in-doubt']);
  });

  it('is passed over without being held where it is too large', async () => {
    const content = `id,isi\n1,a\n2,"${'kata\n'.repeat(largestRecord / 5)}"\n3,c\n`;
    const { records, unreadable } = await read(readCsv, 'x.csv', content);
    expect(records.map(({ fields }) => fields.get('id'))).toEqual(['1', '3']);
    expect(unreadable).toMatchObject([
      { place: { line: 3, number: 2 }, bytes: null, finding: { code: 'record-too-large' } },
    ]);
    expect(records[1]?.place.line).toBe(4 + Math.floor(largestRecord / 5));
  });
});

describe('cells that spreadsheets would take for formulas', () => {
  it.each(['=HYPERLINK("http://evil.example","Klik")', '@SUM(A1)', "+cmd|' /C calc'!A0", '-SUM(A1:A9)'])(
    'stay the text they are, with a note: %s',
    async (cell) => {
      const { records } = await read(readCsv, 'x.csv', `id,isi\n1,"${cell.replaceAll('"', '""')}"\n`);
      expect(fieldsOf(records[0])).toEqual({ id: '1', isi: cell });
      expect(records[0]?.findings).toMatchObject([{ code: 'csv-formula', severity: 'note' }]);
    },
  );

  it.each(['- Bupati hadir', '+62 361 123', '-5', 'a=b', '– SACRAMENTO'])(
    'are not seen in %s',
    async (cell) => {
      const { records } = await read(readCsv, 'x.csv', `id,isi\n1,"${cell}"\n`);
      expect(codesOf(records[0])).toEqual([]);
    },
  );
});

describe('properties', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', '\r\n', '“', '\t'),
    maxLength: 12,
  });
  const cells = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  const written = (row: readonly string[], delimiter: string): string =>
    row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter);

  it('any cells that are written by the rules come back, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        cells,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.integer({ min: 1, max: 20 }),
        async (table, delimiter, chunkSize) => {
          const kept = table.filter((row) => row.some((value) => value.trim() !== ''));
          const content =
            ['a', 'b', 'c'].join(delimiter) +
            ['', ...table.map((row) => written(row, delimiter))].join('\r\n');
          const items = await withFile('x.csv', content, async (file) =>
            sorted(await all(readRows('x.csv', readChunks(file, { chunkSize })))),
          );
          expect(items.unreadable).toEqual([]);
          expect(items.records.map(({ fields }) => [...fields.values()])).toEqual(kept);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('rows are cut where csv-parse cuts them', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"a"', '"a,b"', '"a\n""b"', ',', '\n', '\r\n'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (content) => {
        const rows = rowsOf(content, { delimiter: ',', quoting: 'doubled' }).filter(({ size }) => size > 0);
        fc.pre(rows.every(({ fault }) => fault === null));
        const options = {
          relax_quotes: true,
          relax_column_count: true,
          skip_empty_lines: true,
          record_delimiter: ['\r\n', '\n'],
        };
        expect(rows.map(({ cells }) => cells)).toEqual(parse(content, options));
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing is thrown, and no byte given twice, whatever the file holds', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '1', '"', ',', '\n', '\r', ' ', '\0', '\u0093'),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const bytes = Buffer.from(`id,isi\n${content}`, 'latin1');
        const { records } = await read(readCsv, 'x.csv', bytes);
        const size = records.reduce((sum, record) => sum + record.bytes.length, 0);
        expect(size).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 200 },
    );
  });
});
