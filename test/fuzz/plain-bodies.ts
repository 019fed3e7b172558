import * as fc from 'fast-check';

/** A body that is plain prose, or all but. */
export interface NearlyPlainBody {
  readonly text: string;
  readonly format: 'markdown' | 'html' | null;
  readonly lang: string;
  readonly title: string;
}

const title = 'Wabup Suiasa Memimpin Rapat';

/** Some of them stand as a line or paragraph of the text. */
export const titles = [title, '', 'Rapat', '12', '漢字', 'R&D'];

/** What plain prose is made of, and what belongs at its borders. */
const pieces = [
  ...['kata', 'Rapat', 'one', 'a', 'I', 'é', 'créée', 'Straße', 'ﬁ', 'İ', 'ſ', 'e\u0301', '\u0301', 'ﷺ'],
  ...[
    'السلام',
    'می\u200Cشود',
    'ไทย',
    '한국',
    'Україна',
    'देश',
    'ភាសា',
    '漢字',
    '仮名',
    'です。',
    '「',
    '、',
    'ｱ',
    '˪',
  ],
  ...['12', '2018', '1)', '7.', '007', '0000000001.', '²', '½', 'ª', '٣', '１'],
  ...[
    '.',
    ',',
    ';',
    ':',
    '?',
    '!',
    '…',
    '–',
    '—',
    '-',
    '--',
    '---',
    '+',
    '#',
    '%',
    '/',
    '°',
    '(',
    ')',
    '=',
    '>',
  ],
  ...['"', "'", '“', '”', '‘', '’', '«', '»', '„', '$', '€', '&', '& ', 'R&D', '&amp', '&amp;', '&#39;', '§'],
  ...[
    'www',
    'www.',
    'http',
    'https:',
    'httpſ://a.example',
    'https://a.example',
    'a@b.example',
    '@',
    'ftp://a.example',
  ],
  ...['*', '_', '`', '~', '~~', '|', '[', ']', '[^1]', '\\', '<', '<b>', '{', '}', '^', '•', '·'],
  ...[
    'Â',
    'Ã©',
    'â\u0080\u0099',
    'é»',
    'à°',
    '\u00AD',
    '\u200B',
    '\u200D',
    '\uFEFF',
    '\u0085',
    '\u00A0',
    '\u3000',
  ],
  ...['😀', '\uD800', '\uDC00', '\uFDD0', '\uFFFE', '\u0000', '\u2028', '\t', '\r'],
  title,
  `${title.toUpperCase()}.`,
  `“${title}”`,
];

const parts = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\r\n',
  '\n\n',
  '\n\n',
  '\n\n\n',
  '\r\n\r\n',
  '',
  '  ',
  ' \n',
  '\n ',
];

/** Mostly harmless: nearly every body with a hazard in it is none of plain prose. */
const word = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...pieces.slice(0, 28)) },
  { weight: 10, arbitrary: fc.constantFrom(...pieces.slice(28, 71)) },
  { weight: 1, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.constant(title) },
);
const part = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...parts.slice(0, 10)) },
  { weight: 1, arbitrary: fc.constantFrom(...parts) },
);

export const nearlyPlainBody: fc.Arbitrary<NearlyPlainBody> = fc.record({
  text: fc.array(fc.tuple(word, part), { minLength: 0, maxLength: 24 }).map((pairs) => pairs.flat().join('')),
  format: fc.constantFrom<NearlyPlainBody['format'][]>('markdown', null),
  lang: fc.constantFrom('id', 'en', 'fr', 'ar', 'zh-Hant', 'th'),
  title: fc.constantFrom(...titles),
});
