import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/content/dates/parse-date.js';
import { nameFindings } from '../../../src/content/file-names.js';
import { siteHas } from '../../../src/content/reserved-addresses.js';
import { folderFor, nameFor, nameWithHash } from '../../../src/import/place/name-for.js';

const context = { dateOrder: null, timeZone: 'Asia/Makassar', currentYear: 2026, isImported: true } as const;

describe('the folder of a release', () => {
  it.each([
    ['12 Dec 2018', 'releases/2018/12/'],
    ['2018-12-12 23:59:59', 'releases/2018/12/'],
    ['Dec 2018', 'releases/2018/12/'],
    ['2018', 'releases/2018/'],
    ['unknown', 'releases/undated/'],
  ])('%s', (written, folder) => {
    const { date } = parseDate(written, context);
    if (date === null) throw new Error(`${written} is no date`);
    expect(folderFor(date)).toBe(folder);
  });
});

describe('the name of a release', () => {
  it.each([
    [
      'Badung Raih Penghargaan Kabupaten Paling Inovatif',
      null,
      'badung-raih-penghargaan-kabupaten-paling-inovatif',
    ],
    ['総統府', null, 'release-'],
    ['総統府', 'No. 12/2018', 'no-12-2018'],
    ['CON', null, 'release-con'],
    ['Page', null, 'release-page'],
    ['2018', null, 'release-2018'],
    ['12', null, 'release-12'],
    ['COM1', null, 'release-com1'],
    ['Index', null, 'release-index'],
  ])('%s, %s', (title, reference, name) => {
    expect(nameFor(title, reference)).toMatch(
      name.endsWith('-') ? new RegExp(`^${name}[0-9a-f]{8}$`) : new RegExp(`^${name}$`),
    );
  });

  it('is at most 80 characters, is cut at a word, and is one that every disk and the site can hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 1900, max: 2100 }),
        (title, year) => {
          const name = nameFor(title, null);
          expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(name.length).toBeLessThanOrEqual(88);
          expect(nameFindings(`releases/${year}/12/${name}.md`, false)).toEqual([]);
          for (const folder of [`releases/${year}/12/`, `releases/${year}/`, 'releases/undated/'])
            expect(siteHas(`${folder}${name}/`)).toBeNull();
        },
      ),
    );
  });

  it('takes a hash of the record where it is taken', () => {
    expect(nameWithHash('rapat', 'abcdef0123456789')).toBe('rapat-abcdef01');
  });
});
