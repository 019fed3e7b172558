import type { Element, ElementContent } from 'hast';
import { isBlockName } from '../elements.js';
import { contains, isBlank, withChildren } from '../tree.js';
import { type Cleaning, recordChange, recordWords } from './cleaning.js';

/** Whether a block stands anywhere inside. */
export function holdsBlocks(node: Element): boolean {
  return node.children.some((child) =>
    contains(child, (inner) => inner.type === 'element' && isBlockName(inner.tagName)),
  );
}

/** An inline element that holds blocks is closed before each and opened again inside it. */
export function openInline(node: ElementContent, cleaning: Cleaning): readonly ElementContent[] {
  if (node.type !== 'element' || isBlockName(node.tagName) || !holdsBlocks(node)) return [node];
  recordChange(cleaning, 'blocks', node, `<${node.tagName}> round a block`);
  const parts = node.children.flatMap((child) => openInline(child, cleaning));
  const wrapper = new Wrapper(node);
  const opened = wrapper.wrap(parts);
  const { href } = node.properties;
  if (node.tagName === 'a' && !wrapper.isUsed && typeof href === 'string') {
    recordWords(cleaning, 'blocks', node, { from: href, to: null, subject: 'link' });
  }
  return opened;
}

/** Puts an inline element round each line of text, however deep in blocks it stands. */
class Wrapper {
  isUsed = false;

  constructor(readonly inline: Element) {}

  wrap(nodes: readonly ElementContent[]): ElementContent[] {
    const wrapped: ElementContent[] = [];
    let line: ElementContent[] = [];
    for (const node of nodes) {
      if (node.type !== 'element' || !isBlockName(node.tagName)) {
        line.push(node);
        continue;
      }
      wrapped.push(...this.#wrapLine(line));
      line = [];
      wrapped.push(withChildren(node, this.wrap(node.children)));
    }
    return [...wrapped, ...this.#wrapLine(line)];
  }

  #wrapLine(line: ElementContent[]): ElementContent[] {
    const isEmpty = line.every((node) => isBlank(node));
    // A link stays one link: the first words keep it, or readers would hear it again at every paragraph.
    if (isEmpty || (this.inline.tagName === 'a' && this.isUsed)) return line;
    const wrapped = withChildren(this.inline, line);
    // A name names its first place alone.
    if (this.isUsed) delete wrapped.properties.id;
    this.isUsed = true;
    return [wrapped];
  }
}
