import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { scanContent } from '../../src/content/scan.js';
import { archiveWith, type Files, readArchive, release, SITE, shown } from './temporary-archive.js';

const onWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

const order = vi.hoisted(() => ({ isReversed: false }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const readdirSync: typeof fs.readdirSync = ((...given: Parameters<typeof fs.readdirSync>) => {
    const entries = fs.readdirSync(...given);
    return order.isReversed ? entries.reverse() : entries;
  }) as typeof fs.readdirSync;
  return { ...fs, readdirSync };
});

const scan = (files: Files) => scanContent(archiveWith(files));

it('knows what each file is', () => {
  const { files, problems } = scan({
    'site.yml': SITE,
    'agencies.yml': '',
    'releases/2018/12/a.md': '',
    'releases/2018/12/b/index.md': '',
    'releases/2018/12/foto.jpg': 'xyz',
    'releases/2018/12/Laporan 100%.pdf': '',
    'pages/about.md': '',
    'pages/peta.png': '',
    'static/favicon.svg': '',
    'static/.well-known/security.txt': '',
    'static/readme.md': '',
    'elsewhere.md': '',
    // No part of the site:
    'originals/ab/cd.html': '',
    'import/ledger.json': '',
    'quarantine/x.md': '',
    'releases/2018/12/c.incoming.md': '',
    'releases/2018/12/.hidden.md': '',
    'releases/2018/12/.git/config': '',
    'releases/2018/12/Thumbs.db': '',
    'releases/2018/12/~$laporan.docx': '',
    'releases/2018/12/a.md~': '',
    'static/.DS_Store': '',
  });
  expect(problems).toEqual([]);
  expect(files.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'settings agencies.yml',
    'release elsewhere.md',
    'page pages/about.md',
    'asset pages/peta.png',
    'asset releases/2018/12/Laporan 100%.pdf',
    'release releases/2018/12/a.md',
    'release releases/2018/12/b/index.md',
    'asset releases/2018/12/foto.jpg',
    'settings site.yml',
    'static static/.well-known/security.txt',
    'static static/favicon.svg',
    'static static/readme.md',
  ]);
  expect(files.find((file) => file.path.endsWith('foto.jpg'))).toMatchObject({
    size: 3,
    // Just written: it may be changed again without a trace.
    stamp: null,
  });
});

it('gives the same list whatever order the disk gives', () => {
  const root = archiveWith({
    'releases/b.md': '',
    'releases/a/b.md': '',
    'releases/a.md': '',
    'releases/B.md.txt': '',
    'releases/a.md.txt': '',
    'Z.md': '',
  });
  const first = scanContent(root);
  order.isReversed = true;
  const second = scanContent(root);
  order.isReversed = false;
  expect(second).toEqual(first);
  expect(first.files.map((file) => file.path)).toEqual([
    'Z.md',
    'releases/B.md.txt',
    'releases/a.md',
    'releases/a.md.txt',
    'releases/a/b.md',
    'releases/b.md',
  ]);
});

describe('what leads out of the root', () => {
  it.skipIf(onWindows)('is refused: links to files, to folders, to nowhere, to themselves', () => {
    const root = archiveWith({ 'releases/a.md': '', 'secret/x.md': '' });
    writeFileSync(join(root, 'outside.md'), '');
    symlinkSync('../../outside.md', join(root, 'content/releases/file.md'));
    symlinkSync('../secret', join(root, 'content/releases/folder'));
    symlinkSync('/nowhere', join(root, 'content/releases/nowhere.jpg'));
    symlinkSync('.', join(root, 'content/releases/loop'));
    const { files, problems } = scanContent(root);
    expect(shown(problems)).toEqual(
      ['file.md', 'folder', 'loop', 'nowhere.jpg'].map((name) => `error symlink releases/${name}`),
    );
    expect(files.map((file) => file.path)).toEqual(['releases/a.md', 'secret/x.md']);
  });

  it.skipIf(onWindows)('is refused: content/ itself as a link', () => {
    const root = archiveWith({ 'a.md': '' });
    renameSync(join(root, 'content'), join(root, 'other'));
    symlinkSync('other', join(root, 'content'));
    expect(scanContent(root)).toMatchObject({ files: [], problems: [{ code: 'symlink', file: 'content' }] });
  });

  it('there is no content/', () => {
    const root = join(archiveWith({ 'a.md': '' }), 'x');
    mkdirSync(root);
    expect(scanContent(root)).toMatchObject({ files: [], problems: [{ code: 'content-missing' }] });
  });

  it.skipIf(onWindows || isRoot)('a folder that cannot be read is thrown, with its cause', () => {
    const root = archiveWith({ 'releases/a.md': '' });
    chmodSync(join(root, 'content/releases'), 0);
    expect(() => scanContent(root)).toThrow(
      expect.objectContaining({
        message: 'Cannot read the folder content/releases',
        cause: expect.any(Error),
      }),
    );
    chmodSync(join(root, 'content/releases'), 0o755);
  });
});

/** Name, what the message or help says. */
const ENDINGS: readonly (readonly [string, RegExp])[] = [
  ['releases/a.md.txt', /hide the ending.*`a\.md`/su],
  ['releases/a.MD', /capital letters.*`a\.md`/su],
  ['releases/a.Md', /`a\.md`/u],
  ['releases/a.markdown', /`a\.md`/u],
  ['releases/a.md.docx', /plain text.*`a\.md`/su],
  ['pages/a.mdx', /`a\.md`/u],
  ['site.yaml', /`site\.yml`/u],
  ['Site.yml', /`site\.yml`/u],
  ['agencies.yml.txt', /`agencies\.yml`/u],
];

it.each(ENDINGS)('%s is not passed over in silence', (path, says) => {
  const { problems } = scan({ [path]: '' });
  expect(problems).toMatchObject([{ code: 'file-ending', severity: 'error', file: `content/${path}` }]);
  expect(`${problems[0]?.message} ${problems[0]?.help}`).toMatch(says);
});

it('hidden files under static/ are named', () => {
  expect(shown(scan({ 'static/.env': '', 'static/.gitkeep': '' }).problems)).toEqual([
    'warning static-hidden static/.env',
  ]);
});

/** Names that one of the systems cannot hold; what is proposed. */
const NAMES: readonly (readonly [string, string])[] = [
  ['releases/con.md', 'con-1.md'],
  ['releases/AUX', 'aux-1'],
  ['releases/nul.pdf', 'nul-1.pdf'],
  ['releases/LPT1.md', 'lpt1-1.md'],
  ['releases/what?.md', 'what.md'],
  ['releases/a:b.pdf', 'a-b.pdf'],
  ['releases/a*b.jpg', 'a-b.jpg'],
  ['releases/a\\b.jpg', 'a-b.jpg'],
  ['releases/"a".md', 'a.md'],
  ['releases/a|b.md', 'a-b.md'],
  ['releases/a\u0007b.md', 'a-b.md'],
  ['releases/dot.', 'dot'],
  ['releases/blank ', 'blank'],
  ['releases/ blank.md', 'blank.md'],
  ['releases/blank .md', 'blank.md'],
  ['releases/dot..md', 'dot.md'],
  ['releases/100% x.md', '100-x.md'],
  ['releases/a#b.md', 'a-b.md'],
  ['releases/a&b.md', 'a-b.md'],
];

it.skipIf(onWindows).each(NAMES)('the name of %j is refused and another proposed', (path, proposal) => {
  const { problems } = scan({ [path]: '' });
  expect(shown(problems)).toEqual([`error file-name ${path}`]);
  expect(problems[0]?.help).toBe(`Rename it, for example to \`${proposal}\`.`);
});

it.skipIf(onWindows || process.platform === 'darwin')('a name that is not UTF-8 is refused', () => {
  const root = archiveWith({ 'a.md': '' });
  writeFileSync(
    Buffer.concat([Buffer.from(`${join(root, 'content')}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
    '',
  );
  expect(shown(scanContent(root).problems)).toEqual(['error name-not-utf8 caf\ufffd.md']);
});

describe('addresses', () => {
  /** Files, problems. */
  const CLASHES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'a release and its folder',
      ['releases/2018/12/a.md', 'releases/2018/12/a/index.md'],
      ['error address-clash releases/2018/12/a/index.md'],
    ],
    [
      'capitals',
      ['releases/2018/12/A.md', 'releases/2018/12/a.md'],
      ['error address-clash releases/2018/12/a.md'],
    ],
    [
      'capitals of files beside',
      ['releases/Foto.jpg', 'releases/foto.jpg'],
      ['error address-clash releases/foto.jpg'],
    ],
    [
      'accents',
      ['releases/cafe\u0301.md', 'releases/caf\u00e9.md'],
      ['error address-clash releases/caf\u00e9.md'],
    ],
    [
      'accents of files beside',
      ['releases/cafe\u0301.pdf', 'releases/caf\u00e9.pdf'],
      ['error address-clash releases/caf\u00e9.pdf'],
    ],
    [
      'capitals of folders',
      ['releases/A/x.pdf', 'releases/a/y.pdf'],
      ['error address-clash releases/a/y.pdf'],
    ],
    ['a page and a release', ['about.md', 'pages/about.md'], ['error address-clash pages/about.md']],
    [
      'a page and a static file',
      ['pages/about.md', 'static/about/index.html'],
      ['error address-clash static/about/index.html'],
    ],
    [
      'a file where a page has its folder',
      ['pages/about.md', 'static/about'],
      ['error address-clash static/about'],
    ],
    [
      'a static file and a file beside',
      ['releases/x.pdf', 'static/releases/x.pdf'],
      ['error address-clash static/releases/x.pdf'],
    ],
    ['a year', ['releases/2018.md'], ['error address-of-the-site releases/2018.md']],
    ['a month', ['releases/2018/12.md'], ['error address-of-the-site releases/2018/12.md']],
    [
      'a month, as a folder',
      ['releases/2018/12/index.md'],
      ['error address-of-the-site releases/2018/12/index.md'],
    ],
    ['the list of all', ['releases/index.md'], ['error address-of-the-site releases/index.md']],
    ['undated', ['releases/undated.md'], ['error address-of-the-site releases/undated.md']],
    ['a page of a list', ['releases/2018/page/2.md'], ['error address-of-the-site releases/2018/page/2.md']],
    ['the home page', ['index.md'], ['error address-of-the-site index.md']],
    ['the home page, as a page', ['pages/index.md'], ['error address-of-the-site pages/index.md']],
    [
      'agencies',
      ['pages/agencies.md', 'agencies/x.md'],
      ['error address-of-the-site agencies/x.md', 'error address-of-the-site pages/agencies.md'],
    ],
    ['data', ['pages/data.md'], ['error address-of-the-site pages/data.md']],
    ['sitemaps', ['sitemaps/2018.md'], ['error address-of-the-site sitemaps/2018.md']],
    ['the feed', ['pages/feed.xml.md'], ['error address-of-the-site pages/feed.xml.md']],
    ['404', ['pages/404.md'], ['error address-of-the-site pages/404.md']],
    [
      'static files of the site',
      [
        'static/robots.txt',
        'static/index.html',
        'static/feed.xml',
        'static/data/2018.csv',
        'static/.nojekyll',
        'static/assets/icon.svg',
      ],
      ['.nojekyll', 'assets/icon.svg', 'data/2018.csv', 'feed.xml', 'index.html', 'robots.txt'].map(
        (name) => `error address-of-the-site static/${name}`,
      ),
    ],
    [
      'no clash',
      [
        'releases/2018/12/a.md',
        'releases/2018/12/a.pdf',
        'releases/2018/12/a/foto.jpg',
        'releases/2018/a.md',
        'pages/a.md',
        'static/data/x.csv',
        'static/CNAME',
      ],
      [],
    ],
  ];

  it.skipIf(onWindows || process.platform === 'darwin').each(CLASHES)('%s', (_name, paths, expected) => {
    const files = Object.fromEntries(
      paths.map((path, index) => [
        path,
        path.endsWith('.md')
          ? path.startsWith('pages/')
            ? '---\ntitle: A\n---\n'
            : release(`id: x${index}`)
          : '',
      ]),
    );
    const { problems } = readArchive(files);
    expect(shown(problems.filter((problem) => problem.severity === 'error'))).toEqual(expected);
  });

  it('a clash names both files, and the first keeps the address', () => {
    const { problems, releases, leftOut } = readArchive({
      'releases/2018/12/a.md': release(),
      'releases/2018/12/a/index.md': release(),
    });
    expect(problems[0]?.message).toBe(
      'content/releases/2018/12/a.md and content/releases/2018/12/a/index.md would have the same address.',
    );
    expect(releases.map((one) => one.path)).toEqual(['releases/2018/12/a.md']);
    expect([...leftOut]).toEqual(['releases/2018/12/a/index.md']);
  });

  it('come from the path, lower-cased and composed', () => {
    const { releases, pages } = readArchive({
      'site.yml': `${SITE}languages: [id, en, ar]\n`,
      'releases/2018/12/Rapat-Koordinasi.md': release(),
      'releases/2018/12/b/index.md': release(),
      'releases/2018/12/b/index.ar.md': release(),
      'releases/2018/12/c.ar.md': release(),
      'releases/2018/12/c.fr.md': release(),
      'releases/2018/12/c.id.md': release(),
      'releases/2018/12/Cafe\u0301.md': release(),
      'pages/Tentang/Kami.md': '---\ntitle: A\n---\n',
      'pages/kontak/index.md': '---\ntitle: A\n---\n',
    });
    expect(releases.map((one) => one.address)).toEqual([
      'releases/2018/12/caf\u00e9/',
      'releases/2018/12/rapat-koordinasi/',
      'ar/releases/2018/12/b/',
      'releases/2018/12/b/',
      'ar/releases/2018/12/c/',
      'releases/2018/12/c.fr/',
      'releases/2018/12/c.id/',
    ]);
    expect(pages.map((one) => one.address)).toEqual(['tentang/kami/', 'kontak/']);
  });
});
