import type { Element, ElementContent, Root } from 'hast';
import { append, contentOf, element, isElement, text } from '../tree.js';
import type { Cleaning } from './cleaning.js';

/**
 * A typed bullet at the beginning of a line of Markdown begins a line of its own; Markdown would run it on. The rule «typed
 * bullets» takes the break back where it finds no list.
 */
export function breakBeforeBullets(tree: Root, cleaning: Cleaning): void {
  if (!cleaning.isLegacy) breakIn(tree);
}

function breakIn(parent: Root | Element): void {
  const broken: ElementContent[] = [];
  for (const node of contentOf(parent.children)) {
    if (node.type === 'element') breakIn(node);
    // Behind a hard break the line has begun already.
    const isBroken = isElement(broken.at(-1), 'br');
    if (node.type === 'text' && /\n[•·]/u.test(node.value))
      append(broken, parted(isBroken ? node.value.replace(/^\n/u, '') : node.value, node));
    else broken.push(node);
  }
  parent.children = broken;
}

function parted(value: string, like: ElementContent): ElementContent[] {
  return value.split(/\n(?=[•·])/u).flatMap((line, index): ElementContent[] => {
    if (index === 0) return [text(line, like)];
    const br = element('br', [], like);
    br.properties = { dataHard: '', dataSoft: '' };
    return [br, text(line, like)];
  });
}
