import type { Element, ElementContent, Root } from 'hast';
import { containers, isBlockName } from '../elements.js';
import { append, contentOf, eachElement, element, isBlank, isElement, withChildren } from '../tree.js';
import { type Cleaning, recordCell, recordChange } from './cleaning.js';
import { layOutDescriptions } from './mend-descriptions.js';
import { layOutFigure } from './mend-figures.js';
import { layOutList } from './mend-lists.js';
import { layOutTable } from './mend-tables.js';
import { holdsBlocks, openInline } from './open-inlines.js';
import { passOn } from './pass-on.js';

/**
 * Gives the body the order that HTML allows: a flow of blocks, each with blocks or with a line of text inside, never both.
 * Boxes are opened, bare text becomes paragraphs, a block inside an inline element takes that element into itself. Items,
 * cells and the like hold paragraphs from here on; what needs none loses it in the end.
 */
export function layOutBlocks(tree: Root, cleaning: Cleaning): void {
  tree.children = layOutFlow(contentOf(tree.children), cleaning);
}

/** Blocks alone: whatever stood bare between them is a paragraph, items without a list are one. */
export function layOutFlow(nodes: readonly ElementContent[], cleaning: Cleaning): Element[] {
  const flow: Element[] = [];
  let line: ElementContent[] = [];
  let items: Element[] = [];
  const close = (): void => {
    const first = line.find((node) => !isBlank(node));
    if (first !== undefined) flow.push(element('p', line, first));
    line = [];
  };
  const closeItems = (): void => {
    if (items.length > 0) append(flow, layOutList(element('ul', items, items[0]), cleaning));
    items = [];
  };
  for (const node of nodes.flatMap((child) => openInline(child, cleaning))) {
    if (isElement(node, 'li')) {
      close();
      items.push(node);
      continue;
    }
    if (!isBlank(node)) closeItems();
    if (node.type !== 'element' || !isBlockName(node.tagName)) {
      line.push(node);
      continue;
    }
    close();
    append(flow, layOutBlock(node, cleaning));
  }
  close();
  closeItems();
  return flow;
}

/** The same element with a flow of blocks in it. */
export function layOutInside(node: Element, cleaning: Cleaning): Element {
  return withChildren(node, layOutFlow(node.children, cleaning));
}

/** A line of text, with a `<br>` where a block stood inside. */
export function layOutLine(node: Element, cleaning: Cleaning): Element {
  if (!holdsBlocks(node)) return node;
  const flow = layOutFlow(node.children, cleaning);
  eachElement({ ...node, children: flow }, (cell) => {
    if (isElement(cell, 'td', 'th')) recordCell(cell, cleaning);
  });
  const lines = flow.flatMap(linesOf);
  return withChildren(
    node,
    lines.flatMap((line, index) => (index === 0 ? line : [element('br', [], node), ...line])),
  );
}

/** The lines of text in a block, for a place that can hold no block. */
function linesOf(block: Element): ElementContent[][] {
  if (!holdsBlocks(block)) return block.children.length === 0 ? [] : [block.children];
  return block.children.flatMap((child) =>
    child.type === 'element' ? linesOf(child) : isBlank(child) ? [] : [[child]],
  );
}

function layOutBlock(node: Element, cleaning: Cleaning): Element[] {
  const name = node.tagName;
  if (containers.has(name)) {
    recordChange(cleaning, 'wrappers', node, `<${name}>`);
    return opened(node, cleaning);
  }
  switch (name) {
    case 'p':
      return holdsBlocks(node) ? opened(node, cleaning) : [node];
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
    case 'pre':
      return [layOutLine(node, cleaning)];
    case 'ul':
    case 'ol':
      return layOutList(node, cleaning);
    case 'dl':
      return layOutDescriptions(node, cleaning);
    case 'table':
      return layOutTable(node, cleaning);
    case 'figure':
      return layOutFigure(node, cleaning);
    case 'blockquote':
      return [layOutInside(node, cleaning)];
    case 'address':
      return layOutAddress(node, cleaning);
    case 'hr':
      return [withChildren(node, [])];
    default:
      // A cell, caption or description that stands in nothing it belongs to.
      recordChange(cleaning, 'blocks', node, `<${name}> is a paragraph`);
      if (name === 'td' || name === 'th') recordCell(node, cleaning);
      return opened(node, cleaning);
  }
}

/** An address is paragraphs alone (HTML, 4.3.10, allows little else); a box with more in it is none. */
function layOutAddress(address: Element, cleaning: Cleaning): Element[] {
  const flow = layOutFlow(address.children, cleaning);
  if (flow.every((block) => isElement(block, 'p'))) return [withChildren(address, flow)];
  recordChange(cleaning, 'wrappers', address, '<address>');
  return passOn(address, flow);
}

function opened(box: Element, cleaning: Cleaning): Element[] {
  return passOn(box, layOutFlow(box.children, cleaning));
}
