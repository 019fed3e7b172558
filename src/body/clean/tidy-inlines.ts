import type { Element, ElementContent, Root } from 'hast';
import { blocks, lineBlocks } from '../elements.js';
import { append, isBlank, isElement, isText, text } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';
import { recordLostLinks } from './record-lost-links.js';

const rule = 'inlines';

/**
 * Spaces and breaks inside the edge of an inline element move outside, empty inline elements go (a space in them stays a space), and a
 * line of text neither begins nor ends with a space nor holds two in a row.
 */
export function tidyInlines(tree: Root, cleaning: Cleaning): void {
  tidyIn(tree, cleaning);
}

function tidyIn(parent: Root | Element, cleaning: Cleaning): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    // Every space counts there.
    if (node.tagName === 'pre') dropEmptyTexts(node, cleaning);
    else if (lineBlocks.has(node.tagName)) tidyLine(node, cleaning);
    else tidyIn(node, cleaning);
  }
}

/** Tidies one line of text. */
export function tidyLine(block: Element, cleaning: Cleaning): void {
  if (!block.children.every(isText))
    block.children = block.children.flatMap((node) => tidyInline(node, cleaning));
  block.children = joinTexts(block.children);
  const line = { endsWithSpace: true };
  foldAcross(block, line);
  trimEnd(block);
  dropEmptyTexts(block, cleaning);
}

/** Elements whose content is not words of the line round them: an empty one may still show something. */
const atoms: ReadonlySet<string> = new Set(['br', 'img', 'wbr']);

function tidyInline(node: ElementContent, cleaning: Cleaning): ElementContent[] {
  if (node.type !== 'element' || atoms.has(node.tagName) || blocks.has(node.tagName)) return [node];
  node.children = joinTexts(node.children.flatMap((child) => tidyInline(child, cleaning)));
  const before = takeEdge(node, 'first');
  const after = takeEdge(node, 'last').reverse();
  if (isAnchor(node) || !node.children.every(isBlank)) {
    if (before.length + after.length > 0) {
      recordChange(
        cleaning,
        rule,
        node,
        `a space or break inside the edge of <${node.tagName}> moved outside`,
      );
    }
    return [...before, node, ...after];
  }
  recordChange(cleaning, rule, node, `empty <${node.tagName}>`);
  recordLostLinks(node, cleaning);
  // A space of another width may be left.
  return [...before, ...node.children, ...after];
}

/** Takes spaces and breaks off an edge of an element, from the outside in. */
function takeEdge(node: Element, edge: 'first' | 'last'): ElementContent[] {
  const taken: ElementContent[] = [];
  for (;;) {
    const child = edge === 'first' ? node.children[0] : node.children.at(-1);
    if (child?.type === 'text') {
      const trimmed = child.value.replace(edge === 'first' ? /^[ \t\n]+/u : /[ \t\n]+$/u, '');
      if (trimmed !== child.value) taken.push(text(' ', node));
      child.value = trimmed;
      if (trimmed !== '') return taken;
    } else if (isElement(child, 'br')) taken.push(child);
    else return taken;
    node.children = edge === 'first' ? node.children.slice(1) : node.children.slice(0, -1);
  }
}

/** Named: the rule «anchors» has made an `id` of every name that a link leads to. */
function isAnchor(node: Element): boolean {
  return typeof node.properties.id === 'string';
}

/** Texts side by side are one, and so are two bold runs. */
function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  const grown = new Set<Element>();
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (isElement(node, 'strong', 'em') && last?.type === 'element' && canJoin(last, node)) {
      append(last.children, node.children);
      grown.add(last);
    } else joined.push(node);
  }
  for (const node of grown) node.children = joinTexts(node.children);
  return joined;
}

/** Whether nothing but their place tells two elements apart. */
function canJoin(first: Element, second: Element): boolean {
  return (
    first.tagName === second.tagName &&
    ['lang', 'dir', 'id'].every((name) => first.properties[name] === second.properties[name])
  );
}

/** One space where two texts of a line both hold one at their meeting, none after a break. */
function foldAcross(parent: Element, line: { endsWithSpace: boolean }): void {
  for (const node of parent.children) {
    if (node.type === 'text') {
      // Most runs of blanks are a single space already.
      const folded = node.value.replace(/(?:[\t\n]| [ \t\n])[ \t\n]*/gu, ' ');
      node.value = line.endsWithSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
      if (node.value !== '') line.endsWithSpace = node.value.endsWith(' ');
    } else if (isElement(node, 'br')) line.endsWithSpace = true;
    else if (isElement(node, 'img')) line.endsWithSpace = false;
    else if (node.type === 'element') foldAcross(node, line);
  }
}

/** Takes off the one space that may be left at the end of the line, and before each break. */
function trimEnd(parent: Element): void {
  let isAtEnd = true;
  const trim = (node: ElementContent): void => {
    if (node.type === 'text') {
      if (isAtEnd && node.value.endsWith(' ')) node.value = node.value.slice(0, -1);
      if (node.value !== '') isAtEnd = false;
    } else if (isElement(node, 'br')) isAtEnd = true;
    else if (isElement(node, 'img')) isAtEnd = false;
    else if (node.type === 'element') for (const child of node.children.toReversed()) trim(child);
  };
  for (const child of parent.children.toReversed()) trim(child);
}

function dropEmptyTexts(parent: Element, cleaning: Cleaning): void {
  parent.children = parent.children.filter((node) => {
    if (node.type === 'text') return node.value !== '';
    if (node.type !== 'element' || atoms.has(node.tagName)) return true;
    dropEmptyTexts(node, cleaning);
    if (node.children.length > 0 || isAnchor(node)) return true;
    recordLostLinks(node, cleaning);
    return false;
  });
}
