import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LeakCheck, startLeakCheck } from '../../src/output/check-leaks.js';
import { phraseFinder } from '../../src/output/checking/find-phrases.js';
import type { Problem } from '../../src/problem.js';
import { release } from '../archive/make-release.js';

const held = release({
  name: '2026/12/rahasia',
  id: '7',
  title: 'Bupati & Wakil "akan" melantik direktur baru',
  isDraft: true,
});

function leaks(
  path: string,
  text: string,
  wishes: Parameters<typeof release>[0] = {},
  publicTitles: string[] = [],
): string[] {
  const check = startLeakCheck([{ ...held, ...wishes, date: held.date }], publicTitles);
  return problemsIn(check, { [path]: text }).map(({ code }) => code);
}

function problemsIn(check: LeakCheck, files: Readonly<Record<string, string>>): Problem[] {
  return check.problemsOf(
    new Map(Object.entries(files).map(([path, text]) => [path, check.find(path, text)])),
  );
}

describe('traces of a held release', () => {
  it.each([
    ['sitemaps/2026.xml', '<loc>https://siaran.example/releases/2026/12/rahasia/</loc>', ['leak-address']],
    ['data/2026.csv', 'https://siaran.example/press/releases/2026/12/rahasia,x', ['leak-address']],
    ['x/index.html', 'Lihat /releases/2026/12/rahasia.', ['leak-address']],
    ['x/index.html', '<a href="../releases/2026/12/rahasia-lama/">', []],
    ['x/index.html', '<a href="../myreleases/2026/12/rahasia/">', []],
    ['data/2026.jsonl', '{"path":"releases/2026/12/rahasia.md"}', ['leak-path']],
    ['manifest-sha256.txt', `${'0'.repeat(64)}  releases/2026/12/rahasia/index.html`, ['leak-address']],
    ['feed.xml', '<id>tag:siaran.example,2026:7</id>', ['leak-id']],
    ['agencies/badung/feed.xml', '<id>tag:siaran.example,2026-12-01:7</id>', ['leak-id']],
    ['feed.xml', '<id>tag:siaran.example,2026:77</id> 7 :7', []],
    ['x/index.html', 'pukul 10:7', []],
    ['x/index.html', '<p>Bupati &amp; Wakil &#34;akan&#34; melantik direktur baru</p>', ['leak-title']],
    ['x/index.html', '<p>Bupati &#x26; Wakil "akan" melantik direktur baru</p>', ['leak-title']],
    ['feed.xml', '<title>Bupati &amp; Wakil &quot;akan&quot; melantik direktur baru</title>', ['leak-title']],
    ['feed.json', '"Bupati & Wakil \\"akan\\" melantik direktur baru"', ['leak-title']],
    ['data/2026.csv', '"Bupati & Wakil ""akan"" melantik direktur baru"', ['leak-title']],
    ['x/index.html', '<p>Bupati melantik direktur baru</p>', []],
  ])('%s: %s', (path, text, codes) => expect(leaks(path, text)).toEqual(codes));

  it('an id that can be nothing else is looked for everywhere', () => {
    expect(leaks('x/index.html', 'data-id="b7f3-22aa"', { id: 'b7f3-22aa' })).toEqual(['leak-id']);
    expect(leaks('x/index.html', 'b7f3-22aab', { id: 'b7f3-22aa' })).toEqual([]);
    expect(leaks('x/index.html', 'sebuah pengumuman penting', { id: 'pengumuman' })).toEqual([]);
  });

  it.each(['2018-12-12', 'pengumuman-penting', 'a.b*c(d', 'x-0-ab'])(
    'the id %s is looked for in the ids of feeds',
    (id) => {
      expect(leaks('x/index.html', `pada ${id} itu`, { id })).toEqual([]);
      expect(leaks('feed.xml', `<id>tag:siaran.example,2026:${id}</id>`, { id })).toEqual(['leak-id']);
    },
  );

  it('an address of one word counts only between slashes', () => {
    const wishes = { address: 'berita/', path: 'berita.md', id: 'berita/' };
    expect(leaks('x/index.html', 'sebuah berita/kabar', wishes)).toEqual([]);
    expect(leaks('sitemap.xml', '<loc>https://siaran.example/berita/</loc>', wishes)).toEqual([
      'leak-address',
    ]);
  });

  it('a title of four words is chance, one of five is not; a title in Chinese has no words', () => {
    expect(
      leaks('x/index.html', 'Selamat Hari Raya Galungan', { title: 'Selamat Hari Raya Galungan' }),
    ).toEqual([]);
    const five = 'Selamat Hari Raya Galungan Semua';
    expect(leaks('x/index.html', five, { title: five })).toEqual(['leak-title']);
    const chinese = '總統明天上午將接見友邦新任大使';
    expect(leaks('x/index.html', chinese, { title: chinese })).toEqual(['leak-title']);
  });

  it('a title that is public anyway is none', () => {
    const title = 'Peringatan Hari Ulang Tahun Kota';
    expect(leaks('x/index.html', title, { title }, [title])).toEqual([]);
    expect(leaks('x/index.html', `${title} ke-10`, { title }, [`${title} ke-10`])).toEqual([]);
  });

  it('one that an author wrote into a public text is a warning, once', () => {
    const check = startLeakCheck([held], []);
    const said = 'Bupati &#x26; Wakil "akan" melantik direktur baru';
    const problems = problemsIn(check, {
      'feed.xml': said.replaceAll('&#x26;', '&amp;').replaceAll('"', '&quot;'),
      'x/index.html': `<main><div class="e-content"><div>a</div><p>${said}</p></div></main>`,
      'index.html': `<p class="summary">${said}</p>`,
    });
    expect(problems).toMatchObject([
      { code: 'held-title-mentioned', severity: 'warning', message: expect.stringContaining('x/index.html') },
    ]);
  });

  it('one that stands behind the text of a release is a leak', () => {
    const said = 'Bupati &#x26; Wakil "akan" melantik direktur baru';
    expect(leaks('x/index.html', `<div class="e-content"><div>a</div></div><p>${said}</p>`)).toEqual([
      'leak-title',
    ]);
  });

  it('names the file and not the words, and each leak once', () => {
    const check = startLeakCheck([held], []);
    const text = 'releases/2026/12/rahasia/';
    const problems = problemsIn(check, { 'a.xml': text, 'b.xml': text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'content/releases/2026/12/rahasia.md' });
    expect(JSON.stringify(problems[0]?.message)).not.toMatch(/melantik|rahasia/);
  });

  it('none are found where nothing is held', () => {
    const check = startLeakCheck([], ['x']);
    expect(problemsIn(check, { 'x/index.html': 'anything' })).toEqual([]);
  });
});

describe('looking for many phrases at once', () => {
  it('finds exactly what looking for each would find', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'é', '報'),
      minLength: 6,
      maxLength: 12,
    });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '報'), maxLength: 400 });
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 12 }),
        text,
        fc.nat(),
        (phrases, some, where) => {
          const planted = phrases[where % phrases.length] ?? '';
          const place = where % (some.length + 1);
          const whole = `${some.slice(0, place)}${planted}${some.slice(place)}`;
          const each = phrases.flatMap((phrase, number) => (whole.includes(phrase) ? [number] : []));
          expect(phraseFinder(phrases)(whole)).toEqual(each);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
