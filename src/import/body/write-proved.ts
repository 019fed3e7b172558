import { diffArrays } from 'diff';
import type { Root } from 'hast';
import type { BodySource, Surroundings } from '../../body/article.js';
import { type Conversion, conversionOf } from '../../body/conversion.js';
import { writeHtml } from '../../body/make-safe.js';
import { plainArticle } from '../../body/plain/plain-article.js';
import { checkWords } from '../../body/words/check-words.js';
import { wordsOfResult } from '../../body/words/read-html.js';
import { writeBlock } from '../../body/write-markdown/raw-html.js';
import { readdress } from '../../body/write-markdown/readdress.js';
import { writeMarkdown } from '../../body/write-markdown/write-markdown.js';

/** A body as its release's file will hold it, and the page that it was shown to give. */
export interface Written {
  readonly text: string;
  readonly format: 'markdown' | 'html' | null;
  readonly htmlBlocks: number;
  readonly page: Conversion;
}

/** A way of writing a converted body; null where what it writes does not give the same page again. */
type Way = (source: BodySource, first: Conversion, surroundings: Surroundings) => Written | null;

/**
 * Markdown in which no rule found anything to do stays as its author typed it. So does one with footnotes in which no word came
 * or went, for the page has no footnotes that could be written as such again.
 */
export const keepMarkdown: Way = (source, first, surroundings) => {
  const { firings } = first.article;
  const hasNotes = firings.some(({ rule }) => rule === 'footnotes');
  const isUntouched = firings.every(
    ({ rule, kind }) => hasNotes && (rule === 'footnotes' || kind === 'changed'),
  );
  if (source.format !== 'markdown' || !isUntouched) return null;
  const text = `${source.text.replace(/\r\n?/gu, '\n').replace(/^(?:[ \t]*\n)+|\s+$/gu, '')}\n`;
  const back = readMarkdownBack(text, source, first, surroundings);
  return isSamePage(back.page, first) ? { text, htmlBlocks: 0, ...back } : null;
};

/**
 * Markdown; where that does not give the same page, the blocks that are to blame stand in it as HTML. A block that changes
 * another, such as two lists that became one, may take a second round.
 */
export const writeAsMarkdown: Way = (source, first, surroundings) => {
  const article = readdress(first.tree, first.fromFile);
  const blamed = new Set<number>();
  for (;;) {
    const written = writeMarkdown(article, blamed);
    const back = readMarkdownBack(written.text, source, first, surroundings);
    if (isSamePage(back.page, first)) return { ...written, ...back };
    const found = blameBlocks(first.tree, back.page.tree).filter((index) => !blamed.has(index));
    for (const index of found) blamed.add(index);
    if (found.length === 0 || blamed.size === article.children.length) return null;
  }
};

/** The clean HTML, each block on a line of its own. */
export const writeAsHtml: Way = (source, first, surroundings) => {
  const text = htmlOf(readdress(first.tree, first.fromFile));
  const page = convertBack(source, surroundings, first, text, 'html');
  return isSamePage(page, first) ? { text, format: 'html', htmlBlocks: 0, page } : null;
};

/** What the rules make of an article that they have made; null where the words they are given are not the article's. */
export function cleanAgain(
  source: BodySource,
  first: Conversion,
  surroundings: Surroundings,
): Conversion | null {
  const article = readdress(first.tree, first.fromFile);
  const page = convertBack(source, surroundings, first, htmlOf(article), 'html');
  return checkWords(wordsOfResult(article), page.before, []).length === 0 ? page : null;
}

function htmlOf(article: Root): string {
  const blocks = article.children.flatMap((block) => (block.type === 'element' ? [writeBlock(block)] : []));
  return `${blocks.join('\n')}\n`;
}

/** Markdown that would be taken for HTML, such as a picture alone, must be called Markdown. */
function readMarkdownBack(
  text: string,
  source: BodySource,
  first: Conversion,
  surroundings: Surroundings,
): Pick<Written, 'format' | 'page'> {
  const page = convertBack(source, surroundings, first, text, null);
  if (page.road === 'markdown') return { format: null, page };
  return { format: 'markdown', page: convertBack(source, surroundings, first, text, 'markdown') };
}

/** Converts a written body as a build will. */
function convertBack(
  source: BodySource,
  surroundings: Surroundings,
  first: Conversion,
  text: string,
  format: BodySource['format'],
): Conversion {
  const back: BodySource = { ...source, text, format, isImported: true };
  return plainBack(back, first, surroundings) ?? conversionOf(back, surroundings, first);
}

/** Plain Markdown goes the short way that it goes in a build; where that does not give the same page, the long one says why. */
function plainBack(back: BodySource, first: Conversion, surroundings: Surroundings): Conversion | null {
  const article = plainArticle(back, surroundings);
  if (article === null || article.html !== first.article.html) return null;
  return { ...first, article, road: 'markdown', before: first.after, fromFile: new Map() };
}

function isSamePage({ article }: Conversion, first: Conversion): boolean {
  return (
    article.html === first.article.html && !article.problems.some(({ severity }) => severity === 'error')
  );
}

/** Indexes of the blocks of an article that are not in the other one. */
function blameBlocks(article: Root, other: Root): number[] {
  const blamed: number[] = [];
  let index = 0;
  for (const { added, removed, value } of diffArrays(blocksOf(article), blocksOf(other))) {
    if (added) continue;
    if (removed) for (let at = 0; at < value.length; at += 1) blamed.push(index + at);
    index += value.length;
  }
  return blamed;
}

function blocksOf(article: Root): string[] {
  return article.children.map((block) => writeHtml({ type: 'root', children: [block] }));
}
