import { expect, it } from 'vitest';
import { keyOf, keyOfAll } from '../../src/output/keys.js';

it('tells parts from one another by their lengths', () => {
  expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'));
  expect(keyOf('ab', 'c')).toBe(keyOfAll(['ab', 'c']));
});

it('takes as many parts as an archive has', () => {
  const parts = Array.from({ length: 500_000 }, (_, number) => String(number));
  expect(keyOfAll(parts)).not.toBe(keyOfAll(parts.slice(1)));
});
