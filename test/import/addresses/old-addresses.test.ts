import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { OldAddresses } from '../../../src/import/addresses/old-addresses.js';

const A = 'releases/2018/12/a.md';
const B = 'releases/2018/12/b.md';

type Entry = readonly [address: string, path: string];

function addressesOf(entries: readonly Entry[], site: string | null = null): OldAddresses {
  const addresses = new OldAddresses(site);
  for (const [address, path] of entries) addresses.add(address, path);
  return addresses;
}

const FOUND: readonly (readonly [
  what: string,
  entries: readonly Entry[],
  target: string,
  path: string | undefined,
])[] = [
  [
    'in another spelling',
    [['http://x.go.id/berita/12.html', A]],
    'https://www.x.go.id/berita/12.html#isi',
    A,
  ],
  ['unknown', [['http://x.go.id/berita/12.html', A]], 'http://x.go.id/berita/13.html', undefined],
  ['on another host', [['http://x.go.id/berita/12.html', A]], 'http://y.go.id/berita/12.html', undefined],
  ['without its host', [['http://x.go.id/berita/12.html', A]], '/berita/12.html', A],
  [
    'with a host that another record names',
    [
      ['/berita/12.html', A],
      ['http://x.go.id/b', B],
    ],
    'http://x.go.id/berita/12.html',
    A,
  ],
  ['with a host that nobody names', [['/berita/12.html', A]], 'http://x.go.id/berita/12.html', undefined],
  [
    'without its host, of two',
    [
      ['http://x.go.id/a', A],
      ['http://y.go.id/b', B],
    ],
    '/a',
    undefined,
  ],
  [
    'added without a host, of two',
    [
      ['/c', A],
      ['http://x.go.id/a', B],
      ['http://y.go.id/b', B],
    ],
    '/c',
    A,
  ],
  [
    'added without a host, asked for with one of two',
    [
      ['/c', A],
      ['http://x.go.id/a', B],
      ['http://y.go.id/b', B],
    ],
    'http://x.go.id/c',
    undefined,
  ],
  [
    'claimed by two',
    [
      ['http://x.go.id/a', A],
      ['http://x.go.id/a/', B],
    ],
    'http://x.go.id/a',
    undefined,
  ],
  [
    'claimed by two, one without the host',
    [
      ['/a', A],
      ['http://x.go.id/a/', B],
    ],
    '/a',
    undefined,
  ],
  [
    'added twice by one record',
    [
      ['http://x.go.id/a', A],
      ['http://www.x.go.id/a/', A],
      ['/a', A],
    ],
    '/a',
    A,
  ],
  [
    'whose path is part of the path of another',
    [
      ['/a', `x/${A}`],
      ['/a', A],
    ],
    '/a',
    undefined,
  ],
  [
    'the home page',
    [
      ['http://x.go.id/', A],
      ['/index.php', A],
    ],
    'http://x.go.id/',
    undefined,
  ],
  ['a query on the home page', [['http://x.go.id/?p=12', A]], '/index.php?p=12', A],
  ['no address', [['mailto:a@x.go.id', A]], 'mailto:a@x.go.id', undefined],
];

it.each(FOUND)('an address %s', (_what, entries, target, path) => {
  expect(addressesOf(entries).get(target)).toBe(path);
});

it('takes an address without a host for one of the site it is told', () => {
  const addresses = addressesOf(
    [
      ['/a', A],
      ['http://y.go.id/b', B],
    ],
    'https://www.x.go.id/',
  );
  expect(addresses.get('http://x.go.id/a')).toBe(A);
  expect(addresses.get('http://y.go.id/a')).toBeUndefined();
  expect(addresses.get('/b')).toBeUndefined();
});

it('resolves a target against the page that names it', () => {
  const addresses = addressesOf([['http://x.go.id/berita/13.html', A]]);
  expect(addresses.get('13.html', 'http://x.go.id/berita/12.html')).toBe(A);
  expect(addresses.get('13.html')).toBeUndefined();
});

it('lists every address that two records claim', () => {
  const addresses = addressesOf([
    ['http://x.go.id/b', B],
    ['http://x.go.id/a', B],
    ['/a/', A],
    ['http://x.go.id/c', A],
    ['http://x.go.id/b', A],
  ]);
  expect(addresses.clashes()).toEqual([
    { address: 'http://x.go.id/a', paths: [A, B] },
    { address: 'http://x.go.id/b', paths: [A, B] },
  ]);
});

it('knows what the old site would have answered', () => {
  const addresses = addressesOf([['http://x.go.id/a', A]], 'http://z.go.id');
  expect(addresses.isOfOldSite('https://www.x.go.id/foto.jpg')).toBe(true);
  expect(addresses.isOfOldSite('http://z.go.id/foto.jpg')).toBe(true);
  expect(addresses.isOfOldSite('/foto.jpg')).toBe(true);
  expect(addresses.isOfOldSite('http://y.go.id/foto.jpg')).toBe(false);
  expect(addresses.isOfOldSite('foto.jpg', 'http://y.go.id/')).toBe(false);
  expect(addresses.isOfOldSite('file:///C:/foto.jpg')).toBe(false);
});

describe('in any order of adding, and in another thread', () => {
  const entry = fc.tuple(
    fc.constantFrom(
      '/a',
      '/a/',
      'http://x.go.id/a',
      'https://www.x.go.id/a',
      'http://y.go.id/a',
      '/b',
      'http://x.go.id/b',
    ),
    fc.constantFrom(A, B),
  );
  const targets = ['/a', '/b', 'http://x.go.id/a', 'http://x.go.id/b', 'http://y.go.id/a'];
  const answers = (addresses: OldAddresses): unknown => [
    targets.map((target) => addresses.get(target) ?? null),
    targets.map((target) => addresses.isOfOldSite(target)),
  ];
  const shuffled = fc
    .array(entry, { maxLength: 6 })
    .chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        fc.constantFrom(null, 'http://x.go.id/'),
      ),
    );

  test('the answers are the same', () => {
    fc.assert(
      fc.property(shuffled, ([entries, others, site]) => {
        const addresses = addressesOf(entries, site);
        expect(answers(addressesOf(others, site))).toEqual(answers(addresses));
        expect(addressesOf(others, site).clashes()).toEqual(addresses.clashes());
        expect(answers(OldAddresses.fromData(structuredClone(addresses.toData())))).toEqual(
          answers(addresses),
        );
      }),
      { seed: 20_181_212, numRuns: 5_000 },
    );
  });
});
