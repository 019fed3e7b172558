import type { PhrasingContent } from 'mdast';

/** Line breaks as tags, for a place of Markdown that is one line: a heading, a cell. */
export function tagBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return { type: 'html', value: '<br>' };
    return 'children' in node ? { ...node, children: tagBreaks(node.children) } : node;
  });
}
