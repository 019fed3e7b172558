import type { Element, ElementContent, Root } from 'hast';
import { hiddenElements } from '../elements.js';
import { type BodyNode, contentOf, plainText } from '../tree.js';
import { type Cleaning, recordWords } from './cleaning.js';

/**
 * Comments, scripts, styles and the like go: no reader ever saw them. What they held is recorded. The others are empty in HTML;
 * in SVG and MathML one of their names may hold text, which stays.
 */
export function removeHidden(tree: Root, cleaning: Cleaning): void {
  removeIn(tree, cleaning);
}

const secret: ReadonlySet<string> = new Set(['script', 'style', 'template']);

function removeIn(parent: Root | Element, cleaning: Cleaning): void {
  parent.children = contentOf(parent.children).flatMap((node): ElementContent[] => {
    if (node.type === 'comment') {
      recordHidden(node, `<!----> ${node.value.trim()}`, cleaning);
      return [];
    }
    if (node.type !== 'element') return [node];
    if (node.type !== 'element') return [];
    const isHidden = hiddenElements.has(node.tagName);
    if (isHidden && secret.has(node.tagName)) {
      recordHidden(node, `<${node.tagName}> ${plainText(heldBy(node))}`, cleaning);
      return [];
    }
    removeIn(node, cleaning);
    if (!isHidden) return [node];
    recordHidden(node, `<${node.tagName}>`, cleaning);
    return node.children;
  });
}

function recordHidden(node: BodyNode, held: string, cleaning: Cleaning): void {
  recordWords(cleaning, 'hidden', node, { from: held.trim(), to: null, subject: 'hidden' });
}

/** What is in an element; a `template` keeps it apart from its children. */
function heldBy(node: BodyNode): readonly BodyNode[] {
  if (node.type !== 'element') return [];
  return node.content === undefined ? node.children : node.content.children;
}
