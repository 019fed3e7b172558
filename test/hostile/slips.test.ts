import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/content/read-settings.js';
import type { Problem } from '../../src/problem.js';
import { archiveWith, readArchive, release, SITE, shown } from '../content/temporary-archive.js';
import { buildArchive, buildAt } from './build-archive.js';

function errorsOf(problems: readonly Problem[]): string[] {
  return shown(problems.filter(({ severity }) => severity === 'error'));
}

describe('a template or file of words', () => {
  async function problemsWith(path: string, bytes: string | Uint8Array): Promise<readonly Problem[]> {
    const root = archiveWith({ 'site.yml': SITE, 'a.md': release() });
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
    return (await buildAt(root)).problems;
  }

  it.each([
    ['templates/home.liquid', Buffer.from('Kabupat\xe9n', 'latin1'), 'encoding-not-utf8'],
    ['templates/home.liquid', Buffer.from('\ufeffSelamat datang', 'utf16le'), 'encoding-utf16'],
    ['templates/i18n/id.yml', Buffer.from('home: B\xe9randa\n', 'latin1'), 'encoding-not-utf8'],
  ])('%s in another encoding is an error', async (path, bytes, code) => {
    expect(errorsOf(await problemsWith(path, bytes))).toEqual([expect.stringContaining(`${code} ${path}`)]);
  });

  it.each(['home.liquid.txt', 'home.LIQUID', 'home.html'])('%s is noticed', async (name) => {
    const problems = await problemsWith(`templates/${name}`, 'x');
    expect(problems.find(({ code }) => code === 'template-ending')?.help).toContain('`home.liquid`');
  });

  it('a byte order mark is no part of the page', async () => {
    expect(
      errorsOf(
        await problemsWith('templates/body.liquid', '\ufeff<div class="e-content">{{ article.html }}</div>'),
      ),
    ).toEqual([]);
  });
});

describe('a bare `null` or `~`', () => {
  it('is text like any other, with a warning', () => {
    const lines = 'location: ~\nsummary: null\npeople: ["null", Null]\nreference: "~"';
    const { releases, problems } = readArchive({ 'a.md': release(lines) });
    expect(releases[0]).toMatchObject({ location: '~', summary: 'null', people: ['null', 'Null'] });
    expect(shown(problems).filter((line) => line.startsWith('warning'))).toEqual([
      'warning field-null a.md:5:11',
      'warning field-null a.md:6:10',
    ]);
  });

  it.each(['publishDate: null', 'draft: ~'])('%s holds the release', (line) => {
    const { releases, problems } = readArchive({ 'a.md': release(line) });
    expect(releases).toEqual([]);
    expect(errorsOf(problems)).toHaveLength(1);
  });
});

describe('the logo', () => {
  it.each([
    ['logo.png', 'there is no file content/static/logo.png', 'Put the picture there'],
    ['Logo.svg', 'there is no file content/static/Logo.svg', '`logo: static/logo.svg`'],
    ['x.txt', '«static/x.txt» is not a picture', 'Save it as SVG'],
  ])('%s: told once, in site.yml', async (name, message, help) => {
    const { problems } = await buildArchive({
      'site.yml': `${SITE}logo: static/${name}\n`,
      'a.md': release(),
      'static/logo.svg': '<svg/>',
      'static/x.txt': 'x',
    });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([expect.objectContaining({ code: 'settings-logo', file: 'content/site.yml' })]);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.help).toContain(help);
  });
});

it('a folder in the place of site.yml is told from a misspelt name', () => {
  const root = archiveWith({ 'site.yml/x': '' });
  expect(readSettings(root).problems[0]?.message).toBe(
    'content/site.yml is a folder, and a file is needed there.',
  );
});

it.each(['publishDate: 2031-01-01', 'publishDate: 31 Feb 2026', 'publishDate: besok'])(
  'the help on %s does not speak of the date of the release',
  (line) => {
    const { problems } = readArchive({ 'a.md': release(line) });
    expect(problems[0]?.help).not.toMatch(/issued|`date:/u);
  },
);
