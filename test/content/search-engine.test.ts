import { expect, test } from 'vitest';
import { searchEngine } from '../../src/content/search-engine.js';

const read = (written: string | null, origin: string | null = 'https://arsip.example') => {
  const said: string[] = [];
  return { engine: searchEngine(written, origin, ({ code }) => said.push(code)), said };
};

test('an address with a place for the words is a form', () => {
  expect(read('https://www.suche.example/find?q={query}&sites={site}&kl=id')).toEqual({
    said: [],
    engine: {
      action: 'https://www.suche.example/find',
      origin: 'https://www.suche.example',
      name: 'suche.example',
      field: 'q',
      fixed: [
        { name: 'sites', value: 'arsip.example' },
        { name: 'kl', value: 'id' },
      ],
    },
  });
});

test.each([
  'https://suche.example/?q=words',
  'http://suche.example/?q={query}',
  'javascript:alert(1)//?q={query}',
  'https://me:secret@suche.example/?q={query}',
  'suche',
])('«%s» is refused', (written) => {
  expect(read(written)).toEqual({ engine: null, said: ['settings-search-engine'] });
});

test('without an engine, or an address of the site, there is no form', () => {
  expect(read(null)).toEqual({ engine: null, said: [] });
  expect(read('https://suche.example/?q={query}', null)).toEqual({ engine: null, said: [] });
});
