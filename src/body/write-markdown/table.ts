import type { Element } from 'hast';
import type { Table, TableCell, TableRow } from 'mdast';
import { isBlockName } from '../elements.js';
import { isElement } from '../tree.js';
import { hasOnly, inlinesIn, type State } from './inline-handlers.js';
import { tagBreaks } from './tag-breaks.js';

/**
 * A table of GFM; null where the table is more than that. It has one row of headers, as many cells in each row, and a line of
 * text in each cell; no caption, no spanned cell.
 */
export function tableOf(state: State, table: Element): Table | null {
  const [head, body, ...others] = table.children;
  if (!hasOnly(table) || others.length > 0 || !isElement(head, 'thead') || !isElement(body, 'tbody'))
    return null;
  const [headers, ...more] = rowsOf(head);
  const rows = rowsOf(body);
  if (headers === undefined || more.length > 0 || !hasOnly(head) || !hasOnly(body)) return null;
  const isPlain =
    headers.children.every((cell) => isPlainCell(cell, 'th')) &&
    rows.every(
      ({ children }) =>
        children.length === headers.children.length && children.every((cell) => isPlainCell(cell, 'td')),
    ) &&
    [headers, ...rows].every((row) => hasOnly(row));
  return isPlain ? { type: 'table', children: [headers, ...rows].map((row) => rowOf(state, row)) } : null;
}

function rowsOf(group: Element): Element[] {
  return group.children.filter((row) => isElement(row, 'tr'));
}

function isPlainCell(cell: Element['children'][number], name: 'td' | 'th'): boolean {
  return (
    isElement(cell, name) &&
    (name === 'th' ? hasOnly(cell, 'scope') && cell.properties.scope === 'col' : hasOnly(cell)) &&
    !cell.children.some((child) => child.type === 'element' && isBlockName(child.tagName))
  );
}

function rowOf(state: State, row: Element): TableRow {
  const cells = row.children.filter((cell) => isElement(cell, 'td', 'th'));
  const children = cells.map(
    (cell): TableCell => ({
      type: 'tableCell',
      children: tagBreaks(inlinesIn(state, cell)),
    }),
  );
  return { type: 'tableRow', children };
}
