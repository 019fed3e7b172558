import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isBlockName } from '../../../body/elements.js';

/** What a reader sees of an element, white space folded; a line break is a space. */
export function textOf(node: Root | Element): string {
  return pieces(node.children).join('').replace(/\s+/gu, ' ').trim();
}

function pieces(nodes: readonly (RootContent | ElementContent)[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element' || unseen.has(node.tagName)) return [];
    if (node.tagName === 'br') return [' '];
    const inner = pieces(node.children);
    return isBlockName(node.tagName) ? [' ', ...inner, ' '] : inner;
  });
}

/** Elements whose text is none that a reader sees. */
export const unseen: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/** The value of an attribute as the page has it; null where the element has none of this name. */
export function attributeOf(element: Element, name: string): string | null {
  const wanted = foldedName(name);
  for (const [property, value] of Object.entries(element.properties)) {
    if (foldedName(property) !== wanted || value === null || value === undefined) continue;
    return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
  }
  return null;
}

/** The parser calls `class` `className`, `datetime` `dateTime` and `data-date` `dataDate`. */
function foldedName(name: string): string {
  const folded = name.toLowerCase().replace(/[-:]/gu, '');
  return folded === 'classname' ? 'class' : folded === 'htmlfor' ? 'for' : folded;
}
