import type { Root } from 'hast';
import { eachNode } from '../tree.js';

/**
 * What stands in a body: the names of its elements (`table`) and of their properties (`@id`), and the kinds of whatever is
 * neither text nor element (`#comment`). Few bodies hold an image or a film, and this one walk spares the rules for those theirs.
 */
export function standsIn(tree: Root): ReadonlySet<string> {
  const standing = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'text') return;
    if (node.type !== 'element') {
      standing.add(`#${node.type}`);
      return;
    }
    standing.add(node.tagName);
    for (const name of Object.keys(node.properties)) standing.add(`@${name}`);
  });
  return standing;
}
