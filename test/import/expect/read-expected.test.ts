import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ExpectedAddresses, readExpected } from '../../../src/import/expect/read-expected.js';
import { folderWith } from '../media/temporary-folder.js';

const NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const A = 'http://x.go.id/a';
const B = 'http://x.go.id/b?c=1&d=2';
const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${NS}><url><loc>${A}</loc></url></urlset>`;

function read(text: string | Uint8Array, name = 'urls.txt'): ExpectedAddresses {
  return readExpected(join(folderWith({ [name]: text }), name));
}

function codesOf({ findings }: ExpectedAddresses): string[] {
  return findings.map(({ code }) => code);
}

describe('a list', () => {
  it.each([
    ['one a line', `${A}\n${B}\n`, [A, B]],
    ['with CRLF, a mark and no last line end', `\ufeff${A}\r\n${B}`, [A, B]],
    ['with blanks and notes', `# dari log\n\n  ${A}\t\n   \n#${B}\n`, [A]],
    ['with repetitions', `${A}\n${B}\n${A}\n`, [A, B]],
    [
      'of paths',
      '/berita/12.html\n/?p=12\nindex.php?id=3\n',
      ['/berita/12.html', '/?p=12', 'index.php?id=3'],
    ],
    ['without schemes', 'www.x.go.id/a\n', ['www.x.go.id/a']],
  ])('%s', (_what, text, addresses) => {
    expect(read(text)).toEqual({ addresses, findings: [] });
  });

  it('with other things in it is read all the same, and they are named', () => {
    const expected = read(`url\n${A}\nSiaran pers bulan ini.\nmailto:a@x.go.id\n"${B}"\n`);
    expect(expected.addresses).toEqual([A]);
    expect(codesOf(expected)).toEqual(['expect-no-address']);
    expect(expected.findings[0]?.message).toContain(
      'line 1 «url», line 3 «Siaran pers bulan ini.», line 4 «mailto:a@x.go.id», line 5',
    );
  });

  it('with very many other things in it is told in one line', () => {
    const [finding, ...others] = read('kata\n'.repeat(1_000)).findings;
    expect(others).toEqual([]);
    expect(finding?.message).toContain('and 995 more');
    expect(finding?.message.length).toBeLessThan(400);
  });

  it.each([
    ['nothing in it', '\n# catatan\n', 'expect-empty'],
    ['another encoding', Buffer.from('http://x.go.id/d\xE9', 'latin1'), 'encoding-not-utf8'],
    ['UTF-16', Buffer.from(`\ufeff${A}`, 'utf16le'), 'encoding-utf16'],
  ])('with %s is an error', (_what, text, code) => {
    const expected = read(text);
    expect(expected.addresses).toEqual([]);
    expect(codesOf(expected)).toEqual([code]);
    expect(expected.findings[0]?.severity).toBe('error');
  });

  it('that cannot be read is thrown', () => {
    expect(() => readExpected(join(folderWith({}), 'none.txt'))).toThrow(/Cannot read/u);
    expect(() => read(Buffer.concat([gzipSync(SITEMAP).subarray(0, 40)]))).toThrow(/Cannot read/u);
  });
});

describe('a sitemap', () => {
  it.each([
    ['plain', SITEMAP, [A]],
    ['packed', gzipSync(SITEMAP), [A]],
    ['with a mark and blanks before it', `\ufeff\n${SITEMAP.replace(/^.*\n/u, '')}`, [A]],
    ['without a namespace', `<urlset><url><loc> ${A}\n</loc></url></urlset>`, [A]],
    ['with a prefix', `<s:urlset xmlns:s="a"><s:url><s:loc>${A}</s:loc></s:url></s:urlset>`, [A]],
    [
      'with references and CDATA',
      `<urlset ${NS}><url><loc>http://x.go.id/b?c=1&amp;d=2</loc></url><url><loc><![CDATA[${A}]]></loc></url></urlset>`,
      [B, A],
    ],
    [
      'with other elements',
      `<urlset ${NS}><url><lastmod>2018</lastmod><loc>${A}</loc><priority>1</priority></url></urlset>`,
      [A],
    ],
    [
      'with images in it',
      `<urlset ${NS} xmlns:image="i"><url><loc>${A}</loc><image:image><image:loc>http://x.go.id/a.jpg</image:loc></image:image><image:loc>http://x.go.id/b.jpg</image:loc></url></urlset>`,
      [A],
    ],
  ])('%s', (_what, text, addresses) => {
    expect(read(text, 'sitemap.xml')).toEqual({ addresses, findings: [] });
  });

  it.each([
    ['not well-formed', `<urlset>\n<url><loc>${A}</url></urlset>`, 'expect-not-xml', 'line 2'],
    ['cut short', '<urlset><url>', 'expect-not-xml', 'sitemap.xml'],
    ['an entity nobody knows', '<urlset><url><loc>&a;</loc></url></urlset>', 'expect-not-xml', 'line 1'],
    [
      'a bomb',
      `<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><urlset><url><loc>${A}</loc></url></urlset>`,
      'expect-doctype',
      'swell',
    ],
    ['a web page', '<!DOCTYPE html><html><body></body></html>', 'expect-doctype', 'web page'],
    ['a feed', '<rss><channel/></rss>', 'expect-not-sitemap', '<rss>'],
    ['very deep', `${'<urlset>'.repeat(100_000)}`, 'expect-not-xml', 'deeply'],
    ['empty', '<urlset/>', 'expect-empty', 'no address'],
  ])('that is %s is an error', (_what, text, code, words) => {
    const expected = read(text, 'sitemap.xml');
    expect(expected.addresses).toEqual([]);
    expect(codesOf(expected)).toEqual([code]);
    expect(expected.findings[0]?.message).toContain(words);
    expect(expected.findings[0]?.severity).toBe('error');
  });

  it('that is larger than any, unpacked too, is an error', () => {
    const large = Buffer.alloc(51 * 1_024 * 1_024, 0x0a);
    expect(codesOf(read(large))).toEqual(['expect-too-large']);
    expect(codesOf(read(gzipSync(large)))).toEqual(['expect-too-large']);
  });
});

describe('an index of sitemaps', () => {
  const index = (...names: string[]): string =>
    `<sitemapindex ${NS}>${names.map((name) => `<sitemap><loc>http://x.go.id/peta/${name}</loc></sitemap>`).join('')}</sitemapindex>`;
  const sitemap = (address: string): string => SITEMAP.replace(A, address);

  function readIndex(files: Record<string, string | Uint8Array>): ExpectedAddresses {
    return readExpected(join(folderWith(files), 'sitemap.xml'));
  }

  it('is read with the neighbours that it names', () => {
    const files = {
      'sitemap.xml': index('1.xml', '2.xml.gz', '3.xml.gz', '1.xml'),
      '1.xml': sitemap('http://x.go.id/1'),
      '2.xml.gz': gzipSync(sitemap('http://x.go.id/2')),
      '3.xml': sitemap('http://x.go.id/3'),
      '4.xml': sitemap('http://x.go.id/4'),
    };
    const addresses = ['http://x.go.id/1', 'http://x.go.id/2', 'http://x.go.id/3'];
    expect(readIndex(files)).toEqual({ addresses, findings: [] });
  });

  it('names those that are not there, and follows no index in an index', () => {
    const files = {
      'sitemap.xml': index('1.xml', '2.xml', 'sitemap.xml'),
      '1.xml': index('4.xml'),
      '4.xml': SITEMAP,
    };
    const expected = readIndex(files);
    expect(expected.addresses).toEqual([]);
    expect(codesOf(expected)).toEqual(['expect-sitemap-not-followed']);
    const [message = ''] = expected.findings.map((finding) => finding.message);
    for (const name of ['2.xml', '4.xml', 'sitemap.xml'])
      expect(message).toContain(`«http://x.go.id/peta/${name}»`);
  });

  it('leads out of its folder by no name, and to nothing hidden in it', () => {
    const outside = folderWith({ 'secret.xml': SITEMAP });
    const root = folderWith({
      'sitemap.xml': index(
        '../secret.xml',
        '%2e%2e%2fsecret.xml',
        '..%5Csecret.xml',
        '..',
        '',
        '.hidden.xml',
      ),
      '.hidden.xml': SITEMAP,
    });
    symlinkSync(join(outside, 'secret.xml'), join(root, 'other.xml'));
    const expected = readExpected(join(root, 'sitemap.xml'));
    expect(expected.addresses).toEqual([]);
    expect(codesOf(expected)).toEqual(['expect-sitemap-not-followed']);
  });

  it('gives the errors of a neighbour by its name', () => {
    const expected = readIndex({ 'sitemap.xml': index('1.xml'), '1.xml': '<urlset><url>' });
    expect(codesOf(expected)).toEqual(['expect-not-xml']);
    expect(expected.findings[0]?.message).toContain('1.xml, line 1');
  });
});
