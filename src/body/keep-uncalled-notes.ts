import type { FootnoteDefinition, Nodes, Parents, Root } from 'mdast';

/**
 * A footnote that nothing calls, or the second of one name, would vanish on the road to HTML: it stays in the text where it was
 * written. Changes the tree in place.
 */
export function keepUncalledNotes(tree: Root): void {
  const definitions = new Map<string, FootnoteDefinition>();
  const called = new Set<FootnoteDefinition>();
  const calls: { readonly name: string; readonly inside: FootnoteDefinition | null }[] = [];
  const read = (node: Nodes, inside: FootnoteDefinition | null): void => {
    if (node.type === 'footnoteReference') calls.push({ name: node.identifier.toUpperCase(), inside });
    const note = node.type === 'footnoteDefinition' ? node : inside;
    if (node.type === 'footnoteDefinition') {
      const name = node.identifier.toUpperCase();
      if (!definitions.has(name)) definitions.set(name, node);
    }
    if ('children' in node) for (const child of node.children) read(child, note);
  };
  read(tree, null);
  for (const { name, inside } of calls) {
    const note = definitions.get(name);
    if (note !== undefined && note !== inside) called.add(note);
  }
  openUncalled(tree, called);
}

function openUncalled(parent: Parents, called: ReadonlySet<FootnoteDefinition>): void {
  for (let at = parent.children.length - 1; at >= 0; at -= 1) {
    const child = parent.children[at];
    if (child === undefined || !('children' in child)) continue;
    openUncalled(child, called);
    if (child.type === 'footnoteDefinition' && !called.has(child))
      parent.children.splice(at, 1, ...child.children);
  }
}
