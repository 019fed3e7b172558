import type { Element, ElementContent, Properties, Root } from 'hast';
import { contentOf } from '../body/tree.js';

/** What takes the place of something that the sheet does not load. */
export interface Replacements {
  /** An image: what is shown, or null to leave nothing. */
  readonly image: (element: Element) => ElementContent | null;
  /** A film, a frame, an embedded page. */
  readonly embed: (element: Element) => ElementContent | null;
}

/**
 * The same tree with nothing left that loads, runs, links or styles: elements that only lay out text, and of their attributes
 * those by which it is read. Headings go down by `deeper` levels.
 */
export function plainPage(tree: Root, replacements: Replacements, deeper: number): Root {
  return {
    type: 'root',
    children: contentOf(tree.children).flatMap((node) => plain(node, replacements, deeper)),
  };
}

function plain(node: ElementContent, replacements: Replacements, deeper: number): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || silent.has(node.tagName)) return [];
  if (images.has(node.tagName)) return listOf(replacements.image(node));
  const inside = node.children.flatMap((child) => plain(child, replacements, deeper));
  if (embeds.has(node.tagName)) return [...listOf(replacements.embed(node)), ...inside];
  return [{ ...shell(node, deeper), children: inside }];
}

function listOf(node: ElementContent | null): ElementContent[] {
  return node === null ? [] : [node];
}

/** An element without its content. Links lead nowhere: their address can be read where the pointer rests. */
function shell({ tagName, properties }: Element, deeper: number): Element {
  const { href } = properties;
  if (tagName === 'a')
    return typeof href === 'string'
      ? element('span', { className: ['link'], title: href })
      : element('span', {});
  const level = /^h([1-6])$/u.exec(tagName)?.[1];
  const name = level === undefined ? tagName : `h${Math.min(6, Number(level) + deeper)}`;
  const kept = Object.entries(properties).filter(([key]) => readable.has(key));
  return element(layout.has(name) ? name : 'span', Object.fromEntries(kept));
}

function element(tagName: string, properties: Properties): Element {
  return { type: 'element', tagName, properties, children: [] };
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** No browser shows their text. */
const silent = names('script style link meta base title head template param noframes');

const images = names('img image input');

const embeds = names('iframe frame embed object applet video audio canvas svg math picture');

const layout = names(
  'p div section article main header footer aside nav address blockquote pre hr br ul ol li dl dt dd figure figcaption center h1 h2 h3 h4 h5 h6 table caption colgroup col thead tbody tfoot tr td th strong b em i u s del ins small sub sup mark abbr cite q code kbd samp var time bdi bdo ruby rt rp wbr tt big strike font',
);

const readable = names('colSpan rowSpan lang dir start reversed type value align scope');
