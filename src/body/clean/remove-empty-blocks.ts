import type { Element, Root } from 'hast';
import { blocks } from '../elements.js';
import { contains, eachElement, isElement } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';
import { recordLostLinks } from './record-lost-links.js';

/** Blocks without words or pictures go; the cells of a row stay, for their place means something. */
export function removeEmptyBlocks(tree: Root, cleaning: Cleaning): void {
  removeIn(tree, false, cleaning);
}

function removeIn(parent: Root | Element, isSpanned: boolean, cleaning: Cleaning): void {
  parent.children = parent.children.filter((node) => {
    if (node.type !== 'element' || !blocks.has(node.tagName) || node.tagName === 'hr') return true;
    removeIn(node, isElement(node, 'table') ? spansRows(node) : isSpanned, cleaning);
    const holdsPlace = isElement(node, 'td', 'th') || (isElement(node, 'tr') && isSpanned);
    if (holdsPlace || showsSomething(node)) return true;
    recordChange(cleaning, 'empty-blocks', node, `empty <${node.tagName}>`);
    recordLostLinks(node, cleaning);
    return false;
  });
}

/** Where a cell reaches into the rows below it, taking out an empty row would push the others aside. */
function spansRows(table: Element): boolean {
  let found = false;
  eachElement(table, (node) => {
    found ||= Number(node.properties.rowSpan) > 1;
  });
  return found;
}

function showsSomething(block: Element): boolean {
  return block.children.some((child) => contains(child, isSeen));
}

/** Words, a picture, a rule, or a name that a link leads to. */
function isSeen(node: Element['children'][number] | Root['children'][number]): boolean {
  if (node.type === 'text') return /\S/u.test(node.value);
  return isElement(node, 'img', 'hr') || (node.type === 'element' && typeof node.properties.id === 'string');
}
