import type { Element, RootContent as HtmlContent } from 'hast';
import type { BlockContent, ListItem, RootContent } from 'mdast';
import { isBlockName } from '../elements.js';
import { append, isElement } from '../tree.js';
import { type Handle, hasOnly, inlinesIn, type State } from './inline-handlers.js';
import { rawBlock } from './raw-html.js';
import { tableOf } from './table.js';
import { tagBreaks } from './tag-breaks.js';

/** Blocks that Markdown has a sign for; one with an attribute, or of another kind, stands as HTML. */
export const blockHandlers: Readonly<Record<string, Handle>> = {
  p: (state, node) =>
    hasOnly(node) ? { type: 'paragraph', children: inlinesIn(state, node) } : rawBlock(node),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  hr: (_, node) => (hasOnly(node) ? { type: 'thematicBreak' } : rawBlock(node)),
  blockquote: (state, node) =>
    hasOnly(node) ? { type: 'blockquote', children: blocksIn(state, node) } : rawBlock(node),
  ul: list,
  ol: list,
  table: (state, node) => tableOf(state, node) ?? rawBlock(node),
  pre: (_, node) => codeOf(node) ?? rawBlock(node),
  ...Object.fromEntries(
    ['dl', 'figure', 'address'].map((name): [string, Handle] => [name, (_, node) => rawBlock(node)]),
  ),
};

/** A heading is one line, so a break in it is a tag. */
function heading(depth: 2 | 3 | 4 | 5 | 6): Handle {
  return (state, node) =>
    hasOnly(node) ? { type: 'heading', depth, children: tagBreaks(inlinesIn(state, node)) } : rawBlock(node);
}

/** Numbers of a list go on from the first one; letters, or a number of an item's own, only HTML can write. */
function list(state: State, node: Element): RootContent {
  const items = node.children.filter((child) => isElement(child, 'li'));
  const start = node.properties.start === undefined ? 1 : Number(node.properties.start);
  const isPlain =
    items.length > 0 &&
    hasOnly(node, 'start') &&
    items.every((item) => hasOnly(item)) &&
    start >= 0 &&
    start + items.length <= mostNumber;
  if (!isPlain) return rawBlock(node);
  const isOrdered = node.tagName === 'ol';
  const children = items.map((item) => itemOf(state, item));
  return { type: 'list', ordered: isOrdered, start: isOrdered ? start : null, spread: false, children };
}

/** CommonMark 0.31, 5.2: at most nine digits. */
const mostNumber = 999_999_999;

function itemOf(state: State, item: Element): ListItem {
  const children = blocksIn(state, item);
  const [, ...others] = children;
  return { type: 'listItem', spread: others.some(({ type }) => type !== 'list'), children };
}

/** The blocks of an element; text that stands in it bare is a paragraph. */
function blocksIn(state: State, parent: Element): BlockContent[] {
  return flowOf(state, parent.children).filter(isBlock);
}

export function flowOf(state: State, nodes: readonly HtmlContent[]): RootContent[] {
  const flow: RootContent[] = [];
  let line: Element['children'] = [];
  const close = (): void => {
    if (line.length === 0) return;
    const children = inlinesIn(state, { type: 'element', tagName: 'p', properties: {}, children: line });
    flow.push({ type: 'paragraph', children });
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'doctype' || node.type === 'comment') continue;
    if (node.type !== 'element' || !isBlockName(node.tagName)) {
      line.push(node);
      continue;
    }
    close();
    append(flow, state.all({ type: 'root', children: [node] }));
  }
  close();
  return flow;
}

function isBlock(node: RootContent): node is BlockContent {
  return blocks.has(node.type);
}

const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'thematicBreak',
  'blockquote',
  'list',
  'table',
  'code',
  'html',
]);

/** Preformatted code, between fences; other preformatted text has no sign. */
function codeOf(node: Element): RootContent | null {
  const [code, ...others] = node.children;
  if (!hasOnly(node) || !isElement(code, 'code') || !hasOnly(code) || others.length > 0) return null;
  const [only, ...more] = code.children;
  if (only?.type !== 'text' || more.length > 0 || !only.value.endsWith('\n')) return null;
  return { type: 'code', value: only.value.slice(0, -1) };
}
