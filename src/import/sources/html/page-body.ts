import type { Element, Root } from 'hast';
import { writeHtml } from '../../../body/make-safe.js';
import { parseFragment } from '../../../body/parse-html.js';
import { eachElement } from '../../../body/tree.js';
import { type Finding, note } from '../../../content/finding.js';
import { textOf } from './page-text.js';

/**
 * The markup inside the elements that hold a body, byte for byte as the page has it. Where broken markup puts something else
 * between the tags than what stands in the element, its tree is written anew, and a note says so.
 */
export function readBody(elements: readonly Element[], text: string): { html: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const parts = elements.map((element) => {
    const source = sourceOf(element, text);
    if (source !== null && isSame(source, element)) return source;
    findings.push(rewritten());
    return writeHtml({ type: 'root', children: isWhole(element) ? [element] : element.children });
  });
  return { html: parts.join('\n\n'), findings: findings.slice(0, 1) };
}

/** Of elements inside one another the outer one holds the words of both. */
export function outermost(elements: readonly Element[]): Element[] {
  const inner = new Set<Element>();
  const gather = (element: Element): void => {
    for (const child of element.children) {
      if (child.type !== 'element' || inner.has(child)) continue;
      inner.add(child);
      gather(child);
    }
  };
  for (const element of elements) gather(element);
  return elements.filter((element) => !inner.has(element));
}

function sourceOf(element: Element, text: string): string | null {
  const position = element.data?.position;
  const whole = isWhole(element);
  const from = whole ? element.position?.start.offset : position?.opening?.end.offset;
  const to = whole
    ? element.position?.end.offset
    : (position?.closing?.start.offset ?? element.position?.end.offset);
  return from === undefined || to === undefined || to < from ? null : text.slice(from, to);
}

/** What is nothing without the tag round it: the items of a list, the rows of a table. */
function isWhole({ tagName }: Element): boolean {
  return wholes.has(tagName);
}

const wholes = new Set(['table', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'figure']);

function isSame(source: string, element: Element): boolean {
  const own = parseFragment(source);
  const bare = (value: string): string => value.replace(/\s+/gu, '');
  const expected = countElements(element) + (isWhole(element) ? 1 : 0);
  return bare(textOf(own)) === bare(textOf(element)) && countElements(own) === expected;
}

function countElements(parent: Root | Element): number {
  let count = 0;
  eachElement(parent, () => {
    count += 1;
  });
  return count;
}

function rewritten(): Finding {
  return note(
    'body-rewritten',
    'The markup of the page is broken where the text stands: it is read as a browser does, and written down anew.',
    null,
  );
}
