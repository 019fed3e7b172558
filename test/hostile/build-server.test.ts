import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { runWith } from '../cli/make-world.js';
import { archiveWith, type Files, release, SITE } from '../content/temporary-archive.js';

const PUBLIC: Files = {
  'site.yml': `${SITE}url: https://siaran.example/\n`,
  'releases/2018/12/a.md': release(),
};
const HELD = release('publishDate: 2027-01-01', 'Isi.\n', 'title: Rahasia\ndate: 12 Dec 2018\nagency: A\n');

/** Everything that a command says on a build server. */
async function saidOf(root: string, words: readonly string[]): Promise<string> {
  const now = Date.parse('2026-11-24T04:00:00Z');
  const { out, err } = await runWith(words, { cwd: root, env: { CI: 'true' }, now }, build);
  return out + err;
}

const CASES: readonly (readonly [name: string, files: Files])[] = [
  ['a held release with a fault', { 'r/rahasia.md': HELD.replace('agency:', 'images: [x.jpg]\nagency:') }],
  ['a file beside one', { 'r/rahasia/index.md': HELD, 'r/rahasia/a?.pdf': '' }],
  ['a draft whose date cannot be read', { 'r/rahasia.md': release('draft: ya').replace('12 Dec', '31 Feb') }],
  ['a key for holding that cannot be read', { 'r/rahasia.md': release('draft: entah') }],
  ['a key that resembles one', { 'r/rahasia.md': release('Draft: ya') }],
  ['front matter that is no YAML', { 'r/rahasia.md': release('summary: Rahasia: x\npublish date: 2027') }],
  ['the draft of a page', { 'pages/rahasia.md': '---\ntitle: Rahasia\ndraft: ya\nfoo: x\n---\n' }],
  [
    'its file in a public release',
    {
      'r/rahasia/index.md': HELD,
      'r/rahasia/x.pdf': '',
      'r/b.md': release('', '[x](rahasia/x.pdf)\n'),
    },
  ],
];

it
  .skipIf(process.platform === 'win32')
  .each(
    CASES.flatMap(([name, files]) =>
      ['build', 'build --json', 'check --json'].map((line) => [line, name, files] as const),
    ),
  )('%s on a build server does not name %s', async (line, _name, files) => {
  const said = await saidOf(archiveWith({ ...PUBLIC, ...files }), line.split(' '));
  expect(said).toContain('a release that is not public yet has a problem');
  // What the cleaning did to a public text is told: its author has named the other there.
  expect(said.replace(/"reports": .*/su, '')).not.toMatch(/rahasia/iu);
});

it('nor in the warning about a link to it, by its address', async () => {
  const root = archiveWith({ ...PUBLIC, 'r/rahasia.md': HELD, 'r/b.md': release('', '[x](/r/rahasia/)\n') });
  for (const line of ['build', 'build --json']) {
    const said = await saidOf(root, line.split(' '));
    expect(said).toContain('link-to-held');
    expect(said).not.toMatch(/rahasia/iu);
  }
});

it('nor where the build stops at the templates', async () => {
  const root = archiveWith({
    ...PUBLIC,
    'r/rahasia.md': HELD.replace('agency:', 'images: [x.jpg]\nagency:'),
  });
  mkdirSync(join(root, 'templates'));
  writeFileSync(join(root, 'templates', 'home.liquid'), '{% if');
  const said = await saidOf(root, ['build']);
  expect(said).toContain('home.liquid');
  expect(said).not.toMatch(/rahasia/iu);
});

it('nor in a preview, by its address', async () => {
  const root = archiveWith({ ...PUBLIC, 'r/rahasia.md': HELD });
  for (const line of ['--future -o preview', '--future -o preview2 --json --all']) {
    const said = await saidOf(root, line.split(' '));
    expect(said).toMatch(/is ready|"ok": true/u);
    expect(said).not.toMatch(/rahasia/iu);
  }
});

it('a slip in a release that nobody keeps back is told in full', async () => {
  const root = archiveWith({ ...PUBLIC, 'r/terbuka.md': release('summary: Buka: x') });
  expect(await saidOf(root, ['build'])).toContain('content/r/terbuka.md');
});
