import { describe, expect, it } from 'vitest';
import { linksOfPage, linksToFollow, startLinkCheck } from '../../src/output/check-links.js';
import { linksOfTag } from '../../src/output/checking/links-of-tag.js';
import { resolveLink } from '../../src/output/checking/resolve-link.js';
import { scanTags } from '../../src/output/checking/scan-tags.js';
import type { Problem } from '../../src/problem.js';

function linksOf(html: string): string[] {
  const links: string[] = [];
  scanTags(html, (tag) => links.push(...linksOfTag(tag)));
  return links;
}

describe('links in a page', () => {
  it.each([
    ['<a href="x">', ['x']],
    ["<a class=a href='x y'>", ['x y']],
    ['<A HREF=x>', ['x']],
    ['<a href = "x" >', ['x']],
    ['<a href=x/y/>', ['x/y/']],
    ['<a href="a&amp;b&#x26;c&#38;d">', ['a&b&c&d']],
    ['<a href="x" href="y">', ['x']],
    ['<img src="a.jpg" srcset="a.jpg 1x, b.jpg 2x"/>', ['a.jpg', 'a.jpg', 'b.jpg']],
    ['<img srcset="a.jpg 100w,b.jpg 200w">', ['a.jpg', 'b.jpg']],
    ['<img srcset="a,b.jpg">', ['a,b.jpg']],
    ['<link rel=stylesheet href=s.css>', ['s.css']],
    ['<object data=a.pdf><param data=no>', ['a.pdf']],
    ['<video poster=p.jpg src=v.mp4>', ['p.jpg', 'v.mp4']],
    ['<form action="/s"><button formaction="/t">', ['/s', '/t']],
    ['<svg><use xlink:href="#i">', ['#i']],
    [
      '<meta property="og:url" content="https://siaran.example/x/"><meta name=a content="x">',
      ['https://siaran.example/x/'],
    ],
    ['<p data-x="<a href=no>">', []],
    ['<!-- <a href="no"> --><a href="x">', ['x']],
    ['<!--><a href="x">', ['x']],
    ['<!-- --!><a href="x">', ['x']],
    ['<!-- never ends <a href="no">', []],
    ['<script>"<a href=no>"</script ><a href="x">', ['x']],
    ['<script type="application/ld+json">{"a":"<a href=no>"}</script><a href="x">', ['x']],
    ['<title><a href="no"></title><textarea><a href=no></textarea><a href="x">', ['x']],
    ['<title><a href="no"></titles></title><a href="x">', ['x']],
    ['1 < 2 <3 <a href="x">', ['x']],
    ['<!doctype html><?php <a href=no> ?><a href="x">', ['x']],
    ['</a href="no"><a href="x">', ['x']],
    ['<a href="never closed', []],
    ['<a\n\thref="x"\n>', ['x']],
    ['<a =x href="y">', ['y']],
  ])('%s', (html, links) => expect(linksOf(html)).toEqual(links));
});

describe('where a link leads', () => {
  const page = 'releases/2018/12/x/';
  const inside = (target: string, anchor: string | null = null, writtenAs = 'relative') => ({
    kind: 'inside',
    target,
    anchor,
    writtenAs,
  });

  it.each([
    ['', inside(page)],
    ['#a', inside(page, 'a')],
    ['#k%C3%B6', inside(page, 'kö')],
    ['../../', inside('releases/2018/')],
    ['../../../../', inside('')],
    ['../../../../feed.xml', inside('feed.xml')],
    ['a.pdf', inside('releases/2018/12/x/a.pdf')],
    ['./a.pdf', inside('releases/2018/12/x/a.pdf')],
    ['..', inside('releases/2018/12/')],
    ['Foto%20Rapat.jpg', inside('releases/2018/12/x/Foto Rapat.jpg')],
    ['Foto Rapat.jpg', inside('releases/2018/12/x/Foto Rapat.jpg')],
    ['b/#c', inside('releases/2018/12/x/b/', 'c')],
    ['?q=1', inside(page)],
    ['../../../../../', { kind: 'outside' }],
    ['../../../../../%20', { kind: 'outside' }],
    ['/press/about/', inside('about/', null, 'from the root')],
    [' /press/about/', inside('about/', null, 'from the root')],
    ['\\press\\about\\', inside('about/', null, 'from the root')],
    ['/about/', { kind: 'outside' }],
    ['/pressing/', { kind: 'outside' }],
    ['https://siaran.example/press/about/', inside('about/', null, 'whole')],
    ['//siaran.example/press/about/', inside('about/', null, 'whole')],
    ['https://siaran.example/', { kind: 'outside' }],
    ['http://siaran.example/press/about/', { kind: 'elsewhere' }],
    ['https://example.org/', { kind: 'elsewhere' }],
    ['mailto:a@example.org', { kind: 'elsewhere' }],
    ['tel:+62', { kind: 'elsewhere' }],
    ['data:image/png;base64,', { kind: 'elsewhere' }],
    ['https://', { kind: 'broken' }],
    ['%FF', { kind: 'broken' }],
  ])('«%s»', (link, destination) => {
    expect(resolveLink(link, page, '/press/', 'https://siaran.example')).toEqual(destination);
  });
});

const files: Readonly<Record<string, string>> = {
  'index.html': '<a href="releases/2018/12/x/">x</a>',
  'releases/2018/12/x/index.html': '<h2 id="satu">x</h2><a name=dua></a>',
  'releases/2018/12/x/Foto.jpg': '',
  'about/index.html': '',
  '404.html': '',
};

function check(
  page: string,
  html: string,
  base = '/',
  more: Readonly<Record<string, string>> = {},
): string[] {
  return problemsOn(page, html, base, more).map(({ code, file }) =>
    file === null ? code : `${code} in ${file}`,
  );
}

function problemsOn(
  page: string,
  html: string,
  base = '/',
  more: Readonly<Record<string, string>> = {},
): Problem[] {
  const all = new Map(Object.entries({ ...files, ...more, [page]: html }));
  const problemsWith = (linksOf: (path: string, text: string) => readonly string[]): Problem[] => {
    const links = startLinkCheck({
      files: all,
      base,
      origin,
      sourceOf: (path) => (path === 'about/index.html' ? 'content/pages/about.md' : null),
      heldAddresses: new Set(['releases/2026/12/rahasia/']),
    });
    for (const [path, text] of all) {
      if (path.endsWith('.html')) links.readPage(path, linksOf(path, text));
      if (path.endsWith('.xml')) links.readXml(path, text);
    }
    return links.finish((path) => all.get(path) ?? '');
  };
  const planned = new Set([...all.keys()].map((path) => path.replace(/(?:^|(?<=\/))index\.html$/, '')));
  const problems = problemsWith((_, text) => linksOfPage(text));
  // What is left out where the page is made is nothing that would be reported.
  expect(problemsWith((path, text) => linksToFollow(path, text, { base, origin, planned }))).toEqual(
    problems,
  );
  return problems;
}

const origin = 'https://siaran.example';

describe('links to follow', () => {
  it('are not those to other sites, nor those that arrive whatever comes', () => {
    const html = [
      'https://contoh.example/#x',
      '../about/',
      '../tentang/',
      '../about/#tim',
      '/about/',
      '../about',
      'foto.jpg',
    ]
      .map((link) => `<a href="${link}">x</a>`)
      .join('');
    const planned = new Set(['about/']);
    expect(linksToFollow('x/index.html', html, { base: '/', origin, planned })).toEqual([
      '../tentang/',
      '../about/#tim',
      '/about/',
      '../about',
      'foto.jpg',
    ]);
  });
});

describe('links of a site', () => {
  it.each([
    ['../', []],
    ['../releases/2018/12/x/', []],
    ['../releases/2018/12/x/#satu', []],
    ['../releases/2018/12/x/#dua', []],
    ['#top', []],
    ['#', []],
    ['../releases/2018/12/x/Foto.jpg#page=2', []],
    ['https://siaran.example/about/', []],
    ['../releases/2018/12/x', ['link-without-slash in content/pages/about.md']],
    ['../releases/2018/12/X/', ['link-capitals in content/pages/about.md']],
    ['../releases/2018/12/x/foto.jpg', ['link-capitals in content/pages/about.md']],
    ['../releases/2018/12/y/', ['link-nowhere in content/pages/about.md']],
    ['../releases/2018/12/x/#tiga', ['link-anchor in content/pages/about.md']],
    ['#tiga', ['link-anchor in content/pages/about.md']],
    ['/about/', ['link-absolute in content/pages/about.md']],
    ['../../x', ['link-outside in content/pages/about.md']],
    ['https://siaran.example/gone/', ['link-nowhere in content/pages/about.md']],
    ['../releases/2026/12/rahasia/', ['leak-link in content/pages/about.md']],
    ['https://[', ['link-broken in content/pages/about.md']],
  ])('on a page, «%s»: %j', (link, problems) => {
    expect(check('about/index.html', `<a href="${link}">a</a><img src="${link}">`)).toEqual(problems);
  });

  it.each([
    ['/press/about/', []],
    ['#', []],
    ['about/', ['link-relative']],
    ['/about/', ['link-outside']],
    ['/press/gone/', ['link-nowhere']],
  ])('on the 404 page under a base, «%s»: %j', (link, problems) => {
    expect(check('404.html', `<a href="${link}">a</a>`, '/press/')).toEqual(problems);
  });

  it.each([
    ['<urlset><url><loc>https://siaran.example/about/</loc></url></urlset>', []],
    ['<urlset><url><loc>https://siaran.example/gone/</loc></url></urlset>', ['link-nowhere']],
    ['<feed><link rel="self" href="https://siaran.example/feed.xml"/></feed>', []],
    ['<feed><entry><link href="https://siaran.example/gone/"/></entry></feed>', ['link-nowhere']],
  ])('in a feed or sitemap: %s', (xml, problems) => expect(check('feed.xml', xml)).toEqual(problems));

  it.each([
    ['about/index.html', '#tiga', 'warning'],
    ['about/index.html', '../gone/', 'error'],
    ['index.html', '#tiga', 'error'],
  ])('on %s, one to %s is: %s', (page, link, severity) => {
    expect(problemsOn(page, `<a href="${link}">a</a>`)).toMatchObject([{ severity }]);
  });

  it('is shown with the name of the place as its author gave it', () => {
    const [problem] = problemsOn('about/index.html', '<a href="#user-content-tiga">a</a>');
    expect(problem?.message).toContain('«#tiga»');
  });

  it('one that stands on many pages is one problem, of the templates', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`p${index}/index.html`, '<a href="../gone/">a</a>']),
    );
    expect(check('about/index.html', '<a href="../gone/">a</a>', '/', many)).toEqual(['link-nowhere']);
  });
});
