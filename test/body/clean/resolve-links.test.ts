import { describe, expect, it } from 'vitest';
import { cleanBody, describeCases } from './clean-body.js';

const unusable: readonly (readonly [string, string])[] = [
  ['javascript:alert(1)', 'can harm'],
  ['JaVaScRiPt:alert(1)', 'can harm'],
  ['java&#10;script:alert(1)', 'can harm'],
  ['&#1;javascript:alert(1)', 'can harm'],
  ['vbscript:x', 'can harm'],
  ['data:text/html,x', 'can harm'],
  ['file:///C:\\Users\\x\\Content.Outlook\\a.pdf', 'somebody’s computer'],
  ['C:\\Users\\x.doc', 'somebody’s computer'],
  ['\\\\server\\share\\x.doc', 'somebody’s computer'],
  ['http:///home/kominfoweb/files/formserver.pdf', 'somebody’s computer'],
  ['ftp://old.example/x', 'browsers cannot open'],
  ['{{ site.baseurl }}/x', 'never filled in'],
  ['http://[x', 'is no address'],
  ['', 'leads nowhere'],
  ['#', 'leads nowhere'],
  [`../${'a/'.repeat(5000)}`, 'longer than any address'],
];

describe('a link that can lead nowhere is a link no more', () => {
  it.each(unusable)('%s', (href, why) => {
    const article = cleanBody(`<p>\n<a href="${href}">kata</a></p>`, { firstLine: 10 });
    expect(article.html).toBe('<p>kata</p>');
    const [problem] = article.problems;
    expect(problem).toMatchObject({ code: 'link-unusable', severity: 'warning', line: 11 });
    expect(problem?.message).toContain(why);
    expect(article.firings.filter(({ rule }) => rule === 'links')).toMatchObject([
      { kind: 'removed', subject: 'link', line: 11 },
    ]);
  });
});

const files = new Set([
  'releases/2018/12/a b.pdf',
  'releases/2018/12/foto.jpg',
  'static/logo.png',
  'releases/2018/12/Laporan.PDF',
]);
const addresses = new Map([
  ['releases/2018/12/other.md', 'releases/2018/12/other/'],
  ['pages/about.md', 'about/'],
]);
const heldPaths = new Set(['releases/2018/12/secret.md']);
const heldAddresses = new Set(['releases/2018/12/secret/']);
const targets = new Set(['', 'releases/2018/', 'about/', 'logo.png']);
const surroundings = { files, addresses, heldAddresses, heldPaths, targets };

describeCases('where links lead', ['links'], {
  'absolute addresses': {
    input:
      '<p><a href="https://a.example/x?y=1&amp;z=2#q">a</a> <a href="HTTP://B.example/">b</a> <a href="mailto:a@b.example">c</a> <a href="tel:+62361">d</a></p>',
    output:
      '<p><a href="https://a.example/x?y=1&amp;z=2#q">a</a> <a href="http://B.example/">b</a> <a href="mailto:a@b.example">c</a> <a href="tel:+62361">d</a></p>',
    records: ['1 replaced link «HTTP://B.example/» → «http://B.example/»'],
  },
  'addresses with a slip': {
    input:
      '<p><a href="https:/a.example/x">a</a> <a href="//b.example/x">b</a> <a href="www.kpk.go.id">c</a> <a href="humas@badung.example">d</a> <a href=" https://e.example/a b.pdf ">e</a></p>',
    output:
      '<p><a href="https://a.example/x">a</a> <a href="https://b.example/x">b</a> <a href="http://www.kpk.go.id">c</a> <a href="mailto:humas@badung.example">d</a> <a href="https://e.example/a%20b.pdf">e</a></p>',
  },
  'a relative address of the old site': {
    input:
      '<p><a href="../Documents/10 17 19 AG.pdf">a</a> <a href="/Office/x.asp">b</a> <a href="?id=3">c</a> <a href="y.pdf#page=2">d</a></p>',
    output:
      '<p><a href="https://old.example/Documents/10%2017%2019%20AG.pdf">a</a> <a href="https://old.example/Office/x.asp">b</a> <a href="https://old.example/news/a.asp?id=3">c</a> <a href="https://old.example/news/y.pdf#page=2">d</a></p>',
    records: [
      '1 replaced link «../Documents/10 17 19 AG.pdf» → «https://old.example/Documents/10%2017%2019%20AG.pdf»',
      '1 replaced link «/Office/x.asp» → «https://old.example/Office/x.asp»',
      '1 replaced link «?id=3» → «https://old.example/news/a.asp?id=3»',
      '1 replaced link «y.pdf#page=2» → «https://old.example/news/y.pdf#page=2»',
    ],
    given: { sourceUrl: 'https://old.example/news/a.asp' },
  },
  'one of an old site that nobody knows': {
    input: '<p><a href="../x.pdf">Surat</a></p>',
    output: '<p>Surat</p>',
    records: ['1 removed link «../x.pdf»'],
    problems: ['warning link-lost 1'],
  },
  'a missing file in Markdown is an error': {
    input: 'Satu\n\n[Surat](surat.pdf)',
    output: '<p>Satu</p><p>Surat</p>',
    records: ['3 removed link «surat.pdf»'],
    problems: ['error file-missing 3'],
    given: { format: 'markdown' },
  },
  'unless the release was imported': {
    input: '[Surat](surat.pdf)',
    output: '<p>Surat</p>',
    problems: ['warning link-lost 1'],
    given: { format: 'markdown', isImported: true },
  },
  'files, releases and pages of this archive': {
    input:
      '[a](a%20b.pdf) [b](./foto.jpg) [c](other.md#x) [d](../../../pages/about.md) [e](/about) [f](/releases/2018/) [g](/logo.png)',
    output:
      '<p><a href="../a%20b.pdf">a</a> <a href="../foto.jpg">b</a> <a href="../other/#user-content-x">c</a> <a href="../../../../about/">d</a> <a href="../../../../about/">e</a> <a href="../../">f</a> <a href="../../../../logo.png">g</a></p>',
    given: { format: 'markdown', surroundings },
  },
  'a place in another release has the name that it has there': {
    input: '[a](other.md?x=1#bab%202) [b](other.md#user-content-c) [d](other.md#top) [e](a%20b.pdf#page=2)',
    output:
      '<p><a href="../other/?x=1#user-content-bab%202">a</a> <a href="../other/#user-content-c">b</a> <a href="../other/#top">d</a> <a href="../a%20b.pdf#page=2">e</a></p>',
    given: { format: 'markdown', surroundings },
  },
  'the capitals of a file count': {
    input: '[a](laporan.pdf)',
    output: '<p>a</p>',
    problems: ['error file-missing 1'],
    given: { format: 'markdown', surroundings },
  },
  'a release that is held': {
    input: '[Rahasia](secret.md)',
    output: '<p>Rahasia</p>',
    problems: ['warning link-to-held 1'],
    given: { format: 'markdown', surroundings },
  },
  'to a held release by its address, from the root or from the page': {
    input: '[a](/releases/2018/12/secret/) [b](../secret/)',
    output: '<p>a b</p>',
    problems: ['warning link-to-held 1', 'warning link-to-held 1'],
    given: { format: 'markdown', surroundings },
  },
  'as a browser reads it, from the page': {
    input: '[a](../../../) [b](../../../../) [c](../../../../about/)',
    output:
      '<p><a href="../../../">a</a> <a href="../../../../">b</a> <a href="../../../../about/">c</a></p>',
    given: {
      format: 'markdown',
      surroundings: { ...surroundings, targets: new Set([...targets, 'releases/']) },
    },
  },
  'out of the archive': {
    input: '[a](../../../../../etc/passwd)',
    output: '<p>a</p>',
    problems: ['error file-missing 1'],
    given: { format: 'markdown', surroundings },
  },
  'a bare address in Markdown, none in HTML': {
    input: 'Lihat www.badung.example dan https://b.example/x.',
    output:
      '<p>Lihat <a href="http://www.badung.example">www.badung.example</a> dan <a href="https://b.example/x">https://b.example/x</a>.</p>',
    given: { format: 'markdown' },
  },
  'an address that somebody escaped to have no link': {
    input: 'Lihat www\\.badung.example, https\\://b.example/x dan humas\\@badung.example.',
    output: '<p>Lihat www.badung.example, https://b.example/x dan humas@badung.example.</p>',
    given: { format: 'markdown' },
  },
  'one spelling of an address, whichever road it comes': {
    input:
      '<p><a href="https://a.example/é/[1].pdf?x=50%&amp;y=%41|">a</a> <a href="http://[::1]/[2]">b</a></p>',
    output:
      '<p><a href="https://a.example/%C3%A9/%5B1%5D.pdf?x=50%25&amp;y=%41%7C">a</a> <a href="http://[::1]/%5B2%5D">b</a></p>',
  },
  'an image map': {
    input:
      '<p>x</p><map name="m"><area href="https://a.example/" alt="Badung"><area href="https://b.example/"></map><p>y</p>',
    output: '<p>x</p><p><a href="https://a.example/">Badung</a></p><p>y</p>',
    records: ['1 added words «Badung»', '1 removed link «https://b.example/»'],
    problems: ['note link-without-words 1'],
  },
});

const moved = new Map([
  ['https://old.example/news/b.asp', 'releases/2018/12/other.md'],
  ['https://old.example/up/Laporan.PDF', 'releases/2018/12/Laporan.PDF'],
  ['https://old.example/c', 'releases/2018/12/secret.md'],
  ['https://old.example/gone', 'releases/2018/12/gone.md'],
  ['up/foto.jpg', 'releases/2018/12/foto.jpg'],
]);

describeCases('what stood on the old site and was brought in', ['links', 'images'], {
  'a release, by its full address or a relative one': {
    input: '<p><a href="https://old.example/news/b.asp#x">a</a> <a href="b.asp">b</a></p>',
    output: '<p><a href="../other/#user-content-x">a</a> <a href="../other/">b</a></p>',
    records: [
      '1 replaced link «https://old.example/news/b.asp#x» → «../other/#user-content-x»',
      '1 replaced link «b.asp» → «../other/»',
    ],
    given: { surroundings: { ...surroundings, moved }, sourceUrl: 'https://old.example/news/a.asp' },
  },
  'a file, shown or linked': {
    input: '<p><a href="/up/Laporan.PDF">a</a> <img src="https://old.example/up/Laporan.PDF" alt="b"></p>',
    output: '<p><a href="../Laporan.PDF">a</a> <img src="../Laporan.PDF" alt="b"></p>',
    given: { surroundings: { ...surroundings, moved }, sourceUrl: 'https://old.example/news/a.asp' },
  },
  'as it is written, where nobody knows the old site': {
    input: '<p><img src="up/foto.jpg" alt="b"></p>',
    output: '<p><img src="../foto.jpg" alt="b"></p>',
    records: ['1 replaced image «up/foto.jpg» → «../foto.jpg»'],
    given: { surroundings: { ...surroundings, moved } },
  },
  'a release that is held, and one that is not there after all': {
    input: '<p><a href="https://old.example/c">a</a> <a href="https://old.example/gone">b</a></p>',
    output: '<p>a <a href="https://old.example/gone">b</a></p>',
    problems: ['warning link-to-held 1'],
    given: { surroundings: { ...surroundings, moved } },
  },
});

it('tells which files a body uses', () => {
  const article = cleanBody('[a](a%20b.pdf) ![b](foto.jpg) [c](/logo.png)', {
    format: 'markdown',
    surroundings,
  });
  expect(article.usedFiles).toEqual(['releases/2018/12/a b.pdf', 'releases/2018/12/foto.jpg']);
});
