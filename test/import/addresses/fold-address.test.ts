import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldAddress, foldedText } from '../../../src/import/addresses/fold-address.js';

function fold(address: string, base: string | null = null): string | null {
  const folded = foldAddress(address, base);
  return folded === null ? null : foldedText(folded);
}

const PAGE = 'http://x.go.id/berita/12.html';

const SAME: readonly (readonly [written: string, folded: string])[] = [
  [PAGE, PAGE],
  ['https://x.go.id/berita/12.html', PAGE],
  ['HTTP://WWW.X.go.id/berita/12.html', PAGE],
  ['//www.x.go.id/berita/12.html', PAGE],
  ['www.x.go.id/berita/12.html', PAGE],
  ['www.x.go.id:80/berita/12.html', PAGE],
  ['https:/x.go.id/berita/12.html', PAGE],
  ['http:\\\\x.go.id\\berita\\12.html', PAGE],
  ['http://x.go.id:80/berita/12.html', PAGE],
  ['http://x.go.id:443/berita/12.html', PAGE],
  ['http://x.go.id./berita/12.html', PAGE],
  ['http://x.go.id//berita///12.html', PAGE],
  ['http://x.go.id/profil/../berita/./12.html', PAGE],
  ['http://x.go.id/berita/12.html#isi', PAGE],
  ['http://x.go.id/berita/12.html?', PAGE],
  ['http://x.go.id/berita/12.html?utm_source=wa&fbclid=Iw', PAGE],
  ['http://x.go.id/berita/12.html;jsessionid=A0?PHPSESSID=8', PAGE],
  ['http://x.go.id/ber%69ta/12%2Ehtml', PAGE],
  [' http://x.go.id/ber\nita/12.html\t', PAGE],
  ['https://web.archive.org/web/20190102030405/http://www.x.go.id:80/berita/12.html', PAGE],
  ['//web.archive.org/web/20190102030405im_/https://x.go.id/berita/12.html', PAGE],
  ['/web/20190102030405/http://x.go.id/berita/12.html', PAGE],
  ['/web/20190102030405js_/https:/x.go.id/berita/12.html', PAGE],
  ['https://wayback.archive-it.org/1234/20190102030405/https:/x.go.id/berita/12.html', PAGE],
  ['http://web.archive.org/web/2020/http://web.archive.org/web/2019/http://x.go.id/berita/12.html', PAGE],
  ['http://x.go.id/berita/', 'http://x.go.id/berita'],
  ['http://x.go.id/berita/index.html', 'http://x.go.id/berita'],
  ['http://x.go.id/berita/INDEX.PHP', 'http://x.go.id/berita'],
  ['http://x.go.id', 'http://x.go.id/'],
  ['http://x.go.id/index.html/index.php', 'http://x.go.id/'],
  ['http://x.go.id/index.php?id=12', 'http://x.go.id/?id=12'],
  ['http://x.go.id/?b=2&a=1&&', 'http://x.go.id/?a=1&b=2'],
  ['http://x.go.id/?a=2&a=1', 'http://x.go.id/?a=2&a=1'],
  ['http://x.go.id/?q=rapat+kerja', 'http://x.go.id/?q=rapat%20kerja'],
  ['http://x.go.id/?u=a=b', 'http://x.go.id/?u=a%3Db'],
  ['http://x.go.id/d%c3%a9cembre', 'http://x.go.id/d%C3%A9cembre'],
  ['http://x.go.id/décembre', 'http://x.go.id/d%C3%A9cembre'],
  ['http://x.go.id/de\u0301cembre', 'http://x.go.id/d%C3%A9cembre'],
  ['http://x.go.id/d%E9cembre', 'http://x.go.id/d%E9cembre'],
  ['http://x.go.id/100%', 'http://x.go.id/100%25'],
  ['http://x.go.id/a%2Fb', 'http://x.go.id/a%2Fb'],
  ['http://x.go.id/(a)', 'http://x.go.id/%28a%29'],
  ['http://x.go.id/Office/News.ASP', 'http://x.go.id/office/news.asp'],
  ['http://x.go.id/Berita/12.html', 'http://x.go.id/Berita/12.html'],
  ['http://x.go.id:8080/', 'http://x.go.id:8080/'],
  ['http://x.go.id/#!/berita/12', 'http://x.go.id/#/berita/12'],
  ['http://x.go.id/#/berita/12/', 'http://x.go.id/#/berita/12'],
  ['http://www.id/', 'http://www.id/'],
  ['/berita/12.html', '/berita/12.html'],
  ['/?p=12', '/?p=12'],
  ['index.php?id=12', '/?id=12'],
  ['./berita/12.html#isi', '/berita/12.html'],
  ['berita\\12.html', '/berita/12.html'],
  ['/web/2019/laporan', '/web/2019/laporan'],
];

it.each(SAME)('%j is %j', (written, folded) => {
  expect(fold(written)).toBe(folded);
});

it.each([
  '',
  '#',
  'mailto:a@x.go.id',
  'javascript:alert(1)',
  'data:text/plain,a',
  'file:///C:/a.pdf',
  'C:\\a.pdf',
  '\\\\server\\a.pdf',
  'http:///home/a.pdf',
  'http://',
  'http://a b/',
  '../a.pdf',
  '/a\0b',
])('%j is no address', (written) => {
  expect(fold(written)).toBe(written === '#' ? '/' : null);
});

it('takes nothing for an address that is longer than any', () => {
  expect(fold(`/${'a'.repeat(7_000)}`)).not.toBeNull();
  expect(fold(`/${'a'.repeat(8_000)}`)).toBeNull();
});

describe('against the page that names it', () => {
  it.each([
    ['13.html', PAGE, 'http://x.go.id/berita/13.html'],
    ['../foto/a.jpg', PAGE, 'http://x.go.id/foto/a.jpg'],
    ['/foto/a.jpg', PAGE, 'http://x.go.id/foto/a.jpg'],
    ['?id=3', 'http://x.go.id/index.php?id=2', 'http://x.go.id/?id=3'],
    ['../foto/a.jpg', '/berita/12.html', '/foto/a.jpg'],
    [
      '13.html',
      'https://web.archive.org/web/2019/http://x.go.id/berita/12.html',
      'http://x.go.id/berita/13.html',
    ],
    ['https://y.go.id/', PAGE, 'http://y.go.id/'],
  ])('%j on %j is %j', (target, base, folded) => {
    expect(fold(target, base)).toBe(folded);
  });
});

const part = fc.oneof(
  fc.constantFrom(
    'a',
    'B',
    '%41',
    '%2F',
    '%2e',
    '%E9',
    '%c3%a9',
    '%zz',
    '%',
    'é',
    'e\u0301',
    '..',
    '.',
    '+',
    '&',
    '=',
  ),
  fc.constantFrom(
    'index.php',
    'index.html',
    'Berita.asp',
    ';jsessionid=1',
    '?',
    '#',
    '#!',
    '#/',
    'utm_source=a',
    '//',
  ),
  fc.constantFrom(
    'http://',
    'https:/',
    'www.',
    'X.go.id',
    ':80',
    '/web/2019/',
    'web.archive.org',
    '\\',
    ' ',
    '/',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const address = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));

test('what is folded folds to itself', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '/', 'http://x.go.id/', 'http://x.go.id/index.php?'),
      address,
      (start, rest) => {
        const folded = fold(start + rest);
        if (folded !== null) expect(fold(folded)).toBe(folded);
      },
    ),
    { seed: 20_181_212, numRuns: 20_000 },
  );
});
