import type { Element, ElementContent, Root } from 'hast';
import { contains, eachElement, isElement, plainText } from '../tree.js';

/**
 * An item, cell or the like with a single paragraph is a line of text without one; so is an item whose lists follow its line. In a
 * figure, a paragraph with a picture alone is the picture.
 */
export function unwrapLoneParagraphs(tree: Root): void {
  eachElement(tree, (node) => {
    if (node.tagName === 'figure')
      node.children = node.children.flatMap((child) => (isPicture(child) ? child.children : [child]));
    if (!holders.has(node.tagName)) return;
    const [first, ...others] = node.children;
    if (isBareParagraph(first) && others.every((child) => isElement(child, 'ul', 'ol'))) {
      node.children = [...first.children, ...others];
    }
  });
}

const holders: ReadonlySet<string> = new Set(['li', 'dd', 'td', 'th', 'address', 'figcaption']);

function isBareParagraph(node: ElementContent | undefined): node is Element {
  return isElement(node, 'p') && Object.keys(node.properties).length === 0;
}

function isPicture(node: ElementContent): node is Element {
  return (
    isBareParagraph(node) && plainText(node) === '' && contains(node, (inner) => isElement(inner, 'img'))
  );
}
