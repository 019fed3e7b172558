import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { largestRecord } from '../../../src/import/sources/largest-record.js';
import { readWxr } from '../../../src/import/sources/read-wxr.js';
import { all, codesOf, fieldsOf, plainOptions, type Read, sorted, withFile } from './reading.js';
import { wxrExport } from './wxr-export.js';

function readExport(content: string | Uint8Array, chunkSize?: number): Promise<Read> {
  return withFile('export.xml', content, async (file) =>
    sorted(await all(readWxr(file, plainOptions, chunkSize))),
  );
}

/** Titles of what is read, and of the rest code and line. */
function outline(content: string | Uint8Array, chunkSize?: number): Promise<unknown[]> {
  return withFile('export.xml', content, async (file) => {
    const items = await all(readWxr(file, plainOptions, chunkSize));
    return items.map(({ kind, record }) =>
      kind === 'record' ? record.fields.get('title') : `${record.finding.code} ${record.place.line}`,
    );
  });
}

const start = '<?xml version="1.0" encoding="UTF-8"?>\n<rss><channel>\n';
const end = '</channel></rss>\n';
const item = (title: string, more = ''): string => `<item><title>${title}</title>\n${more}</item>\n`;
const section = (text: string): string => `<content:encoded><![CDATA[${text}]]></content:encoded>`;

describe('an export of WordPress', () => {
  it('gives every item with its fields, its terms as lists and its further values', async () => {
    const { records, unreadable } = await readExport(wxrExport);
    expect(unreadable).toEqual([]);
    expect(records.map(fieldsOf)).toEqual([
      {
        title: 'Rapat "One Agency" – Jum’at',
        link: 'https://www.example.go.id/berita/rapat/?a=1&b=2',
        pubDate: 'Wed, 12 Dec 2018 00:00:00 +0000',
        'dc:creator': 'humas',
        guid: 'https://www.example.go.id/?p=12',
        description: null,
        'content:encoded':
          'Bupati “siap”.\n\nDi sini ada </item> dan <item>, juga ]]> dan <!-- komentar -->.\n<img src="a.jpg">',
        'excerpt:encoded': null,
        'wp:post_id': '12',
        'wp:post_date': '2018-12-12 08:00:00',
        'wp:post_date_gmt': '2018-12-12 00:00:00',
        'wp:post_name': 'rapat',
        'wp:status': 'publish',
        'wp:post_parent': '0',
        'wp:post_type': 'post',
        'wp:post_password': null,
        'wp:is_sticky': '0',
        category: ['Berita', 'Siaran Pers & Foto'],
        tag: ['Bupati'],
        'taxonomy.instansi': ['Kominfo'],
        'meta._thumbnail_id': '13',
        'meta.tempat': ['Mangupura', 'Denpasar'],
        'wp:base_site_url': 'https://www.example.go.id',
      },
      {
        title: 'foto',
        'wp:post_id': '13',
        'wp:status': 'inherit',
        'wp:post_type': 'attachment',
        'wp:attachment_url': 'https://www.example.go.id/wp-content/uploads/2018/12/foto.jpg',
        'wp:base_site_url': 'https://www.example.go.id',
      },
      {
        title: 'Rancangan',
        'wp:post_id': '14',
        'wp:status': 'draft',
        'wp:post_type': 'page',
        category: ['Umum'],
        tag: ['Lama'],
        'wp:base_site_url': 'https://www.example.go.id',
      },
    ]);
  });

  it('keeps the bytes of each item alone, and says where it begins', async () => {
    const { records } = await readExport(wxrExport);
    const lines = wxrExport.split('\n');
    for (const [index, { bytes, place, ...record }] of records.entries()) {
      const text = Buffer.from(bytes).toString();
      expect(text).toMatch(/^<item[\s>][\s\S]*<\/item>$/u);
      expect(wxrExport.split(text)).toHaveLength(2);
      expect(lines[place.line - 1]?.trim()).toBe(text.split('\n')[0]);
      expect(place).toMatchObject({ file: 'export.xml', number: index + 1 });
      expect(record).toMatchObject({
        bodyKind: 'wordpress',
        extension: 'xml',
        encoding: 'utf-8',
        findings: [],
      });
    }
  });

  it('gives the same however the file is cut in pieces', async () => {
    const whole = await readExport(wxrExport, 1 << 20);
    for (const chunkSize of [1, 2, 3, 7, 16, 61, 256])
      expect(await readExport(wxrExport, chunkSize)).toEqual(whole);
  });

  it('takes the encoding from the XML declaration', async () => {
    const text = `<?xml version="1.0" encoding="windows-1251"?><rss><channel>${item('Пресс')}${end}`;
    const { records } = await readExport(iconv.encode(text, 'windows-1251'));
    expect(fieldsOf(records[0]).title).toBe('Пресс');
    expect(codesOf(records[0])).toEqual([]);
  });

  it('reads CRLF as XML says', async () => {
    const { records } = await readExport(
      `${start}${item('a', section('satu\ndua'))}${end}`.replaceAll('\n', '\r\n'),
    );
    expect(fieldsOf(records[0])['content:encoded']).toBe('satu\ndua');
  });

  it('keeps a control character, which XML does not allow, and reports it', async () => {
    const { records } = await readExport(`${start}${item('a', section('satu\u0002dua\0'))}${end}`);
    expect(fieldsOf(records[0])['content:encoded']).toBe('satu\u0002dua\0');
    expect(codesOf(records[0])).toEqual(['character-nul', 'character-control']);
  });

  it('reads none in a file that has none', async () => {
    expect(await outline(`${start}${end}`)).toEqual([]);
    expect(await outline('')).toEqual([]);
    expect(await outline('<html><p>no export</p>')).toEqual([]);
  });
});

describe('a broken export gives the items that are whole, and says where the others are', () => {
  const good = item('good');
  test.each<[string, string, unknown[]]>([
    ['a name that XML does not know', `${item('a&nbsp;b')}${good}${end}`, ['wxr-item-broken 3', 'good']],
    ['a bare ampersand', `${good}${item('a & b')}${end}`, ['good', 'wxr-item-broken 5']],
    [
      'an element that is not closed',
      `${item('a', '<wp:status>x')}${good}${end}`,
      ['wxr-item-broken 3', 'good'],
    ],
    [
      'an item that is not closed',
      `<item><title>a</title>\n${good}${good}${end}`,
      ['wxr-item-broken 3', 'good', 'good'],
    ],
    [
      'a section that is not closed, inside',
      `${item('a', `<x:y><![CDATA[open</x:y>${section('b')}`)}${good}${end}`,
      ['wxr-item-broken 3', 'good'],
    ],
    [
      'a section that is not closed, up to the next item',
      `${item('a', '<x:y><![CDATA[open</x:y>')}${item('b', section('c'))}${good}${end}`,
      ['wxr-item-broken 3', 'b', 'good'],
    ],
    [
      'a section that is not closed, up to the end',
      `${item('a', '<x:y><![CDATA[open</x:y>')}${good}${good}${end}`,
      ['wxr-item-broken 3', 'good', 'good'],
    ],
    ['a comment that is not closed', `${item('a', '<!-- open')}${good}${end}`, ['wxr-item-broken 3', 'good']],
    ['cut off in an item', `${good}<item><title>a</ti`, ['good', 'wxr-truncated 5']],
    [
      'cut off in a section',
      `${good}${item('a', '<x:y><![CDATA[open').slice(0, -9)}`,
      ['good', 'wxr-truncated 5'],
    ],
    ['cut off between items', `${good}${good}\n<it`, ['good', 'good', 'wxr-truncated 8']],
    ['cut off before the first', '<title>x</title>', ['wxr-truncated 3']],
    [
      'a DOCTYPE in an item',
      `${item('a', '<!DOCTYPE x [<!ENTITY y "z">]>')}${good}${end}`,
      ['wxr-item-broken 3', 'good'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outline(start + text)).toEqual(expected);
    for (const chunkSize of [1, 5]) expect(await outline(start + text, chunkSize)).toEqual(expected);
  });

  it('names the line and the words inside the item, and keeps its bytes', async () => {
    const broken = item('a', '\n\nkata &hellip; kata');
    const { unreadable } = await readExport(start + good + broken + end);
    expect(unreadable[0]?.finding.message).toContain('on line 8');
    expect(unreadable[0]?.finding.message).toContain('kata &hellip;');
    expect(Buffer.from(unreadable[0]?.bytes ?? []).toString()).toBe(broken.trim());
  });

  test.each<[string, string]>([
    ['a bomb', '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
    ['a file fetched', '<!DOCTYPE x [\n<!ENTITY xxe SYSTEM "file:///etc/passwd">\n]>'],
    ['a DOCTYPE that does not end', `<!DOCTYPE x [${'<!ELEMENT y ANY>'.repeat(10_000)}`],
  ])('refuses %s by name, and reads nothing', async (_, doctype) => {
    const text = `<?xml version="1.0"?>\n${doctype}<rss><channel>${item('&b;')}${item('good')}${end}`;
    for (const chunkSize of [3, 1 << 20]) expect(await outline(text, chunkSize)).toEqual(['xml-entities 2']);
  });

  it('heeds no DOCTYPE without definitions', async () => {
    const doctype = '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://example.invalid/rss.dtd">';
    expect(await outline(`<?xml version="1.0"?>${doctype}<rss><channel>${item('good')}${end}`)).toEqual([
      'good',
    ]);
  });

  it('passes over an item larger than may be kept, and reads the next', async () => {
    const large = Buffer.alloc(largestRecord + 8 * 1024 * 1024, 'Kata yang sama. ');
    const [before = '', after = ''] = (start + item('large', section('|')) + good + end).split('|');
    const text = Buffer.concat([Buffer.from(before), large, Buffer.from(after)]);
    expect(await outline(text)).toEqual(['record-too-large 3', 'good']);
  });

  it('holds names that JavaScript knows', async () => {
    const meta =
      '<wp:postmeta><wp:meta_key>__proto__</wp:meta_key><wp:meta_value>x</wp:meta_value></wp:postmeta>';
    const term = '<category domain="__proto__">y</category><constructor>z</constructor>';
    const { records } = await readExport(start + item('a', meta + term) + end);
    expect(fieldsOf(records[0])).toMatchObject({
      'meta.__proto__': 'x',
      'taxonomy.__proto__': ['y'],
      constructor: 'z',
    });
  });

  test.each(['<item>', '</item>', '<![CDATA[', '<!--', '<!DOCTYPE', '<item><a>', ']]>', '&'])(
    'reads 30,000 times «%s» in a moment',
    async (part) => {
      const started = performance.now();
      await outline(start + part.repeat(30_000));
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );
});
