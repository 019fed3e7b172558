import { expect, it } from 'vitest';
import { warning } from '../../../src/content/finding.js';
import { decodeFields } from '../../../src/import/sources/decode-fields.js';

const decode = (text: string) => ({
  text,
  encoding: 'windows-1252',
  findings: [warning('encoding-guessed', 'Guessed.', 'Look.')],
});

it.each([
  [['judul'], 'judul: Guessed.'],
  [['judul', 'isi'], 'judul: Guessed. (The same in one more field of this record.)'],
  [['judul', 'isi', 'foto'], 'judul: Guessed. (The same in 2 more fields of this record.)'],
])('what is found in %j is said once', (names, message) => {
  const { findings } = decodeFields(
    names.map((name) => [name, 'x'] as const),
    decode,
  );
  expect(findings.map((finding) => finding.message)).toEqual([message]);
});
