import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildOf, temporaryFolder } from './archive-folder.js';
import { firstArchive, randomNumbers } from './edits.js';
import { treeOf } from './tree.js';

/** How often the record and the published folder are damaged; `npm run soak` does it 500 and 100 times. */
const damages = Number(process.env.SIARAN_DAMAGES ?? 50);

// An hour from now every file is old enough to be known again by its stamp.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** An archive that was built, the bytes of its site, and the file of its record. */
async function builtArchive(): Promise<{ root: string; site: Map<string, string>; record: string }> {
  const root = temporaryFolder();
  firstArchive(root, randomNumbers(5), 4);
  await buildOf(root);
  const folder = path.join(root, '.siaran/builds');
  const [name = ''] = fs.readdirSync(folder);
  return { root, site: treeOf(path.join(root, 'dist')), record: path.join(folder, name) };
}

type Damage = (bytes: Buffer, random: () => number) => Buffer | null;

const kinds: readonly Damage[] = [
  (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => Buffer.concat([bytes, bytes.subarray(Math.floor(random() * bytes.length))]),
  (bytes) => Buffer.from(bytes.toString('utf8').replace('siaran 3', 'siaran 2')),
  (bytes, random) => {
    // Two lines of the record change places, or two hashes in it.
    const lines = bytes.toString('utf8').split('\n');
    return Buffer.from(
      (random() < 0.5 ? lines.reverse() : [lines[0] ?? '', lines[2] ?? '', lines[1] ?? '']).join('\n'),
    );
  },
  (bytes, random) => {
    const text = bytes.toString('utf8');
    const digit = text.indexOf('"sha256":"', Math.floor(random() * text.length));
    return Buffer.from(`${text.slice(0, digit + 10)}0000${text.slice(digit + 14)}`);
  },
  () => null,
  () => Buffer.alloc(0),
];

describe('a record that is not what the last build wrote', () => {
  it('is not believed: the site comes to the same bytes, without a word', { timeout: 600_000 }, async () => {
    const { root, site, record } = await builtArchive();
    const random = randomNumbers(11);
    for (let number = 0; number < damages; number += 1) {
      const damage = kinds[number % kinds.length] ?? (() => null);
      const damaged = damage(fs.readFileSync(record), random);
      if (damaged === null) fs.rmSync(record);
      else fs.writeFileSync(record, damaged);
      const { ok, problems } = await buildOf(root);
      expect({ ok, errors: problems.filter(({ severity }) => severity === 'error') }).toEqual({
        ok: true,
        errors: [],
      });
      expect(treeOf(path.join(root, 'dist')), `damage ${number}`).toEqual(site);
    }
  });

  it('is not believed where it is of another folder', async () => {
    const one = await builtArchive();
    const other = await builtArchive();
    fs.copyFileSync(other.record, one.record);
    const page = [...one.site.keys()].find((name) => /^releases\/.*\/.*\/.*\/index\.html$/.test(name));
    fs.rmSync(path.join(one.root, 'dist', page ?? ''));
    await buildOf(one.root);
    expect(treeOf(path.join(one.root, 'dist'))).toEqual(one.site);
  });
});

describe('a published folder that somebody touched', () => {
  it('is made anew where it is gone, or its first page is', async () => {
    const { root, site } = await builtArchive();
    const dist = path.join(root, 'dist');
    for (const gone of [dist, path.join(dist, 'index.html')]) {
      fs.rmSync(gone, { recursive: true });
      expect((await buildOf(root)).stats.rendered).toBe(
        [...site.keys()].filter((name) => name.endsWith('.html')).length,
      );
      expect(treeOf(dist)).toEqual(site);
    }
  });

  it('is made whole again', { timeout: 600_000 }, async () => {
    const { root, site } = await builtArchive();
    const random = randomNumbers(12);
    const names = [...site.keys()].filter((name) => name !== '.siaran-site');
    const pick = (): string => path.join(root, 'dist', names[Math.floor(random() * names.length)] ?? '');
    for (let number = 0; number < damages / 5; number += 1) {
      const file = pick();
      const bytes = fs.readFileSync(file);
      switch (number % 5) {
        case 0:
          fs.writeFileSync(file, Buffer.concat([bytes, Buffer.from(' ')]));
          break;
        case 1:
          fs.rmSync(file);
          break;
        case 2:
          bytes[0] = (bytes[0] ?? 0) ^ 1;
          fs.writeFileSync(file, bytes);
          break;
        case 3:
          fs.writeFileSync(path.join(path.dirname(file), 'fremd.html'), 'fremd');
          break;
        default:
          fs.renameSync(file, `${file}.bak`);
      }
      expect((await buildOf(root)).ok).toBe(true);
      expect(treeOf(path.join(root, 'dist')), `${number} ${file}`).toEqual(site);
    }
  });

  it('takes nothing over from a search index that somebody touched', async () => {
    const { root, site } = await builtArchive();
    const index = [...site.keys()].filter((name) => name.startsWith('search/'));
    expect(index.length).toBeGreaterThan(4);
    for (const name of index) {
      const file = path.join(root, 'dist', name);
      const text = fs.readFileSync(file, 'latin1');
      // In the list of it all neither the version, by which it would be told anyway, nor the names of stemmers, which are made anew.
      const damaged = name.endsWith('.json') ? /(?<="documents":)\d/gu : /\d/u;
      fs.writeFileSync(
        file,
        text.replace(damaged, (digit) => String((Number(digit) + 1) % 10)),
        'latin1',
      );
      // One release is edited and put back, so that its year is made and the others are taken over.
      const edited = path.join(
        root,
        'content/releases',
        fs.readdirSync(path.join(root, 'content/releases'))[0] ?? '',
      );
      const [release = ''] = fs
        .readdirSync(edited, { recursive: true, encoding: 'utf8' })
        .filter((one) => one.endsWith('.md'));
      const source = fs.readFileSync(path.join(edited, release), 'utf8');
      fs.writeFileSync(path.join(edited, release), `${source}\nSekali.\n`);
      await buildOf(root);
      fs.writeFileSync(path.join(edited, release), source);
      await buildOf(root);
      expect(treeOf(path.join(root, 'dist')), name).toEqual(site);
    }
  });
});
