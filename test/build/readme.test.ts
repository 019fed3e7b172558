import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitCodes } from '../../src/cli/exit-codes.js';
import { flagTable, namesOf } from '../../src/cli/flags.js';
import { ALL_KEYS } from '../../src/content/field-keys.js';
import { settingsSchema } from '../../src/content/settings-schema.js';
import { buildOf, builtSite, filesUnder, temporaryFolder, writeFiles } from './archive-folder.js';
import { runProgram } from './run-program.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const release = 'content/releases/2024/05/taman-kota-dibuka.md';

it('the release and the settings that README shows make a site, and give no problem but the one about the address', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'content/site.yml': block('yaml', '## Settings'), [release]: block('markdown') });
  const { problems } = await buildOf(root, { at: '2025-01-01T00:00:00Z', publishes: false });
  expect(readme).toContain(`\`${release}\``);
  expect(problems.map(({ code }) => code)).toEqual(['settings-no-url']);
  const page = filesUnder(await builtSite(root, { at: '2025-01-01T00:00:00Z' })).get(
    'releases/2024/05/taman-kota-dibuka/index.html',
  );
  expect(page?.toString()).toContain('<strong>setiap hari</strong>');
});

it('the lists that README shows are read', async () => {
  const root = temporaryFolder();
  const folder = 'content/releases/2024/06/jembatan';
  writeFiles(root, {
    'content/site.yml': block('yaml', '## Settings'),
    [`${folder}/index.md`]: `---\ntitle: Jembatan\ndate: 12 Juni 2024\n${block('yaml', '## Write a release')}---\nIsi.\n`,
    [`${folder}/jembatan.jpg`]: '',
    [`${folder}/pidato.pdf`]: '',
  });
  const { problems } = await buildOf(root, { at: '2025-01-01T00:00:00Z', publishes: false });
  expect(problems.map(({ code }) => code)).toEqual(['settings-no-url']);
});

it('the table that README shows is imported, and its import says what README prints', async () => {
  const root = temporaryFolder();
  const heading = '## Bring in an old archive';
  writeFiles(root, {
    'content/site.yml': block('yaml', '## Settings'),
    'berita.csv': block('csv', heading),
  });
  expect(block('sh', heading)).toContain('npm run import -- berita.csv --agency "Pemerintah Kota" --dry-run');
  const { code, stdout } = await runProgram([
    ...['import', join(root, 'berita.csv')],
    ...['--root', root, '--agency', 'Pemerintah Kota'],
  ]);
  expect(code).toBe(exitCodes.done);
  expect(stdout.replace(/ in [\d.]+ seconds/, '')).toContain(block('text', heading).trim());
  const second = filesUnder(join(root, 'content')).get('releases/undated/jadwal-puskesmas.md');
  expect(second?.toString()).toContain('Lihat [taman](../2018/12/taman-kota-dibuka.md).');
});

it('the message that README shows is what the program says', async () => {
  const root = temporaryFolder();
  const text = '---\ntitle: Percobaan\ndate: 10/12/2018\nagency: Humas\n---\nIsi.\n';
  writeFiles(root, {
    'content/site.yml': block('yaml', '## Settings'),
    'content/releases/2018/12/coba.md': text,
  });
  const { code, stderr } = await runProgram(['build', '--root', root]);
  expect(code).toBe(exitCodes.problems);
  expect(stderr).toContain(block('', '## Messages').trim());
});

it('the keys, flags and exit codes that README lists are those of the program', () => {
  const keysOf = (section: string) => tableNames(section).filter((name) => /^[a-z]+$/i.test(name));
  expect(keysOf('Write a release').filter((name) => !ALL_KEYS.includes(name))).toEqual([]);
  expect(keysOf('Settings').filter((name) => !(name in settingsSchema.shape))).toEqual([]);

  const flags = new Set(flagTable.flatMap(namesOf));
  const named = ['Bring in an old archive', 'Messages']
    .flatMap(tableNames)
    .flatMap((name) => name.match(/^--[a-z-]+/) ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !flags.has(name))).toEqual([]);
  const codes = [...section('Messages').matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
  expect(codes).toEqual(Object.values(exitCodes));
});

/** The first fenced block of a language after a heading. */
function block(language: string, heading = '# Siaran'): string {
  const fence = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm');
  return fence.exec(readme.slice(readme.indexOf(heading)))?.[1] ?? '';
}

function section(title: string): string {
  return readme.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
}

/** What stands in backquotes in the first column of a section's tables. */
function tableNames(title: string): string[] {
  const cells = [...section(title).matchAll(/^\| ([^|]*) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/: .*$/, '')),
  );
}
