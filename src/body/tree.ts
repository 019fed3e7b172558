import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { boxes, isBlockName } from './elements.js';

/** Any node that can stand inside a body. */
export type BodyNode = RootContent | ElementContent;

/** Whether the node is an element of one of these names. */
export function isElement<Name extends string>(
  node: BodyNode | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && names.some((name) => name === node.tagName);
}

export function isText(node: BodyNode | undefined): node is Text {
  return node?.type === 'text';
}

/** White space alone: such a text parts words but is nothing by itself. */
export function isBlank(node: BodyNode): boolean {
  return node.type === 'text' && !/[^\s\u200B]/u.test(node.value);
}

export function element(tagName: string, children: ElementContent[], like?: BodyNode): Element {
  const made: Element = { type: 'element', tagName, properties: {}, children };
  if (like?.position !== undefined) made.position = like.position;
  return made;
}

export function text(value: string, like?: BodyNode): Text {
  const made: Text = { type: 'text', value };
  if (like?.position !== undefined) made.position = like.position;
  return made;
}

/** The same element with other children. */
export function withChildren(original: Element, children: ElementContent[]): Element {
  return { ...original, properties: { ...original.properties }, children };
}

/** What an element of the tree may contain: everything but a doctype. */
export function contentOf(nodes: readonly BodyNode[]): ElementContent[] {
  return nodes.filter((node): node is ElementContent => node.type !== 'doctype');
}

/** Visits every node in document order. The depth of a body is limited before any rule runs, so recursion is safe. */
export function eachNode(
  parent: Root | Element,
  visit: (node: BodyNode, parent: Root | Element) => void,
): void {
  for (const child of parent.children) {
    visit(child, parent);
    if (child.type === 'element') eachNode(child, visit);
  }
}

export function eachElement(
  parent: Root | Element,
  visit: (node: Element, parent: Root | Element) => void,
): void {
  eachNode(parent, (node, holder) => {
    if (node.type === 'element') visit(node, holder);
  });
}

/** Whether the node is, or anywhere contains, one that answers. */
export function contains(node: BodyNode, answers: (node: BodyNode) => boolean): boolean {
  return (
    answers(node) || (node.type === 'element' && node.children.some((child) => contains(child, answers)))
  );
}

/**
 * Replaces each node by what `change` gives for it: itself, another, several, or none. Children come first, so `change` sees
 * an element whose content is already done.
 */
export function replaceNodes(
  parent: Root | Element,
  change: (node: ElementContent) => ElementContent | readonly ElementContent[],
): void {
  // Most elements keep their children: a list of others is begun at the first that changes.
  let replaced: ElementContent[] | null = null;
  let index = 0;
  for (const child of parent.children) {
    if (child.type === 'element') replaceNodes(child, change);
    const made = child.type === 'doctype' ? none : change(child);
    if (replaced === null && made !== child) replaced = contentOf(parent.children.slice(0, index));
    if (replaced !== null) append(replaced, made);
    index += 1;
  }
  if (replaced !== null) parent.children = replaced;
}

const none: readonly ElementContent[] = [];

/** Adds one node or many to a list. Spreading a long list into `push` would overflow the stack. */
export function append<Node extends object>(list: Node[], added: Node | readonly Node[]): void {
  if (isList(added)) for (const node of added) list.push(node);
  else list.push(added);
}

function isList<Node extends object>(nodes: Node | readonly Node[]): nodes is readonly Node[] {
  return Array.isArray(nodes);
}

/** Text of a node with a space for each `<br>`, white space folded and trimmed. */
export function plainText(node: BodyNode | readonly BodyNode[]): string {
  return foldBlanks(rawText(node)).trim();
}

/** Runs of white space as one blank. Nearly all are that already, and are not written anew. */
export function foldBlanks(value: string): string {
  return value.replace(/(?:[^\S ]| \s)\s*/gu, ' ');
}

function rawText(node: BodyNode | readonly BodyNode[]): string {
  if (isList(node)) {
    let whole = '';
    for (const child of node) whole += rawText(child);
    return whole;
  }
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return ' ';
  const inner = rawText(node.children);
  return isBlockName(node.tagName) || boxes.has(node.tagName) ? ` ${inner} ` : inner;
}

/** A short piece of the text around something, for the record of a firing. */
export function excerpt(value: string, length = 80): string {
  const folded = foldBlanks(value).trim();
  return folded.length <= length ? folded : `${folded.slice(0, length - 1).trimEnd()}…`;
}
