import { isDeepStrictEqual } from 'node:util';
import type { BodySource, Surroundings } from '../../src/body/article.js';
import { conversionOf } from '../../src/body/conversion.js';
import { plainArticle } from '../../src/body/plain-prose.js';
import type { NearlyPlainBody } from './plain-bodies.js';

/** What the shortcut for plain prose makes of a body: nothing, the article of the whole road, or another one. */
export function judgePlain(body: NearlyPlainBody): 'not plain' | 'equal' | 'different' {
  const source = sourceOf(body);
  const article = plainArticle(source);
  if (article === null) return 'not plain';
  return isDeepStrictEqual(article, conversionOf(source, nothingAround).article) ? 'equal' : 'different';
}

export function isPlain(body: NearlyPlainBody): boolean {
  return plainArticle(sourceOf(body)) !== null;
}

function sourceOf(body: NearlyPlainBody): BodySource {
  return {
    file: 'content/releases/2018/12/x.md',
    path: 'releases/2018/12/x.md',
    address: 'releases/2018/12/x/',
    firstLine: 7,
    isImported: false,
    sourceUrl: null,
    ...body,
  };
}

const nothingAround: Surroundings = {
  files: new Set(),
  moved: new Map(),
  addresses: new Map(),
  heldAddresses: new Set(),
  heldPaths: new Set(),
  targets: new Set(),
  imageHosts: [],
  words: () => ({ imageWithoutDescription: 'image', missingImage: 'missing', embed: 'embedded' }),
};
