import type { Properties, Root } from 'hast';
import type { BodyNode } from './tree.js';

/** Whether two trees are the same in everything that is written of them; where their nodes stood in a text is not. */
export function isSameTree(one: Root, other: Root): boolean {
  return areSameNodes(one.children, other.children);
}

function areSameNodes(nodes: readonly BodyNode[], others: readonly BodyNode[]): boolean {
  return (
    nodes.length === others.length &&
    nodes.every((node, index) => {
      const other = others[index];
      return other !== undefined && isSameNode(node, other);
    })
  );
}

function isSameNode(node: BodyNode, other: BodyNode): boolean {
  if (node.type === 'text') return other.type === 'text' && node.value === other.value;
  // Comments, doctypes and templates are no part of an article: that there are none is for the sanitizer to say.
  if (node.type !== 'element' || other.type !== 'element') return false;
  if (node.tagName !== other.tagName || node.content !== undefined || other.content !== undefined)
    return false;
  return areSameProperties(node.properties, other.properties) && areSameNodes(node.children, other.children);
}

/** In the same order too, for that is the order in which they are written. A list of values is taken for another. */
function areSameProperties(properties: Properties, others: Properties): boolean {
  const names = Object.keys(properties);
  const otherNames = Object.keys(others);
  return (
    names.length === otherNames.length &&
    names.every((name, index) => name === otherNames[index] && properties[name] === others[name])
  );
}
