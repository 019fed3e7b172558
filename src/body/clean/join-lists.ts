import type { Element, ElementContent, Root } from 'hast';
import { contentOf, isElement, withChildren } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';

/**
 * Lists with nothing between them are one list that an editor of web pages has cut: those with bullets, and those whose numbers
 * go on. In Markdown, whoever wants two lists of bullets in a row says so by another sign, and they stay.
 */
export function joinLists(tree: Root, cleaning: Cleaning): void {
  joinIn(tree, cleaning);
}

function joinIn(parent: Root | Element, cleaning: Cleaning): void {
  const joined: ElementContent[] = [];
  for (const child of contentOf(parent.children)) {
    if (child.type === 'element') joinIn(child, cleaning);
    const whole = oneList(joined.at(-1), child, cleaning);
    if (whole === null) {
      joined.push(child);
      continue;
    }
    recordChange(cleaning, 'lists', child, `<${whole.tagName}> goes on with the list before it`);
    joined[joined.length - 1] = whole;
  }
  parent.children = joined;
}

/** Two lists as one; null where they are two. */
function oneList(
  before: ElementContent | undefined,
  list: ElementContent,
  { isLegacy }: Cleaning,
): Element | null {
  if (!isElement(before, 'ul', 'ol') || !isElement(list, 'ul', 'ol')) return null;
  if (before.tagName !== list.tagName || !isPlain(before) || !isPlain(list)) return null;
  const goesOn =
    list.tagName === 'ul' ? isLegacy : startOf(list) === startOf(before) + before.children.length;
  return goesOn ? withChildren(before, [...before.children, ...list.children]) : null;
}

/** Without letters for numbers, a number of an item's own, or a language or direction of its own. */
function isPlain({ properties, children }: Element): boolean {
  return (
    Object.keys(properties).every((name) => name === 'start') &&
    children.every((item) => isElement(item, 'li') && item.properties.value === undefined)
  );
}

function startOf({ properties }: Element): number {
  return properties.start === undefined ? 1 : Number(properties.start);
}
