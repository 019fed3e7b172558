import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contrast, DARK_GROUND, LIGHT_GROUND, readableOn } from '../../src/content/contrast.js';
import { readSettings } from '../../src/content/read-settings.js';
import { archiveWith, SITE, shown } from './temporary-archive.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const read = (yaml: string) => readSettings(archiveWith({ 'site.yml': yaml }));

it('reads the settings of the repository', () => {
  expect(readSettings(repository)).toMatchObject({
    problems: [],
    settings: {
      origin: 'https://siaran.example',
      base: '/',
      lang: 'id',
      timeZone: 'Asia/Makassar',
      tagAuthority: 'siaran.example',
    },
  });
});

it('gives absent keys as null or their default', () => {
  expect(read(SITE).settings).toEqual({
    title: 'Siaran Pers',
    description: null,
    origin: null,
    base: '/',
    lang: 'id',
    languages: ['id'],
    timeZone: 'Asia/Makassar',
    agency: null,
    dateOrder: null,
    publisher: null,
    contact: null,
    logo: null,
    colours: null,
    tagAuthority: null,
    imageHosts: [],
    searchEngine: null,
  });
});

/** Lines added, settings that come of them. */
const READ: readonly (readonly [string, object])[] = [
  [
    'url: https://siaran.example',
    { origin: 'https://siaran.example', base: '/', tagAuthority: 'siaran.example' },
  ],
  ['url: https://Siaran.Example/', { origin: 'https://siaran.example', base: '/' }],
  ['url: https://siaran.example/press', { origin: 'https://siaran.example', base: '/press/' }],
  [
    'url: http://localhost:8080/a/b/',
    { origin: 'http://localhost:8080', base: '/a/b/', tagAuthority: 'localhost' },
  ],
  ['base: press', { origin: null, base: '/press/' }],
  ['base: /', { base: '/' }],
  ['url: https://siaran.example/press/\nbase: /press', { base: '/press/' }],
  ['url: https://siaran.example/\nbase: /press/', { base: '/press/' }],
  ['tagAuthority: lama.example', { tagAuthority: 'lama.example' }],
  ['languages: [id, en, AR]', { languages: ['id', 'en', 'ar'] }],
  ['dateOrder: dmy', { dateOrder: 'dmy' }],
  ['agency: Pemerintah Kabupaten Badung', { agency: 'Pemerintah Kabupaten Badung' }],
  ['agency:', { agency: null }],
  ['logo: logo.svg', { logo: 'static/logo.svg' }],
  ['logo: /static/logo.svg', { logo: 'static/logo.svg' }],
  [
    'images: {allowHosts: [foto.example, "https://cdn.example/"]}',
    { imageHosts: ['foto.example', 'cdn.example'] },
  ],
  [
    'colours: {accent: "#7A1F1F", accentDark: "#fcb"}',
    { colours: { accent: '#7a1f1f', accentDark: '#ffccbb' } },
  ],
  // Keys of parts that are not built yet.
  ['graceDays: 30\ntarget: github\ncontentDirs: [a, b]\nallowOrigins: {a: b}', {}],
];

it.each(READ)('%s', (lines, expected) => {
  const { settings, problems } = read(`${SITE}${lines}\n`);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject(expected);
});

/** A whole site.yml, the problem, what message or help says. */
const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['', 'error settings-empty site.yml:1:1', /timeZone: Asia\/Makassar/u],
  ['# only remarks\n', 'error settings-empty site.yml:1:1', /three lines/u],
  ['title: A\nlang: id\n', 'error settings-missing site.yml:1:1', /time zone.*`timeZone: Asia\/Makassar`/su],
  ['lang: id\ntimeZone: UTC\n', 'error settings-missing site.yml:1:1', /title/u],
  ['title: A\ntimeZone: UTC\n', 'error settings-missing site.yml:1:1', /`lang: id`/u],
  ['title:\nlang: id\ntimeZone: UTC\n', 'error settings-missing site.yml:1:1', /no title/u],
  [`${SITE}titel: x\n`, 'error settings-unknown-key site.yml:4:1', /«titel».*`title`/su],
  [`${SITE}timezone: UTC\n`, 'error settings-unknown-key site.yml:4:1', /`timeZone`/u],
  [`${SITE}colors: {accent: "#000"}\n`, 'error settings-unknown-key site.yml:4:1', /`colours`/u],
  [`${SITE}zzzzzz: x\n`, 'error settings-unknown-key site.yml:4:1', /one of: title/u],
  [
    `${SITE}colours: {acent: "#7a1f1f", accent: "#7a1f1f"}\n`,
    'error settings-unknown-key site.yml:4:11',
    /`accent`/u,
  ],
  [`${SITE}agency: [a, b]\n`, 'error settings-shape site.yml:4:9', /«agency» is a list/u],
  [`${SITE}colours: red\n`, 'error settings-shape site.yml:4:10', /colours: \{accent/u],
  ['title: A\nlang: id\ntimeZone: WITA\n', 'error settings-time-zone site.yml:3:11', /Asia\/Makassar/u],
  [
    'title: A\nlang: id\ntimeZone: Asia/Makasar\n',
    'error settings-time-zone site.yml:3:11',
    /Asia\/Makassar/u,
  ],
  ['title: A\nlang: id\ntimeZone: GMT+8\n', 'error settings-time-zone site.yml:3:11', /Asia\/Makassar/u],
  ['title: A\nlang: id\ntimeZone: "+08:00"\n', 'error settings-time-zone site.yml:3:11', /Asia\/Makassar/u],
  ['title: A\nlang: Indonesia\ntimeZone: UTC\n', 'error settings-language site.yml:2:7', /`id`/u],
  ['title: A\nlang: id_ID\ntimeZone: UTC\n', 'error settings-language site.yml:2:7', /`id-ID`/u],
  [`${SITE}url: siaran.example\n`, 'error settings-url site.yml:4:6', /`url: https:\/\/siaran.example`/u],
  [`${SITE}url: ftp://siaran.example/\n`, 'error settings-url site.yml:4:6', /https:/u],
  [`${SITE}url: https://a:b@siaran.example/\n`, 'error settings-url site.yml:4:6', /password/u],
  [
    `${SITE}url: https://siaran.example/?x=1\n`,
    'error settings-url site.yml:4:6',
    /`url: https:\/\/siaran.example\/`/u,
  ],
  [`${SITE}base: /a b/\n`, 'error settings-base site.yml:4:7', /`base: \/press\/`/u],
  [`${SITE}base: ../x\n`, 'error settings-base site.yml:4:7', /folder/u],
  [`${SITE}url: https://a.example/x/\nbase: /y/\n`, 'error settings-base site.yml:5:7', /Delete the line/u],
  [`${SITE}dateOrder: DD/MM\n`, 'error settings-date-order site.yml:4:12', /`dateOrder: dmy`/u],
  [`${SITE}logo: ../logo.svg\n`, 'error settings-logo site.yml:4:7', /content\/static/u],
  [`${SITE}images: {allowHosts: ["*"]}\n`, 'error settings-host site.yml:4:23', /«\*»/u],
  [`${SITE}tagAuthority: "a b"\n`, 'error settings-tag-authority site.yml:4:15', /host/u],
  [`${SITE}colours: {accent: red}\n`, 'error settings-colour site.yml:4:19', /six digits/u],
  [`${SITE}colours: {accentDark: "#ffeeee"}\n`, 'error settings-colour site.yml:4:10', /no `accent`/u],
  [
    `${SITE}colours: {accent: "#ff8800"}\n`,
    'error settings-colour-contrast site.yml:4:19',
    /4\.5 to 1.*`accent: "#/su,
  ],
  [
    `${SITE}colours: {accent: "#7a1f1f", accentDark: "#7a1f1f"}\n`,
    'error settings-colour-contrast site.yml:4:42',
    /lighter/u,
  ],
  [
    'title: A: B\nlang: id\ntimeZone: UTC\n',
    'error settings-yaml-colon-in-value site.yml:1:8',
    /`title: "A: B"`/u,
  ],
  [
    'title: A\ntitle: B\nlang: id\ntimeZone: UTC\n',
    'error settings-yaml-duplicate-key site.yml:2:1',
    /lines 1 and 2/u,
  ],
  ['- a\n', 'error settings-yaml-unreadable site.yml:1:1', /key: value/u],
];

it.each(REFUSED)('refuses %j', (yaml, problem, says) => {
  const { settings, problems } = read(yaml);
  expect(settings).toBeNull();
  expect(shown(problems)).toContain(problem);
  expect(problems.map(({ message, help }) => `${message} ${help}`).join('\n')).toMatch(says);
});

it('shows all problems of one run', () => {
  expect(shown(read(`${SITE}titel: x\nurl: y\nagency: [a]\n`).problems)).toEqual([
    'error settings-unknown-key site.yml:4:1',
    'error settings-url site.yml:5:6',
    'error settings-shape site.yml:6:9',
  ]);
});

describe('a site.yml that cannot be read', () => {
  it('is not there', () => {
    const { settings, problems } = readSettings(archiveWith({ 'pages/a.md': '' }));
    expect(settings).toBeNull();
    expect(problems).toMatchObject([
      {
        code: 'settings-missing',
        file: 'content/site.yml',
        help: expect.stringContaining('title: Siaran Pers\nlang: id\ntimeZone: Asia/Makassar'),
      },
    ]);
  });

  it('has another name', () => {
    const { problems } = readSettings(archiveWith({ 'site.yaml': SITE }));
    expect(problems).toMatchObject([{ code: 'settings-missing', help: 'Rename it to `site.yml`.' }]);
  });

  it('has no folder', () => {
    const { problems } = readSettings(join(archiveWith({ a: '' }), 'nowhere'));
    expect(problems).toMatchObject([
      { code: 'settings-no-content', help: expect.stringContaining('--root') },
    ]);
  });

  it('is saved in another encoding', () => {
    const root = archiveWith({ 'site.yml': Buffer.from(`title: Caf\xe9\n`, 'latin1') });
    expect(shown(readSettings(root).problems)).toEqual(['error settings-encoding-not-utf8 site.yml:1:11']);
  });

  it.skipIf(process.platform === 'win32')('is a link', () => {
    const root = archiveWith({ 'other.yml': SITE });
    symlinkSync('other.yml', join(root, 'content/site.yml'));
    expect(shown(readSettings(root).problems)).toEqual(['error settings-symlink site.yml']);
  });

  it.skipIf(process.platform === 'win32')('lies behind a link', () => {
    const root = mkdtempSync(join(archiveWith({ 'site.yml': SITE }), 'inner-'));
    mkdirSync(root, { recursive: true });
    symlinkSync('../content', join(root, 'content'));
    expect(shown(readSettings(root).problems)).toEqual(['error settings-symlink site.yml']);
  });
});

describe('colours', () => {
  it('are measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(['#7a1f1f', '#000000', '#ffffff', '#808080', '#00ff00', '#1234ff'])(
    '%s is made readable on both grounds',
    (colour) => {
      for (const ground of [LIGHT_GROUND, DARK_GROUND])
        expect(contrast(ground, readableOn(ground, colour))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('stand on the grounds of the stylesheet', () => {
    const css = readFileSync(join(repository, 'templates/assets/siaran.css'), 'utf8');
    const tints = [...css.matchAll(/--tint:\s*(#[\da-f]{6})/gu)].map((match) => match[1]);
    expect(tints).toContain(LIGHT_GROUND);
    expect(tints).toContain(DARK_GROUND);
  });
});
