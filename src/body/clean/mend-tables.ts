import type { Element, ElementContent } from 'hast';
import { contains, eachElement, element, isBlank, isElement, plainText, withChildren } from '../tree.js';
import { type Cleaning, recordCell, recordChange } from './cleaning.js';
import { layOutFlow, layOutInside, layOutLine } from './lay-out-blocks.js';
import { passOn } from './pass-on.js';

const rule = 'tables';

/**
 * A table of data stays a table, with headers where its first row is one; a table that only put things beside each other (one
 * row, one column, or tables inside) is opened in reading order.
 */
export function layOutTable(table: Element, cleaning: Cleaning): Element[] {
  const pieces = partAtCaption(table);
  if (pieces.length > 1) {
    recordChange(cleaning, rule, table, 'a caption among the rows is a paragraph');
    return layOutFlow(pieces, cleaning);
  }
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 0) return layOutFlow(table.children, cleaning);
  if (isLayout(rows)) {
    recordChange(cleaning, rule, table, 'a table used for layout is opened');
    for (const cell of cells) recordCell(cell, cleaning);
    const parts = table.children.flatMap((child) => (isElement(child, 'caption') ? [child] : cellsOf(child)));
    return passOn(
      table,
      parts.flatMap((part) => passOn(part, layOutFlow(part.children, cleaning))),
    );
  }
  const head = headRows(rows);
  const caption = captionOf(table);
  const body = rows.slice(head);
  return [
    withChildren(table, [
      ...(caption === null ? [] : [layOutLine(caption, cleaning)]),
      ...(head === 0
        ? []
        : [
            element(
              'thead',
              rows.slice(0, head).map((row) => rowOf(row, true, cleaning)),
              rows[0]?.element,
            ),
          ]),
      ...(body.length === 0
        ? []
        : [
            element(
              'tbody',
              body.map((row) => rowOf(row, false, cleaning)),
              body[0]?.element,
            ),
          ]),
    ]),
  ];
}

/** The caption stands before the rows; a second one is a further line of it. */
function captionOf(table: Element): Element | null {
  const [first, ...more] = table.children.filter((child) => isElement(child, 'caption'));
  if (first === undefined) return null;
  const lines = more.flatMap((caption): ElementContent[] => [
    element('br', [], caption),
    ...caption.children,
  ]);
  return withChildren(first, [...first.children, ...lines]);
}

/** Where a caption stands behind a row, a paragraph stands there instead, and the table goes on behind it. */
function partAtCaption(table: Element): readonly Element[] {
  const firstRow = table.children.findIndex((child) => cellsOf(child).length > 0);
  const at = table.children.findIndex((child, index) => index > firstRow && isElement(child, 'caption'));
  const caption = table.children[at];
  if (firstRow < 0 || caption?.type !== 'element') return [table];
  return [
    withChildren(table, table.children.slice(0, at)),
    element('p', caption.children, caption),
    withChildren(table, table.children.slice(at + 1)),
  ];
}

function cellsOf(part: ElementContent): Element[] {
  if (part.type !== 'element') return [];
  return part.tagName === 'td' || part.tagName === 'th'
    ? [part]
    : part.tagName === 'caption'
      ? []
      : part.children.flatMap(cellsOf);
}

interface Row {
  readonly element: Element;
  readonly cells: readonly Element[];
  readonly isInHead: boolean;
}

function rowsOf(table: Element): Row[] {
  return table.children.flatMap((part): Row[] => {
    if (isElement(part, 'tr')) return [readRow(part, false)];
    if (!isElement(part, 'thead', 'tbody', 'tfoot')) return [];
    return part.children.flatMap((row) =>
      isElement(row, 'tr') ? [readRow(row, part.tagName === 'thead')] : [],
    );
  });
}

function readRow(row: Element, isInHead: boolean): Row {
  return { element: row, cells: row.children.filter((cell) => isElement(cell, 'td', 'th')), isInHead };
}

function isLayout(rows: readonly Row[]): boolean {
  const filled = rows.filter((row) => row.cells.length > 0);
  return (
    filled.length <= 1 ||
    filled.every((row) => row.cells.length <= 1) ||
    filled.some((row) =>
      row.cells.some((cell) =>
        cell.children.some((child) => contains(child, (node) => isElement(node, 'table'))),
      ),
    )
  );
}

/** How many rows at the top are headers: those of a `thead`, or one row whose every cell is a header or wholly bold. */
function headRows(rows: readonly Row[]): number {
  const inHead = rows.findIndex((row) => !row.isInHead);
  if (inHead !== 0) return inHead < 0 ? 0 : inHead;
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0 || first.cells.length < 2) return 0;
  if (rest.some((row) => row.cells.length > 0 && row.cells.every(isHeaderLike))) return 0;
  return first.cells.every((cell) => isHeaderLike(cell) && !spansRows(cell)) ? 1 : 0;
}

function isHeaderLike(cell: Element): boolean {
  if (cell.tagName === 'th') return true;
  const content = cell.children.filter((node) => !isBlank(node) && !isElement(node, 'br'));
  const [only] = content;
  if (content.length !== 1 || only === undefined) return false;
  return (
    isElement(only, 'strong', 'b') ||
    (isElement(only, 'p', 'div', 'center', 'u', 'span', 'font') && isHeaderLike(only))
  );
}

function spansRows(cell: Element): boolean {
  return Number(cell.properties.rowSpan) > 1;
}

function rowOf(row: Row, isHead: boolean, cleaning: Cleaning): Element {
  const cells = row.cells.map((cell): ElementContent => {
    const isHeader = isHead || cell.tagName === 'th';
    const laidOut = layOutInside(cell, cleaning);
    if (isHeader) lowerHeadings(laidOut, cleaning);
    if (isHead && cell.tagName === 'td') {
      recordChange(cleaning, rule, cell, `«${plainText(cell)}» is a header`);
      laidOut.tagName = 'th';
    }
    if (isHeader) laidOut.properties.scope = isHead ? 'col' : 'row';
    return laidOut;
  });
  return withChildren(row.element, cells);
}

/** A header holds no heading (HTML, 4.9.10): one is a paragraph in bold there. */
function lowerHeadings(header: Element, cleaning: Cleaning): void {
  eachElement(header, (node) => {
    if (!/^h[1-6]$/u.test(node.tagName)) return;
    recordChange(cleaning, 'headings', node, `<${node.tagName}> inside <th> is a paragraph`);
    node.tagName = 'p';
    node.children = [element('strong', node.children, node)];
  });
}
