import type { Options } from 'remark-stringify';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['root']>>[2];
type Unsafe = State['unsafe'][number];

/**
 * Says more precisely than the library does what could be read as a sign of Markdown, so that `R&D`, `[sic]`, `~5 %` and a line
 * to fill in (`____`) stand as they are. Whatever is left out here cannot be read as anything else (the clauses of CommonMark
 * 0.31 beside each); that a text comes back unchanged is proved for every text all the same.
 */
export const signs: Handlers = {
  root: (node, _, state, info) => {
    state.unsafe = [...state.unsafe.filter((pattern) => !isReplaced(pattern)), ...precise];
    return state.containerFlow(node, info);
  },
};

function isReplaced({ character, inConstruct, before, after }: Unsafe): boolean {
  switch (character) {
    case '[':
      return inConstruct === undefined || inConstruct === 'phrasing';
    case '&':
    case '~':
    case '#':
      return inConstruct !== 'headingAtx';
    case '_':
      return true;
    case '*':
      return inConstruct === 'phrasing';
    case '.':
      return before === '[Ww]';
    case ':':
      return after === '\\/';
    default:
      return false;
  }
}

const inText = {
  inConstruct: 'phrasing',
  notInConstruct: [
    'autolink',
    'destinationLiteral',
    'destinationRaw',
    'reference',
    'titleQuote',
    'titleApostrophe',
  ],
} satisfies Partial<Unsafe>;

const notInLink = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'link', 'image', 'label'],
} satisfies Partial<Unsafe>;

const precise: readonly Unsafe[] = [
  // 2.5: a character reference ends with a semicolon.
  {
    character: '&',
    after: '#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]*;',
    inConstruct: ['destinationLiteral', 'destinationRaw', 'phrasing', 'titleApostrophe', 'titleQuote'],
  },
  // 4.2: the signs of a heading are followed by a blank or nothing.
  { atBreak: true, character: '#', after: '#{0,5}(?:[ \\t\\r\\n]|$)' },
  // 4.7: a definition has a colon behind its label; 6.3: without one, a bracket begins a link only before `](`, where the
  // parenthesis is escaped. A caret makes it a footnote.
  { character: '[', before: '(?<=[\\r\\n][\\t ]*)(?=\\[[\\s\\S]*\\]:)', ...inText },
  { character: '[', after: '\\^', ...inText },
  // GFM: strikethrough needs two tildes, as our parser has it; 4.5: a fence needs three.
  ...runs('~', '(?<=^|[^~])~(?!~)'),
  // 6.2: a run between blanks, or of underscores between letters, is none of emphasis; 4.1: a line of three is a rule. A longer
  // run than people type is escaped whatever stands round it: to look for its ends at each sign would take for ever.
  ...runs('*', '(?<=\\s\\*{0,99})\\*{1,99}\\s'),
  ...runs('_', '(?<=\\s_{0,99})_{1,99}\\s|(?<=[A-Za-z0-9]_{0,99})_{1,99}[A-Za-z0-9]'),
  { atBreak: true, character: '_', after: '[_ \\t]*(?:[\\r\\n]|$)' },
  // GFM: what begins with `www.` or a scheme is a link by itself.
  { character: '.', before: '[Ww]{3}', ...notInLink },
  { character: ':', before: '[Hh][Tt][Tt][Pp][Ss]?', after: '\\/', ...notInLink },
];

/**
 * A sign that is none in the runs described. Said twice, of what stands before and of what stands behind: the library leaves out
 * an escape that hangs on one side alone where the sign on that side has one already.
 */
function runs(character: string, harmless: string): Unsafe[] {
  const escaped = `\\${character}`;
  return [
    { character, before: `(?!${harmless})`, ...inText },
    { character, after: `(?<!(?=${harmless})${escaped})`, ...inText },
  ];
}
