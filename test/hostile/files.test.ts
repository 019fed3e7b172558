import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyActive } from '../../src/output/active-files.js';
import { release, shown } from '../content/temporary-archive.js';
import { buildArchive } from './build-archive.js';

const A = { 'releases/2018/12/a.md': release() };

describe('a file in the place of one of the site', () => {
  it.each([
    'static/index.html',
    'static/404.html',
    'static/robots.txt',
    'static/manifest-sha256.txt',
    'static/Manifest-SHA256.txt',
    'static/Feed.XML',
    'static/feed.xml/x.txt',
    'static/releases',
    'static/releases/2018/12/a/index.html',
    'static/releases/2018/12/a',
    'static/agencies/humas/feed.xml',
    'static/agencies/humas',
    'static/data/2018.csv',
    'static/data',
    'static/assets',
  ])('%s is an error and no fault of the program', async (path) => {
    const { ok, problems } = await buildArchive({ ...A, [path]: 'x' });
    expect(ok).toBe(false);
    const [problem] = problems.filter(({ severity }) => severity === 'error');
    expect(problem?.code).toMatch(/^address-(?:of-the-site|clash)$/u);
    expect(problem?.message).toContain(path.split('/').at(-1));
  });

  it.each(['feed.xml', 'manifest-sha256.txt', 'robots.txt'])('%s as an attachment too', async (name) => {
    const { problems } = await buildArchive({ 'x.md': release(`attachments: [${name}]`), [name]: 'x' });
    expect(shown(problems)).toContain(`error address-of-the-site ${name}`);
  });
});

it.skipIf(process.platform === 'win32').each(['a:b.pdf', 'a\\b.pdf', 'a\nb.pdf', 'c:d/x.md'])(
  'a name that cannot be stored is reported, not stumbled over: %j',
  async (name) => {
    const { ok, problems } = await buildArchive({
      ...A,
      [`static/${name}`]: 'x',
      [`releases/${name}`]: release(),
    });
    expect(ok).toBe(false);
    expect(problems.filter(({ code }) => code === 'file-name')).toHaveLength(2);
  },
);

describe('a file that runs code', () => {
  const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

  it.each([
    ['x.html', ''],
    ['x.HTM', ''],
    ['x.xhtml', ''],
    ['x.mhtml', ''],
    ['x.svgz', ''],
    ['x.php', ''],
    ['x.php.jpg', ''],
    ['x.phtml', ''],
    ['x.cgi', ''],
    ['x.svg', svg('<script>alert(1)</script>')],
    ['x.svg', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
    ['x.svg', svg('<rect onload="alert(1)"/>')],
    ['x.svg', svg('<rect\nonload\n=\n"alert(1)"/>')],
    ['x.svg', svg('<a href="javascript:alert(1)"><rect/></a>')],
    ['x.svg', svg('<a href="&#106;ava&#x73;cript:alert(1)"><rect/></a>')],
    ['x.svg', svg('<a href="java&#10;script:alert(1)"><rect/></a>')],
    ['x.svg', svg('<foreignObject/>')],
    ['x.svg', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`],
    ['x.svg', Buffer.from(svg('<script/>'), 'utf16le')],
    ['x.xml', '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'],
    ['x.xml', '<?xml-stylesheet href="x.xsl"?><a/>'],
  ])('%s %s', (name, bytes) => {
    expect(whyActive(`releases/${name}`, () => Buffer.from(bytes))?.code).toBe('file-runs-code');
  });

  it.each([
    ['x.pdf', '<script>'],
    ['x.php-manual.pdf', ''],
    ['halaman.html.pdf', ''],
    ['x.svg', svg('<title>Naskah: description on=1</title><path d="M0 0"/><style>.a{fill:red}</style>')],
    ['x.xml', '<?xml version="1.0" encoding="UTF-8"?><data><on>1</on></data>'],
  ])('%s %s is harmless', (name, bytes) => {
    const finding = whyActive(`releases/${name}`, () => Buffer.from(bytes));
    expect(finding).toBeNull();
  });

  it('is not published, whether named in front matter or linked in the text', async () => {
    const { ok, problems, root } = await buildArchive({
      'releases/2018/12/a.md': release('attachments: [x.html]', '[drawing](y.svg)\n'),
      'releases/2018/12/x.html': '<script>alert(1)</script>',
      'releases/2018/12/y.svg': svg('<script>alert(1)</script>'),
    });
    expect(ok).toBe(false);
    expect(shown(problems)).toEqual([
      'error file-runs-code releases/2018/12/x.html',
      'error file-runs-code releases/2018/12/y.svg',
    ]);
    expect(readdirSync(root)).not.toContain('dist');
  });

  it('is copied from static/, which is the site’s own', async () => {
    const { ok, root } = await buildArchive({ ...A, 'static/tool/x.html': '<script>alert(1)</script>' });
    expect(ok).toBe(true);
    expect(readdirSync(join(root, 'dist', 'tool'))).toEqual(['x.html']);
  });
});
