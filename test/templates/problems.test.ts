import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tidyTagLines } from '../../src/output/templates/tidy-tag-lines.js';
import { loadTemplates } from '../../src/output/templates.js';
import { readInterfaceWords } from '../../src/output/words-of-interface.js';
import type { Problem } from '../../src/problem.js';
import { articleOf, fullArchive, NO_ROOT, pageAt, settings } from './specimens.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'siaran-templates-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a slip in a template', () => {
  it.each([
    // The place, the problem's code, words of its message, words of its help.
    [
      'a\n {{ release.titel }}',
      2,
      5 + 'release.'.length,
      'template-unknown-value',
      '«release.titel»',
      '«release.title»',
    ],
    ['{{ relase.title }}', 1, 4, 'template-unknown-value', '«relase»', '«release»'],
    [
      '{% if release.stauts %}x{% endif %}',
      1,
      15,
      'template-unknown-value',
      '«release.stauts»',
      '«release.status»',
    ],
    [
      '{% for x in release.topisc %}{% endfor %}',
      1,
      21,
      'template-unknown-value',
      '«release.topisc»',
      '«release.topics»',
    ],
    [
      '{% for x in release.agencies %}{{ x.naem }}{% endfor %}',
      1,
      37,
      'template-unknown-value',
      '«x.naem»',
      '«x.name»',
    ],
    ['{{ words.atachments }}', 1, 10, 'template-unknown-value', '«words.atachments»', '«words.attachments»'],
    ['{{ release.qqqqqq }}', 1, 12, 'template-unknown-value', '«release.qqqqqq»', 'release.title'],
    ['{{ release.date }}', 1, 1, 'template-group', '«{{ release.date }}»', '.words'],
    ['\n{{ release.title | upcas }}', 2, 20, 'template-unknown-filter', '«upcas»', '«upcase»'],
    ['{{ article.html | raw }}', 1, 19, 'template-unknown-filter', '«raw»', 'leave the filter out'],
    ["{{ 'now' | date: '%Y' }}", 1, 12, 'template-unknown-filter', '«date»', 'in words'],
    ['{{ release.topics | sample }}', 1, 21, 'template-unknown-filter', '«sample»', ''],
    ['{% iff release %}', 1, 4, 'template-unknown-tag', '«iff»', '«if»'],
    ["{% include 'entry' %}", 1, 4, 'template-unknown-tag', '«include»', '«render»'],
    ['{% layout "x" %}', 1, 4, 'template-unknown-tag', '«layout»', ''],
    ['{% increment release %}', 1, 4, 'template-unknown-tag', '«increment»', ''],
    ['{% if release %}\n<p>', 1, 1, 'template-not-closed', '«{% if release %}»', '«{% endif %}»'],
    ['x {{ release.title', 1, 3, 'template-not-closed', '', '«}}»'],
    ['x {% if release', 1, 3, 'template-not-closed', '', '«%}»'],
    ['{% if release %}{% endfor %}', 1, 20, 'template-tag-order', '«endfor»', ''],
    ["{% render 'entri' %}", 1, 12, 'template-missing', '«entri»', '«entry»'],
    ["{% render '../secret' %}", 1, 12, 'template-missing', '«../secret»', ''],
    ["{% render '/etc/passwd' %}", 1, 12, 'template-missing', '«/etc/passwd»', ''],
    ["{% render 'constructor' %}", 1, 12, 'template-missing', '«constructor»', ''],
    [
      '{% if release.title = 1 %}x{% endif %}',
      1,
      22,
      'template-syntax',
      '«{% if release.title = 1 %}»',
      '«==»',
    ],
    ['{% for x release.topics %}{% endfor %}', 1, 1, 'template-syntax', '«{% for x release.topics %}»', ''],
    ['{% for i in (1..1000000000) %}x{% endfor %}', 1, 1, 'template-too-much', 'millions', 'digits'],
    ["{% render 'release' %}", 1, 12, 'template-endless', '«release»', 'release.liquid'],
    ['{% render release.title %}', 1, 1, 'template-syntax', '', ''],
    ['{{ release.constructor }}', 1, 12, 'template-unknown-value', '', ''],
    ['{{ release.__proto__ }}', 1, 12, 'template-unknown-value', '', ''],
  ])('%s', (template, line, column, code, message, help) => {
    write('release.liquid', template);
    const problems = problemsOf();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code,
      severity: 'error',
      file: 'templates/release.liquid',
      line,
      column,
    });
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.help).toContain(help);
  });

  it('in an included file is told of that file', () => {
    write('contact.liquid', 'x\n{% for part in parts %}{{ part.txet }}{% endfor %}');
    expect(problemsOf()).toMatchObject([
      { file: 'templates/contact.liquid', line: 2, column: 32, help: 'Did you mean «part.text»?' },
    ]);
  });

  it('in the layout is told of the layout', () => {
    write('layout.liquid', '{{ content }}\n{{ sitee.title }}');
    expect(problemsOf()).toMatchObject([
      { file: 'templates/layout.liquid', line: 2, column: 4, help: 'Did you mean «site»?' },
    ]);
  });

  it('is told at once for all files, also for those that no page needs', () => {
    write('home.liquid', '{% fi %}');
    write('agencies.liquid', '{{ x | nofilter }}');
    expect(problemsOf().map(({ file }) => file)).toEqual([
      'templates/agencies.liquid',
      'templates/home.liquid',
    ]);
  });

  it('is the same object on every page, so that it is told once', () => {
    write('layout.liquid', '{{ nothing }}');
    const { templates } = load();
    const archive = fullArchive();
    const [first, second] = ['', 'releases/'].map(
      (address) => templates?.render(pageAt(archive, address), null, null).problem,
    );
    expect(first).not.toBeNull();
    expect(second).toBe(first);
  });

  it('is not looked for in a file of another name, which is warned of', () => {
    write('relese.liquid', 'x');
    expect(load().problems).toMatchObject([
      {
        code: 'template-unused',
        severity: 'warning',
        file: 'templates/relese.liquid',
        help: 'Did you mean «release.liquid»?',
      },
    ]);
  });
});

describe('the archive’s own templates', () => {
  it('take the place of the built-in ones file by file, and may have more', () => {
    write('release.liquid', "\uFEFF<p>\r\n{% render 'mine', text: release.title %}\r\n</p>");
    write('mine.liquid', '{{ text | escape }}');
    const { templates, problems } = load();
    expect(problems).toEqual([]);
    const html = templates?.render(pageAt(fullArchive(), 'releases/2018/12/full/'), null, null).html;
    expect(html).toContain('<main id="content">\n<p>\nPeresmian Pusat Layanan &amp; «Terpadu»</p>\n');
    expect(templates?.render(pageAt(fullArchive(), ''), null, null).html).toContain('class="opening home"');
  });

  it('cannot let text through unescaped, however they try', () => {
    const tries = [
      '{{ release.title }}',
      '{% echo release.title %}',
      '{% liquid\necho release.title\n%}',
      '{% capture x %}{{ release.title }}{% endcapture %}{{ x }}',
      '{{ article.html | append: release.title }}',
      '{{ release.title | prepend: article.html }}',
      '{{ release.title | escape }}',
      '{{ release.topics | join: release.title }}',
      '{{ release.agencies | map: "name" }}',
      '{{ release.topics }}',
    ];
    for (const template of tries) {
      write('release.liquid', template);
      write('layout.liquid', '{{ content }}');
      const archive = fullArchive();
      const page = pageAt(archive, 'releases/2018/12/full/');
      const evil = '<img src=x onerror=alert(1)>';
      const view = () => {
        const before = page.view() as ReturnType<typeof page.view> & { release: object };
        return {
          ...before,
          release: { ...before.release, title: evil, topics: [evil], agencies: [{ name: evil }] },
        };
      };
      const { html } = load().templates?.render({ ...page, view }, articleOf('<p>x</p>'), null) ?? {};
      expect(html, template).not.toBeNull();
      expect(html, template).not.toContain('<img');
    }
  });

  it('are read as files of the folder, never through a link out of it', () => {
    mkdirSync(path.join(root, 'templates'));
    writeFileSync(path.join(root, 'secret.liquid'), 'SECRET');
    symlinkSync(path.join(root, 'secret.liquid'), path.join(root, 'templates/home.liquid'));
    const html = load().templates?.render(pageAt(fullArchive(), ''), null, null).html;
    expect(html).not.toContain('SECRET');
  });

  it('bring assets along, and an icon of the archive goes before the built-in one', () => {
    write('assets/crest.svg', '<svg/>');
    mkdirSync(path.join(root, 'content/static'), { recursive: true });
    writeFileSync(path.join(root, 'content/static/favicon.svg'), '<svg/>');
    const { templates } = load();
    expect(templates?.assets.map(({ address }) => address.replace(/[0-9a-f]{8}/, '#'))).toEqual([
      'assets/crest.svg',
      'assets/icon.svg',
      'assets/siaran.#.css',
      'search/search.#.js',
    ]);
    expect(templates?.render(pageAt(fullArchive(), ''), null, null).html).toContain(
      '<link rel="icon" href="favicon.svg">',
    );
  });
});

describe('tidyTagLines', () => {
  it.each([
    ['{% if x %}\n', '{%-if x-%}\n'],
    ['  {% endif %}  \n', '  {%-endif-%}  \n'],
    ['a {% if x %} b', 'a {% if x %} b'],
    ['{% if x %}{% endif %}', '{% if x %}{% endif %}'],
    ['{{ x }}', '{{ x }}'],
  ])('%j', (before, after) => {
    expect(tidyTagLines(before)).toBe(after);
    expect(after.length).toBe(before.length);
  });
});

function write(name: string, text: string): void {
  const file = path.join(root, 'templates', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function load() {
  const { words } = readInterfaceWords(NO_ROOT, 'id');
  if (words === null) throw new Error('no words');
  return loadTemplates(root, settings, words);
}

/** The errors of loading, or else of rendering the full release. */
function problemsOf(): readonly Problem[] {
  const { templates, problems } = load();
  if (templates === null) return problems;
  const { problem } = templates.render(
    pageAt(fullArchive(), 'releases/2018/12/full/'),
    articleOf('<p>x</p>'),
    null,
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  return problem === null ? errors : [...errors, problem];
}
