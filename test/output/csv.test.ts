import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/output/csv.js';

/** RFC 4180, section 2, read by the letter. */
function parseLine(line: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const [match, quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/u.exec(rest) ?? [''];
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    rest = rest.slice(match.length);
    if (rest === '\r\n') return cells;
    if (!rest.startsWith(',')) throw new Error(`Not RFC 4180: ${line}`);
    rest = rest.slice(1);
  }
}

describe('csvLine', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [[''], '\r\n'],
    [['a,b'], '"a,b"\r\n'],
    [['dia berkata "ya"'], '"dia berkata ""ya"""\r\n'],
    [['a\nb'], '"a\nb"\r\n'],
    [['a\r\nb'], '"a\r\nb"\r\n'],
    [['a; b'], 'a; b\r\n'],
    [['a\u0000b\u001bc'], 'abc\r\n'],
  ])('%j → %j', (cells, line) => expect(csvLine(cells)).toBe(line));

  it.each([
    '=1+1',
    '=HYPERLINK("http://evil.example";"x")',
    '+62 361 9009',
    '-1',
    '- butir',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    '\u0000=1+1',
  ])('makes text of %j, which a spreadsheet would run', (cell) => {
    expect(parseLine(csvLine([cell]))[0]?.startsWith("'")).toBe(true);
  });

  it.each(['1 = 1', 'a-b', ' =1', '12', "'tis"])('leaves %j as it is', (cell) => {
    expect(csvLine([cell])).toBe(`${cell}\r\n`);
  });

  it('says what it was given, save the controls and the apostrophe', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'",\r\n=+-@\t\'; '),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit }), { minLength: 1 }), (cells) => {
        const read = parseLine(csvLine(cells));
        expect(read.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(cells);
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
      }),
    );
  });
});
