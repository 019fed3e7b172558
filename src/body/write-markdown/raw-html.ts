import type { Element, ElementContent } from 'hast';
import type { Html } from 'mdast';
import { isBlockName } from '../elements.js';
import { writeHtml } from '../make-safe.js';
import { text, withChildren } from '../tree.js';

/** The tags of an element, to stand in a line of Markdown before and behind its content. */
export function tagsOf(node: Element): { readonly open: Html; readonly close: Html | null } {
  const whole = onOneLine(writeHtml({ type: 'root', children: [{ ...node, children: [] }] }));
  const end = `</${node.tagName}>`;
  if (!whole.endsWith(end)) return { open: { type: 'html', value: whole }, close: null };
  return {
    open: { type: 'html', value: whole.slice(0, -end.length) },
    close: { type: 'html', value: end },
  };
}

/** A block that Markdown cannot express, as HTML. */
export function rawBlock(node: Element): Html {
  return { type: 'html', value: writeBlock(node) };
}

/** The markup of a block: each block inside it on a line of its own, and no blank line, which would end it in Markdown. */
export function writeBlock(node: Element): string {
  return writeHtml({ type: 'root', children: [onLines(node)] });
}

function onLines(node: Element): Element {
  const children = node.children.map((child) => (child.type === 'element' ? onLines(child) : child));
  if (!standsOnLines(node)) return withChildren(node, children);
  const lineEnd = text('\n');
  return withChildren(node, [...children.flatMap((child): ElementContent[] => [lineEnd, child]), lineEnd]);
}

/** A block with blocks alone in it, save a row of a table, which stays on one line; in a figure a picture is a block. */
function standsOnLines(node: Element): boolean {
  return (
    isBlockName(node.tagName) &&
    node.tagName !== 'tr' &&
    node.children.length > 0 &&
    node.children.every(
      (child) =>
        child.type === 'element' &&
        (isBlockName(child.tagName) || (node.tagName === 'figure' && child.tagName === 'img')),
    )
  );
}

/** A line end in an attribute would end the line of Markdown. */
function onOneLine(tag: string): string {
  return tag.replace(/\n/gu, '&#xA;');
}
