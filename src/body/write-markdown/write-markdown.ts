import type { Root as HtmlTree } from 'hast';
import type { Nodes, Root } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { blockHandlers, flowOf } from './block-handlers.js';
import { inlineHandlers } from './inline-handlers.js';
import { rawBlock } from './raw-html.js';
import { signs } from './signs.js';

export interface WrittenMarkdown {
  /** Ends with a line end. */
  readonly text: string;
  /** Blocks that only HTML can express. */
  readonly htmlBlocks: number;
}

/**
 * Writes a finished article as Markdown that a person could have typed. What Markdown has no sign for stands in it as HTML:
 * inline elements in their line, whole blocks as blocks.
 *
 * @param article a tree as the gate gives it, its addresses written as the file needs them
 * @param asHtml indexes of the top-level blocks that are to stand as HTML, whatever they are
 */
export function writeMarkdown(article: HtmlTree, asHtml: ReadonlySet<number> = new Set()): WrittenMarkdown {
  const tree = toMarkdownTree(article, asHtml);
  return { text: writer.stringify(tree) || '\n', htmlBlocks: countHtmlBlocks(tree) };
}

function toMarkdownTree(article: HtmlTree, asHtml: ReadonlySet<number>): Root {
  const converter = unified().use(rehypeRemark, {
    handlers: { ...inlineHandlers, ...blockHandlers },
    nodeHandlers: {
      root: (state, root: HtmlTree) => ({
        type: 'root',
        children: root.children.flatMap((block, index) =>
          asHtml.has(index) && block.type === 'element' ? [rawBlock(block)] : flowOf(state, [block]),
        ),
      }),
    },
  });
  return converter.runSync(article);
}

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    rule: '-',
    fences: true,
    resourceLink: false,
    listItemIndent: 'one',
    handlers: signs,
  })
  .data('toMarkdownExtensions', [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmStrikethroughToMarkdown(),
    gfmAutolinkLiteralToMarkdown(),
  ])
  .freeze();

function countHtmlBlocks(node: Nodes): number {
  if (node.type === 'html') return 1;
  if (!('children' in node) || !holdsBlocks.has(node.type)) return 0;
  return node.children.reduce((count, child) => count + countHtmlBlocks(child), 0);
}

const holdsBlocks: ReadonlySet<string> = new Set(['root', 'blockquote', 'list', 'listItem']);
