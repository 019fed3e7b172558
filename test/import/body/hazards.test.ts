import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hazardousBody } from '../../fuzz/hazardous-html.js';
import { judgeHazards, judgeImport } from '../../fuzz/judge-import.js';
import { randomBody } from '../../fuzz/random-bodies.js';

/** The same texts at each run; `npm run fuzz` takes others. */
const seed = 20_181_212;
const batches = 8;
const textsOfBatch = 2_500;

describe('20,000 texts of what Markdown might take for signs come back unchanged', () => {
  test.each(Array.from({ length: batches }, (_, batch) => batch))(
    'batch %i',
    { timeout: 240_000 },
    (batch) => {
      const count = { texts: 0, lists: 0, html: 0 };
      // A body holds some 50 texts; the last one is asked for before the count is full.
      const bodies = fc.sample(hazardousBody(24), { seed: seed + batch, numRuns: 400 });
      for (const body of bodies) {
        if (count.texts >= textsOfBatch) break;
        const { fault, htmlBlocks } = judgeHazards(body);
        expect(fault, body.html).toBeNull();
        count.texts += body.texts.length;
        count.lists += body.html.split('<dl>').length - 1;
        count.html += htmlBlocks;
      }
      expect(count.texts).toBeGreaterThanOrEqual(textsOfBatch);
      // Only HTML has lists of descriptions. Of the others, one block in a thousand may be one that Markdown has no way for.
      expect(count.html - count.lists).toBeLessThanOrEqual(textsOfBatch / 1000);
    },
  );
});

test('what a page can be made of can be brought in: 1,000 random bodies', { timeout: 240_000 }, () => {
  const property = fc.property(randomBody, (body) => {
    expect(judgeImport(body)).toBeNull();
  });
  fc.assert(property, { seed, numRuns: 1_000 });
});
