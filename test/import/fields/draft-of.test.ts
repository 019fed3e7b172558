import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warning } from '../../../src/content/finding.js';
import { draftOf } from '../../../src/import/fields/draft-of.js';
import type { Format } from '../../../src/import/source.js';
import {
  type ContextChanges,
  codesOf,
  contextOf,
  draft,
  type Fields,
  LEAST,
  read,
  recordOf,
} from './make-record.js';

it('reads the least', () => {
  const { record, ...rest } = draft({});
  expect(record.place.line).toBe(2);
  expect(rest).toEqual({
    title: 'Rapat',
    date: { precision: 'day', iso: '2018-12-12', time: null },
    writtenDate: '2018-12-12',
    agencies: ['Humas'],
    lang: 'id',
    body: '<p>Teks.</p>',
    bodyKind: 'html',
    sourceId: null,
    url: null,
    aliases: [],
    reference: null,
    summary: null,
    topics: [],
    people: [],
    location: null,
    contacts: [],
    collection: null,
    images: [],
    attachments: [],
    translationKey: null,
    publishDate: null,
    isDraft: false,
    repairs: [],
    findings: [],
  });
});

it('reads all that a record can say', () => {
  expect(
    draft({
      id: '12',
      url: 'https://badung.example/berita/12.html?x=1#atas',
      lang: 'EN',
      nomor: '480/12/Humas',
      ringkasan: '<p>Ringkas &amp; jelas</p>',
      kategori: 'Ekonomi, Keuangan',
      tokoh: ['I Ketut Suiasa', 'I Ketut Suiasa', ''],
      lokasi: 'Mangupura',
      kontak: 'humas@badung.example',
      kampanye: 'Vaksin',
      gambar: 'uploads/rapat.jpg',
      lampiran: ['a.pdf', 'b.pdf'],
      translation_key: 'tk',
    }),
  ).toMatchObject({
    sourceId: '12',
    url: 'https://badung.example/berita/12.html?x=1#atas',
    aliases: ['/berita/12.html?x=1'],
    lang: 'en',
    reference: '480/12/Humas',
    summary: 'Ringkas & jelas',
    topics: ['Ekonomi, Keuangan'],
    people: ['I Ketut Suiasa'],
    location: 'Mangupura',
    contacts: ['humas@badung.example'],
    collection: 'Vaksin',
    images: [{ target: 'uploads/rapat.jpg', alt: null, title: null }],
    attachments: [
      { target: 'a.pdf', alt: null, title: null },
      { target: 'b.pdf', alt: null, title: null },
    ],
    translationKey: 'tk',
  });
});

describe('what a record cannot do without', () => {
  /** Fields, the findings of the refusal. */
  const REFUSED: readonly (readonly [Fields, readonly string[]])[] = [
    [{ title: '' }, ['error title-missing']],
    [{ title: null }, ['error title-missing']],
    [{ title: '<b> </b>&nbsp;' }, ['error title-missing']],
    [{ date: '31 Feb 2018' }, ['error date-not-in-calendar']],
    [{ agency: '' }, ['error agency-missing']],
    [{ agency: null }, ['error agency-missing']],
    [
      { title: '', date: '10/12/2018', agency: '' },
      ['error title-missing', 'error date-ambiguous', 'error agency-missing'],
    ],
  ];
  it.each(REFUSED)('%j', (fields, codes) => {
    const reading = read(fields);
    expect(reading.kind).toBe('refused');
    expect(
      reading.kind === 'refused' ? codesOf(reading.findings).filter((code) => code.startsWith('error')) : [],
    ).toEqual(codes);
  });

  it('has its remedy in words', () => {
    const reading = read({ agency: '' });
    expect(reading.kind === 'refused' ? reading.findings[0]?.help : '').toContain('--agency "');
  });

  it('is not the agency of site.yml', () => {
    expect(read({ agency: '' }, { settings: { agency: 'Kantor Hari Ini' } }).kind).toBe('refused');
  });
});

it('takes the agency of the record, else the one of the command line', () => {
  expect(draft({}, { agency: 'Pemerintah' }).agencies).toEqual(['Humas']);
  expect(draft({ agency: '' }, { agency: 'Pemerintah' }).agencies).toEqual(['Pemerintah']);
  expect(draft({ agency: ['B', 'A', 'B'] }).agencies).toEqual(['B', 'A']);
  expect(draft({ agency: 'A; B' }).agencies).toEqual(['A; B']);
});

it('takes no number for the name of an agency', () => {
  const uuid = '16628142-57b2-4611-bc03-5912785acee3';
  for (const number of ['12', uuid]) {
    const found = draft({ agency: number }, { agency: 'Pemerintah' });
    expect(found.agencies).toEqual(['Pemerintah']);
    expect(codesOf(found.findings)).toEqual(['warning agency-number']);
    const changes: ContextChanges = { mapping: { agencies: new Map([[number, 'Dinas Kesehatan']]) } };
    expect(draft({ agency: number }, changes)).toMatchObject({ agencies: ['Dinas Kesehatan'], findings: [] });
  }
  expect(draft({ agency: [uuid, 'Dinas A'] }).agencies).toEqual(['Dinas A']);
  expect(read({ agency: '12' })).toMatchObject({
    kind: 'refused',
    findings: [{ severity: 'error', code: 'agency-number' }],
  });
  expect(draft({ agency: 'Dinas 12' }).findings).toEqual([]);
});

it('renames an agency only where map.yml says so, and records it', () => {
  const changes: ContextChanges = { mapping: { agencies: new Map([['Dinas Kominfo', 'Dinas Komunikasi']]) } };
  const renamed = draft({ agency: 'Dinas  Kominfo' }, changes);
  expect(renamed.agencies).toEqual(['Dinas Komunikasi']);
  expect(renamed.repairs.map(({ kind, to }) => [kind, to])).toEqual([
    ['spaces', 'Dinas Kominfo'],
    ['map.yml', 'Dinas Komunikasi'],
  ]);
  expect(draft({ agency: 'Dinas Kominfo A' }, changes).agencies).toEqual(['Dinas Kominfo A']);
});

it('gives a record without a date as unknown', () => {
  for (const date of ['', null, '0000-00-00 00:00:00']) {
    const found = draft({ date });
    expect(found.date.precision).toBe('unknown');
    expect(codesOf(found.findings)).toEqual(['note date-unknown']);
    expect(found.writtenDate).toBe(date === '' ? null : date);
  }
});

it('names the column that has the date, where the one it is taken from is empty, and takes nothing from there', () => {
  const found = draft({ date: null, created_at: '2022-09-08 20:56:28', jam: '20:56', updated_at: '' });
  expect(found.date.precision).toBe('unknown');
  expect(codesOf(found.findings)).toEqual(['note date-unknown', 'warning date-elsewhere']);
  expect(found.findings[1]?.message).toContain('«created_at» has «2022-09-08 20:56:28»');
  expect(found.findings[1]?.help).toContain('`date: [date, created_at]`');
  expect(codesOf(draft({ date: null, created_at: '0000-00-00' }).findings)).toEqual(['note date-unknown']);
});

describe('language', () => {
  const LANGUAGES: readonly (readonly [string | null, string | null, string, readonly string[]])[] = [
    [null, null, 'id', []],
    ['', 'en', 'en', []],
    ['EN', null, 'en', []],
    ['en_US', null, 'en-US', []],
    ['id_ID.UTF-8', null, 'id-ID', []],
    ['Indonesian', 'en', 'id', []],
    ['Bahasa Indonesia', 'en', 'id', []],
    ['zh-hant', null, 'zh-Hant', []],
    ['Mandarin', null, 'zh', []],
    ['und', 'en', 'en', []],
    ['Klingonisch', 'en', 'en', ['warning lang-unknown']],
    ['Klingon', 'en', 'en', ['warning lang-unknown']],
    ['1', null, 'id', ['warning lang-unknown']],
  ];
  it.each(LANGUAGES)('%j with --lang %j', (lang, given, expected, codes) => {
    const found = draft({ lang }, { lang: given });
    expect([found.lang, codesOf(found.findings)]).toEqual([expected, codes]);
  });
});

describe('what the public could read', () => {
  /** Column and value, draft or not, whether it warns. */
  const STATES: readonly (readonly [Fields, boolean, boolean])[] = [
    [{ published: '1' }, false, false],
    [{ published: '0' }, true, false],
    [{ status: 'Publish' }, false, false],
    [{ status: 'published' }, false, false],
    [{ status: 'Terbit' }, false, false],
    [{ status: 'konsep' }, true, false],
    [{ status: 'draft' }, true, false],
    [{ status: 'pending' }, true, false],
    [{ aktif: 'Y' }, false, false],
    [{ aktif: 'N' }, true, false],
    [{ aktif: 'ya' }, false, false],
    [{ tampil: 'Tidak' }, true, false],
    [{ status: 'tidak aktif' }, true, false],
    [{ status: 'non-aktif' }, true, false],
    [{ publié: 'oui' }, false, false],
    [{ status: '已發布' }, false, false],
    [{ status: '草稿' }, true, false],
    [{ 'attributes.status': 'true' }, false, false],
    [{ draft: 'true' }, true, false],
    [{ draft: 'no' }, false, false],
    [{ draft: 'published' }, false, false],
    [{ draft: 'hidden' }, true, false],
    [{ draft: '0' }, false, false],
    [{ konsep: 'ya' }, true, false],
    // What nobody understands holds it.
    [{ status: '3' }, true, true],
    [{ state: '-2' }, true, true],
    [{ status: 'berita utama' }, true, true],
    [{ status: '' }, true, true],
    [{ published: null }, true, true],
    [{ draft: 'mungkin' }, true, true],
    // Each column can hold it.
    [{ status: 'publish', aktif: 'N' }, true, false],
    [{ status: 'berita', aktif: 'Y' }, true, true],
  ];
  it.each(STATES)('%j', (fields, isDraft, warns) => {
    const found = draft(fields);
    expect(found.isDraft).toBe(isDraft);
    expect(codesOf(found.findings)).toEqual(warns ? ['warning holding-unclear'] : []);
  });

  it('names the value, and how to say that the column means something else', () => {
    const [finding] = draft({ status: 'berita utama' }).findings;
    expect(finding?.message).toContain('«status: berita utama»');
    expect(finding?.help).toContain('`published: []`');
  });

  it('does not read columns that map.yml sets aside', () => {
    expect(draft({ status: 'berita' }, { mapping: { fields: new Map([['published', []]]) } }).isDraft).toBe(
      false,
    );
    const named = { mapping: { fields: new Map([['published', ['aktif']] as const]) } };
    expect(draft({ status: 'berita', aktif: '1' }, named).isDraft).toBe(false);
  });

  it('holds what Strapi has never published', () => {
    const fields = {
      title: 'Rapat',
      content: 'Teks.',
      agency: 'Humas',
      publishedAt: null,
      createdAt: '2018-12-12',
    };
    const reading = draftOf(recordOf(fields), contextOf({ format: 'json' }));
    expect(reading).toMatchObject({
      kind: 'draft',
      draft: { isDraft: true, date: { precision: 'unknown' } },
    });
  });

  it('reads an embargo as a moment, and is held by one that cannot be read', () => {
    expect(draft({ embargo: '2026-12-24 09:00' })).toMatchObject({
      publishDate: '2026-12-24T09:00:00',
      isDraft: false,
    });
    expect(draft({ embargo: '24 Dec 2026' }).publishDate).toBe('2026-12-24T00:00:00');
    expect(draft({ embargo: '' })).toMatchObject({ publishDate: null, isDraft: false });
    for (const embargo of ['besok', 'Dec 2026', '10/12/2026'])
      expect(draft({ embargo })).toMatchObject({
        publishDate: null,
        isDraft: true,
        findings: [{ code: 'holding-unclear' }],
      });
  });
});

describe('what is left out', () => {
  const POST: Fields = {
    title: 'Rapat',
    link: 'https://badung.example/rapat/',
    guid: 'https://badung.example/?p=12',
    'content:encoded': 'Teks.',
    'wp:post_id': '12',
    'wp:post_date': '2018-12-12 09:00:00',
    pubDate: 'Wed, 12 Dec 2018 01:00:00 +0000',
    'wp:status': 'publish',
    'wp:post_type': 'post',
    'wp:post_password': '',
    'meta._thumbnail_id': '15',
    category: ['Berita', 'Uncategorized'],
  };
  const wxr = (fields: Fields, changes: ContextChanges = {}) =>
    draftOf(
      recordOf({ ...POST, ...fields }, { bodyKind: 'wordpress' }),
      contextOf({ format: 'wxr', agency: 'Humas', ...changes }),
    );

  it('is nothing of a published post', () => {
    expect(wxr({})).toMatchObject({
      kind: 'draft',
      draft: {
        date: { iso: '2018-12-12', time: '09:00:00' },
        sourceId: '12',
        url: 'https://badung.example/rapat/',
        aliases: ['/rapat/', '/?p=12'],
        bodyKind: 'wordpress',
        body: 'Teks.',
        topics: ['Berita'],
        images: [{ target: 'attachment:15' }],
        isDraft: false,
        publishDate: null,
        findings: [{ code: 'topic-left-out' }],
      },
    });
  });

  /** Fields of the post, map.yml, the group. */
  const GROUPS: readonly (readonly [Fields, ContextChanges, string])[] = [
    [{ 'wp:post_type': 'page' }, {}, 'page'],
    [{ 'wp:post_type': 'attachment', 'wp:status': 'inherit' }, {}, 'attachment'],
    [{ 'wp:post_type': 'post' }, { mapping: { types: ['siaran'] } }, 'post'],
    [{ 'wp:status': 'draft' }, {}, 'post in state draft'],
    [{ 'wp:status': 'private' }, {}, 'post in state private'],
    [{ 'wp:status': 'pending' }, {}, 'post in state pending'],
    [{ 'wp:status': 'trash' }, {}, 'post in state trash'],
    [{ 'wp:status': 'auto-draft' }, {}, 'post in state auto-draft'],
    [{ 'wp:status': 'inherit' }, {}, 'post in state inherit'],
    [{ 'wp:status': 'future' }, {}, 'post in state future'],
    [{ 'wp:status': 'publish' }, { mapping: { states: ['draft'] } }, 'post in state publish'],
    [{ 'wp:post_password': 'rahasia' }, {}, 'post behind a password'],
    [
      { 'wp:post_password': 'rahasia' },
      { mapping: { states: ['publish', 'draft'] } },
      'post behind a password',
    ],
    // Even where it would be refused: nothing of what was not public is reported.
    [{ 'wp:status': 'draft', title: '' }, {}, 'post in state draft'],
  ];
  it.each(GROUPS)('%j with %j', (fields, changes, what) => {
    expect(wxr(fields, changes)).toEqual({ kind: 'left-out', what });
  });

  it('is a post behind a password in the REST interface of WordPress, which keeps its text back', () => {
    const rest = (isProtected: string) =>
      draftOf(
        recordOf({
          title: 'Rapat',
          date: '2018-12-12',
          'content.rendered': '',
          'content.protected': isProtected,
        }),
        contextOf({ format: 'json', agency: 'Humas' }),
      );
    expect(rest('true')).toEqual({ kind: 'left-out', what: 'record behind a password' });
    expect(rest('false')).toMatchObject({ kind: 'draft', draft: { isDraft: false } });
  });

  it('is what was chosen no more, and stays held', () => {
    const states = {
      mapping: { types: ['post', 'page'], states: ['publish', 'future', 'draft', 'private'] },
    };
    const future = { 'wp:status': 'future', 'wp:post_date': '2026-12-24 09:00:00' };
    expect(wxr(future, states)).toMatchObject({
      draft: { publishDate: '2026-12-24T09:00:00', isDraft: false },
    });
    expect(wxr({ 'wp:status': 'private' }, states)).toMatchObject({ draft: { isDraft: true } });
    expect(wxr({ 'wp:status': 'draft' }, states)).toMatchObject({ draft: { isDraft: true } });
    expect(wxr({ 'wp:post_type': 'page' }, states)).toMatchObject({ draft: { isDraft: false } });
  });

  it('is told from the table of WordPress too', () => {
    const table = { ...LEAST, post_type: 'revision', post_status: 'inherit' };
    expect(draftOf(recordOf(table), contextOf({ format: 'sql' }))).toEqual({
      kind: 'left-out',
      what: 'revision',
    });
  });

  it('is what the old system had deleted', () => {
    expect(read({ deleted_at: '2020-01-01 10:00:00' })).toEqual({
      kind: 'left-out',
      what: 'record deleted in the old system',
    });
    for (const deleted_at of [null, '', '0', '0000-00-00 00:00:00'])
      expect(read({ deleted_at }).kind).toBe('draft');
  });
});

describe('old addresses', () => {
  const ADDRESSES: readonly (readonly [Fields, string | null, string | null, readonly string[]])[] = [
    [{ url: 'https://x.example/berita/1.html' }, null, 'https://x.example/berita/1.html', ['/berita/1.html']],
    [{ url: 'https://x.example/' }, null, 'https://x.example/', []],
    [{ url: '/berita/1' }, null, null, ['/berita/1']],
    [{ url: '/berita/1' }, 'https://x.example', 'https://x.example/berita/1', ['/berita/1']],
    [
      { url: 'berita.php?id=1' },
      'https://x.example/lama/',
      'https://x.example/lama/berita.php?id=1',
      ['/lama/berita.php?id=1'],
    ],
    [{ url: '//x.example/a' }, 'https://y.example', 'https://x.example/a', ['/a']],
    [{ url: 'https://x.example//a' }, null, 'https://x.example//a', ['/a']],
    [
      { url: 'https://web.archive.org/web/20190101000000/https://x.example/a' },
      null,
      'https://x.example/a',
      ['/a'],
    ],
    [{ url: 'www.x.example/a' }, null, 'http://www.x.example/a', ['/a']],
    [{ url: 'https://x.example/a', guid: 'https://x.example/a' }, null, 'https://x.example/a', ['/a']],
    [{ guid: 'https://x.example/?p=12' }, null, null, ['/?p=12']],
    [{ guid: 'urn:uuid:1225c695' }, null, null, []],
    [{ redirect_from: ['/a/', 'b/c', '/a/'] }, null, null, ['/a/', '/b/c']],
    [{ url: null }, 'https://x.example', null, []],
    [{ permalink: '/:year/:title/' }, 'https://x.example', null, []],
    [{ permalink: 'pretty' }, 'https://x.example', null, []],
    [{ url: '#' }, 'https://x.example', null, []],
    [{ url: 'javascript:void(0)' }, null, null, []],
    [{ url: 'https://x.example/a b/ü' }, null, 'https://x.example/a%20b/%C3%BC', ['/a%20b/%C3%BC']],
  ];
  it.each(ADDRESSES)('%j under %j', (fields, baseUrl, url, aliases) => {
    const found = draft(fields, { baseUrl });
    expect([found.url, found.aliases]).toEqual([url, aliases]);
  });

  it('says which address is none', () => {
    expect(codesOf(draft({ url: 'javascript:void(0)' }).findings)).toEqual(['warning url-unreadable']);
  });

  it('are the paths of saved pages', () => {
    const page = { path: 'berita\\apa? 1#2.html' };
    const found = draft(page, { format: 'html', baseUrl: 'https://x.example/' });
    expect(found.url).toBe('https://x.example/berita/apa%3F%201%232.html');
    expect(found.aliases).toEqual(['/berita/apa%3F%201%232.html']);
    expect(draft(page, { format: 'csv' }).aliases).toEqual([]);
  });

  it.each([
    ['mirror/dinas.go.id/berita/a.html', 'http://dinas.go.id/', '/berita/a.html'],
    ['mirror/www.Dinas.go.id/berita/a.html', 'http://dinas.go.id/', '/berita/a.html'],
    ['mirror/dinas.go.id/berita/a.html', 'https://www.dinas.go.id/lama/', '/berita/a.html'],
    ['mirror/dinas.go.id+8080/berita/a.html', 'http://dinas.go.id:8080/', '/berita/a.html'],
    ['mirror/dinas.go.id:8080/a.html', 'http://dinas.go.id/', '/a.html'],
    ['mirror/lain.go.id/a.html', 'http://dinas.go.id/', '/lain.go.id/a.html'],
    ['mirror/berita/dinas.go.id', 'http://dinas.go.id/', '/berita/dinas.go.id'],
    ['mirror/berita/a.html', 'http://dinas.go.id/lama/', '/lama/berita/a.html'],
    ['mirror/berita/a.html', null, '/berita/a.html'],
    ['a.html', 'http://dinas.go.id/', '/a.html'],
    ['mirror/berita', 'http://dinas.go.id/', '/berita'],
    ['lain/berita/a.html', 'http://dinas.go.id/', '/lain/berita/a.html'],
  ])(
    'of a page saved as %s count from the host of %s, or from the folder given: %s',
    (path, baseUrl, alias) => {
      const found = draft({ path }, { format: 'html', folder: 'mirror', baseUrl });
      expect(found.aliases).toEqual([alias]);
      expect(found.url).toBe(baseUrl === null ? null : new URL(alias, baseUrl).href);
    },
  );

  it('are paths without a fragment, never two equal', () => {
    const url = fc.string({ unit: 'grapheme', maxLength: 12 }).map((path) => `https://x.example/${path}`);
    fc.assert(
      fc.property(fc.array(url, { maxLength: 4 }), (urls) => {
        const { aliases } = draft({ url: urls[0] ?? null, aliases: urls });
        expect(new Set(aliases).size).toBe(aliases.length);
        for (const alias of aliases) expect(alias).toMatch(/^\/[^#]*$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('topics', () => {
  const TOPICS: readonly (readonly [Fields, readonly string[], readonly string[]])[] = [
    [{ tags: 'kesehatan, pendidikan;vaksin,,' }, ['kesehatan', 'pendidikan', 'vaksin'], ['list']],
    [{ kategori: 'Ekonomi, Keuangan' }, ['Ekonomi, Keuangan'], []],
    [{ tags: ['a, b', 'c'] }, ['a, b', 'c'], []],
    [{ categories: ['Berita'], tags: 'Berita,Vaksin' }, ['Berita', 'Vaksin'], ['list']],
    [{ tags: 'kesehatan' }, ['kesehatan'], []],
    [{ tags: 'R&amp;D, Bali' }, ['R&D', 'Bali'], ['character references', 'list']],
    [{ categories: ['3', '7'] }, [], []],
  ];
  it.each(TOPICS)('%j', (fields, topics, kinds) => {
    const found = draft(fields);
    expect(found.topics).toEqual(topics);
    expect(found.repairs.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says which numbers are none', () => {
    expect(codesOf(draft({ categories: ['3'] }).findings)).toEqual(['note topic-left-out']);
  });
});

describe('files', () => {
  const FILES: readonly (readonly [Fields, readonly string[], readonly string[]])[] = [
    [{ foto: 'beritas\\June2024\\a.jpg' }, ['beritas\\June2024\\a.jpg'], []],
    [{ foto: '["berita\\/a.jpg","b.jpg"]' }, ['berita/a.jpg', 'b.jpg'], []],
    [{ foto: '[{"download_link":"a.jpg","original_name":"x"}]' }, ['a.jpg'], []],
    [{ foto: '[rusak' }, ['[rusak'], []],
    [{ foto: '[a]' }, ['[a]'], []],
    [{ gambar: 'a.jpg', foto: 'a.jpg' }, ['a.jpg'], []],
    [{ gambar: '' }, [], []],
    [{ featured_media: '15' }, ['attachment:15'], []],
    [{ featured_media: '0' }, [], []],
    [{ image: '15' }, [], ['note file-number']],
  ];
  it.each(FILES)('%j', (fields, targets, codes) => {
    const found = draft(fields);
    expect(found.images.map(({ target }) => target)).toEqual(targets);
    expect(codesOf(found.findings)).toEqual(codes);
  });
});

describe('body', () => {
  it.each(['', '  \n', '<p>&nbsp;</p>', '<p><br></p><!-- x -->', '\u200b'])(
    '%j is empty, and a record all the same',
    (body) => {
      const found = draft({ body });
      expect(found.body).toBe(body.trim() === '' ? '' : body);
      expect(codesOf(found.findings)).toEqual(['warning body-empty']);
    },
  );

  it.each(['x', '<img src="a.jpg">', '![](a.jpg)', '<iframe src="x"></iframe>'])(
    '%j is something',
    (body) => {
      expect(draft({ body }).findings).toEqual([]);
    },
  );

  it('stays as the source has it', () => {
    const body = '<p>officeâ\u0080\u0099s &amp;amp;\u0000</p>\r\n';
    expect(draft({ body }).body).toBe(body);
  });

  it('is the first of its columns that has something in it', () => {
    const mapping = { fields: new Map([['body', ['lead', 'body']] as const]) };
    expect(draft({ lead: ' ' }, { mapping }).body).toBe('<p>Teks.</p>');
    expect(draft({ lead: 'Lead' }, { mapping }).body).toBe('Lead');
  });

  it('is both parts of Joomla', () => {
    const joomla = { title: 'A', introtext: '<p>Satu.</p>', fulltext: '<p>Dua.</p>' };
    const of = (fields: Fields) => draftOf(recordOf(fields), contextOf({ format: 'sql', agency: 'Humas' }));
    expect(of(joomla)).toMatchObject({ draft: { body: '<p>Satu.</p>\n<p>Dua.</p>' } });
    expect(of({ ...joomla, fulltext: '' })).toMatchObject({ draft: { body: '<p>Satu.</p>' } });
  });

  it('warns of letters that were lost, there and in the title', () => {
    const found = draft({ title: 'Tema: "?????"', body: 'Lib?ration' });
    expect(codesOf(found.findings)).toEqual(['warning characters-lost', 'warning characters-lost']);
  });

  it.each([
    ['character-question-marks', 'Tema: "?????"', []],
    ['character-question-marks', 'Tema: "?????" Lib?ration', ['warning characters-lost']],
    ['character-question-marks', 'Tema: "\uFFFD"', ['warning characters-lost']],
    ['character-replaced', 'Tema: "\uFFFD"', []],
  ])('after %s of the whole record, says of «%s» what that does not', (code, title, expected) => {
    const record = { ...recordOf({ title, date: '2018', body: 'Isi' }), findings: [warning(code, '', null)] };
    const found = draftOf(record, contextOf({ agency: 'Humas' }));
    if (found.kind !== 'draft') throw new Error('No draft');
    expect(codesOf(found.draft.findings)).toEqual(expected);
  });
});

it('records every repair of every text', () => {
  const found = draft({ nomor: ' 12 ', lokasi: 'Denpasar &amp; Badung' });
  expect(found.repairs).toEqual([
    { field: 'reference', kind: 'spaces', from: ' 12 ', to: '12' },
    {
      field: 'location',
      kind: 'character references',
      from: 'Denpasar &amp; Badung',
      to: 'Denpasar & Badung',
    },
  ]);
});

it('refuses a record in which two equally good columns say different things', () => {
  const both = (judul: string) => read({ judul }, { format: 'jsonl' });
  expect(both('Rapat lain')).toMatchObject({
    kind: 'refused',
    findings: [{ code: 'column-ambiguous', severity: 'error' }],
  });
  expect(both('').kind).toBe('draft');
  expect(both('Rapat').kind).toBe('draft');
});

it('does not say again what the reader of the record has found', () => {
  const findings = [{ code: 'encoding-guessed', severity: 'warning', message: '…', help: null }] as const;
  const of = (fields: Fields) => draftOf(recordOf({ ...LEAST, ...fields }, { findings }), contextOf());
  expect(of({})).toMatchObject({ kind: 'draft', draft: { findings: [] } });
  expect(of({ title: '' })).toMatchObject({ kind: 'refused', findings: [{ code: 'title-missing' }] });
});

it('takes no longer over a hostile text than over another', () => {
  const started = performance.now();
  for (const piece of [
    '<!--',
    '<b ',
    '<b a="',
    '&amp',
    '&#',
    '?',
    '? ',
    '<',
    '\u200b',
    'â',
    '{',
    ',',
    ' \n',
  ]) {
    const text = piece.repeat(30_000);
    read({
      title: text,
      body: text,
      tags: text,
      url: text,
      lang: text,
      agency: text,
      embargo: text,
      gambar: text,
    });
    read({ date: text });
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});

it('does not fail on any record', () => {
  const names = [
    'title',
    'date',
    'agency',
    'body',
    'url',
    'guid',
    'tags',
    'lang',
    'status',
    'draft',
    'gambar',
    'embargo',
    'deleted_at',
    'wp:post_type',
    '__proto__',
  ];
  const value = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
  );
  const formats: readonly Format[] = ['csv', 'json', 'wxr', 'sql', 'html', 'markdown', 'txt'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...names), value)),
      fc.constantFrom(...formats),
      (fields, format) => {
        const record = recordOf({}, { fields: new Map(fields) });
        const reading = draftOf(record, contextOf({ format, agency: 'Humas' }));
        if (reading.kind === 'refused') expect(codesOf(reading.findings).join(' ')).toContain('error');
        if (reading.kind === 'draft')
          expect(codesOf(reading.draft.findings).join(' ')).not.toContain('error');
      },
    ),
    { numRuns: 1000 },
  );
});
