import { describe, expect, test } from 'vitest';
import { bringIn, errorsOf } from './bring-in.js';

const png = `data:image/png;base64,${Buffer.from('\x89PNG\r\n\x1A\n', 'latin1').toString('base64')}`;

describe('addresses, as the file of the release writes them', () => {
  const surroundings = {
    files: new Set(['releases/2018/12/x/foto a.jpg', 'releases/2018/12/x/surat.pdf']),
    addresses: new Map([['releases/2019/01/other.md', 'releases/2019/01/other/']]),
    moved: new Map([
      ['https://old.example/berita/7', 'releases/2019/01/other.md'],
      ['https://old.example/up/foto.jpg', 'releases/2018/12/x/foto a.jpg'],
      ['https://old.example/up/s.pdf', 'releases/2018/12/x/surat.pdf'],
    ]),
    targets: new Set(['about/']),
  };
  const given = { surroundings, sourceUrl: 'https://old.example/berita/6' };

  test('a release and files that were brought in too', () => {
    const body = bringIn(
      '<p><a href="7#a">Satu</a> <a href="/up/s.pdf">dua</a> <img src="../up/foto.jpg" alt="Foto"></p>',
      given,
    );
    expect(body.text).toBe('[Satu](../../2019/01/other.md#a) [dua](x/surat.pdf) ![Foto](x/foto%20a.jpg)\n');
    expect(body.article.html).toBe(
      '<p><a href="../../../2019/01/other/#user-content-a">Satu</a> <a href="surat.pdf">dua</a> <img src="foto%20a.jpg" alt="Foto"></p>',
    );
    expect(body.article.usedFiles).toEqual(['releases/2018/12/x/foto a.jpg', 'releases/2018/12/x/surat.pdf']);
    expect(errorsOf(body)).toEqual([]);
  });

  test('the same in HTML that is kept', () => {
    const html = '<p><a href="7">Satu</a></p><p>Dua <img src="../up/foto.jpg" alt="Foto"></p>';
    const kept = bringIn(html, { ...given, keepsHtml: true });
    expect(kept.text).toBe(
      '<p><a href="../../2019/01/other.md">Satu</a></p>\n<p>Dua <img src="x/foto%20a.jpg" alt="Foto"></p>\n',
    );
    expect(kept.format).toBe('html');
    expect(kept.article.html).toBe(bringIn(html, given).article.html);
  });

  test('a page of the site, from its root', () => {
    const body = bringIn('<p><a href="/about">Satu</a></p>', given);
    expect(body.text).toBe('[Satu](/about/)\n');
    expect(errorsOf(body)).toEqual([]);
  });

  test('names inside the text, without the prefix of the page', () => {
    const body = bringIn('<p><a href="#cat">Satu</a></p><p><a name="cat"></a>Dua</p>');
    expect(body.text).toBe('[Satu](#cat)\n\n<p id="cat">Dua</p>\n');
    expect(body.article.html).toBe(
      '<p><a href="#user-content-cat">Satu</a></p><p id="user-content-cat">Dua</p>',
    );
  });

  test('a picture that the text carries inside it is a file beside the release', () => {
    const body = bringIn(`<p>Satu <img src="${png}" alt="Foto"></p>`);
    const [made] = body.article.madeFiles;
    expect(made?.address).toMatch(/^releases\/2018\/12\/x\/image-[0-9a-f]{16}\.png$/u);
    expect(body.text).toBe(`Satu ![Foto](${made?.address.replace('releases/2018/12/', '')})\n`);
    expect(errorsOf(body)).toEqual([]);
  });
});

describe('what the front matter must say', () => {
  test.each([
    ['nothing of Markdown', '<p>Satu</p>', {}, null, 'Satu\n'],
    [
      'that it is Markdown, where it would be taken for HTML',
      '<p><img src="https://a.example/x.png" alt="Foto" width="3" height="2"></p>',
      {},
      'markdown',
      '<img src="https://a.example/x.png" alt="Foto" width="3" height="2">\n',
    ],
    [
      'that it is HTML, where that is kept',
      '<div>Satu</div><ul><li>Dua</ul>',
      { keepsHtml: true },
      'html',
      '<p>Satu</p>\n<ul>\n<li>Dua</li>\n</ul>\n',
    ],
  ] as const)('%s', (_, html, given, format, text) => {
    const body = bringIn(html, given);
    expect(errorsOf(body)).toEqual([]);
    expect([body.format, body.text]).toEqual([format, text]);
  });
});

test.each([
  [50, null],
  [3_000, 'html'],
] as const)('a text with %i signs of notes keeps its words, in the format %s', (count, format) => {
  const body = bringIn(`<p>Isi.</p><p>${'kata[^1] '.repeat(count)}</p>`);
  expect(body.format).toBe(format);
  expect(errorsOf(body)).toEqual([]);
  expect(body.after.words).toBe(body.before.words);
});

describe('Markdown as its author typed it', () => {
  const typed = '\n\nSatu\n=====\n\n* dua[^a]\n* __tiga__\n\n[^a]: Catatan.\n';

  test('stays where no rule finds anything to do', () => {
    const plain = '* __Satu__\n* [dua](https://a.example/)\n';
    const body = bringIn(plain, { format: 'markdown' });
    expect(body.text).toBe(plain);
    expect(errorsOf(body)).toEqual([]);
  });

  test('stays with its footnotes', () => {
    const body = bringIn(typed, { format: 'markdown' });
    expect(body.text).toBe(typed.trimStart());
    expect(errorsOf(body)).toEqual([]);
  });

  test('is written anew where one does', () => {
    const body = bringIn('Satu\n=====\n\n* __dua__\n', { format: 'markdown' });
    expect(body.text).toBe('## Satu\n\n- **dua**\n');
    expect(errorsOf(body)).toEqual([]);
  });

  test('is written anew where a word came or went, footnotes or not', () => {
    const body = bringIn(`Judul\n\n${typed}`, { format: 'markdown', title: 'Judul' });
    expect(body.text).toContain('- dua<sup>');
    expect(errorsOf(body)).toEqual([]);
  });
});

describe('the proof', () => {
  test('counts what came in and what came out', () => {
    const body = bringIn(
      '<p>Judul</p><table><tr><th>a</th><th>b</th></tr><tr><td>m<sup>2</sup></td><td>H<sub>2</sub>O</td></tr></table><p><a href="https://a.example/">c</a><img src="https://a.example/x.png" alt="d"></p>',
      { title: 'Judul' },
    );
    const counts = { links: 1, images: 1, tables: 1, superscripts: 1, subscripts: 1 };
    expect(body.before).toEqual({ words: 6, ...counts });
    expect(body.after).toEqual({ words: 5, ...counts });
    expect(body.firings.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['Judul']);
  });

  test('an error of the source is one of the import, and its text is left as it is', () => {
    const body = bringIn('<p>satu <!-- dua');
    expect(errorsOf(body)).toHaveLength(1);
    expect([body.text, body.format]).toEqual(['<p>satu <!-- dua', 'html']);
  });

  test.each([
    ['an empty body', '', '\n'],
    ['one of the title alone', '<p>Judul</p>', 'Judul\n'],
    ['the title more often than once', '<h1>Judul</h1><p>Judul</p><p>Isi.</p>', 'Isi.\n'],
    ['a bullet behind a line break', '<p>Satu<br>• dua</p>', 'Satu\\\n• dua\n'],
    // The rules see that the row is empty when they have kept the table for it.
    ['what the rules find when they read their own work', table('<tr><th> </th><td></td></tr>'), 'a\n\nb\n'],
  ])('settles %s', (_, html, text) => {
    const body = bringIn(html, { title: 'Judul' });
    expect(errorsOf(body)).toEqual([]);
    expect(body.text).toBe(text);
  });

  test('what settling does is recorded too', () => {
    const body = bringIn(table('<tr><th> </th><td></td></tr>'));
    const cells = body.firings.filter(({ subject }) => subject === 'cell').map(({ text }) => text);
    expect(cells).toEqual(['a', 'b']);
  });

  function table(row: string): string {
    return `<table>${row}<tr><td>a</td><td>b</td></tr></table>`;
  }
});

describe('the preparation', () => {
  const removed = {
    rule: 'shortcodes',
    line: 1,
    kind: 'removed',
    subject: 'words',
    text: '[galeri]',
    to: null,
  } as const;

  test('is right where its records say what it did', () => {
    const body = bringIn('<p>Satu</p>', {
      prepared: { raw: 'Satu [galeri]', rawKind: 'wordpress', firings: [removed] },
    });
    expect(errorsOf(body)).toEqual([]);
    expect(body.firings).toContainEqual(removed);
  });

  test.each([
    ['lost a word in silence', { raw: 'Satu [galeri]', rawKind: 'wordpress' }, 'words-lost'],
    ['joined two', { raw: 'Sa\n\ntu', rawKind: 'html' }, 'words-joined'],
    ['put one in', { raw: '', rawKind: 'html' }, 'words-added'],
    ['says what it did not do', { raw: 'Satu\n', rawKind: 'html', firings: [removed] }, 'record-untrue'],
    ['lost what Markdown says', { raw: 'Satu *dua*', rawKind: 'markdown' }, 'words-lost'],
  ] as const)('is wrong where it %s', (_, prepared, code) => {
    const body = bringIn('<p>Satu</p>', { prepared });
    expect(body.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test.each([
    ['wordpress', `Satu ${'<table><tr><td>'.repeat(700)}`],
    ['html', `<p>Satu</p>${'<b>'.repeat(5_000)}`],
    ['markdown', `${'> '.repeat(5_000)}Satu`],
  ] as const)('of a raw body in %s that nobody can read is an error of that body', (rawKind, raw) => {
    const body = bringIn('<p>Satu</p>', { prepared: { raw, rawKind } });
    expect(body.problems.map(({ code }) => code)).toEqual(['body-too-deep']);
    const both = bringIn(raw, {
      format: rawKind === 'markdown' ? rawKind : 'html',
      prepared: { raw: `${raw} `, rawKind },
    });
    expect(both.problems.map(({ code }) => code)).toEqual(['body-too-deep']);
  });

  test('plain text has no markup to read', () => {
    const body = bringIn('<p>2 < 3\u00A0> 1</p><p>a</p>', {
      prepared: { raw: '2 < 3 > 1\n\na', rawKind: 'html' },
    });
    expect(errorsOf(body)).toEqual([]);
  });
});
