import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { writeHtml } from '../../src/body/make-safe.js';
import { parseFragment } from '../../src/body/parse-html.js';
import { isSameTree } from '../../src/body/same-tree.js';
import { randomBody } from '../fuzz/random-bodies.js';

const different: readonly (readonly [what: string, one: string, other: string])[] = [
  ['a text', '<p>a</p>', '<p>b</p>'],
  ['an element', '<p>a</p>', '<h2>a</h2>'],
  ['a node more', '<p>a</p>', '<p>a<br></p>'],
  ['a node less at the end', '<p>a</p><p>b</p>', '<p>a</p>'],
  ['a property', '<p lang="ar">a</p>', '<p lang="fa">a</p>'],
  ['a property more', '<p>a</p>', '<p lang="ar">a</p>'],
  ['the order of properties', '<p lang="ar" dir="rtl">a</p>', '<p dir="rtl" lang="ar">a</p>'],
  ['a comment', '<p>a<!--b--></p>', '<p>a<!--c--></p>'],
  ['what a template holds', '<template>a</template>', '<template>b</template>'],
];

it.each(different)('%s tells two trees apart', (_, one, other) => {
  expect(isSameTree(parseFragment(one), parseFragment(other))).toBe(false);
});

test('the same trees are written alike', () => {
  const same = new Set<boolean>();
  const property = fc.property(randomBody, randomBody, ({ text }, other) => {
    for (const html of [text, text.replace('</p>', ''), other.text]) {
      const [one, two] = [parseFragment(text), parseFragment(html)];
      const isSame = isSameTree(one, two);
      same.add(isSame);
      if (isSame) expect(writeHtml(two)).toBe(writeHtml(one));
    }
  });
  fc.assert(property, { seed: 20_181_212, numRuns: 500 });
  expect([...same].sort()).toEqual([false, true]);
});
