import type { Root } from 'hast';
import { eachElement } from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';

/**
 * The page's `h1` is the title, so the body begins at `h2`, and its outline has no jumps (WCAG technique G141). What stood
 * above, beside or below what stays so: each level becomes the number of levels that are open above it.
 */
export function orderHeadings(tree: Root, cleaning: Cleaning): void {
  const open: number[] = [];
  eachElement(tree, (node) => {
    const level = Number(/^h([1-6])$/u.exec(node.tagName)?.[1]);
    if (Number.isNaN(level)) return;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const name = `h${Math.min(open.length + 1, 6)}`;
    if (name !== node.tagName) recordChange(cleaning, 'headings', node, `<${node.tagName}> is <${name}>`);
    node.tagName = name;
  });
}
