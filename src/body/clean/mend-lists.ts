import type { Element, ElementContent } from 'hast';
import { element, isBlank, isElement, withChildren } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';
import { layOutInside } from './lay-out-blocks.js';

/**
 * A list of items alone: a list that stands straight inside a list moves into the item before it, anything else becomes an
 * item. The numbering of the source (`start`, `type`, `value`, `reversed`) stays, for official texts are cited by it.
 */
export function layOutList(list: Element, cleaning: Cleaning): Element[] {
  const items: Element[] = [];
  let loose: ElementContent[] = [];
  const closeLoose = (): void => {
    if (loose.some((node) => !isBlank(node))) {
      recordChange(cleaning, 'lists', list, 'text between the items is an item');
      items.push(
        element(
          'li',
          loose,
          loose.find((node) => !isBlank(node)),
        ),
      );
    }
    loose = [];
  };
  for (const child of list.children) {
    if (isElement(child, 'li')) {
      closeLoose();
      items.push(child);
    } else if (isElement(child, 'ul', 'ol')) {
      closeLoose();
      recordChange(cleaning, 'lists', child, `<${child.tagName}> straight inside a list`);
      const before = items.pop() ?? element('li', [], child);
      items.push(withChildren(before, [...before.children, child]));
    } else loose.push(child);
  }
  closeLoose();
  return items.length === 0
    ? []
    : [
        withChildren(
          list,
          items.map((item) => layOutInside(item, cleaning)),
        ),
      ];
}
