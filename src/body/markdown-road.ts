import type { Root as HtmlTree } from 'hast';
import type { Nodes, Root, RootContent } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension } from 'micromark-util-types';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { keepTypedTags } from './keep-typed-tags.js';
import { keepUncalledNotes } from './keep-uncalled-notes.js';
import { guardMarkdown, tooDeep } from './limits.js';
import { type BlockPlace, placeLines } from './lines.js';
import { parsePlacedFragment } from './parse-html.js';

/**
 * The Markdown of a body as a tree: CommonMark with tables, strikethrough, footnotes and bare-address links, each only
 * where its sign occurs, and without indented code, for the tabs of a word processor are no code.
 */
export function parseMarkdown(source: string): Root {
  guardMarkdown(source);
  try {
    return parserFor(source).parse(source);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep('lists or quotations nested thousands deep');
    throw error;
  }
}

/** From the tree of Markdown to a tree of HTML in which every node knows its line of the file. */
export function markdownToHtml(markdown: Root, firstLine: number): HtmlTree {
  keepUncalledNotes(markdown);
  eachMarkdownNode(markdown, (node) => {
    if (node.type === 'html') node.value = keepTypedTags(node.value);
  });
  const places = markBlocks(markdown, firstLine);
  const html = inBody + compiler.stringify(markdown);
  const tree = parsePlacedFragment(html);
  placeLines(tree, html, places, firstLine);
  tree.children.shift();
  return tree;
}

/**
 * Without an element before it, a stray `<col>` or `<tr>` makes the parser of fragments expect a table, and drop the text that
 * follows (HTML Living Standard, 13.2.6.4.18).
 */
const inBody = '<i></i>';

/** Attribute that carries a block's line through the HTML text in between; taken off again when the lines are placed. */
const lineAttribute = 'data-line';

// A hard break of Markdown is meant: rule «breaks» leaves it, so it must be told from a raw `<br>`.
const compiler = unified()
  .use(remarkHtml, {
    sanitize: false,
    handlers: {
      break: () => [
        { type: 'element', tagName: 'br', properties: { dataHard: '' }, children: [] },
        { type: 'text', value: '\n' },
      ],
    },
  })
  .freeze();

/** What a link without any sign of one begins with, or has in it. */
export const bareAddress = /www\.|https?:|@/iu;

interface Construct {
  readonly sign: RegExp;
  readonly syntax: () => Extension;
  readonly tree: () => FromMarkdownExtension;
}

const constructs: readonly Construct[] = [
  { sign: /\|/u, syntax: gfmTable, tree: gfmTableFromMarkdown },
  {
    // One tilde is no sign: `~5 %` and `~10 %` in one line would strike out what is between them.
    sign: /~~/u,
    syntax: () => gfmStrikethrough({ singleTilde: false }),
    tree: gfmStrikethroughFromMarkdown,
  },
  { sign: /\[\^/u, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  {
    sign: bareAddress,
    syntax: gfmAutolinkLiteral,
    // Not its search through the finished tree: that makes a link of an address which somebody escaped to have none.
    tree: () => ({ ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }),
  },
];

type MarkdownParser = Processor<Root, undefined, undefined, undefined, undefined>;
const parsers = new Map<string, MarkdownParser>();

function parserFor(source: string): MarkdownParser {
  const used = constructs.filter(({ sign }) => sign.test(source));
  const key = used.map(({ sign }) => sign.source).join(' ');
  const known = parsers.get(key);
  if (known !== undefined) return known;
  const made = unified().use(remarkParse);
  made.data({
    micromarkExtensions: [{ disable: { null: ['codeIndented'] } }, ...used.map(({ syntax }) => syntax())],
    fromMarkdownExtensions: used.map(({ tree }) => tree()),
  });
  const parser = made.freeze();
  parsers.set(key, parser);
  return parser;
}

/** Gives each block the attribute of its line; raw HTML can carry none and is listed with its text instead. */
function markBlocks(tree: Root, firstLine: number): BlockPlace[] {
  const places: BlockPlace[] = [];
  eachMarkdownNode(tree, (node) => {
    const line = (node.position?.start.line ?? 1) + firstLine - 1;
    if (node.type === 'html') places.push({ html: node.value, line });
    else if (linedTypes.has(node.type))
      node.data = { ...node.data, hProperties: { [lineAttribute]: String(line) } };
  });
  return places;
}

const linedTypes = new Set<string>([
  'paragraph',
  'heading',
  'listItem',
  'blockquote',
  'tableRow',
  'table',
  'list',
  'code',
]);

function eachMarkdownNode(node: Nodes | RootContent, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) eachMarkdownNode(child, visit);
}
