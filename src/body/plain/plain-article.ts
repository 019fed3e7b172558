import type { Article, BodySource, SafeHtml, Surroundings } from '../article.js';
import { startCleaning } from '../clean/cleaning.js';
import { repeatsTitle } from '../clean/remove-title.js';
import { resolveTarget } from '../clean/resolve-target.js';
import { limits } from '../limits.js';
import { SIGNS } from '../windows-1252.js';
import type { Block } from './block.js';
import { readBlocks } from './read-blocks.js';

/**
 * The article of a body that is plain Markdown: paragraphs, headings, lists, tables and quotations in which every sign is beyond
 * doubt and no rule of the cleaning finds anything to do. It is what the whole road gives, byte for byte, at a fraction of the cost,
 * with the same questions asked of what is round it; a property test holds the two equal. Null for every other body.
 */
export function plainArticle(source: BodySource, surroundings: Surroundings): Article | null {
  if (source.format === 'html' || source.text.length > limits.size) return null;
  const blocks = readBlocks(source.text.replaceAll('\r\n', '\n'));
  if (blocks === null || !areInOrder(blocks)) return null;
  const texts = blocks.map((block) => block.text).filter((words) => words !== '');
  const text = texts.join('\n\n');
  if (text === '' || misread.test(text) || repeatsTitle(titleBlocks(blocks), source.title)) return null;
  if (!leadAsWritten(blocks, source, surroundings)) return null;
  const wordCount = countWords(texts);
  return {
    html: blocks.map(({ html }) => html).join('') as SafeHtml,
    text,
    sourceWordCount: wordCount,
    wordCount,
    firstParagraph: blocks.find(({ firstParagraph }) => firstParagraph !== null)?.firstParagraph ?? null,
    firings: [],
    problems: [],
    usedFiles: [],
    madeFiles: [],
  };
}

/** What could be UTF-8 that was read as Latin-1 or windows-1252. */
const misread = new RegExp(`[\\u00C2-\\u00F4][\\u0080-\\u00BF${SIGNS}]`);

/** Whether the rule «headings» leaves each as it is: one level more than those that are open above it. */
function areInOrder(blocks: readonly Block[]): boolean {
  let deepest = 1;
  for (const { level } of blocks) {
    if (level === 0) continue;
    if (level > deepest + 1) return false;
    deepest = level;
  }
  return true;
}

/** The lines of the blocks among which the title may be found. */
function titleBlocks(blocks: readonly Block[]): (readonly string[])[] {
  const lines: (readonly string[])[] = [];
  for (const { titleLines } of blocks) {
    if (titleLines === null) break;
    lines.push(titleLines);
  }
  return lines;
}

/** Asks of each target what the rule «links» asks: whether it leads somewhere, and stands there as it was written. */
function leadAsWritten(blocks: readonly Block[], source: BodySource, surroundings: Surroundings): boolean {
  const targets = blocks.flatMap((block) => block.targets);
  if (targets.length === 0) return true;
  const cleaning = startCleaning(source, surroundings, false);
  return targets.every((written) => {
    const target = resolveTarget(written, cleaning);
    return target.kind === 'found' && target.file === null && target.href === written;
  });
}

/** A blank parts two words, and none stands beside another or at an edge. */
function countWords(texts: readonly string[]): number {
  let count = texts.length;
  for (const text of texts)
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}
