import type { Element, Root } from 'hast';
import type { BodyNode } from './tree.js';

/** A piece of raw HTML as it stands in the Markdown, and the line of the file on which it begins. */
export interface BlockPlace {
  readonly html: string;
  readonly line: number;
}

/** Turns the lines of a legacy body into lines of its file. */
export function shiftLines(tree: Root, firstLine: number): void {
  if (firstLine === 1) return;
  everyNode(tree, ({ position }) => {
    if (position !== undefined) position.start.line += firstLine - 1;
  });
}

/**
 * Gives every node of a tree made from Markdown its line of the file. Line numbers die between remark-html's text and
 * rehype-parse, so they come from two marks: the attribute `data-line` that the road gave each block, and, inside raw HTML,
 * the place at which that HTML stands unchanged in the text.
 */
export function placeLines(tree: Root, html: string, places: readonly BlockPlace[], firstLine: number): void {
  const spans = findSpans(html, places);
  let span = 0;
  const place = (node: Root | BodyNode, line: number): void => {
    const offset = node.position?.start.offset;
    const rawLine = offset === undefined ? null : lineInSpans(offset);
    const own = node.type === 'element' && rawLine === null ? takeLineMark(node) : null;
    const here = rawLine ?? own ?? line;
    setLine(node, here);
    if ('children' in node) for (const child of node.children) place(child, here);
  };
  const lineInSpans = (offset: number): number | null => {
    // Nodes come nearly in the order of the text; what the parser moved out of a table goes back a little.
    while (span > 0 && (spans[span]?.start ?? 0) > offset) span -= 1;
    while (span < spans.length && (spans[span]?.end ?? 0) <= offset) span += 1;
    const found = spans[span];
    if (found === undefined || offset < found.start) return null;
    return found.line + countLineEnds(html, found.start, offset);
  };
  place(tree, firstLine);
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

function findSpans(html: string, places: readonly BlockPlace[]): Span[] {
  let from = 0;
  return places.flatMap((place) => {
    const start = html.indexOf(place.html, from);
    if (start < 0) return [];
    from = start + place.html.length;
    return [{ start, end: from, line: place.line }];
  });
}

function countLineEnds(value: string, from: number, to: number): number {
  let count = 0;
  for (let at = value.indexOf('\n', from); at >= 0 && at < to; at = value.indexOf('\n', at + 1)) count += 1;
  return count;
}

function takeLineMark(node: Element): number | null {
  const mark = node.properties.dataLine;
  delete node.properties.dataLine;
  return typeof mark === 'string' && /^\d+$/u.test(mark) ? Number(mark) : null;
}

function setLine(node: Root | BodyNode, line: number): void {
  const offset = node.position?.start.offset;
  const point = { line, column: 1, ...(offset === undefined ? {} : { offset }) };
  node.position = { start: point, end: point };
}

function everyNode(node: Root | BodyNode, visit: (node: Root | BodyNode) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) everyNode(child, visit);
}
