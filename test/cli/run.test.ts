import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldRelease } from '../../src/archive/hold.js';
import { importLockOf } from '../../src/import/place/import-lock.js';
import { takeLock } from '../../src/output/lock.js';
import { NO_CHANGES } from '../../src/output/publishing/changes.js';
import { oldBeside } from '../../src/output/publishing/names-beside.js';
import { release, wall } from '../archive/make-release.js';
import { problemOf, resultOf, runWith } from './make-world.js';

let cwd = '';

beforeAll(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'siaran-cli-'));
});

afterAll(() => fs.rmSync(cwd, { recursive: true }));

const error = problemOf({});
const warning = problemOf({
  code: 'unknown-key',
  severity: 'warning',
  message: 'unknown key «titel»',
  help: 'Did you mean «title»?',
});
const note = problemOf({ code: 'date-in-prose', severity: 'note', message: '«Kamis (10/12)»', help: null });
const secret: HeldRelease = {
  release: release({ name: '2026/12/rahasia', title: 'Bupati akan melantik direktur baru' }),
  reason: 'publishDate',
  until: wall('2026-12-01T09:00:00'),
};

describe('exit codes', () => {
  it.each([
    ['all is well', 0, resultOf({})],
    ['there are warnings', 0, resultOf({ problems: [warning] })],
    ['there are errors', 1, resultOf({ ok: false, problems: [error] })],
    ['warnings are taken for errors', 1, resultOf({ ok: false, problems: [warning] })],
    [
      'the settings are wrong',
      2,
      resultOf({ ok: false, problems: [problemOf({ code: 'settings-unknown-key' })] }),
    ],
    ['the folder is not ours', 2, resultOf({ ok: false, problems: [problemOf({ code: 'out-not-ours' })] })],
    [
      'a setting is worth a warning and a release is wrong',
      1,
      resultOf({ ok: false, problems: [error, problemOf({ code: 'settings-no-url', severity: 'warning' })] }),
    ],
  ])('where %s: %i', async (_case, code, result) => {
    for (const verb of ['build', 'check'])
      expect((await runWith([verb], { cwd }, async () => result)).code).toBe(code);
  });

  it('2 for wrong use, without building', async () => {
    const ran = await runWith(['bild'], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '', request: null });
    expect(ran.err).toBe(
      'error: there is no verb «bild» (usage-unknown-verb)\n    Did you mean `siaran build`?\n',
    );
  });

  it('2 for a root that is not there', async () => {
    expect((await runWith(['--root', 'nowhere'], { cwd })).code).toBe(2);
  });

  it.each(['ENOSPC', 'EACCES', 'EBUSY', 'EXDEV', 'EROFS', 'EMFILE', 'EIO'])(
    '3 for %s, with the file and no stack',
    async (code) => {
      const ran = await runWith([], { cwd }, () => {
        throw new Error('could not write', {
          cause: Object.assign(new Error(`${code}: no`), { code, path: '/a/dist/x.html' }),
        });
      });
      expect(ran.code).toBe(3);
      if (!['EMFILE', 'EIO'].includes(code)) expect(ran.err).toContain('«/a/dist/x.html»');
      expect(ran.err).not.toMatch(/\n\s+at /);
    },
  );

  it('3 and the stack for a fault of the program', async () => {
    const ran = await runWith([], { cwd }, () => {
      throw new TypeError('x is not a function');
    });
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/TypeError: x is not a function\n\s+at /);
  });

  it('75 where another build holds the lock', async () => {
    const out = path.join(cwd, 'locked');
    const lock = takeLock(out);
    const ran = await runWith(['--out', 'locked'], { cwd }, async () => {
      takeLock(out).release();
      return resultOf({});
    });
    lock.release();
    expect(ran.code).toBe(75);
    expect(ran.err).toContain('another build');
    expect(ran.err).toContain('locked.siaran-lock');
  });

  it.each([
    ['import', ['import', 'x.txt']],
    ['review', ['review']],
  ] as const)('75 where another %s holds the lock of the records, and says so', async (work, words) => {
    const site = 'title: A\nlang: id\ntimeZone: UTC\nagency: B\n';
    fs.mkdirSync(path.join(cwd, 'locked-archive/content'), { recursive: true });
    fs.writeFileSync(path.join(cwd, 'locked-archive/content/site.yml'), site);
    fs.writeFileSync(path.join(cwd, 'x.txt'), '<p>Isi</p>\nJudul\n12 Dec 2018\n');
    const lock = takeLock(importLockOf(path.join(cwd, 'locked-archive')), work);
    const ran = await runWith([...words, '--root', 'locked-archive'], { cwd });
    lock.release();
    expect(ran.code).toBe(75);
    expect(ran.err).toContain(`another ${work} (process ${process.pid}`);
    expect(ran.err).toContain(`If no ${work} is going on, delete the folder`);
  });
});

describe('streams', () => {
  it('build tells problems on stderr and what changed on stdout', async () => {
    const changes = { ...NO_CHANGES, appear: ['releases/2018/12/x/'], change: ['', 'feed.xml'] };
    const ran = await runWith([], { cwd }, async () =>
      resultOf({ problems: [warning], changes, held: [secret] }),
    );
    expect(ran.err).toBe(
      'content/releases/2018/12/x.md:3:7: warning: unknown key «titel» (unknown-key)\n    Did you mean «title»?\n',
    );
    expect(ran.out.split('\n').slice(0, 7)).toEqual([
      '1 address appears:',
      '  + /releases/2018/12/x/',
      '2 addresses change:',
      '  ~ /',
      '  ~ /feed.xml',
      '1 release held back:',
      "  content/releases/2026/12/rahasia.md «Bupati akan melantik direktur baru»: until 2026-12-01 09:00, the site's time",
    ]);
    expect(ran.out).toContain(
      'dist/ is ready: 12 pages for 1 release, 34 files, 123 KB, in 0.4 seconds (12 of 12 pages rendered, 34 files changed).',
    );
  });

  it('an error says that nothing was published, and nothing on stdout', async () => {
    const ran = await runWith([], { cwd }, async () =>
      resultOf({ ok: false, problems: [warning, error, note] }),
    );
    expect(ran.out).toBe('');
    expect(ran.err.split('\n')).toEqual([
      'content/releases/2018/12/x.md:3:7: error: «10/12/2018»: which is the day? (date-ambiguous)',
      '    Set dateOrder: dmy in site.yml.',
      'content/releases/2018/12/x.md:3:7: warning: unknown key «titel» (unknown-key)',
      '    Did you mean «title»?',
      'Nothing was published: dist/ is as it was. Put right what is named above (1 error) and build again.',
      '',
    ]);
  });

  it('check tells everything on stdout, worst first, then the cleaning', async () => {
    const reports = [
      {
        file: 'content/releases/2018/12/x.md',
        title: 'Badung',
        wordsIn: 363,
        wordsOut: 349,
        firings: [
          {
            rule: 'remove-title',
            line: 6,
            kind: 'removed' as const,
            subject: 'words' as const,
            text: 'Inovasi Badung',
            to: null,
          },
          {
            rule: 'repair-mojibake',
            line: 7,
            kind: 'replaced' as const,
            subject: 'words' as const,
            text: 'officeâ',
            to: 'office’',
          },
          {
            rule: 'split-at-breaks',
            line: 6,
            kind: 'changed' as const,
            subject: 'words' as const,
            text: '',
            to: null,
          },
          {
            rule: 'split-at-breaks',
            line: 6,
            kind: 'changed' as const,
            subject: 'words' as const,
            text: '',
            to: null,
          },
        ],
      },
    ];
    const ran = await runWith(['check'], { cwd }, async () =>
      resultOf({ problems: [note, warning], reports }),
    );
    expect(ran.err).toBe('');
    expect(ran.out.split('\n')).toEqual([
      'content/releases/2018/12/x.md:3:7: warning: unknown key «titel» (unknown-key)',
      '    Did you mean «title»?',
      'content/releases/2018/12/x.md:3:7: note: «Kamis (10/12)» (date-in-prose)',
      'Cleaned: 1 text of 1.',
      '',
      'content/releases/2018/12/x.md «Badung»',
      '    363 words in the file, 349 on the page',
      '    line 6, remove-title: removed «Inovasi Badung»',
      '    line 7, repair-mojibake: replaced «officeâ» with «office’»',
      '    no word touched by: split-at-breaks 2 times',
      'Checked 1 release: 1 warning and 1 note. Nothing stands in the way of `siaran build`.',
      '',
    ]);
  });

  it('--quiet says nothing but errors', async () => {
    const ran = await runWith(['--quiet'], { cwd }, async () => resultOf({ problems: [warning, note] }));
    expect(ran).toMatchObject({ out: '', err: '' });
    const failed = await runWith(['--quiet'], { cwd }, async () =>
      resultOf({ ok: false, problems: [error, warning] }),
    );
    expect(failed.err).toMatch(/^content\/.*error.*\n {4}.*\n$/);
  });

  it('ten of a kind, and how many more; --all shows them', async () => {
    const problems = Array.from({ length: 23 }, (_, index) => problemOf({ line: index + 1 }));
    const fake = async () => resultOf({ ok: false, problems });
    const some = await runWith(['check'], { cwd }, fake);
    expect(some.out.match(/error:/g)).toHaveLength(10);
    expect(some.out).toContain('… and 13 more of the kind (date-ambiguous). To see them all, add `--all`.');
    expect((await runWith(['check', '--all'], { cwd }, fake)).out.match(/error:/g)).toHaveLength(23);
  });

  it('what it proposes can be typed as it stands, by npm too', async () => {
    const problems = Array.from({ length: 23 }, (_, index) =>
      problemOf({ line: index + 1, severity: 'warning' }),
    );
    const ran = await runWith([], { cwd, env: { npm_lifecycle_event: 'build' } }, async () =>
      resultOf({ problems }),
    );
    expect(ran.err).toContain('add `-- --all`');
    expect(ran.out).toContain('`npm run check` tells more');
    expect(ran.out).toContain('`npm run serve`');
  });

  it('control characters of an author never reach the terminal', async () => {
    const problems = [
      problemOf({ message: 'unknown «\u001b]0;x\u0007\u202e»', file: 'content/\u001b[31m.md' }),
    ];
    const ran = await runWith([], { cwd }, async () => resultOf({ ok: false, problems }));
    for (const sign of ['\u001b', '\u0007', '\u202e']) expect(ran.err).not.toContain(sign);
    expect(ran.err).toContain('\\u001b]0;x\\u0007\\u202e');
  });
});

describe('--json', () => {
  it('is one document with the problems, worst first', async () => {
    const ran = await runWith(['check', '--json'], { cwd }, async () =>
      resultOf({ problems: [note, warning], held: [secret] }),
    );
    expect(ran.err).toBe('');
    expect(JSON.parse(ran.out)).toEqual({
      ok: true,
      command: 'check',
      problems: [warning, note],
      stats: {
        releases: 1,
        held: 0,
        pages: 12,
        rendered: 12,
        changed: 34,
        files: 34,
        bytes: 123456,
        milliseconds: 412,
      },
      reports: [],
      held: [
        {
          file: 'content/releases/2026/12/rahasia.md',
          title: 'Bupati akan melantik direktur baru',
          reason: 'publishDate',
          until: '2026-12-01T09:00:00',
        },
      ],
    });
  });

  it('is one document for wrong use and for a fault, too', async () => {
    const wrong = await runWith(['--json', '--wat'], { cwd });
    expect(JSON.parse(wrong.out)).toMatchObject({
      ok: false,
      problems: [{ code: 'usage-unknown-flag' }],
      stats: null,
    });
    const full = await runWith(['--json'], { cwd }, () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect(JSON.parse(full.out)).toMatchObject({
      ok: false,
      command: 'build',
      problems: [{ code: 'machine' }],
    });
  });
});

describe('where CI is set', () => {
  const telling = problemOf({
    file: 'content/releases/2026/12/rahasia.md',
    message: '«Bupati akan melantik direktur baru» has no date',
  });
  const fake = async () => resultOf({ ok: false, problems: [telling, error], held: [secret] });

  it.each([['build'], ['check'], ['build', '--json'], ['check', '--json']])(
    'held releases are not named: %s %s',
    async (...words) => {
      const ran = await runWith(words, { cwd, env: { CI: 'true' } }, fake);
      expect(`${ran.out}${ran.err}`).not.toMatch(/rahasia|melantik/);
      expect(`${ran.out}${ran.err}`).toContain('a release that is not public yet has a problem');
      expect(`${ran.out}${ran.err}`).toContain('10/12/2018');
    },
  );

  it('elsewhere they are', async () => {
    expect((await runWith([], { cwd }, fake)).err).toContain('rahasia.md');
  });
});

describe('what the pipeline is asked for', () => {
  it('paths become absolute', async () => {
    fs.mkdirSync(path.join(cwd, 'other'), { recursive: true });
    const { request } = await runWith(['--root', 'other'], { cwd });
    expect(request).toMatchObject({
      root: path.join(cwd, 'other'),
      out: path.join(cwd, 'other', 'dist'),
      at: null,
      publishes: true,
    });
    const elsewhere = await runWith(['--root', 'other', '-o', 'site'], { cwd });
    expect(elsewhere.request?.out).toBe(path.join(cwd, 'site'));
  });

  it('check and a dry run publish nothing, and check works apart from dist/', async () => {
    expect((await runWith(['--dry-run'], { cwd })).request).toMatchObject({
      publishes: false,
      out: path.join(cwd, 'dist'),
    });
    expect((await runWith(['check'], { cwd })).request).toMatchObject({
      publishes: false,
      out: path.join(cwd, '.siaran', 'check'),
    });
  });

  it('SOURCE_DATE_EPOCH is the clock where --clock is not given', async () => {
    const env = { SOURCE_DATE_EPOCH: '1544572800' };
    expect((await runWith([], { cwd, env })).request?.at).toBe('2018-12-12T00:00:00.000Z');
    expect((await runWith(['--clock', '2019-01-01'], { cwd, env })).request?.at).toBe(
      '2019-01-01T00:00:00.000Z',
    );
  });
});

describe('a build that would show what is not public never gets into dist/', () => {
  it.each([
    [['--clock', '2026-01-02']],
    [['--drafts']],
    [['--future']],
    [['--future', '-o', 'dist']],
    [['--future', '-o', './x/../dist/']],
  ])('%j', async (words) => {
    const ran = await runWith(words, { cwd });
    expect(ran).toMatchObject({ code: 2, request: null });
    expect(ran.err).toContain('--out preview');
  });

  it('nor through a later SOURCE_DATE_EPOCH', async () => {
    expect((await runWith([], { cwd, env: { SOURCE_DATE_EPOCH: '1893456000' } })).code).toBe(2);
  });

  it.each([
    [['--clock', '2025-12-31']],
    [['--clock', '2026-01-02', '-o', 'preview']],
    [['--drafts', '--dry-run']],
    [['check', '--future']],
  ])('but %j is done', async (words) => {
    expect((await runWith(words, { cwd })).code).toBe(0);
  });
});

describe('colours and progress', () => {
  const fake = async (request: { onProgress: (stage: 'rendering', done: number, total: number) => void }) => {
    request.onProgress('rendering', 3, 12);
    return resultOf({ ok: false, problems: [error] });
  };
  const colourCode = '\u001b[';

  it.each([
    ['a terminal', {}, true, [], true],
    ['no terminal', {}, false, [], false],
    ['NO_COLOR', { NO_COLOR: '1' }, true, [], false],
    ['NO_COLOR against FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, [], false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, false, [], true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, [], false],
    ['TERM=dumb', { TERM: 'dumb' }, true, [], false],
    ['--no-color', { FORCE_COLOR: '1' }, true, ['--no-color'], false],
  ])('colours: %s', async (_case, env, isTTY, words, isColoured) => {
    const ran = await runWith([...words, '--no-progress'], { cwd, env, isTTY }, fake);
    expect(ran.err.includes(colourCode)).toBe(isColoured);
  });

  it.each([
    ['a terminal', {}, true, [], true],
    ['no terminal', {}, false, [], false],
    ['CI', { CI: '1' }, true, [], false],
    ['TERM=dumb', { TERM: 'dumb' }, true, [], false],
    ['--no-progress', {}, true, ['--no-progress'], false],
    ['--quiet', {}, true, ['--quiet'], false],
  ])('progress: %s', async (_case, env, isTTY, words, isShown) => {
    const ran = await runWith(words, { cwd, env, isTTY }, fake);
    expect(ran.err.includes('rendering [####............] 3 of 12')).toBe(isShown);
  });
});

it('any command puts right a dist/ that a crash left between two renames', async () => {
  const root = fs.mkdtempSync(path.join(cwd, 'crashed-'));
  const old = oldBeside(path.join(root, 'dist'));
  fs.mkdirSync(old);
  fs.writeFileSync(path.join(old, '.siaran-site'), '');
  await runWith(['check', '--root', root], { cwd });
  expect(fs.readdirSync(root)).toEqual(['dist']);
});
