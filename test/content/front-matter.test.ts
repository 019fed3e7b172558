import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, readFrontMatter } from '../../src/content/front-matter.js';
import { plainOf } from '../../src/content/located.js';

const KEYS = new Set(['title', 'date', 'agency', 'lang', 'summary', 'topics', 'draft', 'images', 'file']);

const read = (text: string) => readFrontMatter(text, KEYS);
const fieldsOf = (text: string) => {
  const { fields } = read(text);
  return fields === null ? null : JSON.parse(JSON.stringify(plainOf(fields)));
};

const ACCEPTED: readonly (readonly [string, string, unknown, string, number])[] = [
  [
    'the plain case',
    '---\ntitle: A\ndate: 12 Dec 2018\n---\nText\n',
    { title: 'A', date: '12 Dec 2018' },
    'Text\n',
    5,
  ],
  ['CRLF', '---\r\ntitle: A\r\n---\r\nText\r\n', { title: 'A' }, 'Text\r\n', 4],
  ['blanks behind the dashes', '---  \ntitle: A\n--- \t\nText', { title: 'A' }, 'Text', 4],
  ['no text behind it', '---\ntitle: A\n---', { title: 'A' }, '', 4],
  ['an empty line before the text', '---\ntitle: A\n---\n\nText', { title: 'A' }, '\nText', 4],
  ['a rule in the text', '---\ntitle: A\n---\nText\n\n---\n\nMore', { title: 'A' }, 'Text\n\n---\n\nMore', 4],
  [
    'comments',
    '---\n# a comment\ntitle: A\ndate: 2018 # the year\n---\n',
    { title: 'A', date: '2018' },
    '',
    6,
  ],
  [
    'every scalar is text',
    '---\na: 2018-02-31\nb: 0123\nc: 12:30:00\nd: yes\ne: null\nf: ~\ng: 1e3\nh:\n---\n',
    { a: '2018-02-31', b: '0123', c: '12:30:00', d: 'yes', e: 'null', f: '~', g: '1e3', h: '' },
    '',
    11,
  ],
  ['quotes', `---\na: "x: y"\nb: 'Jum''at'\nc: "\\u2026"\n---\n`, { a: 'x: y', b: "Jum'at", c: '…' }, '', 6],
  [
    'lists and groups',
    '---\ntopics:\n- a\n- b\nimages:\n  - file: x.jpg\n    alt: X\nmore: [1, 2]\n---\n',
    { topics: ['a', 'b'], images: [{ file: 'x.jpg', alt: 'X' }], more: ['1', '2'] },
    '',
    10,
  ],
  [
    'folded and literal text',
    '---\ntitle: >-\n  A long\n  title\nsummary: |\n  one\n  two\n---\n',
    { title: 'A long title', summary: 'one\ntwo\n' },
    '',
    9,
  ],
  [
    'dashes inside a value',
    '---\nsummary: |\n  ---\n  x\ntitle: A --- B\n---\n',
    { summary: '---\nx\n', title: 'A --- B' },
    '',
    7,
  ],
  [
    'keys that are names in JavaScript',
    '---\n__proto__: x\nconstructor: y\ntoString: z\n---\n',
    JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}'),
    '',
    6,
  ],
  ['an apostrophe in a word', "---\ntitle: Jum'at\n---\n", { title: "Jum'at" }, '', 4],
  ['a colon without a blank', '---\ntitle: Pukul 09:30\n---\n', { title: 'Pukul 09:30' }, '', 4],
];

it.each(ACCEPTED)('reads %s', (_name, text, fields, body, firstLine) => {
  const reading = read(text);
  expect(reading.findings).toEqual([]);
  expect(fieldsOf(text)).toEqual(fields);
  expect([reading.body, reading.firstLine]).toEqual([body, firstLine]);
  expect(bodyOf(text)).toBe(body);
  expect(
    text
      .split('\n')
      .slice(firstLine - 1)
      .join('\n'),
  ).toBe(body);
});

/** Name, text, code, line:column, what the remedy or message says. */
const MISTAKES: readonly (readonly [string, string, string, string, RegExp])[] = [
  ['an empty file', '', 'front-matter-missing', '1:1', /empty/u],
  ['no front matter', '# Rapat\n\nText', 'front-matter-missing', '1:1', /«# Rapat».*Put these lines above/su],
  ['HTML only', '<p>Text</p>\n', 'front-matter-missing', '1:1', /«<p>Text<\/p>»/u],
  ['line ends of old computers', '---\rtitle: A\r---\rText', 'line-ends', '1:1', /CRLF/u],
  ['no opening line', 'title: A\n---\nText', 'front-matter-not-opened', '1:1', /`---` above it/u],
  ['empty lines first', '\n\n---\ntitle: A\n---\nText', 'front-matter-not-opened', '1:1', /empty lines/u],
  ['a blank before the dashes', ' ---\ntitle: A\n---\n', 'front-matter-not-opened', '1:1', /exactly `---`/u],
  ['an em dash above', '—\ntitle: A\n---\n', 'front-matter-not-opened', '1:1', /«—».*three hyphens/su],
  ['three en dashes above', '–––\ntitle: A\n---\n', 'front-matter-not-opened', '1:1', /«–––»/u],
  ['an em dash and a hyphen above', '—-\ntitle: A\n---\n', 'front-matter-not-opened', '1:1', /«—-»/u],
  ['four hyphens above', '----\ntitle: A\n---\n', 'front-matter-not-opened', '1:1', /«----»/u],
  ['two hyphens above', '--\ntitle: A\n---\n', 'front-matter-not-opened', '1:1', /«--»/u],
  ['a language', '---yaml\ntitle: A\n---\n', 'front-matter-language', '1:1', /exactly `---`/u],
  ['TOML', '+++\ntitle = "A"\n+++\n', 'front-matter-language', '1:1', /as YAML/u],
  ['JSON', '{"title": "A"}\nText', 'front-matter-language', '1:1', /as YAML/u],
  [
    'no closing line',
    '---\ntitle: A\ndate: 2018\n\nThe text begins.\n',
    'front-matter-not-closed',
    '5:1',
    /before «The text begins\.»/u,
  ],
  [
    'no closing line, HTML',
    '---\ntitle: A\n<p>Text</p>\n',
    'front-matter-not-closed',
    '3:1',
    /before «<p>Text/u,
  ],
  ['no closing line, no text', '---\ntitle: A\n', 'front-matter-not-closed', '2:1', /after the last key/u],
  [
    'no closing line, a rule later',
    '---\ntitle: A\n\nThe text begins.\n\n---\n\nMore',
    'front-matter-not-closed',
    '4:1',
    /not closed before/u,
  ],
  ['an em dash below', '---\ntitle: A\n—\nText\n', 'front-matter-not-closed', '3:1', /«—»/u],
  [
    'an em dash below, a rule later',
    '---\ntitle: A\n—\nText\n\n---\n',
    'front-matter-not-closed',
    '3:1',
    /«—»/u,
  ],
  ['four hyphens below', '---\ntitle: A\n----\nText\n', 'front-matter-not-closed', '3:1', /«----»/u],
  [
    'a word behind the dashes below',
    '---\ntitle: A\n---js\nText\n',
    'front-matter-not-closed',
    '3:1',
    /«---js»/u,
  ],
  ['two hyphens below', '---\ntitle: A\n--\nText\n', 'front-matter-not-closed', '3:1', /«--»/u],
  ['dots below', '---\ntitle: A\n...\nText\n', 'front-matter-not-closed', '3:1', /«\.\.\.»/u],
  ['nothing inside', '---\n---\nText', 'front-matter-empty', '2:1', /title:/u],
  ['only comments inside', '---\n# title: A\n---\nText', 'front-matter-empty', '2:1', /title:/u],
  [
    'a colon in the title',
    '---\ndate: 2018\ntitle: Rakor: Inovasi\n---\n',
    'yaml-colon-in-value',
    '3:8',
    /`title: "Rakor: Inovasi"`/u,
  ],
  [
    'a colon and quotes in the title',
    '---\ntitle: Rakor: "Inovasi"\n---\n',
    'yaml-colon-in-value',
    '2:8',
    /`title: 'Rakor: "Inovasi"'`/u,
  ],
  [
    'a colon at the end',
    '---\ntitle: Rakor:\ndate: 2018\n---\n',
    'yaml-colon-in-value',
    '2:8',
    /`title: "Rakor:"`/u,
  ],
  [
    'a colon in a caption',
    '---\nimages:\n  - file: a.jpg\n    caption: Foto: Humas\n---\n',
    'yaml-colon-in-value',
    '4:14',
    /`caption: "Foto: Humas"`/u,
  ],
  ['a tab', '---\ntitle: A\n\tdate: 2018\n---\n', 'yaml-tab', '3:1', /tab/u],
  ['no blank behind the colon', '---\ntitle:A\ndate: 2018\n---\n', 'yaml-colon', '2:6', /`title: A`/u],
  ['no blank behind the colon, alone', '---\ntitle:A\n---\n', 'yaml-colon', '2:6', /`title: A`/u],
  ['a full-width colon', '---\ntitle：新聞\ndate: 2018\n---\n', 'yaml-colon', '2:6', /`title: 新聞`/u],
  ['an equals sign', '---\ntitle = "A"\ndate: 2018\n---\n', 'yaml-colon', '2:7', /`title: A`/u],
  [
    'a key twice',
    '---\ntitle: A\ndate: 2018\ntitle: B\n---\n',
    'yaml-duplicate-key',
    '4:1',
    /lines 2 and 4/u,
  ],
  [
    'a key twice, deeper',
    '---\nimages:\n  - file: a\n    file: b\n---\n',
    'yaml-duplicate-key',
    '4:5',
    /lines 3 and 4/u,
  ],
  ['a quote not closed', '---\ntitle: "Rapat\ndate: 2018\n---\n', 'yaml-quotes', '2:8', /`title: "Rapat"`/u],
  ['quotes within quotes', "---\ntitle: 'Jum'at'\n---\n", 'yaml-quotes', '2:8', /`title: "Jum'at"`/u],
  ['words behind the quotes', '---\ntitle: "Foo" bar\n---\n', 'yaml-quotes', '2:8', /`title: '"Foo" bar'`/u],
  ['curly quotes', '---\ntitle: “Rakor: Inovasi”\n---\n', 'yaml-quotes', '2:8', /`title: "Rakor: Inovasi"`/u],
  ['a backslash', '---\ntitle: "C:\\berita\\Q"\n---\n', 'yaml-quotes', '2:8', /single quotes/u],
  ['an at sign', '---\ntitle: @badung\n---\n', 'yaml-special-sign', '2:8', /`title: "@badung"`/u],
  [
    'stars',
    '---\ntitle: *Penting* rapat\n---\n',
    'yaml-special-sign',
    '2:8',
    /`title: "\*Penting\* rapat"`/u,
  ],
  [
    'brackets',
    '---\ntitle: [Siaran] Rapat\n---\n',
    'yaml-special-sign',
    '2:8',
    /`title: "\[Siaran\] Rapat"`/u,
  ],
  ['a hyphen', '---\ntitle: - Rapat\n---\n', 'yaml-special-sign', '2:8', /`title: "- Rapat"`/u],
  ['a percent sign', '---\ntitle: %100\n---\n', 'yaml-special-sign', '2:8', /`title: "%100"`/u],
  ['a bracket left open', '---\ntopics: [a, b\ndate: 2018\n---\n', 'yaml-special-sign', '2:9', /./u],
  ['an ampersand', '---\ntitle: &foo bar\n---\n', 'yaml-special-sign', '2:8', /«title: &foo bar»/u],
  ['an exclamation mark', '---\ntitle: !important bar\n---\n', 'yaml-special-sign', '2:8', /double quotes/u],
  ['a tag', '---\ntitle: !!binary aGk=\n---\n', 'yaml-special-sign', '2:8', /double quotes/u],
  ['an alias', '---\na: &a x\nb: *a\n---\n', 'yaml-special-sign', '2:4', /alias/u],
  [
    'a title over two lines',
    '---\ntitle: Rapat koordinasi\ndi Badung\ndate: 2018\n---\n',
    'yaml-two-lines',
    '3:1',
    /one line/u,
  ],
  ['a key pushed in', '---\ntitle: A\n  date: 2018\n---\n', 'yaml-indent', '3:1', /blanks before/u],
  ['the first key pushed in', '---\n title: A\ndate: 2018\n---\n', 'yaml-indent', '2:1', /blanks before/u],
  ['a list at the top', '---\n- a\n- b\n---\n', 'yaml-unreadable', '2:1', /key: value/u],
  ['a word only', '---\nRapat\n---\n', 'yaml-no-key', '2:1', /key, a colon/u],
  ['a list as a key', '---\n[a]: b\n---\n', 'yaml-key', '2:1', /name of a key/u],
  [
    'brackets without end',
    `---\nx: ${'['.repeat(20000)}${']'.repeat(20000)}\n---\n`,
    'yaml-too-deep',
    '2:1',
    /one item a line/u,
  ],
  [
    'lists without end',
    `---\nx:\n  ${'- '.repeat(20000)}y\n---\n`,
    'yaml-too-deep',
    '3:1',
    /one item a line/u,
  ],
  [
    'brackets too deep',
    `---\nx: ${'['.repeat(50)}${']'.repeat(50)}\n---\n`,
    'yaml-too-deep',
    '2:1',
    /one item a line/u,
  ],
  ['too many lines', `---\n${'a:\n'.repeat(3000)}---\n`, 'front-matter-too-long', '2001:1', /./u],
];

it.each(MISTAKES)('%s', (_name, text, code, where, says) => {
  const { fields, findings } = read(text);
  const [first] = findings;
  expect(fields).toBeNull();
  expect(`${first?.finding.code} ${first?.place.line}:${first?.place.column}`).toBe(`${code} ${where}`);
  expect(`${first?.finding.message} ${first?.finding.help}`).toMatch(says);
  expect(first?.finding.severity).toBe('error');
});

describe('code in front matter', () => {
  const canary = 'globalThis.siaranCanary = true';
  const languages = [
    'js',
    'javascript',
    'JS',
    ' js',
    'json',
    'coffee',
    'cson',
    'toml',
    'toString',
    'constructor',
    '__proto__',
    'yaml',
    'yml',
    ' yaml',
  ];

  it.each(languages)('---%s is refused and not run', (language) => {
    const { fields, findings } = read(`---${language}\n{ x: (${canary}) }\n---\nText`);
    expect(fields).toBeNull();
    expect(findings).toMatchObject([
      { place: { line: 1, column: 1 }, finding: { code: 'front-matter-language' } },
    ]);
    expect('siaranCanary' in globalThis).toBe(false);
  });

  it('a body that begins like such a block stays text', () => {
    const body = `---js\n${canary}\n---\n`;
    expect(read(`---\ntitle: A\n---\n${body}`).body).toBe(body);
    expect('siaranCanary' in globalThis).toBe(false);
  });

  it('a broken file is broken the second time too', () => {
    const text = '---\ntitle: A: B\n---\n';
    expect(read(text).findings).toEqual(read(text).findings);
    expect(read(text).fields).toBeNull();
  });
});

it('answers in time, however hostile the text', () => {
  const started = performance.now();
  for (const text of [
    `---\n${'\n'.repeat(60_000)}---\n`,
    `---\n${' '.repeat(60_000)}\n---\n`,
    `---\nx: {${Array.from({ length: 9000 }, (_, index) => `a${index}`).join(', ')}}\n---\n`,
    `---\nx: "${'\\'.repeat(60_000)}\n---\n`,
    `---\n${'-'.repeat(60_000)}x\n---\n`,
    `---\nx: ${'a: '.repeat(20_000)}\n---\n`,
    `---\n${'title：'.repeat(10_000)}\n---\n`,
  ]) {
    read(text);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

it('any text is read or refused, never thrown at', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '\r\n',
    'title',
    ': ',
    ':',
    ' ',
    '  ',
    '\t',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '#',
    '&a',
    '*a',
    '!!str',
    '|',
    '>',
    '—',
    '...',
    '%YAML 1.2',
    'date',
    '= ',
    '“',
    '”',
    '<p>',
    '？',
    '：',
    '\\',
    '\u2028',
    '\ufeff',
    '🙂',
    'draft',
    '?',
    ',',
    '@',
    '`',
    '~',
    '<<',
    '\u0085',
    '\u0000',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 30 }).map((pieces) => `---\n${pieces.join('')}\n---\nText`),
    fc.string({ unit: 'binary' }).map((yaml) => `---\n${yaml}\n---\n`),
  );
  fc.assert(
    fc.property(text, (given) => {
      const { fields, findings, body, firstLine } = read(given);
      expect(fields === null).toBe(findings.length > 0);
      const lines = given.split('\n').length;
      for (const { place, finding } of findings) {
        expect(place.line).toBeGreaterThanOrEqual(1);
        expect(place.line).toBeLessThanOrEqual(lines + 1);
        expect(place.column).toBeGreaterThanOrEqual(1);
        expect(finding.help).toBeTruthy();
      }
      if (fields !== null) {
        expect(given.endsWith(body)).toBe(true);
        expect(
          given
            .split('\n')
            .slice(firstLine - 1)
            .join('\n'),
        ).toBe(body);
      }
    }),
    { numRuns: 5000 },
  );
});
