import { isDeepStrictEqual } from 'node:util';
import type { Article, BodySource, Surroundings } from '../../src/body/article.js';
import { type Asked, listenTo } from '../../src/body/asked.js';
import { conversionOf } from '../../src/body/conversion.js';
import { plainArticle } from '../../src/body/plain/plain-article.js';
import type { NearlyPlainBody } from './plain-bodies.js';

/**
 * What the shortcut for plain Markdown makes of a body: nothing, the article of the whole road after the same questions to its
 * surroundings, or another one.
 */
export function judgePlain(body: NearlyPlainBody): 'not plain' | 'equal' | 'different' {
  return judgeSource(sourceOf(body));
}

export function judgeSource(source: BodySource): 'not plain' | 'equal' | 'different' {
  const short = heard((around) => plainArticle(source, around));
  if (short.article === null) return 'not plain';
  const whole = heard((around) => conversionOf(source, around).article);
  return isDeepStrictEqual(short, whole) ? 'equal' : 'different';
}

export function isPlain(body: NearlyPlainBody): boolean {
  return plainArticle(sourceOf(body), surroundings) !== null;
}

function heard(convert: (around: Surroundings) => Article | null): {
  readonly article: Article | null;
  readonly asked: readonly Asked[];
} {
  const listening = listenTo(surroundings);
  return { article: convert(listening.surroundings), asked: listening.asked() };
}

export function sourceOf(body: NearlyPlainBody): BodySource {
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

/** An archive to which some of an old site was brought. */
export const surroundings: Surroundings = {
  files: new Set(),
  moved: new Map([
    ['https://old.example/moved', 'releases/2017/01/moved.md'],
    ['https://old.example/held', 'releases/2017/01/held.md'],
  ]),
  addresses: new Map([['releases/2017/01/moved.md', 'releases/2017/01/moved/']]),
  heldAddresses: new Set(),
  heldPaths: new Set(['releases/2017/01/held.md']),
  targets: new Set(),
  imageHosts: [],
  words: () => ({ imageWithoutDescription: 'image', missingImage: 'missing', embed: 'embedded' }),
};
