import type { Article, SafeHtml } from '../../src/body/article.js';

/** An article as the gate might have made it. */
export function article(html: string, rest: Partial<Article> = {}): Article {
  const text = html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = text === '' ? 0 : text.split(' ').length;
  return {
    html: html as SafeHtml,
    text,
    sourceWordCount: words,
    wordCount: words,
    firstParagraph: text === '' ? null : text,
    firings: [],
    problems: [],
    usedFiles: [],
    madeFiles: [],
    ...rest,
  };
}
