import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readMapping } from '../../../src/import/fields/read-mapping.js';
import { type MappedField, noMapping, type ReadingOptions } from '../../../src/import/source.js';
import type { SourceItem, SourceRecord, UnreadableRecord } from '../../../src/import/source-record.js';
import { readSelectors } from '../../../src/import/sources/html/selectors.js';
import { readHtml } from '../../../src/import/sources/read-html.js';

const pages = fileURLToPath(new URL('./saved-pages/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'siaran-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Selectors = Partial<Record<MappedField, readonly string[]>>;

function optionsWith(selectors: Selectors): ReadingOptions {
  const fields = new Map<MappedField, readonly string[]>();
  for (const [field, written] of Object.entries(selectors)) {
    if (isField(field)) fields.set(field, written);
  }
  return { encoding: null, table: null, mapping: { ...noMapping, fields } };
}

function isField(name: string): name is MappedField {
  return name !== '';
}

async function read(path: string, name: string, selectors: Selectors = {}): Promise<SourceItem[]> {
  const file = { path, name, size: readFileSync(path).length };
  const items: SourceItem[] = [];
  for await (const item of readHtml(file, optionsWith(selectors))) items.push(item);
  return items;
}

async function readSaved(name: string, selectors: Selectors = {}): Promise<SourceRecord> {
  return recordOf(await read(join(pages, name), name, selectors));
}

async function readWritten(html: string | Uint8Array, selectors: Selectors = {}): Promise<SourceItem[]> {
  const path = join(folder, 'page.html');
  writeFileSync(path, html);
  return read(path, 'page.html', selectors);
}

function recordOf([item]: readonly SourceItem[]): SourceRecord {
  if (item?.kind !== 'record') throw new Error(`No record: ${JSON.stringify(item?.record.finding)}`);
  return item.record;
}

function unreadableOf([item]: readonly SourceItem[]): UnreadableRecord {
  if (item?.kind !== 'unreadable') throw new Error('A record where none was expected');
  return item.record;
}

const codes = ({ findings }: SourceRecord): string[] => findings.map(({ code }) => code);

describe('a page of a folder that HTTrack made', () => {
  const mapped = {
    title: ['.entry-title', 'h1.judul'],
    date: ['.tanggal'],
    agency: ['.opd'],
    body: ['#isi'],
    topics: ['meta[property="article:tag"]@content'],
    summary: ['.ringkasan'],
  };

  test('gives what the selectors name', async () => {
    const record = await readSaved('berita/12.html', mapped);
    expect(record.place).toEqual({ file: 'berita/12.html', line: 1, number: 1 });
    expect(record.bytes).toEqual(readFileSync(join(pages, 'berita/12.html')));
    expect([record.extension, record.bodyKind, record.encoding]).toEqual(['html', 'html', 'utf-8']);
    expect(Object.fromEntries([...record.fields].filter(([name]) => name !== 'body'))).toEqual({
      title: 'Bupati Buka Pasar Tani',
      date: 'Rabu, 12 Desember 2018',
      agency: 'Dinas Pertanian',
      topics: ['Pertanian', 'Pasar'],
      summary: null,
      lang: 'id',
      url: 'http://www.banyusari.example/berita/12.html',
    });
  });

  test('has its body byte for byte', async () => {
    const { fields } = await readSaved('berita/12.html', mapped);
    const page = readFileSync(join(pages, 'berita/12.html'), 'utf8');
    const start = page.indexOf('>', page.indexOf('id="isi"')) + 1;
    expect(fields.get('body')).toBe(page.slice(start, page.indexOf('</div>\n<aside>')));
  });

  test('says which selector fits nothing, and not of those before one that fits', async () => {
    const { findings } = await readSaved('berita/12.html', mapped);
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'selector-missed',
        severity: 'warning',
        message: '«.ringkasan», in map.yml for `summary`, fits nothing on this page.',
      }),
    ]);
  });

  test('without selectors is no release, and shows where most of the text stands', async () => {
    const { finding } = unreadableOf(await read(join(pages, 'berita/12.html'), 'berita/12.html'));
    expect(finding.code).toBe('body-not-found');
    expect(finding.message).toContain('Most of its text stands in `#isi` (');
    expect(finding.help).toContain('--map map.yml');
    const line = /`(body: [^`]+)`/u.exec(finding.help ?? '')?.[1] ?? '';
    const map = join(folder, 'map.yml');
    writeFileSync(map, `${line}\n`);
    expect(readMapping(map)).toMatchObject({
      mapping: { fields: new Map([['body', ['#isi']]]) },
      problems: [],
    });
  });

  test('takes the only h1 where og:title goes on with the name of the site', async () => {
    const { fields, findings } = await readSaved('berita/12.html', { body: ['#isi'] });
    expect(fields.get('title')).toBe('Bupati Buka Pasar Tani');
    expect(findings.find(({ code }) => code === 'standard-places')?.message).toContain('`title` from h1');
  });

  test('takes no date where several times stand beside the text', async () => {
    const { fields } = await readSaved('berita/12.html', { body: ['#isi'] });
    expect(fields.get('date')).toBeNull();
  });
});

test('a list of teasers is no release, whatever their element is called', async () => {
  const { finding, bytes } = unreadableOf(await read(join(pages, 'berita/index.html'), 'berita/index.html'));
  expect(finding.code).toBe('body-not-found');
  expect(bytes).toEqual(readFileSync(join(pages, 'berita/index.html')));
});

test('where the selector of the text fits nothing, the page is set aside with the reason', async () => {
  const { finding } = unreadableOf(
    await read(join(pages, 'berita/index.html'), 'berita/index.html', { body: ['#isi', '.teks'] }),
  );
  expect(finding.code).toBe('selector-missed');
  expect(finding.message).toContain('«#isi», «.teks»');
});

test('the three likeliest places are shown, links not counted', async () => {
  const { finding } = unreadableOf(await read(join(pages, 'polos.html'), 'polos.html'));
  expect(finding.message).toContain('`div.konten.utama` (71 characters), `div.kaki` (13 characters).');
});

describe('a capture of the Wayback Machine', () => {
  test('is read without toolbar and prefixes, and says so', async () => {
    const record = await readSaved('capture.html');
    expect(record.fields.get('url')).toBe('http://www.waterboard.example/news/2015/meeting.html');
    expect(record.fields.get('title')).toBe('Water Board Meets');
    expect(record.fields.get('date')).toBe('2015-03-10T09:00:00+00:00');
    const body = String(record.fields.get('body'));
    expect(body).toContain('href="http://www.waterboard.example/agenda.pdf"');
    expect(body).toContain('href="http://other.example/"');
    expect(body).toContain('href="https://web.archive.org/web/2009/http://old.example/"');
    expect(body).toContain(
      'srcset="http://www.waterboard.example/dam.jpg 1x, http://www.waterboard.example/dam2.jpg 2x"',
    );
    expect(record.findings.find(({ code }) => code === 'web-archive-capture')?.message).toContain(
      'a capture of 2015-03-12 by the Wayback Machine',
    );
  });

  test('gives the captured address where the page has none', async () => {
    const page = readFileSync(join(pages, 'capture.html'), 'utf8').replace(/<link[^>]*>/u, '');
    const record = recordOf(await readWritten(page));
    expect(record.fields.get('url')).toBe('http://www.waterboard.example/news/2015/meeting.html');
  });

  test('a page that only links to the archive keeps its links', async () => {
    const link = '<a href="https://web.archive.org/web/2015/http://x.example/">arsip</a>';
    const record = recordOf(await readWritten(`<main><p>Lihat ${link}.</p></main>`));
    expect(record.fields.get('body')).toBe(`<p>Lihat ${link}.</p>`);
    expect(codes(record)).not.toContain('web-archive-capture');
  });
});

test('a page in windows-1252 is read as it declares, its line ends as they are', async () => {
  const record = await readSaved('latin.html', { body: ['td.texto'] });
  expect(record.encoding).toBe('windows-1252');
  expect(record.fields.get('title')).toBe('Inauguração da praça');
  expect(record.fields.get('body')).toBe(
    '<h1>Inauguração da praça</h1>\r\n<p>A prefeita disse: “Esta praça é de todos”.</p>\r\n',
  );
  expect(record.fields.get('path')).toBe('latin.html');
  expect(codes(record)).not.toContain('encoding-guessed');
});

test('of broken markup the body is what a browser shows, written anew where it must be', async () => {
  const record = await readSaved('broken.html', { body: ['#isi'] });
  const body = String(record.fields.get('body'));
  for (const words of ['selesai tahun ini', 'Kata mereka.', 'Kalimat di luar sel.', '3 km', 'Penutup']) {
    expect(body).toContain(words);
  }
});

test('markup that moves words out of the element is written anew, and a note says so', async () => {
  const record = recordOf(
    await readWritten('<table id="isi">lepas<tr><td>satu</td><td>dua</table>', { body: ['#isi'] }),
  );
  expect(record.fields.get('body')).toBe(
    '<table id="isi"><tbody><tr><td>satu</td><td>dua</td></tr></tbody></table>',
  );
  expect(codes(record)).toContain('body-rewritten');
});

describe('selectors', () => {
  test.each<readonly [string, string, string | null]>([
    ['title', '<h1>Judul<br>panjang</h1>', 'Judul panjang'],
    ['date', '<time datetime="2018-12-12">Rabu</time>', '2018-12-12'],
    ['date', '<time>Rabu</time>', 'Rabu'],
    ['url', '<a href="/berita/1">baca</a>', '/berita/1'],
    ['title', '<a href="/berita/1">baca</a>', 'baca'],
  ])('%s of %s is %s', async (field, markup, value) => {
    const record = recordOf(
      await readWritten(`<main><p>Teks</p></main><div id="x">${markup}</div>`, {
        body: ['main'],
        [field]: ['#x > *'],
      }),
    );
    expect(record.fields.get(field)).toBe(value);
  });

  test('an attribute stands behind @, and an @ in brackets is part of the selector', async () => {
    const record = recordOf(
      await readWritten('<main><p>Teks</p></main><b data-tgl="12 Des 2018" title="a@b">x</b>', {
        body: ['main'],
        date: ['b@data-tgl'],
        title: ['b[title="a@b"]'],
      }),
    );
    expect(record.fields.get('date')).toBe('12 Des 2018');
    expect(record.fields.get('title')).toBe('x');
  });

  test('of two different titles the first is taken, and the other named', async () => {
    const record = recordOf(
      await readWritten('<h1>Satu</h1><h1>Dua</h1><main><p>Teks</p></main>', {
        body: ['main'],
        title: ['h1'],
      }),
    );
    expect(record.fields.get('title')).toBe('Satu');
    expect(record.findings.find(({ code }) => code === 'selector-several')?.message).toContain(
      '«Dua» was not',
    );
  });

  test('of a body in several elements all are taken, and of one inside another the outer', async () => {
    const record = recordOf(
      await readWritten('<div class="t"><p>Satu</p><div class="t">Dua</div></div><div class="t">Tiga</div>', {
        body: ['.t'],
      }),
    );
    expect(record.fields.get('body')).toBe('<p>Satu</p><div class="t">Dua</div>\n\nTiga');
  });

  test('a list or table that is the body keeps its own tag', async () => {
    const record = recordOf(await readWritten('<ul id="isi"><li>Satu<li>Dua</ul>', { body: ['#isi'] }));
    expect(record.fields.get('body')).toBe('<ul id="isi"><li>Satu<li>Dua</ul>');
  });

  test.each(['h1[', 'h1:hover', 'p::first-line', '', '.a >'])(
    '«%s» is an error with the remedy',
    (written) => {
      const { mapping } = optionsWith({ title: [written], body: ['main'] });
      const { findings } = readSelectors(mapping);
      expect(findings.map(({ code }) => code)).toEqual(['selector-invalid']);
      expect(findings[0]?.message).toContain(`«${written}»`);
      expect(findings[0]?.help).toContain('h1.entry-title');
    },
  );

  test.each(['h1', 'div:nth-child(2) > p', 'a:not(.x):first-child', 'meta[name="a:b"]@content'])(
    '«%s» is one',
    (written) => {
      expect(readSelectors(optionsWith({ title: [written] }).mapping).findings).toEqual([]);
    },
  );
});

describe('what is no page', () => {
  test.each(['gaya.css', 'foto.JPG', 'berita/daftar.pdf'])('%s gives nothing', async (name) => {
    const path = join(folder, 'x');
    copyFileSync(join(pages, 'polos.html'), path);
    expect(await read(path, name)).toEqual([]);
  });

  test.each([
    ['', 'no-page'],
    ['Teks saja, 1 < 2', 'no-page'],
    [`<main>${'<div>'.repeat(3000)}Teks</main>`, 'page-unreadable'],
    [`<main>${'<div>'.repeat(300)}Teks</main>`, 'page-unreadable'],
    ['<main></main>', 'body-not-found'],
  ])('%j is set aside by name', async (html, code) => {
    expect(unreadableOf(await readWritten(html)).finding.code).toBe(code);
  });
});

test('JSON-LD that is no JSON says nothing', async () => {
  const record = recordOf(
    await readWritten(
      '<script type="application/ld+json">{"datePublished": </script><main><p>Teks</p></main>',
    ),
  );
  expect(record.fields.get('date')).toBeNull();
});

test.each([
  ['<link rel="canonical" href="https://a.example/1">', 'https://a.example/1'],
  ['<meta property="og:url" content="https://a.example/2">', 'https://a.example/2'],
  ['<!-- saved from url=(0021)https://a.example/3 -->', 'https://a.example/3'],
  [
    '<!--\n Page saved with SingleFile \n url: https://a.example/4 \n saved date: x -->',
    'https://a.example/4',
  ],
  ['<link rel="canonical" href="/5">', null],
])('the address of a page with %s is %s', async (markup, url) => {
  const record = recordOf(await readWritten(`<head>${markup}</head><main><p>Teks</p></main>`));
  expect(record.fields.get('url')).toBe(url);
  expect(record.fields.get('path')).toBe(url === null ? 'page.html' : undefined);
});
