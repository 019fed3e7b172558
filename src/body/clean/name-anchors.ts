import type { Element, Root } from 'hast';
import { lineBlocks } from '../elements.js';
import { eachElement, excerpt, isElement, plainText, replaceNodes } from '../tree.js';
import { type Cleaning, recordChange, recordWords, report } from './cleaning.js';

const rule = 'anchors';
/** Keeps a body's names apart from those of the page round it; the prefix that remark-html gives footnotes. */
const prefix = 'user-content-';

/**
 * Names inside a body: those of headings, and those that a link of the same body leads to, get a prefix of their own; any other
 * goes. An `<a>` that only carries a name is a `span` from here on.
 */
export function nameAnchors(tree: Root, cleaning: Cleaning): void {
  const wanted = new Set(fragmentsOf(tree).map(nameIn));
  const used = new Set<string>();
  replaceNodes(tree, (node) => {
    if (node.type !== 'element') return node;
    const name = takeName(node);
    const id = name === null ? null : withPrefix(name);
    const isWanted = name !== null && (wanted.has(name) || /^h[1-6]$/u.test(node.tagName));
    if (id !== null && isWanted && !used.has(id)) {
      used.add(id);
      node.properties.id = id;
    }
    if (node.tagName !== 'a' || typeof node.properties.href === 'string') return node;
    if (node.properties.id === undefined) return node.children;
    recordChange(cleaning, rule, node, `<a> named «${name ?? ''}»`);
    node.tagName = 'span';
    return node;
  });
  for (const link of fragmentsOf(tree))
    link.properties.href = `#${encodeURIComponent(withPrefix(nameIn(link)))}`;
}

/** An empty element that only carries a name gives it to the block it begins, or, alone in its block, to the next one. */
export function settleAnchors(tree: Root): void {
  const lines: Element[] = [];
  eachElement(tree, (node) => {
    if (lineBlocks.has(node.tagName)) lines.push(node);
  });
  lines.forEach((block, index) => {
    const [first, ...others] = block.children;
    if (!isElement(first, 'span') || first.children.length > 0 || typeof first.properties.id !== 'string')
      return;
    const isAlone = others.length === 0;
    const heir = isAlone ? lines[index + 1] : block;
    if (heir === undefined || heir.properties.id !== undefined) return;
    heir.properties.id = first.properties.id;
    block.children = others;
  });
}

/** A link to a name that nothing in the finished text has is a link no more. */
export function loosenFragments(tree: Root, cleaning: Cleaning): void {
  if (fragmentsOf(tree).length === 0) return;
  const names = new Set<unknown>();
  eachElement(tree, (node) => {
    names.add(node.properties.id);
  });
  replaceNodes(tree, (node) => {
    if (!isElement(node, 'a') || !isFragment(node) || names.has(nameIn(node))) return node;
    const written = `#${withoutPrefix(nameIn(node))}`;
    recordWords(cleaning, 'links', node, { from: written, to: null, subject: 'link' });
    report(cleaning, node, {
      code: 'link-to-nowhere',
      severity: 'warning',
      message: `the link «${excerpt(plainText(node), 60)}» leads to «${written}», and nothing in the text has that name`,
      help: 'The words stay, without a link. Give the place that it should lead to this name, or take the link out.',
    });
    return node.children;
  });
}

function fragmentsOf(tree: Root): Element[] {
  const found: Element[] = [];
  eachElement(tree, (node) => {
    if (isFragment(node)) found.push(node);
  });
  return found;
}

function isFragment(node: Element): boolean {
  const { href } = node.properties;
  return node.tagName === 'a' && typeof href === 'string' && href.startsWith('#');
}

function nameIn(link: Element): string {
  return fragmentName(String(link.properties.href));
}

/** The name that a link inside a page (`#name`) leads to. */
export function fragmentName(href: string): string {
  const name = href.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Takes the name off an element; one with white space in it can be no name (HTML, 3.2.6). */
function takeName(node: Element): string | null {
  const { id, name } = node.properties;
  delete node.properties.id;
  if (node.tagName === 'a') delete node.properties.name;
  const found = [id, node.tagName === 'a' ? name : undefined].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return typeof found === 'string' && !/\s/u.test(found) ? found : null;
}

/** The name as its page has it. */
export function withPrefix(name: string): string {
  return name.startsWith(prefix) ? name : prefix + name;
}

/** The name as an author writes it. */
export function withoutPrefix(name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
