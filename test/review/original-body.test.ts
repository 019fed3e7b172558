import { expect, it } from 'vitest';
import { hintsFrom, originalBody } from '../../src/review/original-body.js';

interface Case {
  readonly extension: string;
  readonly bytes: string | Uint8Array;
  readonly body?: readonly string[];
  readonly names?: readonly string[];
  readonly words?: number;
  readonly encoding?: string;
}

const read = ({ extension, bytes, body = [], names = [], words, encoding = 'utf-8' }: Case) =>
  originalBody(
    Buffer.from(bytes),
    hintsFrom(
      { columns: { body }, columnNames: names },
      { original: `content/originals/ab/ab.${extension}`, encoding, words: words ?? null },
    ),
  );

const item = (inside: string): string =>
  `<item><title>T &amp; t</title>${inside}<excerpt:encoded>E</excerpt:encoded></item>`;

const found: readonly (readonly [string, Case, string, string])[] = [
  [
    'a text',
    { extension: 'txt', bytes: '<p>A</p>\r\n<p>B</p>\r\n\r\nTitle\r\n12 Dec 2018\r\n\r\n' },
    'html',
    '<p>A</p>\r\n<p>B</p>',
  ],
  [
    'windows-1252',
    {
      extension: 'txt',
      bytes: Buffer.from('Caf\xe9 \x93x\x94\nT\n2018', 'latin1'),
      encoding: 'windows-1252',
    },
    'html',
    'Café “x”',
  ],
  [
    'Markdown with YAML',
    { extension: 'md', bytes: '---\ntitle: A\n---\n\n# B\n---\nC\n' },
    'markdown',
    '\n# B\n---\nC\n',
  ],
  ['Markdown with TOML', { extension: 'md', bytes: '+++\na = 1\n+++\nB\n' }, 'markdown', 'B\n'],
  ['Markdown alone', { extension: 'md', bytes: 'B\n\n---\n\nC\n' }, 'markdown', 'B\n\n---\n\nC\n'],
  ['JSON', { extension: 'json', bytes: '{"isi":"<p>A</p>"}', body: ['isi'] }, 'html', '<p>A</p>'],
  [
    'JSON by path',
    {
      extension: 'json',
      bytes: '{"attributes":{"body":{"value":"A"},"a.b":[{"c":"D"},{"c":"E"}]}}',
      body: ['attributes.a.b.c'],
    },
    'html',
    'D\n\nE',
  ],
  [
    'JSON by the place in a list',
    {
      extension: 'json',
      bytes: '{"body":[{"value":"A","format":"full_html"},{"value":"B"}]}',
      body: ['body.0.value', 'body.1.value'],
    },
    'html',
    'A',
  ],
  [
    'JSON, the first that is filled',
    { extension: 'json', bytes: '{"a":" ","b":"B"}', body: ['a', 'b'] },
    'html',
    'B',
  ],
  [
    'a feed',
    { extension: 'xml', bytes: item('<content:encoded><![CDATA[A <b>&amp;</b>\n\nB]]></content:encoded>') },
    'wordpress',
    'A <b>&amp;</b>\n\nB',
  ],
  [
    'a feed without CDATA',
    { extension: 'xml', bytes: item('<content:encoded>&lt;p&gt;A</content:encoded>') },
    'wordpress',
    '<p>A',
  ],
  [
    'a broken feed',
    { extension: 'xml', bytes: item('<content:encoded>A</content:encoded><b>&nix;') },
    'wordpress',
    'A',
  ],
  [
    'a CSV row',
    { extension: 'csv', bytes: '7,"A, ""b""\nc",x', body: ['isi'], names: ['id', 'isi', 'lain'] },
    'html',
    'A, "b"\nc',
  ],
  [
    'a CSV row with semicolons',
    { extension: 'csv', bytes: '7;A, b;x', body: ['isi'], names: ['id', 'isi', 'lain'] },
    'html',
    'A, b',
  ],
  [
    'an SQL row',
    {
      extension: 'sql',
      bytes: String.raw`(7,'T',NULL,_utf8mb4'<p class=\"x\">Jum\'at, jum''at\r\nB \\ (c), \%</p>',0x41)`,
      body: ['kosong', 'isi'],
      names: ['id', 'judul', 'kosong', 'isi', 'hex'],
    },
    'html',
    `<p class="x">Jum'at, jum'at\r\nB \\ (c), %</p>`,
  ],
  [
    'Joomla',
    {
      extension: 'sql',
      bytes: `('A','B')`,
      body: ['introtext', 'fulltext'],
      names: ['introtext', 'fulltext'],
    },
    'html',
    'A\nB',
  ],
  [
    'a page with a menu',
    {
      extension: 'html',
      bytes:
        '<body><div>Menu of many words here</div><div id="x"><p>One two</p><p>three four</p></div></body>',
      words: 4,
    },
    'html',
    '<div id="x"><p>One two</p><p>three four</p></div>',
  ],
];

it.each(found)('finds the body of %s', (_, record, kind, text) => {
  expect(read(record)).toEqual({ kind, text });
});

it.each([
  ['txt', 'Title\n2018'],
  ['json', '{"isi":'],
  ['json', '{"lain":"x"}'],
  ['json', '{"isi":{"__proto__":"x"}}'],
  ['csv', 'just one cell'],
  ['sql', "(1,'open"],
  ['xml', '<item><isi></isi></item>'],
])('shows the whole of a %s record in which there is none: %s', (extension, bytes) => {
  expect(read({ extension, bytes, body: ['isi'], names: ['id', 'isi'] })).toEqual({
    kind: 'source',
    text: bytes,
  });
});
