import type { Nodes, Root } from 'mdast';
import type { Range } from './edit.js';

/** What the tree of a Markdown body says about where things stand in its text. */
export interface SyntaxRanges {
  /** Code, inline and in blocks: nothing in it is a sign. */
  readonly code: readonly Range[];
  /** Raw HTML: Markdown is no sign in it. */
  readonly html: readonly Range[];
  readonly listItems: readonly Range[];
  /** Offsets directly behind an inline element: emphasis, a link, an image, code, an inline tag. */
  readonly inlineEnds: ReadonlySet<number>;
  readonly headings: readonly Range[];
}

export function readSyntaxRanges(tree: Root): SyntaxRanges {
  const code: Range[] = [];
  const html: Range[] = [];
  const listItems: Range[] = [];
  const inlineEnds = new Set<number>();
  const headings: Range[] = [];
  everyNode(tree, (node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (node.type === 'code' || node.type === 'inlineCode') code.push({ from, to });
    if (node.type === 'html') html.push({ from, to });
    if (node.type === 'listItem') listItems.push({ from, to });
    if (node.type === 'heading') headings.push({ from, to });
    if (inlines.has(node.type)) inlineEnds.add(to);
  });
  return { code, html, listItems, inlineEnds, headings };
}

const inlines = new Set<string>([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'inlineCode',
  'html',
]);

export function everyNode(tree: Root, visit: (node: Nodes) => void): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    visit(node);
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
}
