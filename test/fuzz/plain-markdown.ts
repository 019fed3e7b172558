import * as fc from 'fast-check';
import { type NearlyPlainBody, titles } from './plain-bodies.js';

/** Words that are harmless everywhere, and such as are not at the edge of a line or beside a sign. */
const words = [
  ...[
    'kata',
    'Rapat',
    'satu dua',
    'tiga empat lima',
    'é',
    'Україна',
    'السلام،',
    '漢字',
    '「仮名」',
    'I',
    '12',
    '2018',
  ],
  ...[
    '12.',
    '7)',
    '-',
    '– Nama',
    '+',
    '#',
    'Ini:',
    '(enam)',
    '“kata”',
    '"kata"',
    "Jum'at",
    'R&D',
    'a &',
    '&',
    '5%',
    '$3',
  ],
  ...[
    'kata.',
    'kata,',
    '…',
    '!',
    '?',
    '«',
    '»',
    '/',
    '·',
    '¿',
    '™',
    '_',
    '*',
    'a_b',
    'a*b',
    '2*3',
    'snake_case_name',
  ],
];

const targets = [
  'https://a.example/',
  'https://www.a.example/dokumen/57875',
  'http://a.example/a_b_c?d=e&f=g#h-i',
  'https://a.example/%C3%A9',
  'mailto:a@b.example',
  'tel:+62361',
  // Where the surroundings have something to say.
  'https://old.example/moved',
  'https://old.example/moved#here',
  'https://old.example/held',
  'HTTPS://a.example/',
  'https://a.example',
  'https:a.example',
  'http:///home/a',
  'https://a.example/%zz',
  'https://a.example/(b)',
  'https://a.example/b "c"',
  '<https://a.example/>',
  'a.pdf',
  '#a',
  '/a',
  '',
];

const word = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...words.slice(0, 12)) },
  { weight: 4, arbitrary: fc.constantFrom(...words) },
);
const target = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...targets.slice(0, 6)) },
  { weight: 3, arbitrary: fc.constantFrom(...targets) },
);

const signs = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('*', '**', '_', '__', '***') },
  { weight: 1, arbitrary: fc.constantFrom('**_', '_**', '*__', '___', '****') },
);
const between = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('', ', ', '\n', '\\\n') },
);

/** Words between signs, with others inside or beside them. */
const marked = fc
  .tuple(
    signs,
    fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 2 }),
    word,
  )
  .map(([sign, before, last]) => `${sign}${before.flat().join('')}${last}${reversed(sign)}`);

const link = fc.tuple(fc.oneof(word, marked), target).map(([label, address]) => `[${label}](${address})`);

const other = fc.constantFrom(
  ...[
    '<https://a.example/b>',
    '<a@b.example>',
    '<https://a.example/?b=c&d>',
    'https://a.example/b',
    'https://a.example.',
  ],
  ...[
    'http://a.example/b_c/',
    'https://www.a.example/b, kata',
    '(https://a.example/)',
    'www.a.example',
    'a@b.example',
  ],
  ...[
    '[sic]',
    '[sic',
    'sic]',
    '[a][b]',
    '[a]: b',
    '![a](https://a.example/b.png)',
    '[www.a.example](https://a.example/)',
  ],
  ...[
    '1\\.',
    '1\\)',
    '\\*',
    '\\_',
    '\\[',
    '\\]',
    '\\- a',
    '\\+',
    '\\#',
    '\\>',
    '\\<',
    '\\&amp;',
    '\\\\',
    '\\`',
    '\\~',
    '\\|',
    '\\!',
  ],
  ...[
    '&amp;',
    '&copy',
    '&#38;',
    '<b>',
    '`a`',
    '~~a~~',
    'www\\.a.example',
    'https\\://a.example',
    'a\\@b.example',
  ],
);

const piece = fc.oneof(
  { weight: 20, arbitrary: word },
  { weight: 6, arbitrary: marked },
  { weight: 6, arbitrary: link },
  { weight: 2, arbitrary: other },
  { weight: 1, arbitrary: fc.constantFrom(...titles) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(signs, link, word)
      .map(([sign, inner, last]) => `${sign}${inner} ${last}${reversed(sign)}`),
  },
);

const lines = fc
  .array(fc.tuple(piece, between), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts.flatMap(([text, gap], index) => (index === parts.length - 1 ? [text] : [text, gap])).join(''),
  );
const line = lines.map((text) => text.replace(/\\?\n/gu, ' '));

const list = fc
  .tuple(
    fc.constantFrom('-', '-', '*', '+', '1.', '1)', '3.', '0.'),
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n\n'),
  )
  .map(([mark, items, gap]) => items.map((item) => `${mark} ${item}`).join(gap));

const cell = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: line },
  { weight: 1, arbitrary: fc.constant('') },
);
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc
      .tuple(
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...['---', '---', '---', '-', ':--', ':-:', '--:']),
      )
      .map(([[head = [], ...rows], delimiter]) =>
        [head, head.map(() => delimiter), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
      ),
  );

const quotation = fc.array(lines, { minLength: 1, maxLength: 2 }).map((paragraphs) =>
  paragraphs
    .join('\n\n')
    .split('\n')
    .map((text) => (text === '' ? '>' : `> ${text}`))
    .join('\n'),
);

const block = fc.oneof(
  { weight: 5, arbitrary: lines },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('##', '##', '##', '###', '#', '####'), line)
      .map((parts) => parts.join(' ')),
  },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: quotation },
  {
    weight: 1,
    arbitrary: fc.constantFrom('---', '***', '* * *', '___', '- - -', 'kata\n---', '    kata', '~~~\na\n~~~'),
  },
);

/** What changes the meaning of what it stands beside. */
const hazards = [
  ...[
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '](',
    '\\',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '|',
    '\\|',
    '>',
    '<',
    '&',
    '`',
    '~~',
    '!',
    '^',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    '# ',
    '## ',
    '> ',
    ':',
    '.',
    '@',
    'www.',
    'http://',
    'https://',
    '•',
    '·',
    '\u00A0',
    '\u200B',
    '\u00AD',
  ],
  ...[
    'a',
    ' a ',
    '漢',
    '\r\n',
    '\\\n',
    '  \n',
    '---',
    '<b>',
    '<!-- -->',
    '[^1]',
    '{',
    ';',
    'Ã©',
    '“',
    '/',
    '=',
    '===',
    '😀',
    '\u2028',
  ],
];

interface Change {
  readonly kind: 'insert' | 'delete' | 'join' | 'double' | 'indent' | 'swap';
  readonly place: number;
  readonly hazard: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Change['kind'][]>(
    'insert',
    'insert',
    'insert',
    'delete',
    'join',
    'double',
    'indent',
    'swap',
  ),
  place: fc.nat(1000),
  hazard: fc.constantFrom(...hazards),
});

function changed(text: string, { kind, place, hazard }: Change): string {
  const at = Math.floor((text.length * place) / 1001);
  switch (kind) {
    case 'insert':
      return text.slice(0, at) + hazard + text.slice(at);
    case 'delete':
      return text.slice(0, at) + text.slice(at + 1);
    case 'join':
      return text.replace(/\n\n/u, '\n');
    case 'double':
      return text.slice(0, at) + text.slice(at, at + 8) + text.slice(at);
    case 'indent':
      return text.slice(0, at) + text.slice(at).replace(/\n/u, '\n  ');
    case 'swap':
      return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
  }
}

function reversed(sign: string): string {
  return [...sign].reverse().join('');
}

/** Markdown of every kind that the shortcut takes and of its neighbours, in which now and then a hazard was put somewhere. */
export const nearlyPlainMarkdown: fc.Arbitrary<NearlyPlainBody> = fc.record({
  text: fc
    .tuple(
      fc.array(block, { minLength: 1, maxLength: 3 }),
      fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 3, arbitrary: fc.array(change, { maxLength: 2 }) },
      ),
    )
    .map(([blocks, changes]) => changes.reduce(changed, `${blocks.join('\n\n')}\n`)),
  format: fc.constantFrom<NearlyPlainBody['format'][]>('markdown', null),
  lang: fc.constantFrom('id', 'en', 'ar', 'zh-Hant'),
  title: fc.constantFrom(...titles),
});
