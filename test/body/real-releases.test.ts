import { JSDOM } from 'jsdom';
import type { Root } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Article, Firing } from '../../src/body/article.js';
import { hasSharedData, readLegacyRecords, readMarkdownReleases, readSample } from '../shared-data.js';
import { bodySource, type Checked, convertAndCheck } from './words/convert-and-check.js';

const { window } = new JSDOM('');

/**
 * A measure of its own, which shares nothing with the word check: the words of a text as jsdom, another parser, reads it, with
 * a space at the edge of every element that a browser does not run on in a line. Order is not its business; counts are.
 */
function wordsInBrowser(html: string): string[] {
  const page = new window.DOMParser().parseFromString(html, 'text/html');
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1 && node.nodeType !== 9) return;
    const name = node.nodeName.toLowerCase();
    if (name === 'script' || name === 'style' || name === 'template') return;
    const edge = inLine.has(name) ? '' : ' ';
    text += edge;
    for (const child of node.childNodes) walk(child);
    text += edge;
  };
  walk(page);
  return split(text);
}

const inLine = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark o:p q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

function split(text: string): string[] {
  return text
    .replace(/[\u00AD\u200B\uFEFF]/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Words with how often they stand there more (or, negative, less) in the second list. */
function difference(before: readonly string[], after: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) - 1);
  for (const word of after) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count !== 0));
}

/** What the records say about words: as many more or less of each. */
function recorded(firings: readonly Firing[]): Map<string, number> {
  const words = firings.filter(
    ({ subject, kind, rule }) => subject === 'words' && kind !== 'changed' && rule !== 'mojibake',
  );
  const gone = words.filter(({ kind }) => kind !== 'added').flatMap(({ text }) => split(text));
  const come = words.flatMap(({ kind, text, to }) => split(kind === 'added' ? text : (to ?? '')));
  return difference(gone, come);
}

/** A source with the recorded repairs of damaged characters in it: each a whole run of U+0080 to U+00FF. */
function repaired(text: string, firings: readonly Firing[]): string {
  const repairs = firings.filter(({ rule, kind }) => rule === 'mojibake' && kind === 'replaced');
  return text.replace(/[\u0080-\u00FF]+/gu, (run) => {
    const index = repairs.findIndex((repair) => repair.text === run);
    return index < 0 ? run : (repairs.splice(index, 1)[0]?.to ?? run);
  });
}

/** The words whose counts differ otherwise than the records say. */
function unexplained(html: string, article: Article): string[] {
  const before = wordsInBrowser(repaired(html, article.firings));
  const found = difference(before, wordsInBrowser(article.html));
  const expected = recorded(article.firings);
  const words = new Set([...found.keys(), ...expected.keys()]);
  return [...words]
    .filter((word) => found.get(word) !== expected.get(word))
    .map((word) => `${word} ${found.get(word) ?? 0}, recorded ${expected.get(word) ?? 0}`);
}

/** Problems that a person must look at before a release is published; those of links and images are the author's. */
function wordErrors({ problems, article }: Checked): string[] {
  const own = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, help }) => `${code}: ${message} (${help})`);
  return [
    ...own,
    ...article.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`),
  ];
}

describe.skipIf(!hasSharedData)('real releases (needs ../shared/data)', () => {
  const records = hasSharedData ? readLegacyRecords() : [];
  const html = records.flatMap((record) =>
    record.body_html === undefined ? [] : [{ ...record, body: record.body_html }],
  );
  const plain = records.flatMap((record) =>
    record.body_text === undefined ? [] : [{ ...record, body: record.body_text }],
  );

  test('there are 140 bodies of HTML and 10 of plain text', () => {
    expect([html.length, plain.length]).toEqual([140, 10]);
  });

  describe.each(['html', null] as const)('the 140 HTML bodies as they are, format %s', (format) => {
    const given = html.map((record) => ({
      record,
      checked: convertAndCheck(record.body, {
        format,
        title: record.title,
        lang: record.lang,
        sourceUrl: record.url,
      }),
    }));

    test('each takes the road of HTML, save three that begin with a span or a frame and no block', () => {
      const others = given.filter(({ checked }) => checked.road !== 'html').map(({ record }) => record.id);
      expect(others.sort()).toEqual(
        format === 'html' ? [] : ['jember-1', 'jember-78', 'pclob-events-2015-may13'],
      );
    });

    test('no word is lost, joined or moved, and every change is recorded', () => {
      expect(
        given.flatMap(({ record, checked }) => wordErrors(checked).map((fault) => `${record.id} ${fault}`)),
      ).toEqual([]);
    });

    test('a second measure, by another parser, agrees', () => {
      const faults = given.flatMap(({ record, checked }) => {
        const left = unexplained(record.body, checked.article);
        return left.length === 0 ? [] : [[record.id, left]];
      });
      expect(faults).toEqual([]);
    });

    test('no word is recorded as gone but a title, a bullet or what nobody saw', () => {
      const rules = new Set(
        given.flatMap(({ checked }) =>
          checked.article.firings
            .filter(({ kind, subject }) => kind === 'removed' && subject === 'words')
            .map(({ rule }) => rule),
        ),
      );
      expect([...rules].filter((rule) => rule !== 'repeated-title' && rule !== 'typed-bullets')).toEqual([]);
    });
  });

  test('the 10 plain texts, escaped by remark-stringify, lose no character', () => {
    const writer = unified().use(remarkStringify);
    for (const record of plain) {
      const tree: Root = {
        type: 'root',
        children: record.body
          .split(/\n{2,}/u)
          .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
      };
      const checked = convertAndCheck(writer.stringify(tree), { lang: record.lang, title: record.title });
      expect(wordErrors(checked)).toEqual([]);
      const text =
        new window.DOMParser().parseFromString(checked.article.html, 'text/html').body.textContent ?? '';
      const removed = checked.article.firings
        .filter(({ kind }) => kind === 'removed')
        .map(({ text: gone }) => gone);
      expect(removed.filter((words) => !record.title.includes(words))).toEqual([]);
      expect(removed.join('').concat(text).replace(/\s/gu, '').length).toBe(
        record.body.replace(/\s/gu, '').length,
      );
    }
  });

  test('the 56 Markdown files lose no word, bodies untouched', () => {
    const releases = readMarkdownReleases();
    expect(releases).toHaveLength(56);
    const faults = releases.flatMap(({ name, text }) => {
      const head = /^---\r?\n[\s\S]*?\n---[ \t]*\r?\n/u.exec(text)?.[0] ?? '';
      const title = /^title: *["']?(.*?)["']? *\r?$/mu.exec(head)?.[1] ?? '';
      const checked = convertAndCheck(text.slice(head.length), { title, lang: 'en' });
      return wordErrors(checked).map((fault) => `${name} ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test('the sample: 4 paragraphs, no break, no heading, 349 words as they stand', () => {
    const { body, title } = readSample();
    const { article, problems } = convertAndCheck(body, { title, isImported: false });
    expect([...problems, ...article.problems]).toEqual([]);
    const page = new window.DOMParser().parseFromString(article.html, 'text/html');
    expect([...page.body.children].map(({ localName }) => localName)).toEqual(['p', 'p', 'p', 'p']);
    expect(page.querySelectorAll('br, h1, h2, h3, h4, h5, h6')).toHaveLength(0);
    const expected = split(
      new window.DOMParser().parseFromString(body.replace(title, ''), 'text/html').body.textContent ?? '',
    );
    const words = [...page.body.children].flatMap((paragraph) => split(paragraph.textContent ?? ''));
    expect(words).toHaveLength(349);
    expect(words).toEqual(expected);
    expect([article.wordCount, article.sourceWordCount]).toEqual([349, 363]);
    const text = page.body.textContent ?? '';
    expect(text).toContain('Asisten III Administrasi Umum');
    expect(text).toContain('“Kita di Kabupaten Badung telah berkomitmen');
    expect(text).toContain('"One Agency One Inovation"');
    expect(text).not.toContain('\u00A0');
    expect(article.firings.filter(({ kind }) => kind === 'removed')).toEqual([
      { rule: 'repeated-title', line: 1, kind: 'removed', subject: 'words', text: title, to: null },
    ]);
  });

  test('the check of the words is a part of converting: a converter that loses a word says so', () => {
    const [first] = html;
    const source = bodySource(first?.body ?? '', { format: 'html' });
    expect(
      convertAndCheck(source.text, { format: 'html' }).article.problems.filter(({ code }) =>
        code.startsWith('words-'),
      ),
    ).toEqual([]);
    expect(
      convertAndCheck('<p>satu <!-- dua', { format: 'html' }).article.problems.map(({ code }) => code),
    ).toContain('markup-unclosed');
  });
});
