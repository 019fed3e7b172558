import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { SharedTexts, shareTexts } from '../../../src/import/addresses/shared-texts.js';

it('every text is found by its key, and nothing by another', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), fc.array(text), (entries, others) => {
      const map = new Map(entries);
      const shared = new SharedTexts(structuredClone(shareTexts(map)));
      for (const key of [...map.keys(), ...others]) {
        expect(shared.get(key)).toBe(map.get(key));
        expect(shared.has(key)).toBe(map.has(key));
      }
    }),
  );
});

it('of very many each is found', () => {
  const texts = new Map(Array.from({ length: 20_000 }, (_, index) => [`/berita/${index}`, `${index}.md`]));
  const shared = new SharedTexts(shareTexts(texts));
  for (const [key, value] of texts) expect(shared.get(key)).toBe(value);
  expect(shared.get('/berita/20000')).toBeUndefined();
});

it('a thread reads the same memory', () => {
  const { slots, entries } = shareTexts(new Map([['a', 'b']]));
  const sent = structuredClone({ slots, entries });
  new Uint8Array(entries)[0] = 7;
  expect(new Uint8Array(sent.entries)[0]).toBe(7);
});
