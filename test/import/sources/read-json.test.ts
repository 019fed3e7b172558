import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { noMapping } from '../../../src/import/source.js';
import { largestRecord } from '../../../src/import/sources/largest-record.js';
import { readChunks } from '../../../src/import/sources/read-chunks.js';
import { readDocument, readJson } from '../../../src/import/sources/read-json.js';
import { all, codesOf, fieldsOf, type Read, read, sorted, withFile } from './reading.js';

function records(path: string | null = null) {
  return { mapping: { ...noMapping, records: path } };
}

function inPieces(content: string, chunkSize: number, path: string | null = null): Promise<Read> {
  return withFile('x.json', content, async (file) =>
    sorted(await all(readDocument('x.json', () => readChunks(file, { chunkSize }), path))),
  );
}

const posts = `[
  {"id": 12345678901234567890, "title": "Rapat \\"Inovasi\\" [1] {2}", "body": "<p>a\\nb \\\\</p>"},
  {
    "id": 2, "title": "Upacara Jum’at", "body": "officeâ\\u0080\\u0099s", "tags": ["a", "b"], "draft": false, "gone": null
  }
]
`;

/** JSON:API as Drupal gives it. */
const drupal = JSON.stringify({
  jsonapi: { version: '1.0' },
  data: [
    {
      type: 'node--news',
      id: 'u-1',
      attributes: { title: 'Rapat', body: { value: '<p>a</p>', processed: '<p>A</p>' } },
    },
  ],
  included: Array.from({ length: 9 }, (_, id) => ({
    id,
    attributes: { name: 'foto yang sangat panjang namanya' },
  })),
  links: { self: [{ href: 'https://example.org' }] },
});

/** As `export as JSON` of phpMyAdmin gives it. */
const phpMyAdmin = `[
{"type":"header","version":"5.1","comment":"Export to JSON plugin for PHPMyAdmin"},
{"type":"database","name":"kominfo"},
{"type":"table","name":"user","database":"kominfo","data":[{"id":"1","name":"a"}]},
{"type":"table","name":"berita","database":"kominfo","data":[
{"id":"1","judul":"Rapat","isi":"<p>panjang</p>"},
{"id":"2","judul":"Upacara","isi":"<p>panjang</p>"}
]}
]`;

describe('where the records are', () => {
  it('is the document, where that is a list', async () => {
    const { records, unreadable } = await read(readJson, 'x.json', posts);
    expect(unreadable).toEqual([]);
    expect(records.map(fieldsOf)).toEqual([
      { id: '12345678901234567890', title: 'Rapat "Inovasi" [1] {2}', body: '<p>a\nb \\</p>' },
      {
        id: '2',
        title: 'Upacara Jum’at',
        body: 'officeâ\u0080\u0099s',
        tags: ['a', 'b'],
        draft: 'false',
        gone: null,
      },
    ]);
    expect(records.map(({ place }) => place)).toEqual([
      { file: 'x.json', line: 2, number: 1 },
      { file: 'x.json', line: 3, number: 2 },
    ]);
    for (const { bytes } of records) expect(posts).toContain(Buffer.from(bytes).toString());
    expect(JSON.parse(Buffer.from(records[1]?.bytes ?? []).toString())).toMatchObject({ id: 2 });
    expect(records[0]).toMatchObject({
      extension: 'json',
      bodyKind: 'html',
      encoding: 'utf-8',
      findings: [],
    });
    // The controls are those of UTF-8 that was read as Latin-1, which is repaired: nothing is lost.
    expect(codesOf(records[1])).toEqual([]);
  });

  it.each([
    ['JSON:API', drupal, ['Rapat'], 'attributes.title'],
    [
      'Strapi',
      '{"data":[{"id":1,"attributes":{"title":"a"}},{"id":2,"attributes":{"title":"b"}}],"meta":{"pagination":{"total":2}}}',
      ['a', 'b'],
      'attributes.title',
    ],
    [
      'WordPress',
      '[{"id":1,"title":{"rendered":"a"},"_links":{"self":[{"href":"x"}]}}]',
      ['a'],
      'title.rendered',
    ],
    ['Ghost', '{"db":[{"meta":{},"data":{"posts":[{"title":"a"}]}}]}', [undefined], 'title'],
    ['a list in a list', '{"response":{"docs":[{"title":"a"}],"numFound":1}}', ['a'], 'title'],
    [
      'a list with gaps, as PHP writes it',
      '{"12":{"title":"a"},"14":{"title":"b","images":[{"u":"x"}]}}',
      ['a', 'b'],
      'title',
    ],
    [
      'a record alone',
      '{"title":"a","body":"<p>panjang sekali isi berita ini</p>","images":[{"u":"x"}]}',
      ['a'],
      'title',
    ],
    [
      'a record of WordPress alone',
      '{"title":{"rendered":"a"},"_links":{"self":[{"href":"https://example.org/sangat/panjang"}]}}',
      ['a'],
      'title.rendered',
    ],
    ['phpMyAdmin', phpMyAdmin, ['Rapat', 'Upacara'], 'judul'],
  ])('is found in %s', async (_, content, titles, path) => {
    const { records, unreadable } = await read(readJson, 'x.json', content);
    expect(unreadable).toEqual([]);
    expect(records.map(({ fields }) => fields.get(path))).toEqual(titles);
  });

  it('is said where there are several lists, with the others', async () => {
    const { records } = await read(readJson, 'x.json', phpMyAdmin);
    expect(records.map(codesOf)).toEqual([['json-lists-several'], []]);
    expect(records[0]?.findings[0]?.message).toContain('3.data (2), 2.data (1)');
  });

  it('is what map.yml says', async () => {
    const content = '{"a":{"big":[{"t":"xxxxxxxxxxxxxxxxxxx"}],"small":[{"t":"y"}],"one":{"t":"z"}}}';
    const at = async (path: string) =>
      (await read(readJson, 'x.json', content, records(path))).records.map(fieldsOf);
    expect(await at('a.small')).toEqual([{ t: 'y' }]);
    expect(await at('a.one')).toEqual([{ t: 'z' }]);
    const { unreadable } = await read(readJson, 'x.json', content, records('a.data'));
    expect(unreadable).toMatchObject([{ finding: { code: 'json-records-missing' } }]);
    expect(unreadable[0]?.finding.help).toContain('a.big (1)');
  });

  it('is the same in chunks of any size', async () => {
    for (const content of [posts, drupal, phpMyAdmin]) {
      const whole = await read(readJson, 'x.json', content);
      for (const chunkSize of [1, 2, 5, 64]) expect(await inPieces(content, chunkSize)).toEqual(whole);
    }
  });
});

describe('what is wrong', () => {
  it.each([
    ['empty', '', 'json-cut-off', 1, 0],
    ['no JSON', 'Rapat', 'json-broken', 1, 0],
    ['JavaScript', '{posts: [1]}', 'json-broken', 1, 0],
    ['a comma too many', '[{"a":1},\n]', 'json-broken', 2, 1],
    ['a comma too few', '[{"a":1}\n{"a":2}]', 'json-broken', 2, 1],
    ['cut off in a record', '[{"a":"x"},\n{"a":"y', 'json-cut-off', 2, 1],
    ['cut off between records', '[{"a":"x"},\n', 'json-cut-off', 2, 1],
    ['words behind the end', '[{"a":"x"}]\nselesai', 'json-broken', 2, 1],
  ])('names its line: %s', async (_, content, code, line, good) => {
    const { records, unreadable } = await read(readJson, 'x.json', content);
    expect(records).toHaveLength(good);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]).toMatchObject({
      finding: { code, severity: 'error' },
      place: { line, number: good + 1 },
    });
  });

  it('in one record leaves the others alone', async () => {
    const content = '[{"a":"x"},\n{"a":"y",\n"b":tidak},\n5,\n{"a":"z"}]';
    const { records, unreadable } = await read(readJson, 'x.json', content);
    expect(records.map(fieldsOf)).toEqual([{ a: 'x' }, { a: 'z' }]);
    expect(unreadable).toMatchObject([
      { place: { line: 2, number: 2 }, finding: { code: 'json-broken' } },
      { place: { line: 4, number: 3 }, finding: { code: 'json-no-record' } },
    ]);
    expect(unreadable[0]?.finding.message).toMatch(/in line 3, at «.*tidak/u);
    expect(Buffer.from(unreadable[0]?.bytes ?? []).toString()).toBe('{"a":"y",\n"b":tidak}');
  });

  it('is said of a key that stands there twice, and both values stay', async () => {
    const { records } = await read(readJson, 'x.json', '[{"judul":"lama","judul":"baru"}]');
    expect(fieldsOf(records[0])).toEqual({ judul: 'baru', 'judul (earlier)': 'lama' });
    expect(codesOf(records[0])).toEqual(['json-key-twice']);
  });

  it('is said of half a character behind an escape', async () => {
    const { records } = await read(readJson, 'x.json', '[{"judul":"Selamat \\ud83d"}]');
    expect(codesOf(records[0])).toEqual(['character-surrogate']);
  });

  it('does not bring the program down: a bomb of depth', async () => {
    const bomb = '{"a":'.repeat(200_000);
    const closed = `[{"a":"x"},${'['.repeat(200_000)}${']'.repeat(200_000)},{"a":"y"}]`;
    expect((await read(readJson, 'x.json', bomb)).unreadable).toMatchObject([
      { finding: { code: 'json-cut-off' } },
    ]);
    const { records, unreadable } = await read(readJson, 'x.json', closed);
    expect(records.map(fieldsOf)).toEqual([{ a: 'x' }, { a: 'y' }]);
    expect(unreadable).toMatchObject([{ finding: { code: 'json-broken' }, place: { number: 2 } }]);
  });

  it('does not bring the program down: a record larger than any', async () => {
    const content = `[{"a":"x"},\n{"a":"${'kata '.repeat(largestRecord / 5)}"},\n{"a":"y"}]`;
    const { records, unreadable } = await read(readJson, 'x.json', content);
    expect(records.map(fieldsOf)).toEqual([{ a: 'x' }, { a: 'y' }]);
    expect(unreadable).toMatchObject([
      { place: { line: 2, number: 2 }, bytes: null, finding: { code: 'record-too-large' } },
    ]);
  });
});

it('is read in UTF-16 and windows-1252 too', async () => {
  const content = '[{"a":"“Rapat” 😀"}]';
  const wide = await read(readJson, 'x.json', iconv.encode(content, 'utf-16le', { addBOM: true }));
  expect(wide.records.map(fieldsOf)).toEqual([{ a: '“Rapat” 😀' }]);
  expect(wide.records[0]?.encoding).toBe('utf-16le');
  const narrow = await read(readJson, 'x.json', iconv.encode('[{"a":"“Rapat” café"}]', 'windows-1252'));
  expect(narrow.records.map(fieldsOf)).toEqual([{ a: '“Rapat” café' }]);
  expect(codesOf(narrow.records[0])).toEqual(['encoding-guessed']);
});

describe('properties', () => {
  it('any list of objects comes back by its members, in chunks of any size', async () => {
    const member = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(member, { maxLength: 5 }),
        fc.nat(2),
        fc.integer({ min: 1, max: 30 }),
        async (members, indent, chunkSize) => {
          const { records, unreadable } = await inPieces(JSON.stringify(members, null, indent), chunkSize);
          expect(unreadable).toEqual([]);
          expect(records.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()))).toEqual(
            JSON.parse(JSON.stringify(members)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('nothing is thrown, and what was good before a break stays, wherever a document is cut', async () => {
    for (let end = 0; end < posts.length; end += 3) {
      const { records } = await read(readJson, 'x.json', posts.slice(0, end));
      expect(records.length).toBe(
        end < posts.indexOf('},\n') + 1 ? 0 : end < posts.lastIndexOf('}') + 1 ? 1 : 2,
      );
    }
  });
});
