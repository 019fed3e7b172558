import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSignoff } from '../../src/review/read-signoff.js';
// @ts-expect-error The script of the sheet has no types: it runs in a browser as it is.
import { fromCsv, toCsv } from '../../templates/review/csv.js';

const head = ['id', 'decision', 'initials', 'note'];

it('gives every note to the program as it was written, save the blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const note = text.replace(/\s+/gu, ' ').trim();
      const { rows, findings } = readSignoff(Buffer.from(toCsv([head, ['a', 'accept', 'KD', note]])));
      expect(findings).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what front matter cannot hold becomes a blank.
      const expected = note.replace(/[\u0000-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu, ' ');
      expect(rows[0]?.note ?? '').toBe(
        expected
          .replace(/\s+/gu, ' ')
          .trim()
          .replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/u, ''),
      );
    }),
    { numRuns: 2000 },
  );
});

it('guards cells that a spreadsheet would run, and begins with the mark of UTF-8', () => {
  const cells = ['=1+1', '+1', '-1', '@x', 'a,b', 'a;b', 'a"b', 'ñ'];
  expect(toCsv([cells])).toBe(`\ufeff'=1+1,'+1,'-1,'@x,"a,b","a;b","a""b",ñ\r\n`);
});

it('reads back what it wrote, and what spreadsheets write', () => {
  const rows = [head, ['a', 'accept', 'KD', '=x, "y"; z'], ['b', '', '', '']];
  expect(fromCsv(toCsv(rows))).toEqual(rows);
  expect(fromCsv('id;note\r\na;"x\r\ny; z"\r\n')).toEqual([
    ['id', 'note'],
    ['a', 'x\r\ny; z'],
  ]);
  expect(fromCsv('')).toEqual([[]]);
});
