import type { Article, BodySource, Surroundings } from '../../../src/body/article.js';
import { convertBody } from '../../../src/body/convert-body.js';
import { isLegacyHtml } from '../../../src/body/is-legacy-html.js';
import { parseMarkdown } from '../../../src/body/markdown-road.js';
import { parseFragment, parseLegacyHtml } from '../../../src/body/parse-html.js';
import { checkWords } from '../../../src/body/words/check-words.js';
import { sourceWordsOfHtml, wordsOfResult } from '../../../src/body/words/read-html.js';
import { sourceWordsOfMarkdown } from '../../../src/body/words/read-markdown.js';
import type { WordProblem } from '../../../src/body/words/word-problem.js';
import type { Words } from '../../../src/body/words/words.js';

export interface Checked {
  readonly article: Article;
  /** Null where the body was refused as a whole. */
  readonly source: Words | null;
  readonly result: Words | null;
  readonly problems: readonly WordProblem[];
  readonly road: 'markdown' | 'html';
}

export const surroundings: Surroundings = {
  files: new Set(),
  moved: new Map(),
  addresses: new Map(),
  heldAddresses: new Set(),
  heldPaths: new Set(),
  targets: new Set(),
  imageHosts: [],
  words: () => ({
    imageWithoutDescription: 'image without description',
    missingImage: 'image not available',
    embed: 'video',
  }),
};

export function bodySource(text: string, given: Partial<BodySource> = {}): BodySource {
  return {
    file: 'content/releases/2018/12/x.md',
    path: 'releases/2018/12/x.md',
    address: 'releases/2018/12/x/',
    firstLine: 1,
    text,
    format: null,
    title: 'Judul yang tidak ada di dalam teks',
    lang: 'id',
    isImported: true,
    sourceUrl: null,
    ...given,
  };
}

/** Converts a body and checks its words once more, from trees of its own, apart from what the converter itself found. */
export function convertAndCheck(text: string, given: Partial<BodySource> = {}): Checked {
  const source = bodySource(text, given);
  const article = convertBody(source, surroundings);
  const road = roadOf(source);
  if (article.problems.some(({ code }) => code.startsWith('body-'))) {
    return { article, source: null, result: null, problems: [], road };
  }
  const words =
    road === 'html'
      ? sourceWordsOfHtml(parseLegacyHtml(text), text)
      : sourceWordsOfMarkdown(parseMarkdown(text));
  const result = wordsOfResult(parseFragment(article.html));
  return { article, source: words, result, problems: checkWords(words, result, article.firings), road };
}

function roadOf({ format, text }: BodySource): 'markdown' | 'html' {
  if (format !== null) return format;
  try {
    return text.includes('<') && isLegacyHtml(parseMarkdown(text)) ? 'html' : 'markdown';
  } catch {
    // A text too deep to be read at all: the converter has refused it too.
    return 'markdown';
  }
}
