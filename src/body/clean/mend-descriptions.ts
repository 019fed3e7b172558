import type { Element, ElementContent } from 'hast';
import { containers } from '../elements.js';
import { element, isBlank, isElement, withChildren } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';
import { layOutFlow, layOutInside, layOutLine } from './lay-out-blocks.js';
import { passOn } from './pass-on.js';

/** A description list has terms and descriptions alone, begins with a term and ends with a description. */
export function layOutDescriptions(list: Element, cleaning: Cleaning): Element[] {
  const parts: Element[] = [];
  let loose: ElementContent[] = [];
  const closeLoose = (): void => {
    const first = loose.find((node) => !isBlank(node));
    if (first !== undefined) parts.push(layOutInside(element('dd', loose, first), cleaning));
    loose = [];
  };
  const read = (nodes: readonly ElementContent[]): void => {
    for (const child of nodes) {
      if (isElement(child, 'dt', 'dd') || (child.type === 'element' && containers.has(child.tagName)))
        closeLoose();
      if (isElement(child, 'dt')) parts.push(layOutLine(child, cleaning));
      else if (isElement(child, 'dd')) parts.push(layOutInside(child, cleaning));
      else if (child.type === 'element' && containers.has(child.tagName)) {
        read(child.children);
        closeLoose();
      } else loose.push(child);
    }
  };
  read(list.children);
  closeLoose();
  if (parts[0]?.tagName === 'dt' && parts.at(-1)?.tagName === 'dd') return [withChildren(list, parts)];
  recordChange(cleaning, 'lists', list, 'descriptions without a term, or terms without one, are paragraphs');
  return passOn(
    list,
    parts.flatMap((part) => passOn(part, layOutFlow(part.children, cleaning))),
  );
}
