import { expect, it } from 'vitest';
import { readYaml } from '../../../src/content/read-yaml.js';
import { groupSpellings, proposeAgencies } from '../../../src/import/fields/agency-spellings.js';
import { isOneAgency } from '../../../src/import/fields/compare-agencies.js';

/** Two spellings, whether they may be one agency. */
const PAIRS: readonly (readonly [string, string, boolean])[] = [
  ['Dinas Kesehatan', 'DINAS KESEHATAN', true],
  ['Dinas Kesehatan', 'Dinas  Kesehatan.', true],
  ['Ministère de la Santé', 'Ministere de la Sante', true],
  ['Dinas Kominfo', 'Dinas Komunikasi dan Informatika', true],
  ['Diskominfo Kab. Jember', 'Dinas Komunikasi dan Informatika Kabupaten Jember', true],
  ['Pemkab Badung', 'Pemerintah Kabupaten Badung', true],
  ['Dep. Kesehatan', 'Departemen Kesehatan', true],
  ['Dept. of Health', 'Department of Health', true],
  ['Foreign & Commonwealth Office', 'Foreign and Commonwealth Office', true],
  ['BPKAD', 'Badan Pengelola Keuangan dan Aset Daerah', true],
  ['B.P.K.A.D.', 'Badan Pengelola Keuangan dan Aset Daerah', true],
  ['Dinas Kesehatan', 'Dinas Pendidikan', false],
  ['Dinas Kesehatan Kota', 'Dinas Kesehatan', false],
  ['Wilayah 1', 'Wilayah 12', false],
  ['Kecamatan A', 'Kecamatan B', false],
  ['BPBD', 'Badan Pengelola Keuangan dan Aset Daerah', false],
];

it.each(PAIRS)('%s, %s: %s', (first, second, expected) => {
  expect(isOneAgency(first, second)).toBe(expected);
  expect(isOneAgency(second, first)).toBe(expected);
});

const COUNTS = new Map([
  ['Dinas Kominfo', 3],
  ['Dinas Komunikasi dan Informatika', 27],
  ['DINAS KOMINFO', 1],
  ['Humas "Setda" #1', 5],
]);

it('puts the commonest spelling first, and counts', () => {
  expect(groupSpellings(COUNTS)).toEqual([
    {
      name: 'Dinas Komunikasi dan Informatika',
      records: 27,
      others: [
        { name: 'Dinas Kominfo', records: 3 },
        { name: 'DINAS KOMINFO', records: 1 },
      ],
    },
    { name: 'Humas "Setda" #1', records: 5, others: [] },
  ]);
});

it('proposes a file that names every spelling and merges none', () => {
  const text = proposeAgencies(COUNTS) ?? '';
  expect(text).toContain('# the same? "Dinas Kominfo": "Dinas Komunikasi dan Informatika" # 3 records');
  expect(text).toContain('#     "Dinas Kominfo": "Dinas Komunikasi dan Informatika"');
  const { mapping, findings } = readYaml(text, new Set());
  expect(findings).toEqual([]);
  const [agencies] = mapping?.entries ?? [];
  const names =
    agencies?.value.kind === 'list'
      ? agencies.value.items.map((item) =>
          item.kind === 'mapping' && item.entries[0]?.value.kind === 'text' ? item.entries[0].value.text : '',
        )
      : [];
  expect(names.sort()).toEqual([...COUNTS.keys()].sort());
});

it('is the same in whatever order the spellings were found', () => {
  expect(proposeAgencies(new Map([...COUNTS].reverse()))).toBe(proposeAgencies(COUNTS));
});

it.each([[[]], [['Dinas Kesehatan']], [['Dinas Kesehatan', 'Dinas Pendidikan']]])(
  'proposes nothing for %j',
  (names) => {
    expect(proposeAgencies(new Map(names.map((name) => [name, 1])))).toBeNull();
  },
);

it('is done with ten thousand spellings at once', () => {
  const many = new Map(Array.from({ length: 10_000 }, (_, index) => [`Kantor ${index}`, 1] as const));
  expect(groupSpellings(many)).toHaveLength(10_000);
});
