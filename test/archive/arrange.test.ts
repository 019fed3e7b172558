import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/archive/arrange.js';
import { addressesOf, ordinaryPage, release, SETTINGS } from './make-release.js';

const RELEASES = [
  release({ name: 'a', date: '2019-03-01', agencies: ['Dinas Kesehatan'] }),
  release({ name: 'b', date: '2018-12-12', agencies: ['Badung', 'Dinas Kesehatan'] }),
  release({ name: 'c', date: '2018-12', agencies: ['Badung'] }),
  release({ name: 'd', date: '2018-02-01', agencies: ['Badung'] }),
  release({ name: 'e', date: '2018', agencies: ['總統府'] }),
  release({ name: 'f', date: '', agencies: ['Badung'] }),
  release({ name: 'g', date: '', agencies: ['Badung'] }),
];

function arranged(releases = RELEASES) {
  return arrange(releases, [ordinaryPage('contact'), ordinaryPage('about')], SETTINGS);
}

describe('arrange', () => {
  const { archive, problems } = arranged(RELEASES.toReversed());

  it('finds nothing wrong with what is right', () => expect(problems).toEqual([]));

  it('puts all in their order', () => {
    expect(addressesOf(archive.releases)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(archive.pages.map(({ address }) => address)).toEqual(['about/', 'contact/']);
  });

  it('gives years their months, what is less exact after what is exact, and the undated a place of their own', () => {
    expect(
      archive.years.map(({ year, releases, months }) => [
        year,
        addressesOf(releases),
        months.map(({ month }) => month),
      ]),
    ).toEqual([
      ['2019', ['a'], ['2019-03']],
      ['2018', ['b', 'c', 'd', 'e'], ['2018-12', '2018-02']],
    ]);
    expect(archive.years[1]?.months.map(({ releases }) => addressesOf(releases))).toEqual([
      ['b', 'c'],
      ['d'],
    ]);
    expect(addressesOf(archive.undated)).toEqual(['f', 'g']);
  });

  it('lists a release under each of its agencies, by year too; those that only a hash names come last', () => {
    expect(
      archive.agencies.map(({ id, name, releases }) => [
        id.replace(/[0-9a-f]{8}$/u, '#'),
        name,
        addressesOf(releases),
      ]),
    ).toEqual([
      ['badung', 'Badung', ['b', 'c', 'd', 'f', 'g']],
      ['dinas-kesehatan', 'Dinas Kesehatan', ['a', 'b']],
      ['agency-#', '總統府', ['e']],
    ]);
    expect(archive.agencies[0]?.years.map(({ year, releases }) => [year, addressesOf(releases)])).toEqual([
      ['2018', ['b', 'c', 'd']],
    ]);
  });

  it.each([
    ['a', null, 'b'],
    ['b', 'a', 'c'],
    ['e', 'd', null],
    ['f', null, null],
    ['g', null, null],
  ])('%s has the neighbours %s and %s', (name, newer, older) => {
    const neighbours = archive.neighbours.get(`releases/${name}/`);
    expect(neighbours?.newer?.address ?? null).toBe(newer === null ? null : `releases/${newer}/`);
    expect(neighbours?.older?.address ?? null).toBe(older === null ? null : `releases/${older}/`);
  });

  it('gives the same whatever order the files come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(RELEASES, { minLength: RELEASES.length }), (shuffled) => {
        expect(arranged(shuffled)).toEqual({ archive, problems });
      }),
      { numRuns: 20 },
    );
  });

  it('stands an empty archive', () => {
    const empty = arrange([], [], SETTINGS);
    expect(empty).toMatchObject({
      problems: [],
      archive: { years: [], undated: [], agencies: [], releases: [] },
    });
  });

  it('lists an agency once that a release names twice', () => {
    const { archive: one } = arranged([release({ agencies: ['Badung', 'Badung'] })]);
    expect(one.agencies.map(({ releases }) => releases.length)).toEqual([1]);
  });
});

describe('an agency written in two ways', () => {
  it.each([
    ['case', 'Dinas Kesehatan', 'DINAS KESEHATAN'],
    ['spaces', 'Dinas Kesehatan', 'Dinas  Kesehatan'],
    ['composition', 'Santé', 'Sante\u0301'],
    ['signs', 'Dinas A/B', 'Dinas A-B'],
    ['case in a script without a slug', 'Ⲁⲃ', 'ⲁⲃ'],
  ])('is an error: %s', (_, usual, other) => {
    const { archive, problems } = arranged([
      release({ name: 'a', date: '2019-01-03', agencies: [other] }),
      release({ name: 'b', date: '2019-01-02', agencies: [usual] }),
      release({ name: 'c', date: '2019-01-01', agencies: [usual] }),
    ]);
    expect(archive.agencies).toHaveLength(1);
    expect(archive.agencies[0]?.name).toBe(usual);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'agency-spelled-twice',
      severity: 'error',
      file: 'content/releases/a.md',
    });
    expect(problems[0]?.message).toContain(`«${other}»`);
    expect(problems[0]?.message).toContain(`«${usual}» in content/releases/b.md`);
    expect(problems[0]?.help).toContain(`«${usual}»`);
  });

  it('is one error for each way that is not the usual one, whatever the order', () => {
    const releases = ['Badung', 'badung', 'BADUNG', 'Badung'].map((name, index) =>
      release({ name: `r${index}`, agencies: [name] }),
    );
    const { problems } = arranged(releases);
    expect(problems.map(({ file }) => file)).toEqual(['content/releases/r2.md', 'content/releases/r1.md']);
    expect(arranged(releases.toReversed()).problems).toEqual(problems);
  });

  it('says so where the two look the same', () => {
    const { problems } = arranged([
      release({ name: 'a', agencies: ['Badung X'] }),
      release({ name: 'b', agencies: ['Badung\u00a0X'] }),
    ]);
    expect(problems[0]?.message).toContain('they look the same');
  });

  it('is no error where two names differ only in letters that have no transliteration', () => {
    expect(arranged([release({ agencies: ['部門 ABC', '總局 ABC'] })]).problems).toEqual([]);
  });
});

describe('the successor of a release', () => {
  const problemsOf = (supersededBy: string | null) =>
    arranged([
      { ...release({ name: 'old', date: '2019-03-01' }), status: 'superseded', supersededBy },
      release({ name: 'new', date: '2019-04-01' }),
    ]).problems.map(({ code, severity }) => `${severity} ${code}`);

  it.each([
    ['releases/new', []],
    ['/releases/new/', []],
    ['https://example.org/new', []],
    ['newer', ['warning successor-unknown']],
    [null, ['warning successor-missing']],
  ])('%s', (named, expected) => expect(problemsOf(named)).toEqual(expected));
});
