import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInterfaceWords } from '../../src/output/words-of-interface.js';
import { NO_ROOT, wordsOf } from './specimens.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'siaran-words-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the built-in words', () => {
  it('are whole in English and Indonesian', () => {
    expect(readInterfaceWords(NO_ROOT, 'id').problems).toEqual([]);
    expect(Object.keys(wordsOf('id')).sort()).toEqual(Object.keys(wordsOf('en')).sort());
    expect(wordsOf('id').months).toHaveLength(12);
  });

  it('are all used, by a template or by the program', () => {
    const folder = fileURLToPath(new URL('../../templates/', import.meta.url));
    const sources = fileURLToPath(new URL('../../src/archive/', import.meta.url));
    const texts = [...filesIn(folder, '.liquid'), ...filesIn(sources, '.ts')].join('\n');
    // These come by their names in a release: `words[update.kind]`, `words[`${status}Notice`]`.
    const byName =
      /^(?:update|correction|clarification|(?:withdrawn|retracted|superseded|removed)(?:Notice)?)$/;
    // These go into bodies: `BodyWords`.
    const ofBodies = /^(?:imageWithoutDescription|missingImage|embed|lang)$/;
    const unused = Object.keys(wordsOf('en')).filter(
      (key) => !byName.test(key) && !ofBodies.test(key) && !new RegExp(`ords\\.${key}\\b`).test(texts),
    );
    expect(unused).toEqual([]);
  });
});

describe('the words of a language', () => {
  it.each([
    ['id', 'id'],
    ['ID', 'id'],
    ['id-ID', 'id'],
    ['en-GB', 'en'],
    ['fr', 'id'],
  ])('for «%s» in an Indonesian site are those of «%s»', (lang, found) => {
    expect(readInterfaceWords(NO_ROOT, 'id').words?.of(lang).lang).toBe(found);
  });

  it('are English for a site whose language has none, with a warning', () => {
    const { words, problems } = readInterfaceWords(NO_ROOT, 'ms');
    expect(words?.site.lang).toBe('en');
    expect(problems).toMatchObject([
      { code: 'words-language', severity: 'warning', file: 'content/site.yml' },
    ]);
    expect(problems[0]?.help).toContain('templates/i18n/ms.yml');
  });

  it('may be changed line by line, or come whole with a file', () => {
    write('id.yml', 'home: Muka\n');
    write('ms.yml', 'home: Laman utama\n');
    const { words, problems } = readInterfaceWords(root, 'id');
    expect(words?.site.home).toBe('Muka');
    expect(words?.site.releases).toBe('Siaran pers');
    expect(words?.of('ms').home).toBe('Laman utama');
    expect(words?.of('ms').releases).toBe('Press releases');
    // Malay lacks every key but one; Indonesian lacks none.
    expect(new Set(problems.map(({ code, file, severity }) => `${severity} ${code} ${file}`))).toEqual(
      new Set(['warning words-missing-key templates/i18n/ms.yml']),
    );
    expect(problems).toHaveLength(Object.keys(wordsOf('en')).length - 2);
  });
});

describe('a slip in the words', () => {
  it.each([
    ['id.yml', 'home: Muka\nhoem: Muka', 'warning', 'words-unknown-key', 2, 1, '«home»'],
    ['id.yml', 'home: "a\nb: c', 'error', 'words-syntax', 2, 5, ''],
    ['id.yml', 'statusReason: Alasan: {reason}', 'error', 'words-syntax', 1, 0, 'quotation marks'],
    ['id.yml', 'months: [Jan, Feb]', 'error', 'words-form', 1, 1, 'January'],
    ['id.yml', 'home: [a, b]', 'error', 'words-form', 1, 1, '"Home"'],
    [
      'id.yml',
      'releaseCount: "{count} siaran"',
      'error',
      'words-form',
      1,
      1,
      '{ one: "{count} release", other: "{count} releases" }',
    ],
    ['id.yml', 'home:', 'error', 'words-form', 1, 1, ''],
    ['id.yml', 'statusReason: "Alasan {resaon}"', 'warning', 'words-place', 1, 1, '{reason}'],
    ['id.yml', 'statusReason: Alasan', 'warning', 'words-place', 1, 1, '{reason}'],
    ['id.yml', 'home: "{count}"', 'warning', 'words-place', 1, 1, 'leave it out'],
    ['id.yml', 'just words', 'error', 'words-syntax', null, null, ''],
    ['id.yaml', 'home: x', 'warning', 'words-file-name', null, null, 'id.yml'],
  ] as const)('%s: %s', (name, text, severity, code, line, column, help) => {
    write(name, text);
    const { words, problems } = readInterfaceWords(root, 'id');
    const problem = problems.find((candidate) => candidate.code === code);
    expect(problem).toMatchObject({ severity, file: `templates/i18n/${name}`, line });
    if (column !== 0) expect(problem?.column).toBe(column);
    expect(problem?.help).toContain(help);
    expect(words === null).toBe(severity === 'error');
  });
});

function write(name: string, text: string): void {
  mkdirSync(path.join(root, 'templates/i18n'), { recursive: true });
  writeFileSync(path.join(root, 'templates/i18n', name), text);
}

function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}
