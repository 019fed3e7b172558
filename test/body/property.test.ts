import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeBody } from '../fuzz/judge-body.js';
import { randomBody } from '../fuzz/random-bodies.js';

/** The same bodies at each run; `npm run fuzz` takes others. */
const seed = 20_181_212;
const batches = 10;
const bodies = 2_000;

describe('20,000 random bodies keep the invariant or are refused by name', () => {
  test.each(Array.from({ length: batches }, (_, batch) => batch))(
    'batch %i',
    { timeout: 240_000 },
    (batch) => {
      const property = fc.property(randomBody, (body) => {
        expect(judgeBody(body)).toBeNull();
      });
      fc.assert(property, { seed: seed + batch, numRuns: bodies });
    },
  );
});
