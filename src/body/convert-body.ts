import type { Article, BodySource, Surroundings } from './article.js';
import { conversionOf } from './conversion.js';
import { plainArticle } from './plain/plain-article.js';

/**
 * Turns the body of a release or page into the article on its page: two roads (Markdown, legacy HTML), one gate. Reads no disk
 * and keeps nothing. A body that cannot be converted gives an empty article and an error that names the file.
 */
export function convertBody(source: BodySource, surroundings: Surroundings): Article {
  return plainArticle(source, surroundings) ?? conversionOf(source, surroundings).article;
}
