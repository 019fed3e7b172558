import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { temporaryFolder, writeFiles } from '../build/archive-folder.js';
import { type Ran, runWith } from './make-world.js';

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));
const settings = 'title: Arsip\nurl: https://siaran.example/\nlang: id\ntimeZone: Asia/Makassar\n';

/** An archive that builds, with the mistake made in it. */
async function make(
  mistake: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<Ran & { root: string }> {
  const root = temporaryFolder();
  writeFiles(root, {
    'content/site.yml': settings,
    'content/releases/2018/12/baik.md': releaseWith({}),
    ...mistake,
  });
  const ran = await runWith(
    [...words, '--root', root],
    { cwd: root, now: Date.parse('2026-06-01T00:00:00Z') },
    build,
  );
  return { ...ran, root };
}

function releaseWith(keys: Readonly<Record<string, string | null>>, body = 'Isi siaran.'): string {
  const all: Record<string, string | null> = {
    title: 'Rapat',
    date: '12 Dec 2018',
    agency: 'Badung',
    ...keys,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

const x = 'content/releases/2018/12/x.md';

interface Mistake {
  readonly files: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  readonly code: number;
  /** Where the message points: file and line, and column where there is one. */
  readonly at: RegExp;
  /** What it must say: the author's own words, and what to write instead. */
  readonly says: readonly string[];
}

const mistakes: Readonly<Record<string, Mistake>> = {
  'no title': { files: { [x]: releaseWith({ title: null }) }, code: 1, at: /x\.md/, says: ['title'] },
  'a day that may be a month': {
    files: { [x]: releaseWith({ date: '10/12/2018' }) },
    code: 1,
    at: /x\.md:3:7: error/,
    says: ['«10/12/2018»', 'dateOrder: dmy'],
  },
  'a day that does not exist': {
    files: { [x]: releaseWith({ date: '31 Feb 2018' }) },
    code: 1,
    at: /x\.md:3:\d+: error/,
    says: ['31 Feb 2018'],
  },
  'an unknown key': {
    files: { [x]: releaseWith({ agnecy: 'Badung' }) },
    words: ['--strict'],
    code: 1,
    at: /x\.md:5:1: warning/,
    says: ['«agnecy»', '`agency`'],
  },
  'an embargo misspelt': {
    files: { [x]: releaseWith({ embargoUnitl: '2030-01-01' }) },
    code: 1,
    at: /x\.md:5:1: error/,
    says: ['«embargoUnitl»', '`embargoUntil`'],
  },
  'a title with a colon': {
    files: { [x]: releaseWith({ title: 'Rakor: Inovasi' }) },
    code: 1,
    at: /x\.md:2(?::\d+)?: error/,
    says: ['"Rakor: Inovasi"'],
  },
  'front matter without its end': {
    files: { [x]: '---\ntitle: Rapat\ndate: 12 Dec 2018\n\nIsi siaran.\n' },
    code: 1,
    at: /x\.md:\d+(?::\d+)?: error/,
    says: ['---'],
  },
  'two files with one address': {
    files: { [x]: releaseWith({}), 'content/releases/2018/12/X/index.md': releaseWith({}) },
    code: 1,
    at: /content\/releases\/2018\/12\/.*: error/,
    says: ['x.md', 'X/index.md'],
  },
  'an image that is not there': {
    files: {
      [x]: releaseWith({ images: '[{file: foto.jpg, alt: Rapat}]' }),
      'content/releases/2018/12/fotto.jpg': '',
    },
    code: 1,
    at: /x\.md:5(?::\d+)?: error/,
    says: ['foto.jpg', 'fotto.jpg'],
  },
  'an unknown setting': {
    files: { 'content/site.yml': `${settings}timezone2: x\ncontakt: a@b.example\n` },
    code: 2,
    at: /content\/site\.yml:6:1: error/,
    says: ['«contakt»', '`contact`'],
  },
  'no time zone': {
    files: { 'content/site.yml': settings.replace(/timeZone.*\n/, '') },
    code: 2,
    at: /content\/site\.yml/,
    says: ['timeZone: Asia/Makassar'],
  },
  'a folder that is not ours': {
    files: { 'dist/diary.txt': 'mine' },
    code: 2,
    at: /^error/m,
    says: ['«dist»', '--out'],
  },
  'a verb that does not exist': {
    files: {},
    words: ['biuld'],
    code: 2,
    at: /^error/m,
    says: ['«biuld»', 'siaran build'],
  },
  'a flag that does not exist': {
    files: {},
    words: ['--stirct'],
    code: 2,
    at: /^error/m,
    says: ['«--stirct»', '`--strict`'],
  },
  'a template with a misspelt value': {
    files: {
      'templates/release.liquid': fs
        .readFileSync(path.join(templates, 'release.liquid'), 'utf8')
        .replace('{{ release.title }}', '{{ release.titel }}'),
    },
    code: 1,
    at: /templates\/release\.liquid:\d+(?::\d+)?: error/,
    says: ['titel', 'title'],
  },
};

describe('a stranger’s mistakes each get a message that says what to do', () => {
  it.each(Object.entries(mistakes))('%s', async (_name, { files, words = [], code, at, says }) => {
    const ran = await make(files, words);
    expect(ran.err).toMatch(at);
    for (const word of says) expect(ran.err).toContain(word);
    expect(ran.code).toBe(code);
    expect(ran.err).not.toMatch(/\n\s+at .*:\d+\)/);
    // Every error has a line under it that says what to write instead.
    expect(ran.err).toMatch(/\n {4}\S/);
    expect(ran.out).toBe('');
    expect(fs.existsSync(path.join(ran.root, 'dist', 'index.html'))).toBe(false);
  });

  it('and without a mistake there is a site', async () => {
    const ran = await make({});
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(fs.existsSync(path.join(ran.root, 'dist', 'releases', '2018', '12', 'baik', 'index.html'))).toBe(
      true,
    );
  });

  it('a mistake leaves the published site as it was', async () => {
    const { root } = await make({});
    const home = fs.readFileSync(path.join(root, 'dist', 'index.html'), 'utf8');
    writeFiles(root, { [x]: releaseWith({ title: null }) });
    const ran = await runWith(['--root', root], { cwd: root }, build);
    expect(ran.code).toBe(1);
    expect(fs.readFileSync(path.join(root, 'dist', 'index.html'), 'utf8')).toBe(home);
    expect(fs.readdirSync(root).sort()).toEqual(['.siaran', 'content', 'dist']);
  });
});
