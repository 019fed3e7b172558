import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { attributeOf, textOf } from './page-text.js';

/** A value, and the place on the page it was found at, for the note that says so. */
export interface FoundValue {
  readonly value: string;
  readonly place: string;
}

/** The first that says something; without an attribute, what a reader sees of the element. */
export function firstValue(tree: Root, selector: string, attribute: string | null): FoundValue | null {
  for (const element of selectAll(selector, tree)) {
    const value = attribute === null ? textOf(element) : (attributeOf(element, attribute)?.trim() ?? '');
    if (value !== '') return { value, place: selector };
  }
  return null;
}
