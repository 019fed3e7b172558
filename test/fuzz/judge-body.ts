import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { convertAndCheck } from '../body/words/convert-and-check.js';
import type { RandomBody } from './random-bodies.js';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/**
 * What is wrong with the article made of a body; null where nothing is. A body may be refused by name, and where markup is
 * never closed, or a quotation mark is missing, the check must say so; else no word may be lost, joined or moved, and the article must parse to itself.
 */
export function judgeBody({ text, format, lang, title }: RandomBody): string | null {
  const { article, problems } = convertAndCheck(text, { format, lang, title });
  const again = writer.stringify(parser.parse(article.html));
  if (again !== article.html) return `the article is no fix-point:\n${article.html}\n${again}`;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const isRefused = problems.some(({ code }) =>
    /^(?:markup-unclosed|quote-missing|bracket-missing)$/u.test(code),
  );
  if (errors.length === 0 || isRefused) return null;
  return [
    ...errors.map(({ code, line, message, help }) => `${code} (line ${line}): ${message}. ${help}`),
    article.html,
  ].join('\n');
}
