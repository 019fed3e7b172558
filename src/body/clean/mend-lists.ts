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
  keepStyledNumbers(list, cleaning);
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

/** Editors write the kind of numbers as a style, on the list or on each of its items; it says what `type` says, and wins over it. */
function keepStyledNumbers(list: Element, cleaning: Cleaning): void {
  if (list.tagName !== 'ol') return;
  const type = styledType(list) ?? styledType(list.children.find((node) => isElement(node, 'li')));
  if (type === undefined || type === (list.properties.type ?? '1')) return;
  recordChange(cleaning, 'lists', list, `the style of the numbers is type="${type}"`);
  list.properties.type = type;
}

function styledType(node: ElementContent | undefined): string | undefined {
  if (node?.type !== 'element' || typeof node.properties.style !== 'string') return undefined;
  const [, name] = listStyle.exec(node.properties.style) ?? [];
  return name === undefined ? undefined : typesOfStyles.get(name.toLowerCase());
}

const listStyle =
  /(?:^|[;\s])list-style(?:-type)?\s*:[^;]*?(?<![\w-])((?:lower|upper)-(?:alpha|latin|roman)|decimal)(?![\w-])/iu;

const typesOfStyles: ReadonlyMap<string, string> = new Map([
  ['lower-alpha', 'a'],
  ['lower-latin', 'a'],
  ['upper-alpha', 'A'],
  ['upper-latin', 'A'],
  ['lower-roman', 'i'],
  ['upper-roman', 'I'],
  ['decimal', '1'],
]);

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
