import type { ElementContent, Root } from 'hast';
import { element, replaceNodes, text } from '../tree.js';
import type { Cleaning } from './cleaning.js';

/**
 * A typed bullet at the beginning of a line of Markdown begins a line of its own; Markdown would run it on. The rule «typed
 * bullets» takes the break back where it finds no list.
 */
export function breakBeforeBullets(tree: Root, cleaning: Cleaning): void {
  if (cleaning.isLegacy) return;
  replaceNodes(tree, (node) => {
    if (node.type === 'text' && /\n[•·]/u.test(node.value)) {
      return node.value.split(/\n(?=[•·])/u).flatMap((line, index): ElementContent[] => {
        if (index === 0) return [text(line, node)];
        const br = element('br', [], node);
        br.properties = { dataHard: '', dataSoft: '' };
        return [br, text(line, node)];
      });
    }
    return node;
  });
}
