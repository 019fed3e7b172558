import type { Element, ElementContent, Root } from 'hast';
import { append, contentOf } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';

/** Unwraps an inline element inside one of its own name. Run first of all: unclosed tags of old pages nest by the dozen. */
export function unwrapNested(tree: Root, cleaning: Cleaning): void {
  const unwrap = (parent: Root | Element, open: ReadonlySet<string>): void => {
    const kept: ElementContent[] = [];
    for (const node of contentOf(parent.children)) {
      const isInside = node.type === 'element' && open.has(node.tagName) && saysNothing(node);
      if (node.type === 'element')
        unwrap(node, nestable.has(node.tagName) ? new Set([...open, node.tagName]) : open);
      append(kept, isInside ? node.children : node);
      if (isInside) recordChange(cleaning, 'inlines', node, `<${node.tagName}> inside <${node.tagName}>`);
    }
    parent.children = kept;
  };
  unwrap(tree, new Set());
}

function saysNothing({ properties }: Element): boolean {
  return properties.lang === undefined && properties.dir === undefined && properties.id === undefined;
}

const nestable: ReadonlySet<string> = new Set([
  'strong',
  'em',
  'u',
  's',
  'small',
  'mark',
  'del',
  'ins',
  'code',
  'cite',
  'dfn',
  'kbd',
  'samp',
  'var',
]);
