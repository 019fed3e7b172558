import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/content/read-body.js';
import type { Release } from '../../src/content/release.js';
import { type Files, readArchive, release, SITE, shown } from './temporary-archive.js';

const FILE = 'releases/2018/12/a.md';

/** The one release of a front matter, with files beside it. */
function readOne(text: string, files: Files = {}) {
  const { releases, problems, leftOut } = readArchive({ [FILE]: text, ...files });
  return { one: releases[0] ?? null, problems, leftOut };
}

it('reads every field', () => {
  const lines = `id: siaran-2018-1
reference: 12/HUMAS/2018
lang: EN-us
summary: A meeting.
topics: [health, health, schools]
people:
  - I Ketut Suiasa
location: Mangupura
contacts: humas@badung.example
collection: Innovation
images:
  - file: foto.jpg
    alt: Participants
    caption: The meeting
    credit: Humas
    license: CC BY 4.0
attachments:
  - {file: files/laporan.pdf, title: Report, lang: id}
translationKey: rakor
publishDate: 12 Dec 2018 09:00
draft: no
status: superseded
statusDate: 14 Dec 2018
statusReason: A new figure.
supersededBy: releases/2018/12/b/
updates:
  - {date: 13 Dec 2018, kind: correction, note: A name was wrong.}
aliases: [/berita/1.html, /berita/2.html]
format: HTML
source: {sha256: abc, file: x.html, system: Joomla, id: "7", url: "https://lama.example/7"}
reviewed: {by: KD, on: 24 Nov 2026, decision: accept, note: Compared.}
x-internal: {anything: [at, all]}
`;
  const { one, problems } = readOne(release(lines), {
    'releases/2018/12/foto.jpg': 'x',
    'releases/2018/12/files/laporan.pdf': 'xyz',
  });
  expect(problems).toEqual([]);
  expect(one).toEqual({
    file: `content/${FILE}`,
    path: FILE,
    address: 'releases/2018/12/a/',
    id: 'siaran-2018-1',
    title: 'A',
    date: { precision: 'day', iso: '2018-12-12', time: null },
    agencies: ['Humas'],
    lang: 'en-US',
    reference: '12/HUMAS/2018',
    summary: 'A meeting.',
    topics: ['health', 'schools'],
    people: ['I Ketut Suiasa'],
    location: 'Mangupura',
    contacts: ['humas@badung.example'],
    collection: 'Innovation',
    images: [
      {
        path: 'releases/2018/12/foto.jpg',
        alt: 'Participants',
        caption: 'The meeting',
        credit: 'Humas',
        license: 'CC BY 4.0',
      },
    ],
    attachments: [{ path: 'releases/2018/12/files/laporan.pdf', size: 3, title: 'Report', lang: 'id' }],
    translationKey: 'rakor',
    publishDate: '2018-12-12T09:00:00' as Release['publishDate'],
    isDraft: false,
    status: 'superseded',
    statusDate: { precision: 'day', iso: '2018-12-14', time: null },
    statusReason: 'A new figure.',
    supersededBy: 'releases/2018/12/b/',
    updates: [
      {
        date: { precision: 'day', iso: '2018-12-13', time: null },
        kind: 'correction',
        note: 'A name was wrong.',
      },
    ],
    aliases: ['/berita/1.html', '/berita/2.html'],
    source: { sha256: 'abc', file: 'x.html', system: 'Joomla', id: '7', url: 'https://lama.example/7' },
    reviewed: {
      by: 'KD',
      on: { precision: 'day', iso: '2026-11-24', time: null },
      decision: 'accept',
      note: 'Compared.',
    },
    body: { format: 'html', firstLine: 38 },
  } satisfies Release);
});

/** Front matter lines beside title, date and agency; what of the release comes of them. */
const READ: readonly (readonly [string, Partial<Release>])[] = [
  [
    '',
    {
      lang: 'id',
      id: 'releases/2018/12/a/',
      isDraft: false,
      publishDate: null,
      status: 'published',
      source: null,
      topics: [],
    },
  ],
  ['summary:\ntopics:\nlang:\n', { summary: null, topics: [], lang: 'id' }],
  ['description: X', { summary: 'X' }],
  ['excerpt: >-\n  Two\n  lines', { summary: 'Two lines' }],
  ['tags: a\ncategories: [b, c]\ntopics: [d]', { topics: ['a', 'b', 'c', 'd'] }],
  ['topics: kesehatan, pendidikan', { topics: ['kesehatan', 'pendidikan'] }],
  ['topics: "a, b"', { topics: ['a, b'] }],
  ['people: Budi, S.Sos.', { people: ['Budi, S.Sos.'] }],
  ['dateline: Denpasar', { location: 'Denpasar' }],
  ['redirect_from: /old.html', { aliases: ['/old.html'], id: '/old.html' }],
  ['aliases: [/oldest, /later]', { id: '/oldest' }],
  ['embargo: 13 Dec 2018', { publishDate: '2018-12-13T00:00:00' as Release['publishDate'] }],
  ['embargoUntil: 13 Dec 2018 09.00 WIB', { publishDate: '2018-12-13T10:00:00' as Release['publishDate'] }],
  ['pubdate: 2018-12-13T01:00:00Z', { publishDate: '2018-12-13T09:00:00' as Release['publishDate'] }],
  ['draft: yes', { isDraft: true }],
  ['draft: ya', { isDraft: true }],
  ['draft: True', { isDraft: true }],
  ['draft: "true"', { isDraft: true }],
  ['draft: tidak', { isDraft: false }],
  ['published: false', { isDraft: true }],
  ['published: no', { isDraft: true }],
  ['published: yes', { isDraft: false }],
  [
    'updates:\n  - {date: 2018-12-13, note: X}',
    { updates: [{ date: { precision: 'day', iso: '2018-12-13', time: null }, kind: 'update', note: 'X' }] },
  ],
  ['x-draft: anything\nx-publishDate: soon', { isDraft: false, publishDate: null }],
  ['location: "  Kota\\tDenpasar "', { location: 'Kota Denpasar' }],
];

it.each(READ)('%j', (lines, expected) => {
  const { one, problems } = readOne(release(lines));
  expect(problems).toEqual([]);
  expect(one).toMatchObject(expected);
});

it('the agency of site.yml serves a release that names none', () => {
  const files = { 'site.yml': `${SITE}agency: Pemkab\n`, [FILE]: '---\ntitle: A\ndate: 2018\n---\n' };
  expect(readArchive(files).releases[0]?.agencies).toEqual(['Pemkab']);
});

it('the day in the name of a file is proposed where there is no date', () => {
  const { problems } = readArchive({ 'releases/2014-09-25-rapat.md': '---\ntitle: A\nagency: B\n---\n' });
  expect(problems).toMatchObject([
    { code: 'date-missing', help: expect.stringContaining('`date: 2014-09-25`') },
  ]);
});

it('several agencies, each once', () => {
  expect(readOne('---\ntitle: A\ndate: 2018\nagencies: [B, C, B]\n---\n').one?.agencies).toEqual(['B', 'C']);
});

/** Lines, problems, what they say; the release is still read. */
const REPORTED: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['titel: x', ['warning field-unknown-key :5:1'], /`title`/u],
  [
    'layout: post\npermalink: /x',
    ['warning field-unknown-key :5:1', 'warning field-unknown-key :6:1'],
    /«layout»/u,
  ],
  ['publisher: Humas', ['warning field-unknown-key :5:1'], /«publisher»/u],
  ['tanggal: 2018', ['warning field-unknown-key :5:1'], /`date`/u],
  ['Summary: X', ['warning field-key-spelling :5:1'], /`summary`/u],
  ['translation_key: X', ['warning field-key-spelling :5:1'], /`translationKey`/u],
  [
    'summary: X\ndescription: Y',
    ['error field-two-spellings :6:1'],
    /«summary» on line 5 and «description» on line 6/u,
  ],
  ['agencies: Y', ['error field-two-spellings :5:1'], /«agency» on line 4 and «agencies» on line 5/u],
  ['summary: X\nSummary: Y', ['warning field-key-spelling :6:1', 'error field-two-spellings :6:1'], /./u],
  ['summary: [a, b]', ['error field-shape :5:10'], /«summary» is a list, where one text should be/u],
  ['topics: {a: b}', ['error field-shape :5:9'], /`topics: \[kesehatan/u],
  ['images: {alt: x}', ['error field-missing :5:9'], /«images\.file» is missing/u],
  ['images:\n  - file: [a]', ['error field-shape :6:11'], /«images\.file»/u],
  ['images:\n  - file: foto.jpg\n    atl: x', ['warning field-unknown-key :7:5'], /`alt`/u],
  ['source: {sistem: x}', ['warning field-unknown-key :5:10'], /`system`/u],
  ['source: {url: lama.example}', ['error field-url :5:15'], /https:/u],
  ['updates: [{date: 31 Feb 2018, note: x}]', ['error date-not-in-calendar :5:18'], /28 days/u],
  ['updates: [{date: 2018, kind: corection, note: x}]', ['error field-word :5:30'], /`correction`/u],
  ['updates: [{date: 2018, note: ""}]', ['error field-empty :5:30'], /sentence/u],
  ['status: withdrawed', ['error field-word :5:9'], /`withdrawn`/u],
  ['format: md', ['error field-word :5:9'], /markdown, html/u],
  ['lang: indonesia', ['error field-language :5:7'], /`lang: id`/u],
  ['lang: xx yy', ['error field-language :5:7'], /«xx yy»/u],
  ['summary: "a\\u0001b"', ['error control-character :5:10'], /U\+0001\) after «a»/u],
  ['summary: "\\ud800"', ['error control-character :5:10'], /U\+D800/u],
  ['summary: Juara #1 nasional', ['error yaml-comment-in-text :5:10'], /«#1 nasional» would be lost/u],
  [
    'images: [{file: foto.jpg, caption: Juara #1}]',
    ['error yaml-comment-in-text :5:42'],
    /«#1\}\]».*quotation marks/su,
  ],
  ['reviewed: {by: KD, on: 2026-11-24, decision: acept}', ['error field-word :5:46'], /`accept`/u],
  ['reviewed: {by: KD, on: soon, decision: accept}', ['error date-unreadable :5:24'], /«soon»/u],
  ['reviewed: {on: 2026-11-24, decision: accept}', ['error field-missing :5:11'], /«reviewed\.by»/u],
  [
    'reviewed: {by: KD, on: 2026-11-24, decision: accept, vote: 1}',
    ['warning field-unknown-key :5:54'],
    /`note`/u,
  ],
  [
    'reviewed: {by: KD, on: 2026-11-24, decision: needs correction, note: A name is wrong}',
    ['note reviewed-correction :5:11'],
    /KD asked for a correction on 2026-11-24: «A name is wrong»/u,
  ],
  [
    'reviewed: {by: KD, on: 2026-11-24, decision: reject}',
    ['note reviewed-rejected :5:11'],
    /KD rejected this release on 2026-11-24\. .*`draft: true`/su,
  ],
  ['statusDate: soon', ['error date-unreadable :5:13'], /«soon»/u],
];

it.each(REPORTED)('%j', (lines, expected, says) => {
  const { problems } = readOne(release(lines), { 'releases/2018/12/foto.jpg': '' });
  expect(shown(problems).map((line) => line.replace(FILE, ''))).toEqual(expected);
  expect(problems.map(({ message, help }) => `${message} ${help}`).join('\n')).toMatch(says);
});

/** Whole front matter without the lines; the release cannot be read. */
const UNREADABLE: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['date: 2018\nagency: B', ['error title-missing :2:1'], /`title: "/u],
  ['title:\ndate: 2018\nagency: B', ['error title-missing :2:1'], /nothing behind it/u],
  ['title: ""\ndate: 2018\nagency: B', ['error title-missing :2:1'], /nothing behind it/u],
  [
    'judul: A\ndate: 2018\nagency: B',
    ['warning field-unknown-key :2:1', 'error title-missing :2:1'],
    /Line 2 says «judul»: make it `title:`/u,
  ],
  ['title: A\nagency: B', ['error date-missing :2:1'], /`date: 12 Dec 2018`/u],
  ['title: A\ndate:\nagency: B', ['error date-missing :2:1'], /nothing behind it/u],
  ['title: A\ndate: 10/12/2018\nagency: B', ['error date-ambiguous :3:7'], /dateOrder: dmy/u],
  ['title: A\ndate: 31 Feb 2018\nagency: B', ['error date-not-in-calendar :3:7'], /28 days/u],
  ['title: A\ndate: 12 Dec 2028\nagency: B', ['error date-year :3:7'], /next year \(2027\)/u],
  ['title: A\ndate: 2018', ['error agency-missing :2:1'], /site\.yml/u],
  ['title: [A]\ndate: 2018\nagency: B', ['error title-missing :2:1', 'error field-shape :2:8'], /./u],
  [
    'titel: x\ndaet: 2018',
    [
      'warning field-unknown-key :2:1',
      'error title-missing :2:1',
      'error date-missing :2:1',
      'error agency-missing :2:1',
      'warning field-unknown-key :3:1',
    ],
    /Line 3 says «daet»/u,
  ],
  [
    'title: Rakor: Inovasi\ndate: 2018\nagency: B',
    ['error yaml-colon-in-value :2:8'],
    /`title: "Rakor: Inovasi"`/u,
  ],
];

it.each(UNREADABLE)('cannot read %j', (lines, expected, says) => {
  const { one, problems, leftOut } = readOne(`---\n${lines}\n---\nText\n`);
  expect(one).toBeNull();
  expect([...leftOut]).toEqual([FILE]);
  expect(shown(problems).map((line) => line.replace(FILE, ''))).toEqual(expected);
  expect(problems.map(({ message, help }) => `${message} ${help}`).join('\n')).toMatch(says);
});

describe('keys that hold a release', () => {
  const LIKE =
    `Draft|DRAFT|drafts|darft|draf|drfat|drft|is_draft|isDraft|draft-status|Published|publised|publsihed|PUBLISHED|publish|unpublished
publishdate|PublishDate|publish_date|publish-date|publishDates|publishDtae|pubDate|PubDate|pub_date|published_at|publishedAt|date_published|publicationDate|publishOn
Embargo|EMBARGO|emargo|embagro|embargo_until|embargo-until|embargountil|embargoUnitl|embargoDate|embargoed|embargoedUntil|embargo until|holdUntil`.split(
      /[|\n]/u,
    );

  it.each(LIKE)('«%s» is an error and holds', (key) => {
    for (const value of ['true', 'false', '12 Dec 2099', '']) {
      const { one, problems, leftOut } = readOne(release(`"${key}": ${value}`));
      expect(one).toBeNull();
      expect([...leftOut]).toEqual([FILE]);
      expect(shown(problems)).toEqual([`error holding-key ${FILE}:5:1`]);
      expect(problems[0]?.help).toContain(`\`x-${key}\``);
    }
  });

  const UNLIKE = [
    'publisher',
    'publication',
    'updated',
    'update',
    'dated',
    'author',
    'layout',
    'slug',
    'weight',
    'craftsmen',
    'menu',
    'subtitle',
    'category',
    'tag',
    'language',
    'image',
    'sitemap',
    'permalink',
  ];

  it.each(UNLIKE)('«%s» does not hold', (key) => {
    expect(readOne(release(`${key}: true`)).one).not.toBeNull();
  });

  /** Values that cannot be read, and where that is said. */
  const VALUES: readonly (readonly [string, string])[] = [
    ['draft: maybe', 'holding-value :5:8'],
    ['draft:', 'holding-value :5:7'],
    ['draft: ""', 'holding-value :5:8'],
    ['draft: 1', 'holding-value :5:8'],
    ['draft: on', 'holding-value :5:8'],
    ['draft: “true”', 'holding-value :5:8'],
    ['draft: [true]', 'field-shape :5:8'],
    ['draft: {a: b}', 'field-shape :5:8'],
    ['published: 12 Dec 2018', 'holding-value :5:12'],
    ['published: maybe', 'holding-value :5:12'],
    ['publishDate:', 'holding-value :5:13'],
    ['embargo: ""', 'holding-value :5:10'],
    ['publishDate: soon', 'date-unreadable :5:14'],
    ['publishDate: 10/12/2018', 'date-ambiguous :5:14'],
    ['publishDate: Dec 2018', 'date-not-a-day :5:14'],
    ['publishDate: unknown', 'date-not-a-day :5:14'],
    ['publishDate: 31 Feb 2019', 'date-not-in-calendar :5:14'],
    ['publishDate: 12 Dec 2108', 'date-year :5:14'],
    ['embargoUntil: 13 Dec 2018 25:00', 'date-time :5:15'],
    ['publishDate: [13 Dec 2018]', 'field-shape :5:14'],
    ['publishDate: 13 Dec 2018\nembargo: 14 Dec 2018', 'field-two-spellings :6:1'],
    ['draft: no\npublished: no', 'field-two-spellings :6:1'],
  ];

  it.each(VALUES)('%j is an error and holds', (lines, problem) => {
    const { one, problems, leftOut } = readOne(release(lines));
    expect(one).toBeNull();
    expect([...leftOut]).toEqual([FILE]);
    expect(shown(problems)).toContain(`error ${problem.replace(' ', ` ${FILE}`)}`);
  });
});

describe('pictures and attachments', () => {
  const beside = {
    'releases/2018/12/foto.jpg': 'x',
    'releases/2018/12/dua kata.png': 'x',
    'releases/2018/12/files/laporan.pdf': 'xyz',
    'releases/2018/12/caf\u00e9.jpg': 'x',
    'releases/2018/11/lain.jpg': 'x',
    'static/logo.svg': 'x',
  };
  const READ_FILES: readonly (readonly [string, readonly string[]])[] = [
    ['images: foto.jpg', ['releases/2018/12/foto.jpg']],
    ['images: [foto.jpg, ./dua kata.png]', ['releases/2018/12/foto.jpg', 'releases/2018/12/dua kata.png']],
    ['images: {file: foto.jpg}', ['releases/2018/12/foto.jpg']],
    ['attachments: files/laporan.pdf', ['releases/2018/12/files/laporan.pdf']],
    ['attachments: files//laporan.pdf', ['releases/2018/12/files/laporan.pdf']],
  ];

  it.each(READ_FILES)('%j', (lines, paths) => {
    const { one, problems } = readOne(release(lines), beside);
    expect(problems).toEqual([]);
    expect([...(one?.images ?? []), ...(one?.attachments ?? [])].map((file) => file.path)).toEqual(paths);
  });

  it('an empty alternative is not the same as none', () => {
    const { one } = readOne(
      release('images:\n  - {file: foto.jpg, alt: ""}\n  - {file: foto.jpg, alt: }\n  - foto.jpg'),
      beside,
    );
    expect(one?.images.map((image) => image.alt)).toEqual(['', null, null]);
  });

  it('lie in the folder of an index.md', () => {
    const { releases, problems } = readArchive({
      'releases/2018/12/b/index.md': release('images: x.jpg'),
      'releases/2018/12/b/x.jpg': '',
    });
    expect(problems).toEqual([]);
    expect(releases[0]?.images[0]?.path).toBe('releases/2018/12/b/x.jpg');
  });

  /** Key and name, code, what is said. */
  const REFUSED: readonly (readonly [string, string, RegExp])[] = [
    ['images: "../11/lain.jpg"', 'file-path', /leads out of the folder/u],
    ['images: "files/../../11/lain.jpg"', 'file-path', /leads out/u],
    ['images: "/releases/2018/12/foto.jpg"', 'file-path', /`file: foto\.jpg`/u],
    ['images: "https://foto.example/x.jpg"', 'file-path', /an address/u],
    ['images: "//foto.example/x.jpg"', 'file-path', /an address/u],
    ['images: "data:image/png,x"', 'file-path', /an address/u],
    ["images: 'C:\\Foto\\x.jpg'", 'file-path', /a place on a disk/u],
    ["images: '..\\11\\lain.jpg'", 'file-path', /backslash/u],
    ["images: 'files\\x.jpg'", 'file-path', /`file: files\/x\.jpg`/u],
    ['images: "dua%20kata.png"', 'file-path', /`file: "dua kata\.png"`/u],
    ['images: ""', 'file-path', /no name/u],
    ['images: Foto.JPG', 'file-spelling', /`file: foto\.jpg`/u],
    ['images: "cafe\u0301.jpg"', 'file-spelling', /`file: caf\u00e9\.jpg`/u],
    ['images: foot.jpg', 'file-missing', /Did you mean `file: foto\.jpg`/u],
    ['attachments: files/laporn.pdf', 'file-missing', /`file: files\/laporan\.pdf`/u],
    ['images: nothing-like-it.jpg', 'file-missing', /content\/releases\/2018\/12\//u],
    ['images: files', 'file-missing', /«files»/u],
    ['images: files/laporan.pdf', 'file-kind', /under `attachments`/u],
    ['attachments: b.md', 'file-kind', /page of the site/u],
    ['attachments: [{file: files/laporan.pdf, lang: indonesia}]', 'field-language', /`lang: id`/u],
  ];

  it.each(REFUSED)('%j', (lines, code, says) => {
    const { one, problems } = readOne(release(lines), {
      ...beside,
      'releases/2018/12/b.md': release('id: b'),
    });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]).toMatchObject({ severity: 'error', file: `content/${FILE}`, line: 5 });
    expect(`${problems[0]?.message} ${problems[0]?.help}`).toMatch(says);
    expect(one?.images).toEqual([]);
  });
});

describe('ids', () => {
  it('of two releases must differ', () => {
    const { problems } = readArchive({
      'releases/2018/12/a.md': release('id: x'),
      'releases/2018/12/b.md': release('aliases: x'),
    });
    expect(shown(problems)).toEqual(['error id-clash releases/2018/12/b.md']);
    expect(problems[0]?.message).toBe(
      'content/releases/2018/12/a.md and content/releases/2018/12/b.md have the same id, «x».',
    );
  });
});

describe('where a file lies', () => {
  const NOTES: readonly (readonly [string, string, readonly string[]])[] = [
    ['releases/2018/12/a.md', '12 Dec 2018', []],
    ['releases/2018/11/a.md', '12 Dec 2018', ['note path-date releases/2018/11/a.md']],
    ['releases/2017/12/a.md', '12 Dec 2018', ['note path-date releases/2017/12/a.md']],
    ['releases/2018/a.md', '12 Dec 2018', []],
    ['releases/2018/11/a.md', '2018', []],
    ['releases/2018/11/a.md', 'Dec 2018', ['note path-date releases/2018/11/a.md']],
    ['releases/2018/11/a.md', 'unknown', []],
    ['releases/a.md', '12 Dec 2018', []],
    ['berita/a.md', '12 Dec 2018', ['note release-elsewhere berita/a.md']],
  ];

  it.each(NOTES)('%s of %s', (path, date, expected) => {
    const { problems, releases } = readArchive({ [path]: `---\ntitle: A\ndate: ${date}\nagency: B\n---\n` });
    expect(shown(problems)).toEqual(expected);
    expect(releases).toHaveLength(1);
  });
});

describe('documents that are no Markdown', () => {
  it('are warned about where nobody names them', () => {
    const { problems } = readArchive({
      [FILE]: release(),
      'releases/2018/12/rapat.docx': '',
      'releases/2018/12/catatan.txt': '',
      'releases/2018/12/foto.jpg': '',
    });
    expect(shown(problems)).toEqual([
      'warning file-not-markdown releases/2018/12/catatan.txt',
      'warning file-not-markdown releases/2018/12/rapat.docx',
    ]);
  });

  it.each(['attachments: dua kata.docx', 'summary: see dua kata.docx'])(
    'are attachments where the release says «%s»',
    (lines) => {
      expect(readOne(release(lines), { 'releases/2018/12/dua kata.docx': '' }).problems).toEqual([]);
    },
  );

  it.each(['[x](dua%20kata.docx)', '<a href="dua kata.docx">x</a>'])(
    'are attachments where the text links them: %s',
    (body) => {
      expect(readOne(release('', body), { 'releases/2018/12/dua kata.docx': '' }).problems).toEqual([]);
    },
  );

  it('are spoken of once where their ending says what they were meant to be', () => {
    expect(shown(readOne(release(), { 'releases/2018/12/b.md.docx': '' }).problems)).toEqual([
      'error file-ending releases/2018/12/b.md.docx',
    ]);
  });
});

describe('ordinary pages', () => {
  const page = (lines: string) => readArchive({ 'pages/about.md': `---\n${lines}\n---\nText\n` });

  it('are read', () => {
    const { pages, problems } = page('title: Tentang\nsummary: X\nlang: en\nformat: markdown');
    expect(problems).toEqual([]);
    expect(pages).toEqual([
      {
        file: 'content/pages/about.md',
        path: 'pages/about.md',
        address: 'about/',
        title: 'Tentang',
        summary: 'X',
        lang: 'en',
        body: { format: 'markdown', firstLine: 7 },
      },
    ]);
  });

  const REPORTED_PAGES: readonly (readonly [string, readonly string[], number])[] = [
    ['title: A\ndate: 2018', ['warning field-unknown-key pages/about.md:3:1'], 1],
    ['title: A\nlayout: x', ['warning field-unknown-key pages/about.md:3:1'], 1],
    ['title: A\ndraft: no', [], 1],
    ['title: A\ndraft: yes', [], 0],
    ['title: A\npublished: no', [], 0],
    ['title: A\ndraft: maybe', ['error holding-value pages/about.md:3:8'], 0],
    ['title: A\ndrfat: yes', ['error holding-key pages/about.md:3:1'], 0],
    ['title: A\npublishDate: 12 Dec 2099', ['error holding-page pages/about.md:3:1'], 0],
    ['summary: A', ['error title-missing pages/about.md:2:1'], 0],
  ];

  it.each(REPORTED_PAGES)('%j', (lines, expected, count) => {
    const { pages, problems, leftOut } = page(lines);
    expect(shown(problems)).toEqual(expected);
    expect(pages).toHaveLength(count);
    expect(leftOut.size).toBe(1 - count);
  });
});

describe('bodies', () => {
  it('are read again as they are', () => {
    const body = '<p> Teks “x”\r\nlagi </p>\n\n---\n\nakhir';
    const { releases, root } = readArchive({
      [FILE]: Buffer.from(`\ufeff${release('', body)}`),
    });
    const [one] = releases;
    expect(one && readSource(root, one).text).toBe(body);
    expect(one && readSource(root, one).sha256).toMatch(/^[\da-f]{64}$/u);
  });
});

it('a file in another encoding is an error of its own, and the rest is read', () => {
  const { problems, releases } = readArchive({
    'releases/2018/12/a.md': Buffer.from('---\ntitle: Caf\xe9\n', 'latin1'),
    'releases/2018/12/b.md': release(),
  });
  expect(shown(problems)).toEqual(['error encoding-not-utf8 releases/2018/12/a.md:2:11']);
  expect(releases).toHaveLength(1);
});

it('curly quotation marks round a title are noted', () => {
  expect(shown(readOne('---\ntitle: “Kita Bisa”\ndate: 2018\nagency: B\n---\n').problems)).toEqual([
    `note field-quotes ${FILE}:2:8`,
  ]);
});

it('a weekday that does not match is a warning where the release has a source', () => {
  const text = (source: string) => `---\ntitle: A\ndate: Kamis, 12 Desember 2018\nagency: B\n${source}---\n`;
  expect(shown(readOne(text('')).problems)).toEqual([`error date-weekday ${FILE}:3:7`]);
  const imported = readOne(text('source: {system: Joomla}\n'));
  expect(shown(imported.problems)).toEqual([`warning date-weekday ${FILE}:3:7`]);
  expect(imported.one?.date.iso).toBe('2018-12-12');
});
