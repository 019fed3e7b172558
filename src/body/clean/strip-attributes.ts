import type { Element, Root } from 'hast';
import { allowedAttributes } from '../schema.js';
import { eachElement } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';

/**
 * `style`, `class`, `on…` and the debris of broken quoting go. The sanitizer would drop them too; here it is recorded, and values
 * that mean nothing go with them.
 */
export function stripAttributes(tree: Root, cleaning: Cleaning): void {
  eachElement(tree, (node) => {
    const allowed = allowedAttributes(node.tagName);
    const gone = Object.keys(node.properties).filter((name) => !allowed.has(name) || !isUseful(node, name));
    for (const name of gone) delete node.properties[name];
    const told = gone.filter((name) => name !== 'dataHard');
    if (told.length > 0) recordChange(cleaning, 'attributes', node, `<${node.tagName}> ${told.join(' ')}`);
  });
}

function isUseful(node: Element, name: string): boolean {
  const value = node.properties[name];
  switch (name) {
    case 'dir':
      return value === 'ltr' || value === 'rtl' || value === 'auto';
    case 'lang':
      return typeof value === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/iu.test(value);
    case 'colSpan':
    case 'rowSpan':
      return Number.isInteger(Number(value)) && Number(value) > 1 && Number(value) <= 1000;
    case 'start':
    case 'value':
      return Number.isSafeInteger(Number(value));
    case 'type':
      return typeof value === 'string' && /^[1aAiI]$/u.test(value);
    case 'title':
      return typeof value === 'string' && value.trim() !== '';
    default:
      return true;
  }
}
