import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { prepareWordPress } from '../../../src/import/prepare/prepare-wordpress.js';
import { disproof } from './proof.js';

function textOf(raw: string): string {
  const prepared = prepareWordPress(raw);
  expect(disproof(prepared)).toEqual([]);
  expect(prepared).toMatchObject({ raw, rawKind: 'wordpress', format: 'html' });
  expect(prepared.text.split('\n')).toHaveLength(raw.split('\n').length);
  return prepared.text;
}

/** The same without line ends, which are those of the body. */
const flat = (raw: string): string => textOf(raw).replace(/\s*\n\s*/gu, '');

describe('paragraphs and line breaks', () => {
  test.each<[string, string, string]>([
    ['blank lines are paragraphs', 'satu\n\ndua\n \t\n\n\ntiga', '<p>satu</p><p>dua</p><p>tiga</p>'],
    ['a line end is a break', 'satu\ndua\r\ntiga', '<p>satu<br />dua<br />tiga</p>'],
    ['one text is one paragraph', '  satu  ', '<p>  satu  </p>'],
    ['nothing is nothing', ' \n\n ', ''],
    ['no second break behind one', 'a<br>\nb<br />\n\nc', '<p>a<br>b<br /></p><p>c</p>'],
    ['blocks end a paragraph', 'a\n<h2>b</h2>\nc', '<p>a</p><h2>b</h2><p>c</p>'],
    ['a lone text in a block stays bare', '<div>a</div>\n<div>\nb\n</div>', '<div>a</div><div>b</div>'],
    ['several are paragraphs', '<div>a\n\nb</div>', '<div><p>a</p><p>b</p></div>'],
    ['a quotation holds paragraphs', '<blockquote>a</blockquote>', '<blockquote><p>a</p></blockquote>'],
    [
      'a list holds no breaks between its items',
      '<ul>\n<li>a\nb</li>\n\n<li>c\n\nd</li>\n</ul>',
      '<ul><li>a<br />b</li><li><p>c</p><p>d</p></li></ul>',
    ],
    [
      'a table holds none between its cells',
      '<table>\n<tr>\n\n<td>a\nb</td>\n<td>c\n\nd</td></tr>\n</table>',
      '<table><tr><td>a<br />b</td><td><p>c</p><p>d</p></td></tr></table>',
    ],
    ['a heading holds no paragraph', '<h2>a\n\nb</h2>', '<h2>a<br /><br />b</h2>'],
    ['nor does a typed one', '<p>a\n\nb\nc</p>\n\nd', '<p>a<br /><br />b<br />c</p><p>d</p>'],
    ['a blank line in bold', '<b>a\n\nb</b>\n\nc', '<p><b>a<br /><br />b</b></p><p>c</p>'],
    ['bold round blocks', '<b>a\n\n<h2>x</h2>\n\nb</b>\n\nc', '<b>a<h2>x</h2>b</b><p>c</p>'],
    [
      'an image and a link',
      '<a href="x"><img src="y" /></a>\n\na',
      '<p><a href="x"><img src="y" /></a></p><p>a</p>',
    ],
    ['an anchor alone', '<a name="x"></a>\n\na', '<a name="x"></a><p>a</p>'],
    ['a comment alone', 'a\n\n<!-- x -->\n\nb', '<p>a</p><!-- x --><p>b</p>'],
    ['a horizontal rule', 'a\n<hr />\nb', '<p>a</p><hr /><p>b</p>'],
    ['a line end inside a tag', '<img\nsrc="y"\nalt="a > b"> a', '<p><imgsrc="y"alt="a > b"> a</p>'],
    ['less-than in a text', 'a < b\n\nc <3', '<p>a < b</p><p>c <3</p>'],
    [
      'nothing in cells of nothing',
      '<table>a\n\nb<tr><td>c</td></tr></table>',
      '<table>ab<tr><td>c</td></tr></table>',
    ],
  ])('%s', (_, raw, expected) => {
    expect(flat(raw)).toBe(expected);
  });

  test.each(['pre', 'script', 'style', 'textarea', 'svg', 'select', 'object', 'video', 'math'])(
    'none inside <%s>',
    (name) => {
      const element = `<${name}>a\nb\n\nc</${name}>`;
      expect(textOf(element)).toContain(element);
    },
  );

  it('leaves a body of blocks as it is', () => {
    const raw =
      '<!-- wp:paragraph -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:html -->\nc\n\nd\n<!-- /wp:html -->';
    expect(prepareWordPress(raw)).toEqual({
      raw,
      rawKind: 'wordpress',
      text: raw,
      format: 'html',
      firings: [],
      findings: [],
    });
  });

  it.each(['satu<table>dua</table>', 'satu\n\ndua<td>tiga', 'satu</pre>dua'])(
    'parts no word in %j',
    (raw) => {
      expect(disproof(prepareWordPress(raw))).toEqual([]);
    },
  );

  it('records what it put in, by the lines of the body', () => {
    const { firings } = prepareWordPress('satu\ndua\n\n\ntiga <b>x</b>');
    expect(firings).toEqual(
      [
        [1, 'a paragraph begins at «satu dua tiga x»'],
        [1, 'a line begins at «dua tiga x»'],
        [5, 'a paragraph begins at «tiga x»'],
      ].map(([line, text]) => ({
        rule: 'wordpress-paragraphs',
        line,
        kind: 'changed',
        subject: 'words',
        text,
        to: null,
      })),
    );
  });
});

describe('captions', () => {
  const image = '<img src="a.jpg" />';
  test.each<[string, string, string]>([
    [
      'text behind the image',
      `[caption id="attachment_1" align="alignright" width="300"]${image} Bupati &amp; <em>staf</em>[/caption]`,
      `<figure>${image}<figcaption> Bupati &amp; <em>staf</em></figcaption></figure>`,
    ],
    [
      'a link round the image',
      `[caption width="3"]<a href="b">${image}</a> Kata[/caption]\n\nLanjut`,
      `<figure><a href="b">${image}</a><figcaption> Kata</figcaption></figure><p>Lanjut</p>`,
    ],
    [
      'a link in the text',
      `[caption width="3"]${image} Kata <a href="b">sini</a>[/caption]`,
      `<figure>${image}<figcaption> Kata <a href="b">sini</a></figcaption></figure>`,
    ],
    [
      'text inside the shortcode, as it once was',
      `[caption width="3" caption="Kepala &quot;dinas&quot; 'x'"]${image}[/caption]`,
      `<figure>${image}<figcaption>Kepala &quot;dinas&quot; 'x'</figcaption></figure>`,
    ],
    ['no text at all', `a [caption width="3"]${image}[/caption] b`, `<p>a ${image} b</p>`],
    ['no image', '[caption width="3"]Kata[/caption]', '<p>Kata</p>'],
    [
      'the older name',
      `[wp_caption]${image} Kata[/wp_caption]`,
      `<figure>${image}<figcaption> Kata</figcaption></figure>`,
    ],
    [
      'words that touch it',
      `Foto:[caption width="3"]${image}Kata[/caption]lanjut`,
      `<p>Foto:</p><figure>${image}<figcaption>Kata</figcaption></figure><p>lanjut</p>`,
    ],
    [
      'two, the same',
      `[caption width="3"]${image} Kata[/caption]\n[caption width="3"]${image} Kata[/caption]`,
      `<figure>${image}<figcaption> Kata</figcaption></figure><figure>${image}<figcaption> Kata</figcaption></figure>`,
    ],
  ])('%s', (_, raw, expected) => {
    expect(flat(raw)).toBe(expected);
    expect(prepareWordPress(raw).findings).toEqual([]);
  });

  test.each([
    `[caption width="3"]${image} never closed`,
    `${image} never begun[/caption]`,
    `[caption caption="<b>x</b>"]${image}[/caption]`,
    `[caption width="1"]${image} [caption width="2"]x[/caption]`,
  ])('stays and is reported: %s', (raw) => {
    expect(textOf(raw)).toContain(raw.startsWith('[caption width="1"]') ? '[caption width="1"]' : raw);
    expect(prepareWordPress(raw).findings.map(({ code }) => code)).toEqual(['shortcode-left']);
  });

  it('is none inside an attribute, or between two pairs of brackets', () => {
    for (const raw of [`<img src="x" alt="[caption]y[/caption]">`, `[[caption]${image} a[/caption]]`])
      expect(textOf(raw)).toContain(raw);
  });

  it('records the words that went', () => {
    const { firings } = prepareWordPress(`a\n\n[caption width="3"]${image} Kata[/caption]`);
    expect(firings.filter(({ kind }) => kind !== 'changed')).toEqual([
      {
        rule: 'wordpress-captions',
        line: 3,
        kind: 'replaced',
        subject: 'words',
        text: '[caption width="3"] Kata[/caption]',
        to: 'Kata',
      },
    ]);
  });
});

describe('marks and shortcodes', () => {
  test.each<[string, string]>([
    ['a\n\n<!--more-->\n\nb', '<p>a</p><p>b</p>'],
    ['a\n<!--more Baca terus-->\nb', '<p>a</p><p>b</p>'],
    ['a <!--more--> b', '<p>a  b</p>'],
    ['a\n<!--nextpage-->\nb', '<p>a</p><p>b</p>'],
    ['a<!--noteaser-->', '<p>a</p>'],
  ])('%j', (raw, expected) => {
    expect(flat(raw)).toBe(expected);
    const [mark] = /<!--.*-->/u.exec(raw) ?? [];
    expect(prepareWordPress(raw).firings).toContainEqual(
      expect.objectContaining({ rule: 'wordpress-marks', kind: 'removed', subject: 'hidden', text: mark }),
    );
  });

  test.each<[string, readonly string[]]>([
    ['[gallery ids="1,2"] dan [gallery]', ['«[gallery ids="1,2"]» (and 1 more of its kind) on line 1']],
    ['a\n[embed]https://x.example/[/embed]', ['«[embed]» on line 2']],
    ['[vc_row][vc_column width="1/2"]a[/vc_column][/vc_row]', ['«[vc_row]»', '«[vc_column width="1/2"]»']],
    ['[tombol link="<b>x</b>"]', ['«[tombol link="<b>x</b>"]»']],
    ['[kutipan]kata[/kutipan] [KUTIPAN]x[/KUTIPAN]', ['«[kutipan]» (and 1 more of its kind)']],
    ['[/kolom] [contact-form-7]', ['«[/kolom]»', '«[contact-form-7]»']],
    ['[sic] [Nama] [1] [...] [[gallery]] [a b] [Catatan: x]', []],
    ['<a href="[gallery]">x</a>', []],
  ])('%s', (raw, reported) => {
    expect(textOf(raw).replace(/<\/?p>|<br \/>/gu, '')).toBe(raw);
    const { findings } = prepareWordPress(raw);
    expect(findings.map(({ code }) => code)).toEqual(reported.map(() => 'shortcode-left'));
    for (const [index, start] of reported.entries())
      expect(findings[index]?.message.startsWith(start)).toBe(true);
  });

  it('reports blocks that are only named', () => {
    const raw =
      '<!-- wp:block {"ref":12} /-->\n<!-- wp:block {"ref":13} /-->\n<!-- wp:latest-posts /-->\n<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->';
    expect(
      prepareWordPress(raw).findings.map(({ code, message }) => [code, message.split(' on ')[0]]),
    ).toEqual([
      ['block-left', '«<!-- wp:block {"ref":12} /-->» (and 1 more of its kind)'],
      ['block-left', '«<!-- wp:latest-posts /-->»'],
    ]);
  });
});

describe('no word is lost, joined or moved', () => {
  const parts = fc.constantFrom(
    ...[
      'kata',
      'dua',
      ' ',
      ' ',
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      '\r\n\r\n',
      '\n \n',
      '&nbsp;',
      '漢字',
      'é',
      '<',
      '>',
      '&',
      '"',
      '\0',
    ],
    ...[
      '<p>',
      '</p>',
      '<br>',
      '<br />',
      '<b>',
      '</b>',
      '<em>',
      '</em>',
      '<span lang="en">',
      '</span>',
      '<sup>',
      '</sup>',
    ],
    ...[
      '<a href="x">',
      '</a>',
      '<img src="a.jpg">',
      '<img src="b.jpg" alt="a > b">',
      '<div>',
      '</div>',
      '<h2>',
      '</h2>',
    ],
    ...[
      '<ul>',
      '</ul>',
      '<li>',
      '</li>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</tr>',
      '</table>',
      '<th>',
      '<tbody>',
    ],
    ...[
      '<blockquote>',
      '</blockquote>',
      '<pre>',
      '</pre>',
      '<hr>',
      '<!-- x -->',
      '<!--more-->',
      '<center>',
      '</center>',
    ],
    ...[
      '<select>',
      '</select>',
      '<option>',
      '<svg>',
      '</svg>',
      '<button>',
      '</button>',
      '<dl>',
      '<dt>',
      '<dd>',
      '</dl>',
    ],
    ...[
      '[caption width="3"]',
      '[caption caption="kata dua"]',
      '[/caption]',
      '[gallery]',
      '[',
      ']',
      '[[',
      '[x y="z"]',
      '[/x]',
    ],
    ...[
      '<figure>',
      '</figure>',
      '<figcaption>',
      '</figcaption>',
      '<iframe src="v"></iframe>',
      '<noscript>',
      '</noscript>',
    ],
  );
  const bodies = fc.array(parts, { maxLength: 30 }).map((chosen) => chosen.join(''));

  it('in 3,000 random bodies', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(bodies, (raw) => {
        const prepared = prepareWordPress(raw);
        expect(disproof(prepared)).toEqual([]);
        expect(prepared.text.split(/\r\n|\r|\n/u)).toHaveLength(raw.split(/\r\n|\r|\n/u).length);
      }),
      { numRuns: 3_000, seed: 20_181_212 },
    );
  });

  test.each([
    '<b>',
    '\n\n',
    '<p>',
    '[caption]',
    '[caption width="3"]<img src=x> a[/caption]',
    '<',
    '<!--',
    '[x_y]',
    '<a b="',
    ' \n',
  ])('and 5,000 times «%s» takes a moment', (part) => {
    const started = performance.now();
    prepareWordPress(part.repeat(5_000));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
