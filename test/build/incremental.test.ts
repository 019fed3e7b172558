import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Records, recordsInMemory, recordsOnDisk } from '../../src/record/records.js';
import { buildOf, temporaryFolder, writeFiles } from './archive-folder.js';
import { firstArchive, nextEdit, randomNumbers } from './edits.js';
import { treeOf } from './tree.js';

/** So many random sequences of ten edits are tried; `npm run soak` tries more. */
const sequences = Number(process.env.SIARAN_SEQUENCES ?? 20);

// An hour from now every file is old enough to be known again by its stamp, as it is in an archive that nobody has just written.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a build after a build', () => {
  it.each(Array.from({ length: sequences }, (_, index) => index + 1))(
    'gives what a build from nothing gives, after each of ten edits: sequence %i',
    { timeout: 240_000 },
    async (seed) => {
      const random = randomNumbers(seed);
      const root = temporaryFolder();
      firstArchive(root, random, 9);
      // Every other one as the preview builds, which keeps its record in memory and saves it when it has time.
      const kept = seed % 2 === 0 ? recordsInMemory() : null;
      const records = kept ?? recordsOnDisk;
      await buildOf(root, { records });
      const history: string[] = [];
      for (let number = 100; number < 110; number += 1) {
        history.push(nextEdit(random, number)(root));
        const clean = join(root, 'clean');
        const expected = await buildOf(root, { out: clean, full: true });
        const result = await buildOf(root, { records });
        if (random() < 0.5) kept?.save();
        expect(result.ok, history.join('\n')).toBe(expected.ok);
        expect(result.problems.map(({ code }) => code).sort(), history.join('\n')).toEqual(
          expected.problems.map(({ code }) => code).sort(),
        );
        if (expected.ok) expect(treeOf(join(root, 'dist')), history.join('\n')).toEqual(treeOf(clean));
        rmSync(clean, { recursive: true, force: true });
      }
    },
  );

  it('leaves what it kept in memory to the next process once it is saved', async () => {
    const root = temporaryFolder();
    firstArchive(root, randomNumbers(1), 9);
    const records = recordsInMemory();
    await buildOf(root, { records });
    expect((await buildOf(root, { records })).stats).toMatchObject({ rendered: 0, changed: 0 });
    expect(recordsOnDisk.last(root, join(root, 'dist'))).toBeNull();
    records.save();
    expect((await buildOf(root)).stats).toMatchObject({ rendered: 0, changed: 0 });
  });

  it('makes nothing and publishes nothing where nothing changed', async () => {
    const root = temporaryFolder();
    firstArchive(root, randomNumbers(1), 9);
    await buildOf(root);
    const before = lstatSync(join(root, 'dist'));
    const { stats } = await buildOf(root);
    expect(stats).toMatchObject({ rendered: 0, changed: 0 });
    expect(lstatSync(join(root, 'dist')).ino).toBe(before.ino);
  });

  it('knows at once that nothing changed, though the last build began right behind an edit', async () => {
    const root = temporaryFolder();
    writeFiles(root, archiveOf(3));
    await buildOf(root);
    vi.useRealTimers();
    // Only the edited file shall be too new.
    await setTimeout(2100);
    writeFiles(root, { 'content/releases/2018/03/rapat-1.md': release(1, 'Teks yang baru.') });
    const onProgress = (stage: string): void => {
      // A build of a large archive takes longer than a file is too new.
      if (stage === 'publishing') vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
    };
    await buildOf(root, { onProgress });
    const rest = vi.fn();
    const records: Records = {
      ...recordsOnDisk,
      last: (...of) => {
        const last = recordsOnDisk.last(...of);
        return last === null ? null : { ...last, rest };
      },
    };
    expect((await buildOf(root, { records })).stats).toMatchObject({ rendered: 0, changed: 0 });
    expect(rest).not.toHaveBeenCalled();
  });

  it('makes what shows the edited release and nothing else', async () => {
    const root = temporaryFolder();
    writeFiles(root, archiveOf(30));
    await buildOf(root);
    writeFiles(root, { 'content/releases/2018/03/rapat-7.md': release(7, 'Teks yang baru.') });
    const { stats, changes } = await buildOf(root);
    expect(stats.rendered).toBe(1);
    expect(changes.upload.map((place) => place.replace(/\.[0-9a-f]{8}\./u, '.#.'))).toEqual([
      'agencies/dinas-air/feed.xml',
      'data/2018.csv',
      'data/2018.jsonl',
      'feed.xml',
      'manifest-sha256.txt',
      'releases/2018/03/rapat-7/index.html',
      'search/2018.#.bin',
      'search/index.json',
      'search/words-new.#.bin',
    ]);
    // A file of the index has its hash in its name: another content is another file.
    expect(changes.remove.map((place) => place.replace(/\.[0-9a-f]{8}\./u, '.#.'))).toEqual([
      'search/2018.#.bin',
      'search/words-new.#.bin',
    ]);
  });

  it('has the page of the edited release ready before the lists', async () => {
    const root = temporaryFolder();
    writeFiles(root, archiveOf(30));
    await buildOf(root);
    const place = 'releases/2018/03/rapat-7/index.html';
    const before = readFileSync(join(root, 'dist', place), 'utf8');
    writeFiles(root, { 'content/releases/2018/03/rapat-7.md': release(7, 'Teks yang baru.') });
    const seen: string[][] = [];
    const onFirstPages = async (folder: string): Promise<void> => {
      seen.push([...treeOf(folder).keys()].filter((name) => name.endsWith('.html')));
      expect(readFileSync(join(folder, place), 'utf8')).toContain('Teks yang baru.');
      expect(readFileSync(join(root, 'dist', place), 'utf8')).toBe(before);
    };
    await buildOf(root, { onFirstPages });
    expect(seen).toEqual([[place]]);
    await buildOf(root, { onFirstPages });
    expect(seen.length, 'where nothing is new').toBe(1);
  });

  it('does not show pages of a build that will be refused', async () => {
    const root = temporaryFolder();
    writeFiles(root, archiveOf(30));
    await buildOf(root);
    const onFirstPages = vi.fn(async () => undefined);
    writeFiles(root, { 'content/releases/2018/03/rapat-7.md': release(7, '![Foto](tidak-ada.jpg)') });
    expect((await buildOf(root, { onFirstPages })).ok, 'an error of its own').toBe(false);
    writeFiles(root, { 'content/releases/2018/03/rapat-7.md': release(7, 'Teks yang baru.') });
    writeFiles(root, { 'content/releases/2018/03/rapat-8.md': '---\ntitle: x\n---\n' });
    expect((await buildOf(root, { onFirstPages })).ok, 'an error of another').toBe(false);
    expect(onFirstPages).not.toHaveBeenCalled();
  });

  it('converts no body again whose text stands in a data file', async () => {
    const root = temporaryFolder();
    // The newest stand in feeds, which want more than the text.
    writeFiles(root, archiveOf(56));
    await buildOf(root);
    writeFiles(root, { 'content/releases/2018/03/rapat-0.md': release(0, 'Teks yang baru.') });
    const { reports, changes } = await buildOf(root);
    expect(changes.upload).toContain('data/2018.jsonl');
    expect(reports.map(({ file }) => file)).toEqual(['content/releases/2018/03/rapat-0.md']);
  });

  it('takes no text from a data file that somebody has touched', async () => {
    const root = temporaryFolder();
    writeFiles(root, archiveOf(56));
    await buildOf(root);
    const data = join(root, 'dist/data/2018.jsonl');
    writeFileSync(data, readFileSync(data, 'utf8').replace('"Isi 1."', '"Isi 9."'));
    writeFiles(root, { 'content/releases/2018/03/rapat-0.md': release(0, 'Teks yang baru.') });
    await buildOf(root);
    await buildOf(root, { out: join(root, 'clean'), full: true });
    expect(treeOf(join(root, 'dist'))).toEqual(treeOf(join(root, 'clean')));
  });

  it('searches every page again where another release is held', async () => {
    const root = temporaryFolder();
    writeFiles(root, archiveOf(6));
    const title = 'Bupati akan melantik direktur rumah sakit';
    writeFiles(root, { 'content/releases/2018/03/rapat-1.md': release(1, `${title} bulan depan.`) });
    await buildOf(root);
    writeFiles(root, {
      'content/releases/2018/04/rahasia.md': `---\ntitle: ${title}\ndate: 1 Apr 2018\nagency: Dinas Air\ndraft: yes\n---\n\nIsi.\n`,
    });
    for (let time = 1; time <= 2; time += 1)
      expect(
        (await buildOf(root)).problems.map(({ code }) => code),
        `build ${time}`,
      ).toContain('held-title-mentioned');
  });

  it('finds a link that leads nowhere since another release is gone, though its own page is as it was', async () => {
    const root = temporaryFolder();
    writeFiles(root, archiveOf(3));
    writeFiles(root, {
      'templates/page.liquid':
        "<h1>{{ page.title }}</h1><a href=\"{{ 'releases/2018/03/rapat-1/' | link }}\">x</a>{% render 'body', lang: nil %}",
      'content/pages/tentang.md': '---\ntitle: Tentang\n---\n\nIsi.\n',
    });
    expect((await buildOf(root)).ok).toBe(true);
    rmSync(join(root, 'content/releases/2018/03/rapat-1.md'));
    const { ok, problems } = await buildOf(root);
    expect(ok).toBe(false);
    expect(problems.map(({ code }) => code)).toContain('link-nowhere');
  });
});

function release(number: number, text: string): string {
  return `---\ntitle: Rapat nomor ${number}\ndate: ${1 + (number % 28)} Mar 2018\nagency: Dinas Air\n---\n\n${text}\n`;
}

function archiveOf(count: number): Record<string, string> {
  const files: Record<string, string> = {
    'content/site.yml': 'title: Siaran\nlang: id\ntimeZone: Asia/Makassar\nurl: https://siaran.example/\n',
  };
  for (let number = 0; number < count; number += 1)
    files[`content/releases/2018/03/rapat-${number}.md`] = release(number, `Isi ${number}.`);
  return files;
}
