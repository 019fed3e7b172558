import * as fc from 'fast-check';
import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { finds, steps } from '../../../src/body/clean/clean.js';
import { type Cleaning, startCleaning } from '../../../src/body/clean/cleaning.js';
import { standsIn } from '../../../src/body/clean/stands-in.js';
import { markdownToHtml, parseMarkdown } from '../../../src/body/markdown-road.js';
import { parseLegacyHtml } from '../../../src/body/parse-html.js';
import { randomBody } from '../../fuzz/random-bodies.js';
import { bodySource, surroundings } from '../words/convert-and-check.js';

/** Everything that a rule could have changed. */
function state(tree: Root, { firings, problems, usedFiles, madeFiles, fromFile }: Cleaning): string {
  return JSON.stringify([tree, firings, problems, [...usedFiles], [...madeFiles], [...fromFile]]);
}

test('a rule that is passed over would have found nothing', () => {
  const passedOver = new Set<number>();
  const property = fc.property(randomBody, ({ text, format, lang, title }) => {
    const isLegacy = format !== 'markdown';
    const tree = isLegacy ? parseLegacyHtml(text) : markdownToHtml(parseMarkdown(text), 1);
    const cleaning = startCleaning(bodySource(text, { lang, title }), surroundings, isLegacy);
    const standing = standsIn(tree);
    for (const [index, step] of steps.entries()) {
      const before = finds(step, standing) ? null : state(tree, cleaning);
      step.rule(tree, cleaning);
      if (before === null) continue;
      passedOver.add(index);
      expect(state(tree, cleaning)).toBe(before);
    }
  });
  fc.assert(property, { seed: 20_181_212, numRuns: 1_500 });
  // A step that is never passed over would make this test one that cannot fail.
  expect(passedOver.size).toBe(steps.filter(({ needs }) => needs !== undefined).length);
});
