import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { convertBody } from '../../src/body/convert-body.js';
import { makeSafe } from '../../src/body/make-safe.js';
import { markdownToHtml, parseMarkdown } from '../../src/body/markdown-road.js';
import { parseFragment } from '../../src/body/parse-html.js';
import { schema } from '../../src/body/schema.js';
import { hasSharedData, readHostileVectors } from '../shared-data.js';
import { unsafeIn, writtenAgain } from './hostile-judge.js';
import { bodySource, surroundings } from './words/convert-and-check.js';

const purifier = createPurifier(new JSDOM('').window);

describe.skipIf(!hasSharedData)('hostile vectors (needs ../shared/data)', () => {
  const vectors = hasSharedData ? readHostileVectors() : [];

  test('there are 405', () => {
    expect(vectors).toHaveLength(405);
  });

  describe.each(['markdown', 'html'] as const)('as a body of format %s', (format) => {
    const articles = vectors.map(({ payload, id, must_not_survive }) => ({
      id,
      must_not_survive,
      payload,
      html: convertBody(bodySource(payload, { format }), surroundings).html,
    }));

    test('nothing unsafe is in the article, nor in what a browser writes again', () => {
      const faults = articles.flatMap(({ id, html, must_not_survive }) =>
        [...unsafeIn(html, must_not_survive), ...unsafeIn(writtenAgain(html), must_not_survive)].map(
          (fault) => `${id}: ${fault} in ${html}`,
        ),
      );
      expect(faults).toEqual([]);
    });

    test('DOMPurify would take nothing out', () => {
      const faults = articles.flatMap(({ id, html }) => {
        purifier.sanitize(html);
        // It keeps a note of what it took out; the body it works in is none of ours.
        const taken = purifier.removed.filter(
          (thing) => !('element' in thing) || thing.element.nodeName !== 'BODY',
        );
        return taken.length === 0 ? [] : [`${id}: ${html}`];
      });
      expect(faults).toEqual([]);
    });

    test('only elements and attributes of the schema are left', () => {
      const names = new Set(schema.tagNames);
      const faults = articles.filter(({ html }) =>
        [...html.matchAll(/<\/?([a-z0-9]+)/gu)].some(([, name]) => !names.has(name ?? '')),
      );
      expect(faults).toEqual([]);
    });

    test('the control: the same vectors without the gate are unsafe', () => {
      const raw = (payload: string): string =>
        format === 'html' ? payload : write(markdownToHtml(parseMarkdown(payload), 1));
      const unsafe = vectors.filter(
        ({ payload, must_not_survive }) => unsafeIn(raw(payload), must_not_survive).length > 0,
      );
      expect(unsafe.length).toBeGreaterThan(200);
    });
  });

  test('the sanitizer alone, without any rule before it, leaves nothing unsafe', () => {
    const faults = vectors.flatMap(({ id, payload, must_not_survive }) => {
      const { html } = makeSafe(parseFragment(payload));
      const found = [...unsafeIn(html, must_not_survive), ...unsafeIn(writtenAgain(html), must_not_survive)];
      // Which hosts an image may come from, and what an element may be named, is the business of the rules «images» and «anchors».
      return found
        .filter((fault) => fault !== 'external-resource:src' && !fault.startsWith('dom-clobbering:id='))
        .map((fault) => `${id}: ${fault} in ${html}`);
    });
    expect(faults).toEqual([]);
  });
});

const writer = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

function write(tree: Parameters<typeof writer.stringify>[0]): string {
  return writer.stringify(tree);
}
