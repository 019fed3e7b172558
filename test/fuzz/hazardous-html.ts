import * as fc from 'fast-check';

/** A body whose every text is made of what Markdown might take for a sign. */
export interface HazardousBody {
  readonly html: string;
  /** The texts in their order. */
  readonly texts: readonly string[];
}

const signs = [
  ...[
    '- ',
    '-',
    '+ ',
    '+',
    '* ',
    '*',
    '**',
    '***',
    '_',
    '__',
    '___',
    '1. ',
    '1.',
    '1) ',
    '2018. ',
    '# ',
    '#',
    '###',
  ],
  ...[
    '`',
    '``',
    '```',
    '~',
    '~~',
    '~~~',
    '>',
    '> ',
    '=',
    '===',
    '---',
    '--',
    '- - -',
    '* * *',
    '|',
    '| - |',
    '|---|',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '[x]',
    '[x]:',
    '[x]: y',
    '[x](y)',
    '![x](y)',
    '[x][y]',
    '[ ]',
    '[^1]',
    '[^1]: a',
    '^',
    '!',
  ],
  ...[
    '<',
    '<b>',
    '</b>',
    '<Nama>',
    '<isi tanggal>',
    '<https://a.example>',
    '<x@y.example>',
    '<!-- a -->',
    '<?',
    '{',
    '}',
  ],
  ...[
    '&',
    '&amp;',
    '&lt;',
    '&#42;',
    '&copy',
    'R&D',
    '\\',
    '\\\\',
    '\\*',
    '$',
    '%',
    '/',
    ':',
    ';',
    ',',
    '.',
    '?',
    '"',
    "'",
  ],
  ...[
    'www.',
    'www.a.example',
    'http://',
    'https://a.example/b_c*d',
    '://',
    'humas@b.example',
    '@',
    '{:start="2"}',
    '{{ x }}',
  ],
  ...[
    'a_b',
    '____',
    'm_2_',
    '5*3',
    '(*)',
    'a*b*c',
    '“',
    '”',
    '«',
    '…',
    '–',
    '•',
    '· ',
    '\u00A0',
    '5\u00A0%',
    '\t',
    '  ',
  ],
] as const;
const words = [
  'kata',
  'Rapat',
  'a',
  'I',
  '12',
  'se-Kabupaten',
  'السلام',
  'עם',
  '漢字',
  'です。',
  '한국',
  'ไทย',
  '👨‍👩‍👧',
  '🇮🇩',
  'é',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constant(' ') },
);
const text = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
  // Words are put in for a picture without any.
  .filter((words) => words.trim() !== '');

const inline = fc.constantFrom(
  ...[
    'strong',
    'em',
    'del',
    'sup',
    'sub',
    'u',
    'code',
    'q',
    'small',
    'strong><em',
    'em><strong',
    'a href="https://a.example/"',
  ],
);

type Placed = (texts: readonly string[], tags: readonly string[]) => string;

const places: readonly { readonly texts: number; readonly place: Placed }[] = [
  { texts: 1, place: ([a]) => `<p>${a}</p>` },
  { texts: 2, place: ([a, b]) => `<p>${a}<br>${b}</p>` },
  { texts: 1, place: ([a], [x]) => `<p>${tagged(x, a)}</p>` },
  { texts: 3, place: ([a, b, c], [x]) => `<p>${a}${tagged(x, b)}${c}</p>` },
  { texts: 3, place: ([a, b, c], [x]) => `<p>${a} ${tagged(x, b)} ${c}</p>` },
  { texts: 2, place: ([a, b], [x, y]) => `<p>${tagged(x, a)}${tagged(y, b)}</p>` },
  { texts: 2, place: ([a, b], [x]) => `<p>${a}<br>${tagged(x, b)}</p>` },
  { texts: 2, place: ([a, b]) => `<ul><li>${a}</li><li>${b}</li></ul>` },
  { texts: 2, place: ([a, b]) => `<ol start="3"><li>${a}<ul><li>${b}</li></ul></li></ol>` },
  { texts: 2, place: ([a, b]) => `<ul><li><p>${a}</p><p>${b}</p></li></ul>` },
  {
    texts: 4,
    place: ([a, b, c, d]) =>
      `<table><thead><tr><th>${a}</th><th>${b}</th></tr></thead><tbody><tr><td>${c}</td><td>${d}</td></tr></tbody></table>`,
  },
  { texts: 2, place: ([a, b], [x]) => `<h2>${a}${tagged(x, b)}</h2>` },
  { texts: 2, place: ([a, b]) => `<blockquote><p>${a}</p><p>${b}</p></blockquote>` },
  { texts: 2, place: ([a, b]) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>` },
  {
    texts: 2,
    place: ([a, b]) => `<p><a href="../${'x'}">${a}</a><img src="https://a.example/a_b.png" alt="${b}"></p>`,
  },
];

function tagged(names = 'b', content = ''): string {
  const tags = names.split('><');
  const close = tags.map((tag) => `</${tag.split(' ')[0]}>`).reverse();
  return `<${tags.join('><')}>${content}${close.join('')}`;
}

const block = fc
  .record({
    place: fc.constantFrom(...places),
    texts: fc.array(text, { minLength: 4, maxLength: 4 }),
    tags: fc.array(inline, { minLength: 2, maxLength: 2 }),
  })
  .map(({ place, texts, tags }) => {
    const used = texts.slice(0, place.texts);
    return { html: place.place(used.map(escaped), tags), texts: used };
  });

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Bodies of so many blocks, each with up to four hazardous texts. */
export function hazardousBody(blocks: number): fc.Arbitrary<HazardousBody> {
  return fc.array(block, { minLength: 1, maxLength: blocks, size: 'max' }).map((made) => ({
    html: made.map(({ html }) => html).join('\n'),
    texts: made.flatMap(({ texts }) => texts),
  }));
}
