import type { Element, ElementContent } from 'hast';
import { containers, isBlockName } from '../elements.js';
import { contains, element, isBlank, isElement, withChildren } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';
import { layOutInside } from './lay-out-blocks.js';
import { openInline } from './open-inlines.js';

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
  for (const child of list.children.flatMap((node) => openBox(node, cleaning))) {
    if (isElement(child, 'li')) {
      closeLoose();
      // Only the items of an ordered list have a number (HTML, 4.4.8).
      if (list.tagName === 'ul') delete child.properties.value;
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

/** Whatever stands round the items of a list is opened. */
function openBox(node: ElementContent, cleaning: Cleaning): readonly ElementContent[] {
  if (node.type !== 'element' || !contains(node, (inner) => isElement(inner, 'li'))) return [node];
  if (!isBlockName(node.tagName))
    return openInline(node, cleaning).flatMap((part) => openBox(part, cleaning));
  if (!containers.has(node.tagName)) return [node];
  recordChange(cleaning, 'wrappers', node, `<${node.tagName}>`);
  return keepEdges(
    node,
    node.children.flatMap((child) => openBox(child, cleaning)),
  );
}

/** What stands loose in a box stays in a box of its own, or it would run on from the text before it. */
function keepEdges(box: Element, content: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = (): void => {
    if (loose.some((node) => !isBlank(node))) kept.push(withChildren(box, loose));
    loose = [];
  };
  for (const node of content) {
    if (isElement(node, 'li', 'ul', 'ol')) {
      close();
      kept.push(node);
    } else loose.push(node);
  }
  close();
  return kept;
}
