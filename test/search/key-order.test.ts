import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startKeyOrder } from '../../src/output/search/key-order.js';

const key = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', '\0', '\u{1}', '\u{7e}', '\u{7f}', 'é', 'è', '總', '\u{ffff}'),
    maxLength: 9,
  }),
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 6, maxLength: 12 }),
);

test('keys are in the order of their UTF-16 units, whenever they come', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(key), { maxLength: 4 }), (parts) => {
      const texts: string[] = [];
      const order = startKeyOrder(texts);
      for (const part of parts) {
        for (const text of part) if (!texts.includes(text)) texts.push(text);
        expect([...order.now()].map((number) => texts[number])).toEqual([...texts].sort());
      }
    }),
    { numRuns: 500 },
  );
});
