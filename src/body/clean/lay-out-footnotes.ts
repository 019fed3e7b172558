import type { ElementContent, Root } from 'hast';
import { eachElement, element, isElement, plainText, replaceNodes } from '../tree.js';
import { type Cleaning, recordWords } from './cleaning.js';

/**
 * The footnotes of Markdown stand at the end, below a rule. What the road to HTML put in for them is recorded: the numbers in
 * the text and the arrows that lead back.
 */
export function layOutFootnotes(tree: Root, cleaning: Cleaning): void {
  if (cleaning.isLegacy) return;
  replaceNodes(tree, (node) => {
    if (isLabel(node)) return [];
    if (!isElement(node, 'section') || node.properties.dataFootnotes === undefined) return node;
    return [element('hr', [], node), ...node.children];
  });
  eachElement(tree, (node) => {
    const { dataFootnoteRef, dataFootnoteBackref, href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string') return;
    if (dataFootnoteRef === undefined && dataFootnoteBackref === undefined) return;
    recordWords(cleaning, 'footnotes', node, { from: null, to: href, subject: 'link' });
    recordWords(cleaning, 'footnotes', node, { from: null, to: plainText(node) });
    node.properties = { href, id: node.properties.id };
  });
}

/** The English heading that the road puts above the notes. */
function isLabel(node: ElementContent): boolean {
  return isElement(node, 'h2') && node.properties.id === 'footnote-label';
}
