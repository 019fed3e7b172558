import type { Element, Parents as HtmlParents } from 'hast';
import type { Nodes, PhrasingContent } from 'mdast';
import type { Options } from 'rehype-remark';
import { isElement } from '../tree.js';
import { canStandBetweenSigns, siblingBefore } from './flanking.js';
import { tagsOf } from './raw-html.js';

export type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;
export type State = Parameters<Handle>[0];

/** Elements of a line of text: those that Markdown has a sign for, and all others as the tags that they are. */
export const inlineHandlers: Readonly<Record<string, Handle>> = {
  strong: signed('strong'),
  em: signed('emphasis'),
  del: signed('delete'),
  a: (state, node) => {
    const { href, title } = node.properties;
    if (typeof href !== 'string' || !hasOnly(node, 'href', 'title')) return tagged(state, node);
    return { type: 'link', url: href, title: asTitle(title), children: inlinesIn(state, node) };
  },
  img: (state, node) => {
    const { src, alt, title } = node.properties;
    if (typeof src !== 'string' || !hasOnly(node, 'src', 'alt', 'title')) return tagged(state, node);
    return { type: 'image', url: src, alt: typeof alt === 'string' ? alt : '', title: asTitle(title) };
  },
  br: () => ({ type: 'break' }),
  code: (state, node, parent) => {
    const [only, ...others] = node.children;
    if (only?.type !== 'text' || others.length > 0 || !hasOnly(node) || only.value.trim() === '')
      return tagged(state, node);
    if (touchesAnother(node, parent)) return tagged(state, node);
    return { type: 'inlineCode', value: only.value };
  },
  ...Object.fromEntries(
    `abbr bdi bdo cite dfn ins kbd mark q rp rt ruby s samp small span sub sup u var wbr`
      .split(' ')
      .map((name): [string, Handle] => [name, tagged]),
  ),
};

/** Between signs where CommonMark reads them as such, else between tags. */
function signed(type: 'strong' | 'emphasis' | 'delete'): Handle {
  return (state, node, parent) =>
    hasOnly(node) && !touchesAnother(node, parent) && canStandBetweenSigns(node, parent)
      ? { type, children: inlinesIn(state, node) }
      : tagged(state, node);
}

/** The signs of two elements of one kind that touch would be those of one. */
function touchesAnother(node: Element, parent: HtmlParents | undefined): boolean {
  return isElement(siblingBefore(node, parent), node.tagName);
}

function tagged(state: State, node: Element): PhrasingContent[] {
  const { open, close } = tagsOf(node);
  return close === null ? [open] : [open, ...inlinesIn(state, node), close];
}

/** The content of an element that stands in a line. */
export function inlinesIn(state: State, parent: HtmlParents): PhrasingContent[] {
  return state.all(parent).filter(isPhrasing);
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasing.has(node.type);
}

const phrasing: ReadonlySet<string> = new Set([
  'text',
  'strong',
  'emphasis',
  'delete',
  'link',
  'image',
  'inlineCode',
  'break',
  'html',
]);

/** Whether an element has no attributes but these. */
export function hasOnly(node: Element, ...names: readonly string[]): boolean {
  return Object.keys(node.properties).every((name) => names.includes(name));
}

function asTitle(title: unknown): string | null {
  return typeof title === 'string' ? title : null;
}
