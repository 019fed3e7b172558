import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/body/markdown-road.js';
import { checkPreparation } from '../../../src/import/body/check-preparation.js';
import { prepareMarkdown } from '../../../src/import/prepare/prepare-markdown.js';
import type { PreparedBody } from '../../../src/import/prepare/prepared-body.js';
import { disproof, wordsOf } from './proof.js';

/** The prepared text, once it is proved. */
function prepared(raw: string): string {
  const body = prepareMarkdown(raw);
  expect(disproof(body)).toEqual([]);
  expect(body.text.split('\n')).toHaveLength(raw.split('\n').length);
  return body.text;
}

const records = ({ firings }: PreparedBody): string[] =>
  firings.map(
    ({ rule, line, kind, text, to }) => `${line} ${rule} ${kind}: ${text}${to === null ? '' : ` → ${to}`}`,
  );
const codes = ({ findings }: PreparedBody): string[] => findings.map(({ code }) => code);

describe('attribute lists of kramdown', () => {
  test.each([
    ['{:start="2"}\n2. Dua\n3. Tiga', '\n2. Dua\n3. Tiga'],
    ['{:start=“5”}\n5.&nbsp;Lima', '\n5.&nbsp;Lima'],
    ['Teks\n{: .lead}', 'Teks\n'],
    ['Teks\n{: .lead}\nlagi', 'Teks\n\nlagi'],
    ['> Kutipan\n> {: .besar}', '> Kutipan\n> '],
    ['1. Satu\n\n    {: .x}\n    Teks', '1. Satu\n\n    \n    Teks'],
    ['{:ref: style="a"}\n\nTeks', '\n\nTeks'],
    ['[a](b){:target="_blank"}.', '[a](b).'],
    ['![a](b.png){: .kiri} dan', '![a](b.png) dan'],
    ['![a](b c.jpg){:width="200"} dan [d](e f.pdf){: .x}.', '![a](b%20c.jpg) dan [d](e%20f.pdf).'],
    ['![a]({{ site.baseurl }}/b.jpg){:width="200"}', '![a](/b.jpg)'],
    ['[d]({{ site.baseurl }}/a/b c.pdf){:target="_blank"}', '[d](/a/b%20c.pdf)'],
    ['![a](b.jpg){:width="200"}{: .kiri} dan', '![a](b.jpg) dan'],
    ['**a**{: .x}\\{y}', '**a**\\{y}'],
    ['# Judul {#jangkar}', '# Judul '],
    ['## Judul {#a .b} ##', '## Judul  ##'],
    ['{: title="a } b"}\nTeks', '{: title="a } b"}\nTeks'],
    ['Teks\r\n{: .lead}\r\nlagi', 'Teks\r\n\r\nlagi'],
  ])('%j becomes %j', (raw, text) => {
    expect(prepared(raw)).toBe(text);
  });

  test.each([
    '`{:start="2"}` adalah',
    '```\n{:start="2"}\n```',
    'Teks {: .x}',
    '    {: .kode}\n\nTeks',
    '{::options toc="x" /}',
    'Judul {#bukan-judul}',
    '{:/comment}',
  ])('%j stays', (raw) => {
    expect(prepared(raw)).toBe(raw);
  });

  test('are taken out of a long text too, however many there are', () => {
    const items = Array.from(
      { length: 500 },
      (_, index) => `{:start="${index + 1}"}\n${index + 1}. Alinea${index}, dan lagi\n`,
    );
    const text = prepared(items.join('\n'));
    expect(text).not.toContain('{:');
    expect(text).toContain('500. Alinea499');
  });

  test('are recorded with their text and line, and the number that becomes one of a list with them', () => {
    expect(records(prepareMarkdown('Teks\n\n{:start="3"}\n3. Tiga\n4. Empat'))).toEqual([
      '3 kramdown removed: {:start="3"} 3.',
      '5 kramdown removed: 4.',
    ]);
  });

  test('behind a word are recorded with that word', () => {
    expect(records(prepareMarkdown('Lihat [daftar harga](b){:target="_blank"}, ya'))).toEqual([
      '1 kramdown replaced: harga{:target="_blank"}, → harga,',
    ]);
  });

  test('right behind a table: what follows is no cell any more, and that is recorded', () => {
    const body = prepareMarkdown('| a | b |\n|---|---|\n| c | d |\n{: .tabel}\nTeks');
    expect(disproof(body)).toEqual([]);
    expect(body.firings.filter(({ subject }) => subject === 'cell')).toEqual([
      { rule: 'kramdown', line: 5, kind: 'removed', subject: 'cell', text: 'Teks', to: null },
    ]);
  });

  test('a table of contents is noted', () => {
    const body = prepareMarkdown('* Isi\n{:toc}\n\n## A');
    expect(body.text).toBe('* Isi\n\n\n## A');
    expect(codes(body)).toEqual(['kramdown-toc']);
  });
});

describe('a list begins with the number it is given', () => {
  function numbers(raw: string): number[] {
    const found: number[] = [];
    for (const node of parseMarkdown(prepared(raw)).children) {
      if (node.type === 'list')
        node.children.forEach((_, index) => {
          found.push((node.start ?? 1) + index);
        });
    }
    return found;
  }

  test.each([
    ['{:start="3"}\n3. Tiga', [3]],
    ['1. Satu\n\n{:start="2"}\n2. Dua', [1, 2]],
    ['1. Satu\n\nTeks\n\n{:start="2"}\n1. Dua', [1, 2]],
    ['{:start="7"}\n1. Tujuh\n2. Delapan', [7, 8]],
    ['1. Satu\n2. Dua\n\n{:start="7"}\n1. Tujuh', [1, 2, 7]],
    ['1. Satu\n2. Dua\n\n{:start="7"}\n7. Tujuh', [1, 2, 7]],
  ])('%j: %j', (raw, expected) => {
    expect(numbers(raw)).toEqual(expected);
  });

  test('and a number that is put right is recorded', () => {
    expect(records(prepareMarkdown('{:start="7"}\n1. Tujuh'))).toEqual([
      '1 kramdown removed: {:start="7"}',
      '2 kramdown changed: 1 → 7',
    ]);
  });
});

describe('Liquid', () => {
  test.each([
    ['[a]({{site.baseurl}}/b.pdf)', '[a](/b.pdf)'],
    ['[a b]({{ site.baseurl }}/b.pdf), c', '[a b](/b.pdf), c'],
    ['[a]({{ site.url }}{{ site.baseurl }}/b)', '[a](/b)'],
    ['![a b]({{ site.baseurl }}/b.png "Judul gambar")', '![a b](/b.png "Judul gambar")'],
    ['[a]({{ "/b.pdf" | relative_url }})', '[a](/b.pdf)'],
    ["[a]({{ '/b.pdf' | prepend: site.baseurl }})", '[a](/b.pdf)'],
    ['<a href="{{ site.baseurl }}/b">c</a>', '<a href="/b">c</a>'],
    ['<img src="{{site.baseurl}}/b.png">', '<img src="/b.png">'],
    ['[a][1]\n\n[1]: {{site.baseurl}}/b', '[a][1]\n\n[1]: /b'],
    ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
    ['Satu {% comment %}\nbelum\n{% endcomment %}dua', 'Satu \n\ndua'],
    ['Satu {::comment}belum{:/comment} dua', 'Satu  dua'],
    ['Satu{% comment %}belum{% endcomment %} dua', 'Satu dua'],
  ])('%j becomes %j', (raw, text) => {
    expect(prepared(raw)).toBe(text);
  });

  test.each([
    ['Alamat: {{ site.baseurl }}/a', 1],
    ['{% include video.html id="x" %}', 1],
    ['[a]({% post_url 2019-01-23-a %})', 1],
    ['[a]({{ page.url }}) {{ x }}', 2],
    ['{{< figure src="a.png" caption="Kata" >}}', 1],
    ['{{% notice %}}Kata{{% /notice %}}', 2],
  ])('%j stays, and is told', (raw, count) => {
    const body = prepareMarkdown(raw);
    expect(body.text).toBe(raw);
    expect(codes(body)).toEqual(['liquid-left']);
    expect(body.findings[0]?.message).toMatch(
      count === 1
        ? /^One tag of the old system stands in the text as it was typed, on line /u
        : new RegExp(
            `^${count} tags of the old system stand in the text as they were typed, the first on line `,
            'u',
          ),
    );
  });

  test('in code is nobody’s to resolve', () => {
    const raw = '`{{ site.baseurl }}`\n\n```\n{% if x %}\n```\n';
    expect(prepareMarkdown(raw)).toMatchObject({ text: raw, findings: [], firings: [] });
  });

  test('in a target is recorded as another target', () => {
    expect(prepareMarkdown('\n[a]({{site.baseurl}}/b.pdf)').firings).toEqual([
      {
        rule: 'targets',
        line: 2,
        kind: 'replaced',
        subject: 'link',
        text: '{{site.baseurl}}/b.pdf',
        to: '/b.pdf',
      },
    ]);
  });

  test('that kept a link from being one: its words and the link are recorded', () => {
    expect(records(prepareMarkdown('Lihat [a b]({{ site.baseurl }}/b.pdf).'))).toEqual([
      '1 liquid replaced: [a b]({{ site.baseurl }}/b.pdf). → a b.',
      '1 targets added: /b.pdf',
    ]);
  });
});

describe('a target with blanks', () => {
  test.each([
    ['Lihat [lampiran](/files/Lampiran A.pdf).', 'Lihat [lampiran](/files/Lampiran%20A.pdf).'],
    ['[a](Lampiran A (final).pdf "Judul")', '[a](Lampiran%20A%20(final).pdf "Judul")'],
    ['![foto](../foto/rapat kerja.jpg)', '![foto](../foto/rapat%20kerja.jpg)'],
    ['[a]({{ site.baseurl }}/b c.pdf)', '[a](/b%20c.pdf)'],
    // Words of the link stand in its target too.
    [
      'Lihat [Annex (1 MB)](/f/H - Annex - current.pdf).',
      'Lihat [Annex (1 MB)](/f/H%20-%20Annex%20-%20current.pdf).',
    ],
    [
      '[Lampiran A](/f/A Lampiran A.pdf)<br>\n[B](/f/A B.pdf)',
      '[Lampiran A](/f/A%20Lampiran%20A.pdf)<br>\n[B](/f/A%20B.pdf)',
    ],
  ])('%j becomes %j', (raw, text) => {
    expect(prepared(raw)).toBe(text);
  });

  test.each([
    '[1](lihat halaman 3)',
    '[a](/b.pdf )',
    '[a](/b.pdf "Judul kata")',
    '`[a](/b c.pdf)`',
    '<div>\n[a](/b c.pdf)\n</div>',
    '[a](</b c.pdf>)',
    '[a]({{ x }}/b c.pdf)',
  ])('%j stays', (raw) => {
    expect(prepared(raw)).toBe(raw);
  });

  test('is a link then, and recorded as one that came', () => {
    expect(records(prepareMarkdown('Lihat [lampiran](/files/Lampiran A.pdf).'))).toEqual([
      '1 kramdown replaced: [lampiran](/files/Lampiran A.pdf). → lampiran.',
      '1 targets added: /files/Lampiran%20A.pdf',
    ]);
  });
});

test('what cannot be taken out without other words stays, and a warning says where', () => {
  // Behind a blank line, the tag would begin a block of HTML, in which the stars are no sign any more.
  const raw = 'Satu\n\n{: .x}\n<ins>\n*dua*\n\n{: .y}\nTiga';
  const body = prepareMarkdown(raw);
  expect(disproof(body)).toEqual([]);
  expect(body.text).toBe('Satu\n\n{: .x}\n<ins>\n*dua*\n\n\nTiga');
  expect(codes(body)).toEqual(['syntax-kept']);
  expect(body.findings[0]?.message).toContain('«{: .x}» on line 3');
});

describe('what is embedded in a prepared body', () => {
  const film = '<iframe src="https://a.example/film"></iframe>';
  const body = prepareMarkdown(`${film}\n\n{:start="2"}\n2. Dua`);

  test('is lost to nobody as long as the text has it', () => {
    expect(checkPreparation(body, wordsOf(body.text, 'markdown'), 'x.md')).toEqual([]);
  });

  test('is missed where the text has it no more', () => {
    const without = { ...body, text: body.text.replace(film, '') };
    const problems = checkPreparation(without, wordsOf(without.text, 'markdown'), 'x.md');
    expect(problems.map(({ code }) => code)).toEqual(['embed-lost']);
  });
});

test('a text too deep for the gate is left to it', () => {
  const raw = `${'> '.repeat(500)}{: .x}`;
  expect(prepareMarkdown(raw)).toMatchObject({ text: raw, firings: [] });
});

const part = fc.constantFrom(
  ...['{:start="2"}', '{:start="9"}', '{: .a #b}', '{:toc}', '{#a}', '{:target="_blank"}', '{:/x}', '{::x}'],
  ...[
    '{{ site.baseurl }}/a',
    '{{site.url}}',
    '{{ "/a" | relative_url }}',
    '{{ x }}',
    '{% raw %}',
    '{% endraw %}',
  ],
  ...[
    '{% comment %}',
    '{% endcomment %}',
    '{% if a %}',
    '[kata](',
    '[',
    ']',
    '(',
    ')',
    '![x](',
    '<a href="',
    '">',
    '</a>',
  ],
  ...[
    '\n',
    '\n\n',
    '\n    ',
    ' ',
    '1. ',
    '2. ',
    '3) ',
    '- ',
    '> ',
    '# ',
    '**',
    '_',
    '`',
    '```\n',
    '<div>',
    '</div>',
  ],
  ...[
    'kata',
    'dua kata',
    '中文',
    'm<sup>2</sup>',
    '| a | b |\n|---|---|\n',
    '&amp;',
    '\\',
    '[^1]',
    '\n[^1]: catatan',
    '~~',
    '\r\n',
  ],
);

test('of any text, the words less the records are the words of the prepared one', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const raw = parts.join('');
      const body = prepareMarkdown(raw);
      expect(disproof(body)).toEqual([]);
      expect(body.text.split('\n')).toHaveLength(raw.split('\n').length);
    }),
    { seed: 20_181_212, numRuns: 3_000 },
  );
});
