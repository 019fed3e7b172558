import { expect, it } from 'vitest';
import { readSignoff } from '../../src/review/read-signoff.js';

const read = (text: string) => readSignoff(Buffer.from(text));
const said = (text: string) => read(text).findings.map(({ row, finding }) => `${row} ${finding.code}`);

/** The same two decisions, as programs write them. */
const spellings: readonly (readonly [string, string])[] = [
  [
    'the sheet',
    '\ufeffid,decision,initials,note\r\na1,accept,KD,\r\nb2,needs correction,KD,"A name, twice"\r\n',
  ],
  [
    'Excel in Indonesia',
    '\ufeffid;decision;initials;note\r\na1;accept;KD;\r\nb2;needs correction;KD;A name, twice\r\n',
  ],
  ['tabs', 'id\tdecision\tinitials\tnote\na1\taccept\tKD\t\nb2\tneeds correction\tKD\tA name, twice\n'],
  [
    'other columns, another order, Indonesian',
    'Catatan;Judul;KEPUTUSAN;Paraf;ID\n;x;Setuju;KD;a1\n"A name, twice";y; perlu  perbaikan ;KD;b2\n',
  ],
];

it.each(spellings)('reads what %s writes', (_, text) => {
  expect(read(text)).toEqual({
    rows: [
      { row: 2, id: 'a1', decision: 'accept', initials: 'KD', note: null },
      { row: 3, id: 'b2', decision: 'needs correction', initials: 'KD', note: 'A name, twice' },
    ],
    count: 2,
    undecided: 0,
    findings: [],
  });
});

it('reports bad rows by the number that a spreadsheet shows, and reads the others', () => {
  const text = [
    'id,decision,initials,note',
    'a,acept,KD,',
    '"b",accept,,"two\nlines"',
    ',accept,KD,',
    ',,,',
    'c,,,',
    'd,accept,KD,x',
    'e,accept,KD,',
    'e,reject,AB,',
    'd,accept,AB,y',
    'short',
  ].join('\n');
  expect(said(text)).toEqual([
    '2 signoff-decision',
    '3 signoff-no-initials',
    '4 signoff-no-id',
    '9 signoff-two-decisions',
  ]);
  const { rows, count, undecided } = read(text);
  expect(rows).toEqual([{ row: 10, id: 'd', decision: 'accept', initials: 'AB', note: 'y' }]);
  expect({ count, undecided }).toEqual({ count: 9, undecided: 2 });
  expect(read('id,decision,initials\na,acept,KD').findings[0]?.finding.help).toContain(
    'Did you mean «accept»?',
  );
});

it('takes off the apostrophe that guards a spreadsheet, and characters that nothing can hold', () => {
  expect(read('id,decision,initials,note\n\'-a,accept,KD,"\'=1+1\u0001\nx"').rows).toEqual([
    { row: 2, id: '-a', decision: 'accept', initials: 'KD', note: '=1+1 x' },
  ]);
});

it.each([
  ['', 'signoff-columns'],
  ['a,b\n1,2', 'signoff-columns'],
  ['id,decision,initials\na,"accept,KD', 'signoff-broken'],
])('refuses %j as a whole', (text, code) => {
  expect(said(text)).toEqual([`null ${code}`]);
});

it('refuses another encoding and says how to save the file', () => {
  const { findings } = readSignoff(Buffer.from('id,decision,initials\na,accept,\xc9', 'latin1'));
  expect(findings[0]?.finding.code).toBe('encoding-not-utf8');
  expect(findings[0]?.finding.help).toContain('UTF-8');
});
