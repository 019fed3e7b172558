import type { Element, Root as HtmlTree } from 'hast';
import type { Problem } from '../problem.js';
import type { Article, BodySource, Firing, SafeHtml, Surroundings } from './article.js';
import { clean } from './clean/clean.js';
import { startCleaning } from './clean/cleaning.js';
import { isLegacyHtml } from './is-legacy-html.js';
import { BodyRefused, guardText, startWatch, tooDeep } from './limits.js';
import { shiftLines } from './lines.js';
import { makeSafe } from './make-safe.js';
import { markdownToHtml, parseMarkdown } from './markdown-road.js';
import { parseLegacyHtml } from './parse-html.js';
import { plainText } from './tree.js';
import { checkWords } from './words/check-words.js';
import { countWords } from './words/count-words.js';
import { sourceWordsOfHtml, wordsOfResult } from './words/read-html.js';
import { sourceWordsOfMarkdown } from './words/read-markdown.js';
import type { Words } from './words/words.js';

/** A body on its way to its page, with what the article alone does not say: import writes Markdown of it and counts. */
export interface Conversion {
  readonly article: Article;
  /** Which road the body took. */
  readonly road: 'markdown' | 'html';
  /** What the article's markup parses to. */
  readonly tree: HtmlTree;
  readonly before: Words;
  readonly after: Words;
  /** Addresses that the article has relative to its page → how the release's file writes them. */
  readonly fromFile: ReadonlyMap<string, string>;
}

/**
 * Converts a body. Where its article turns out to be that of an earlier conversion, byte for byte, what was parsed and read then
 * is not parsed and read again.
 */
export function conversionOf(
  source: BodySource,
  surroundings: Surroundings,
  earlier: Conversion | null = null,
): Conversion {
  try {
    return convert(source, surroundings, earlier);
  } catch (error) {
    if (error instanceof BodyRefused) return refused(source, error);
    // Whatever recurses over a tree overflows the stack before the depth of it can be measured everywhere.
    if (error instanceof RangeError) return refused(source, tooDeep('elements nested thousands deep'));
    throw error;
  }
}

function convert(source: BodySource, surroundings: Surroundings, earlier: Conversion | null): Conversion {
  const watch = startWatch(source.text.length);
  guardText(source.text);
  const road = takeRoad(source);
  watch.check();
  const cleaning = startCleaning(source, surroundings, road.name === 'html');
  clean(road.tree, cleaning, watch.check);
  const known = earlier === null ? null : { html: earlier.article.html, tree: earlier.tree };
  const { html, tree } = makeSafe(road.tree, known);
  watch.check();
  const same = earlier?.tree === tree ? earlier : null;
  const words = same?.after ?? wordsOfResult(tree);
  const article = {
    html,
    text: same?.article.text ?? textOf(tree),
    sourceWordCount: countWords(road.words),
    wordCount: countWords(words),
    firstParagraph: same === null ? firstParagraphOf(tree) : same.article.firstParagraph,
    firings: cleaning.firings,
    problems: [...cleaning.problems, ...wordProblems(source, road.words, words, cleaning.firings)],
    usedFiles: [...cleaning.usedFiles].sort(),
    madeFiles: [...cleaning.madeFiles].map(([address, bytes]) => ({ address, bytes })),
  };
  const { fromFile } = cleaning;
  return { article, road: road.name, tree, before: road.words, after: words, fromFile };
}

/** What every body is before the first rule, whichever road it came. */
interface Road {
  readonly name: Conversion['road'];
  readonly tree: HtmlTree;
  readonly words: Words;
}

function takeRoad(source: BodySource): Road {
  if (source.format === 'html') return takeHtmlRoad(source);
  const markdown = parseMarkdown(source.text);
  if (source.format === null && source.text.includes('<') && isLegacyHtml(markdown))
    return takeHtmlRoad(source);
  // The words are read first, for the road changes the tree of the Markdown.
  const words = sourceWordsOfMarkdown(markdown);
  return { name: 'markdown', tree: markdownToHtml(markdown, source.firstLine), words };
}

function takeHtmlRoad(source: BodySource): Road {
  const tree = parseLegacyHtml(source.text);
  const words = sourceWordsOfHtml(tree, source.text);
  shiftLines(tree, source.firstLine);
  return { name: 'html', tree, words };
}

function wordProblems(
  source: BodySource,
  before: Words,
  after: Words,
  firings: readonly Firing[],
): Problem[] {
  return checkWords(before, after, firings).map((problem) => ({
    ...problem,
    file: source.file,
    line: (problem.line ?? 1) + source.firstLine - 1,
    column: null,
  }));
}

/** The article as plain text: a line for each line of text, a blank line between blocks. */
function textOf(tree: HtmlTree): string {
  return tree.children
    .map((block) => plainText(block))
    .filter((words) => words !== '')
    .join('\n\n');
}

function firstParagraphOf(parent: HtmlTree | Element): string | null {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const words = node.tagName === 'p' ? plainText(node) : '';
    const found = words === '' ? firstParagraphOf(node) : words;
    if (found !== null) return found;
  }
  return null;
}

function refused(source: BodySource, error: BodyRefused): Conversion {
  const problem = {
    code: error.code,
    severity: 'error',
    file: source.file,
    line: source.firstLine,
    column: null,
    message: error.message,
    help: error.help,
  } as const;
  const article = {
    html: '' as SafeHtml,
    text: '',
    sourceWordCount: 0,
    wordCount: 0,
    firstParagraph: null,
    firings: [],
    problems: [problem],
    usedFiles: [],
    madeFiles: [],
  };
  const tree: HtmlTree = { type: 'root', children: [] };
  const none = wordsOfResult(tree);
  const road = source.format ?? 'markdown';
  return { article, road, tree, before: none, after: none, fromFile: new Map() };
}
