import { parseMarkdown } from '../../../src/body/markdown-road.js';
import { parseLegacyHtml } from '../../../src/body/parse-html.js';
import { checkWords } from '../../../src/body/words/check-words.js';
import { sourceWordsOfHtml } from '../../../src/body/words/read-html.js';
import { sourceWordsOfMarkdown } from '../../../src/body/words/read-markdown.js';
import type { WordProblem } from '../../../src/body/words/word-problem.js';
import type { Words } from '../../../src/body/words/words.js';
import type { PreparedBody } from '../../../src/import/prepare/prepared-body.js';

/**
 * Everything in which the words of a body, less what is recorded, are not the words of its prepared text. What is embedded or
 * never closed is so on both sides, and is not for a preparation to put right.
 */
export function disproof({ raw, text, format, firings }: PreparedBody): readonly WordProblem[] {
  const before = { ...wordsOf(raw, format), unclosed: [] };
  const after = wordsOf(text, format);
  if (before.embeds.length !== after.embeds.length) throw new Error('Something embedded was lost');
  return checkWords({ ...before, embeds: [] }, after, firings);
}

export function wordsOf(text: string, format: 'html' | 'markdown'): Words {
  return format === 'markdown'
    ? sourceWordsOfMarkdown(parseMarkdown(text))
    : sourceWordsOfHtml(parseLegacyHtml(text), text);
}
