import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { attributeOf, textOf, unseen } from './page-text.js';

/** A place on a page where its text may stand. */
export interface Container {
  readonly selector: string;
  /** Characters that stand in it and in no other container inside it, less those of links. */
  readonly size: number;
}

/** The containers of a page that hold most of its text, the largest first; for a person to choose from. */
export function likelyContainers(tree: Root, count: number): Container[] {
  const found: { element: Element; size: number }[] = [];
  visit(tree, 'element', (element) => {
    if (containers.has(element.tagName)) found.push({ element, size: ownText(element).trim().length });
  });
  const selectors = new Map<string, number>();
  for (const { element, size } of found) {
    const selector = selectorOf(element);
    if (selector !== null) selectors.set(selector, (selectors.get(selector) ?? 0) + size);
  }
  return [...selectors]
    .map(([selector, size]) => ({ selector, size }))
    .filter(({ size }) => size > 0)
    .toSorted((left, right) => right.size - left.size)
    .slice(0, count);
}

const containers = new Set(['div', 'section', 'article', 'main', 'td', 'body']);

function ownText(element: Element): string {
  return element.children
    .map((child): string => {
      if (child.type === 'text') return child.value.replace(/\s+/gu, ' ');
      if (child.type !== 'element' || unseen.has(child.tagName)) return '';
      if (containers.has(child.tagName) || child.tagName === 'a' || child.tagName === 'nav') return '';
      return ownText(child);
    })
    .join('');
}

/** How map.yml would name it: by its id, or by its classes; null where it has a name that no selector can hold. */
function selectorOf(element: Element): string | null {
  const id = attributeOf(element, 'id') ?? '';
  if (isName(id)) return `#${id}`;
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/u).filter(isName).slice(0, 2);
  if (classes.length > 0) return [element.tagName, ...classes].join('.');
  return textOf(element) === '' ? null : element.tagName;
}

function isName(text: string): boolean {
  return /^-?[_a-z][\w-]*$/iu.test(text);
}
