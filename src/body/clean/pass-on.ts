import type { Element } from 'hast';
import { lineBlocks } from '../elements.js';
import { element } from '../tree.js';

/**
 * What an opened box said passes to the blocks that stood in it: its language and direction to each, its name, to which a link
 * leads, to the first.
 */
export function passOn(box: Element, blocks: Element[]): Element[] {
  for (const name of ['lang', 'dir'] as const) {
    const value = box.properties[name];
    if (typeof value !== 'string') continue;
    for (const block of blocks) block.properties[name] ??= value;
  }
  const { id } = box.properties;
  const [first] = blocks;
  if (typeof id !== 'string' || first === undefined) return blocks;
  if (first.properties.id === undefined) {
    first.properties.id = id;
    return blocks;
  }
  const anchor = element('span', [], first);
  anchor.properties.id = id;
  if (!lineBlocks.has(first.tagName)) return [element('p', [anchor], first), ...blocks];
  first.children.unshift(anchor);
  return blocks;
}
