import type { Element, ElementContent } from 'hast';
import { excerpt, isElement, plainText, withChildren } from '../tree.js';
import { type Cleaning, recordChange, recordWords } from './cleaning.js';

/**
 * Parts a line of nodes at the breaks that `cuts` says yes to, however deep they stand. An inline element round such a break is
 * closed before it and opened again behind it, which is recorded.
 */
export function partLines(
  nodes: readonly ElementContent[],
  cuts: (br: Element) => boolean,
  cleaning: Cleaning,
): ElementContent[][] {
  return part(nodes, cuts, (inline, words) => recordReopened(inline, words, cleaning));
}

/** The lines of a block as its reader sees them, each with its nodes; only to be looked at. */
export function readLines(nodes: readonly ElementContent[]): ElementContent[][] {
  return part(
    nodes,
    () => true,
    () => undefined,
  );
}

function part(
  nodes: readonly ElementContent[],
  cuts: (br: Element) => boolean,
  reopened: (inline: Element, words: readonly ElementContent[]) => void,
): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'element') parts.at(-1)?.push(node);
    else if (isElement(node, 'br')) {
      if (cuts(node)) parts.push([]);
      else parts.at(-1)?.push(node);
    } else {
      const [first = [], ...others] = part(node.children, cuts, reopened);
      parts.at(-1)?.push(others.length === 0 ? node : withChildren(node, first));
      for (const words of others) {
        reopened(node, words);
        const again = withChildren(node, words);
        // A name names its first place alone.
        delete again.properties.id;
        parts.push([again]);
      }
    }
  }
  return parts;
}

function recordReopened(inline: Element, words: readonly ElementContent[], cleaning: Cleaning): void {
  const what = `<${inline.tagName}> closed and opened again before «${excerpt(plainText(words), 40)}»`;
  recordChange(cleaning, 'inlines', inline, what);
  const { href } = inline.properties;
  if (inline.tagName === 'a' && typeof href === 'string') {
    recordWords(cleaning, 'inlines', inline, { from: null, to: href, subject: 'link' });
  }
}
