import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  builtSite,
  copyOfSite,
  filesUnder,
  noonOfTheTests,
  temporaryFolder,
  writeFiles,
} from './archive-folder.js';
import { firstArchive, randomNumbers } from './edits.js';
import { runProgram } from './run-program.js';

const zones = ['UTC', 'Asia/Makassar', 'America/Los_Angeles', 'Pacific/Kiritimati'];
const locales = ['C', 'id_ID.UTF-8', 'tr_TR.UTF-8'];
/** Every zone, and every locale in two of them. */
const machines = Array.from({ length: 6 }, (_, number) => {
  const locale = locales[number % locales.length] ?? '';
  return { TZ: zones[number % zones.length] ?? '', LANG: locale, LC_ALL: locale };
});

it('is the same site, byte for byte, in any time zone, any locale, any folder and any order of files', async () => {
  const expected = await builtSite(archiveWritten((files) => files));
  for (const [number, machine] of machines.entries()) {
    const root = archiveWritten((files) => shuffled(files, number + 1));
    const out = join(temporaryFolder(), 'dist');
    const run = await runProgram(['build', '--root', root, '--out', out, '--clock', noonOfTheTests], machine);
    expect(run.code, run.stderr).toBe(0);
    expectSameFiles(out, expected);
  }
}, 180_000);

it('is the same site with one thread, two and four, and under another umask', async () => {
  const random = randomNumbers(3);
  const root = temporaryFolder();
  // More than threads are opened for.
  firstArchive(root, random, 430);
  const sites: string[] = [];
  for (const jobs of ['1', '2', '4']) {
    const out = join(temporaryFolder(), 'dist');
    const umask = process.umask(jobs === '4' ? 0o077 : 0o022);
    const run = await runProgram(['build', '--root', root, '--out', out, '--jobs', jobs]);
    process.umask(umask);
    expect(run.code, run.stderr).toBe(0);
    sites.push(out);
  }
  const [first = '', ...others] = sites;
  for (const other of others) expectSameFiles(other, first);
}, 180_000);

it('is the same site whenever it is built', async () => {
  const first = await builtSite(
    archiveWritten((files) => files),
    { at: '2019-12-31T23:59:59Z' },
  );
  const later = await builtSite(
    archiveWritten((files) => files),
    { at: '2021-07-04T03:02:01Z' },
  );
  expectSameFiles(later, first);
});

it('names the day of the build nowhere', async () => {
  const folder = await builtSite(
    archiveWritten((files) => files),
    { at: null },
  );
  const today = new Date().toISOString().slice(0, 10);
  const naming = [...filesUnder(folder)].filter(([, bytes]) => bytes.includes(today)).map(([path]) => path);
  expect(naming).toEqual([]);
});

function expectSameFiles(folder: string, expected: string): void {
  const files = filesUnder(folder);
  const others = filesUnder(expected);
  expect(files.get('manifest-sha256.txt')?.toString()).toBe(others.get('manifest-sha256.txt')?.toString());
  expect([...files.keys()]).toEqual([...others.keys()]);
  for (const [path, bytes] of files) expect(others.get(path)?.equals(bytes), path).toBe(true);
}

/** The archive with every kind of release in a folder of its own, its files written in the given order. */
function archiveWritten(inOrder: (files: [string, Buffer][]) => [string, Buffer][]): string {
  const root = temporaryFolder();
  const files = [...filesUnder(copyOfSite('every-kind'))];
  const pictures = ['2019/03/pasar-ikan.png', '2019/03/papan-denah.png', '2018/12/foto-rapat.png'];
  files.push(
    ...pictures.map((name): [string, Buffer] => [`content/releases/${name}`, Buffer.from('picture')]),
  );
  for (const [path, bytes] of inOrder(files)) writeFiles(root, { [path]: bytes });
  return root;
}

/** Another order for each seed, the same at every run. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const keyed = items.map((item) => {
    // Constants of the «minimal standard» generator (Park and Miller).
    state = (state * 48_271) % 2_147_483_647;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
