import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { noMapping } from '../../../src/import/source.js';
import type { SourceItem, SourceRecord, UnreadableRecord } from '../../../src/import/source-record.js';
import { readMarkdown } from '../../../src/import/sources/read-markdown.js';
import { hasSharedData, readMarkdownReleases } from '../../shared-data.js';

const folder = mkdtempSync(join(tmpdir(), 'siaran-markdown-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array): Promise<SourceItem[]> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const file = { path, name, size: Buffer.byteLength(content) };
  const items: SourceItem[] = [];
  for await (const item of readMarkdown(file, { encoding: null, table: null, mapping: noMapping }))
    items.push(item);
  return items;
}

async function recordOf(name: string, content: string | Uint8Array): Promise<SourceRecord> {
  const [item] = await read(name, content);
  if (item?.kind !== 'record') throw new Error(`No record: ${JSON.stringify(item?.record.finding)}`);
  return item.record;
}

async function unreadableOf(name: string, content: string): Promise<UnreadableRecord> {
  const [item] = await read(name, content);
  if (item?.kind !== 'unreadable') throw new Error('A record where none was expected');
  return item.record;
}

const codes = ({ findings }: SourceRecord): string[] => findings.map(({ code }) => code);

test('all keys are fields, those of groups by path, and the text is untouched', async () => {
  const body = '\r\n{:start="2"}\r\n2. Rapat  \r\n\r\n{{ site.baseurl }}';
  const head = [
    '---',
    'title: "Rapat: kerja"',
    'date: 2019-01-23T00:00:00.000Z',
    'permalink: /berita/rapat/',
    'categories: [Pertanian, Pasar]',
    'redirect_from:',
    '  - /lama/1.html',
    'links:',
    '  - text: Unduh',
    '    url: /a.pdf',
    'seo:',
    '  image: ""',
    'description:',
    'parent: null',
    'quoted: "null"',
    '---',
    '',
  ].join('\r\n');
  const record = await recordOf('_posts/2019-01-23-rapat.md', `\uFEFF${head}${body}`);
  expect(Object.fromEntries(record.fields)).toEqual({
    title: 'Rapat: kerja',
    date: '2019-01-23T00:00:00.000Z',
    permalink: '/berita/rapat/',
    categories: ['Pertanian', 'Pasar'],
    redirect_from: ['/lama/1.html'],
    'links.0.text': 'Unduh',
    'links.0.url': '/a.pdf',
    'seo.image': null,
    description: null,
    parent: null,
    quoted: 'null',
    body,
  });
  expect(record.bytes).toEqual(Buffer.from(`\uFEFF${head}${body}`));
  expect([record.bodyKind, record.extension, record.encoding]).toEqual(['markdown', 'md', 'utf-8']);
  expect(record.findings).toEqual([]);
});

test('a key named as the text is kept under another name', async () => {
  const { fields } = await recordOf('a.md', '---\ntitle: A\nbody: x\n---\nTeks\n');
  expect([fields.get('body'), fields.get('front_matter.body')]).toEqual(['Teks\n', 'x']);
});

describe('what the name of the file says', () => {
  test.each([
    ['_posts/2019-01-23-rapat.md', 'title: A', '2019-01-23'],
    ['2019-1-3-rapat.markdown', 'title: A', '2019-01-03'],
    ['content/berita/2019-01-23-rapat/index.md', 'title: A', '2019-01-23'],
    ['_posts/2019-01-23-rapat.md', 'title: A\ndate:', '2019-01-23'],
    ['_posts/2019-01-23-rapat.md', 'title: A\ndate: 24 Jan 2019', '24 Jan 2019'],
    ['_posts/2019-01-23-rapat.md', 'title: A\ntanggal: 24 Jan 2019', undefined],
    ['berita/rapat-2019-01-23.md', 'title: A', undefined],
  ])('%s with «%s»: %s', async (name, head, date) => {
    const { fields } = await recordOf(name, `---\n${head}\n---\nTeks\n`);
    expect(fields.get('date')).toBe(date);
  });

  test('a day in front matter that differs counts, and is noted', async () => {
    const record = await recordOf('2019-01-23-a.md', '---\ntitle: A\ndate: 2019-02-01\n---\n');
    expect(record.fields.get('date')).toBe('2019-02-01');
    expect(codes(record)).toEqual(['date-of-name']);
  });

  test('what lies in _drafts was never published, whatever it says itself', async () => {
    const record = await recordOf('situs/_drafts/a.md', '---\ntitle: A\ndraft: false\n---\n');
    expect(record.fields.get('draft')).toBe('true');
    expect(codes(record)).toEqual(['draft-folder']);
  });
});

describe('a title', () => {
  test.each([
    ['title: A', '# B\n', 'A', []],
    ['layout: post', '\n\n## Rapat *kerja*\n\nTeks', 'Rapat kerja', ['title-of-heading']],
    ['layout: post', 'Rapat\n=====\nTeks', 'Rapat', ['title-of-heading']],
    ['layout: post', 'Teks\n\n# B\n', 'rapat kerja', ['title-of-name']],
    ['judul: A', '# B\n', undefined, []],
  ])('%s, %j: %s', async (head, body, title, expected) => {
    const record = await recordOf('2019-01-23-rapat-kerja.md', `---\n${head}\n---\n${body}`);
    expect(record.fields.get('title')).toBe(title);
    expect(codes(record)).toEqual(expected);
  });

  test('is not made of a name without a day', async () => {
    expect((await recordOf('README.md', 'Teks saja.\n')).fields.get('title')).toBeUndefined();
  });

  test('without front matter comes from the heading, and both are said', async () => {
    const record = await recordOf('a.md', '# Rapat\n\nTeks\n');
    expect(record.fields.get('title')).toBe('Rapat');
    expect(record.fields.get('body')).toBe('# Rapat\n\nTeks\n');
    expect(codes(record)).toEqual(['front-matter-missing', 'title-of-heading']);
  });
});

describe('a text file', () => {
  test.each([
    ['rapat.txt', '---\ntitle: Rapat\n---\nIsi'],
    ['rapat.TEXT', '---\ntanggal: 12 Des 2018\n---\n# Rapat\n'],
  ])('%s with front matter is a record', async (name, content) => {
    const record = await recordOf(name, content);
    expect(record).toMatchObject({ extension: 'md', bodyKind: 'markdown' });
    expect(record.fields.get('title')).toBe('Rapat');
  });

  test('with front matter that cannot be read is told of', async () => {
    await unreadableOf('rapat.txt', '---\ntitle: Rapat\nIsi');
  });

  test.each([
    ['robots.txt', '---\nlayout: null\n---\nUser-agent: *\n'],
    ['LICENSE.txt', 'MIT License\n'],
  ])('%s is none', async (name, content) => {
    expect(await read(name, content)).toEqual([]);
  });
});

describe('a key that stands twice', () => {
  test('with one value is noted', async () => {
    const record = await recordOf('a.md', '---\ntitle: A\nx: "1"\ntitle: "A"\n---\n');
    expect(record.findings).toEqual([
      expect.objectContaining({
        severity: 'note',
        message: '«title» stands twice, on lines 2 and 4, with the same value.',
      }),
    ]);
  });

  test('with two: the last counts, and both are shown', async () => {
    const record = await recordOf('a.md', '---\ntitle: A\ntitle: B\n---\n');
    expect(record.fields.get('title')).toBe('B');
    expect(record.findings[0]?.message).toContain('«A», then «B»');
    expect(record.findings[0]?.severity).toBe('warning');
  });

  test.each(['published', 'draft', 'publishDate', 'embargo_until'])(
    'and may hold the release: %s is for a person to decide',
    async (key) => {
      const { finding } = await unreadableOf('a.md', `---\ntitle: A\n${key}: x\n${key}: y\n---\n`);
      expect(finding.code).toBe('key-repeated');
      expect(finding.severity).toBe('error');
    },
  );
});

describe('an address with placeholders', () => {
  test.each([
    ['/:year/:month/:day/:title/', '/2019/01/03/rapat-kerja/'],
    ['/:categories/:title:output_ext', '/berita/rapat-kerja.html'],
    ['/b/:i_month-:i_day/:short_year', '/b/1-3/19'],
    ['/b/:collection/:title', null],
    ['/tetap/', '/tetap/'],
    ['https://a.example:8080/b/', 'https://a.example:8080/b/'],
  ])('%s is %s', async (permalink, resolved) => {
    const head = `title: A\ncategories: [Berita]\npermalink: ${permalink}`;
    const record = await recordOf('_posts/2019-01-03-rapat-kerja.md', `---\n${head}\n---\n`);
    expect(record.fields.get('permalink')).toBe(resolved);
    expect(codes(record)).toEqual(resolved === null ? ['permalink-pattern'] : []);
  });

  test('takes the day and the slug of the front matter first', async () => {
    const head = 'title: A\ndate: 2020-05-06\nslug: lain\npermalink: /:year/:slug/';
    const { fields } = await recordOf('_posts/2020-05-06-rapat.md', `---\n${head}\n---\n`);
    expect(fields.get('permalink')).toBe('/2020/lain/');
  });
});

describe('what cannot be read is set aside by name', () => {
  test.each([
    ['+++\ntitle = "A"\n+++\nTeks', 'front-matter-other', 'hugo convert toYAML'],
    ['{"title": "A"}\nTeks', 'front-matter-other', 'hugo convert toYAML'],
    ['---json\n{"title": "A"}\n---\n', 'front-matter-language', '---'],
    ['---js\nmodule.exports = process.exit(1)\n---\n', 'front-matter-language', '---'],
    ['---\ntitle: A\nTeks tanpa akhir', 'front-matter-not-closed', '---'],
    ['', 'front-matter-missing', '---'],
    ['---\ntitle: &a A\nx: *a\n---\n', 'yaml-special-sign', 'double quotes'],
  ])('%j: %s', async (text, code, help) => {
    const { finding, bytes } = await unreadableOf('a.md', text);
    expect(finding.code).toBe(code);
    expect(finding.help).toContain(help);
    expect(bytes).toEqual(Buffer.from(text));
  });

  test('with the line of the author', async () => {
    const { finding } = await unreadableOf('a.md', '---\nlayout: post\ntitle: Rakor: Inovasi\n---\n');
    expect(finding.message).toMatch(/^Line 3: /u);
    expect(finding.message).toContain('Rakor: Inovasi');
  });
});

test('a page of Jekyll in HTML has a body in HTML, one without front matter is none', async () => {
  const record = await recordOf('_posts/2012-02-03-a.html', '---\ntitle: A\n---\n<p>Teks</p>\n');
  expect([record.bodyKind, record.extension, record.fields.get('body')]).toEqual([
    'html',
    'html',
    '<p>Teks</p>\n',
  ]);
  expect((await unreadableOf('index.html', '<p>Teks</p>')).finding.help).toContain('--format html');
});

test.each(['foto.jpg', '_config.yml', 'gaya.css'])('%s beside the texts gives nothing', async (name) => {
  expect(await read(name, '---\ntitle: A\n---\n')).toEqual([]);
});

test('MDX does not vanish: it is told of, with what to do', async () => {
  const text = '---\ntitle: A\n---\nimport Foto from "./foto"\n\n<Foto />\n';
  const { finding, bytes } = await unreadableOf('berita/rapat.MDX', text);
  expect([finding.code, finding.severity]).toEqual(['markdown-jsx', 'error']);
  expect(finding.help).toContain('rename it to `rapat.md`, take the JSX out');
  expect(bytes).toEqual(Buffer.from(text));
});

test('windows-1252 is read, and the guess is told', async () => {
  const record = await recordOf('a.md', Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'));
  expect(record.fields.get('title')).toBe('Café');
  expect(codes(record)).toContain('encoding-guessed');
});

describe.skipIf(!hasSharedData)('real releases in Markdown', () => {
  const releases = hasSharedData ? readMarkdownReleases() : [];

  test('there are 56', () => {
    expect(releases).toHaveLength(56);
  });

  test.each(releases)('$name has title, day and text', async ({ name, text }) => {
    const { fields, findings } = await recordOf(name, text);
    expect(fields.get('title')).toMatch(/\S/u);
    expect(fields.get('date')).toMatch(/\d{4}/u);
    const body = String(fields.get('body'));
    expect(body.length).toBeGreaterThan(200);
    expect(text.endsWith(body)).toBe(true);
    expect(findings.filter(({ code }) => code !== 'key-repeated')).toEqual([]);
  });
});
