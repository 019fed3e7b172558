import type { Element, Root, Text } from 'hast';
import { describe, expect, test } from 'vitest';
import { convertBody } from '../../../src/body/convert-body.js';
import { parseFragment, parseLegacyHtml } from '../../../src/body/parse-html.js';
import { checkWords } from '../../../src/body/words/check-words.js';
import { sourceWordsOfHtml, wordsOfResult } from '../../../src/body/words/read-html.js';
import { hasSharedData, readLegacyRecords } from '../../shared-data.js';
import { bodySource, surroundings } from './convert-and-check.js';

/** A small generator of numbers that are the same at each run (Lehmer, modulus 2³¹ − 1). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function textsOf(parent: Root | Element): Text[] {
  return parent.children.flatMap((child) =>
    child.type === 'text' ? [child] : child.type === 'element' ? textsOf(child) : [],
  );
}

/** What a faulty cleaner might do to a text; null where the text offers no occasion. */
const faults: Record<string, (words: readonly string[], next: (below: number) => number) => string[] | null> =
  {
    'loses a word': (words, next) => (words.length < 2 ? null : words.toSpliced(next(words.length), 1)),
    'says a word twice': (words, next) => {
      const at = next(words.length);
      return words.toSpliced(at, 0, words[at] ?? '');
    },
    'joins two words': (words, next) => {
      if (words.length < 2) return null;
      const at = next(words.length - 1);
      return words.toSpliced(at, 2, `${words[at]}${words[at + 1]}`);
    },
    'exchanges two words': (words, next) => {
      if (words.length < 2) return null;
      const at = next(words.length - 1);
      const [first = '', second = ''] = words.slice(at, at + 2);
      return first === second ? null : words.toSpliced(at, 2, second, first);
    },
    'splits a word': (words, next) => {
      const at = next(words.length);
      const word = words[at] ?? '';
      return word.length < 2 || /[\uD800-\uDFFF]/u.test(word)
        ? null
        : words.toSpliced(at, 1, `${word.slice(0, 1)} ${word.slice(1)}`);
    },
    'changes a letter': (words, next) => {
      const at = next(words.length);
      return words.toSpliced(at, 1, `${words[at]}x`);
    },
  };

describe.skipIf(!hasSharedData)(
  'faults put into the articles of real releases (needs ../shared/data)',
  () => {
    const records = hasSharedData ? readLegacyRecords() : [];

    test.each(Object.entries(faults))('a cleaner that %s is always found out', (_, fault) => {
      let tried = 0;
      records.forEach(({ body_html: body, id, ...record }, index) => {
        if (body === undefined) return;
        const source = bodySource(body, {
          format: 'html',
          title: record.title,
          lang: record.lang,
          sourceUrl: record.url,
        });
        const { html, firings } = convertBody(source, surroundings);
        const before = sourceWordsOfHtml(parseLegacyHtml(body), body);
        const next = numbers(index + 1);
        const tree = parseFragment(html);
        const texts = textsOf(tree).filter(({ value }) => value.trim() !== '');
        const text = texts[next(texts.length)];
        const [, start = '', middle = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text?.value ?? '') ?? [];
        const made = fault(middle.split(/\s+/u), next);
        if (text === undefined || made === null) return;
        tried += 1;
        text.value = start + made.join(' ') + end;
        const errors = checkWords(before, wordsOfResult(tree), firings).filter(
          ({ severity }) => severity === 'error',
        );
        expect(errors.length, `${id}: «${middle}» became «${made.join(' ')}»`).toBeGreaterThan(0);
      });
      expect(tried).toBeGreaterThan(60);
    });
  },
);
