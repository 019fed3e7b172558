import { describe, expect, it } from 'vitest';
import type { Flags } from '../../src/cli/flags.js';
import { readArguments } from '../../src/cli/read-arguments.js';
import { readBase, readClock, readSourceDateEpoch } from '../../src/cli/read-values.js';
import { WrongUse } from '../../src/cli/usage.js';

const none: Flags = {
  root: null,
  out: null,
  base: null,
  port: null,
  host: null,
  drafts: false,
  future: false,
  clock: null,
  strict: false,
  dryRun: false,
  full: false,
  changedList: null,
  format: null,
  map: null,
  table: null,
  agency: null,
  lang: null,
  media: null,
  baseUrl: null,
  encoding: null,
  expect: null,
  limit: null,
  keepHtml: false,
  jobs: null,
  undo: null,
  apply: null,
  json: false,
  quiet: false,
  verbose: false,
  all: false,
  color: true,
  progress: true,
};

const shows = { drafts: true, future: true };

const understood: [line: string, verb: string, flags: Partial<Flags>][] = [
  ['', 'build', {}],
  ['build', 'build', {}],
  ['check', 'check', {}],
  ['lint', 'check', {}],
  ['serve', 'serve', shows],
  ['dev', 'serve', shows],
  ['--strict', 'build', { strict: true }],
  ['--root x check --json', 'check', { root: 'x', json: true }],
  ['check --root=x', 'check', { root: 'x' }],
  ['-o site', 'build', { out: 'site' }],
  ['--out site --dry-run', 'build', { out: 'site', dryRun: true }],
  ['build --drafts --future', 'build', { drafts: true, future: true }],
  ['serve --no-drafts', 'serve', { drafts: false, future: true }],
  ['serve --drafts --no-future', 'serve', { drafts: true, future: false }],
  ['serve --port 0 --host 0.0.0.0', 'serve', { port: 0, host: '0.0.0.0', ...shows }],
  ['--base press', 'build', { base: '/press/' }],
  ['--clock 2026-03-01T09:00:00+08:00', 'build', { clock: '2026-03-01T01:00:00.000Z' }],
  [
    '--quiet --verbose --all --no-color --no-progress',
    'build',
    { quiet: true, verbose: true, all: true, color: false, progress: false },
  ],
];

describe('command lines that are understood', () => {
  it.each(understood)('siaran %s', (line, verb, flags) => {
    const words = line.split(' ').filter((word) => word !== '');
    expect(readArguments(words)).toEqual({ kind: 'run', verb, flags: { ...none, ...flags }, operands: [] });
  });
});

const refused: [line: string, code: string, told: string][] = [
  ['bild', 'usage-unknown-verb', 'siaran build'],
  ['chek', 'usage-unknown-verb', 'siaran check'],
  ['publish', 'usage-unknown-verb', 'build, check, serve, import and review'],
  ['--strickt', 'usage-unknown-flag', '`--strict`'],
  ['--draft', 'usage-unknown-flag', '`--drafts`'],
  ['--versoin', 'usage-unknown-flag', '`--version`'],
  ['--xyzzyx', 'usage-unknown-flag', 'siaran build --help'],
  ['-x', 'usage-unknown-flag', '--help'],
  ['check --out x', 'usage-flag-of-another-verb', '`siaran build`'],
  ['--port 4000', 'usage-flag-of-another-verb', '`siaran serve`'],
  ['build now', 'usage-too-many-words', 'quotation marks'],
  ['--root', 'usage-value-missing', '«--root»'],
  ['serve --port 70000', 'usage-port', '--port 4000'],
  ['serve --port abc', 'usage-port', '--port 4000'],
  ['--base https://x.example/press/', 'usage-base', '--base /press/'],
  ['--clock yesterday', 'usage-clock', '2026-03-01T09:00:00+08:00'],
  ['--clock 2026-02-31', 'usage-clock', '2026-03-01T09:00:00+08:00'],
  ['--clock 2026-03-01T09:00:00', 'usage-clock', 'offset'],
];

describe('command lines that are refused', () => {
  it.each(refused)('siaran %s', (line, code, told) => {
    try {
      readArguments(line.split(' '));
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof WrongUse)) throw error;
      expect(error.problem.code).toBe(code);
      expect(`${error.problem.message} ${error.problem.help}`).toContain(told);
    }
  });
});

describe('help', () => {
  it.each(['--help', '-h', 'help'])('siaran %s lists the verbs', (word) => {
    const read = readArguments([word]);
    expect(read.kind === 'help' && read.text).toMatch(/build[\s\S]*check, lint[\s\S]*serve, dev/);
  });

  it.each(['serve --help', 'help serve', '--help dev'])('siaran %s lists the flags of serve', (line) => {
    const read = readArguments(line.split(' '));
    expect(read.kind === 'help' && read.text).toContain('--port <number>');
    expect(read.kind === 'help' && read.text).not.toContain('--out');
  });
});

describe('values', () => {
  it.each([
    ['/', '/'],
    ['press', '/press/'],
    ['/press', '/press/'],
    ['/a/b/', '/a/b/'],
  ])('the base %s is %s', (given, base) => expect(readBase(given)).toBe(base));

  it.each(['C:/Program Files/Git/press/', '/../x/', 'a b', '//x', '/a?b'])(
    'the base %s is refused',
    (given) => {
      expect(() => readBase(given)).toThrow(WrongUse);
    },
  );

  it.each([
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T09:30Z', '2026-03-01T09:30:00.000Z'],
  ])('the clock %s is %s', (given, clock) => expect(readClock(given)).toBe(clock));

  it('SOURCE_DATE_EPOCH is read as seconds', () => {
    expect(readSourceDateEpoch('1544572800')).toBe('2018-12-12T00:00:00.000Z');
    expect(readSourceDateEpoch(undefined)).toBeNull();
    expect(() => readSourceDateEpoch('today')).toThrow(WrongUse);
  });
});
