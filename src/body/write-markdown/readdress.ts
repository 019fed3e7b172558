import type { Element, ElementContent, Root } from 'hast';
import { fragmentName, withoutPrefix } from '../clean/name-anchors.js';
import { contentOf } from '../tree.js';

/**
 * A copy of an article with its addresses as its file writes them: files and releases relative to the file, names without the
 * prefix that the page gives them.
 *
 * @param fromFile an address as the page has it → as the file has it
 */
export function readdress(article: Root, fromFile: ReadonlyMap<string, string>): Root {
  return { type: 'root', children: contentOf(article.children).map((node) => copyOf(node, fromFile)) };
}

function copyOf(node: ElementContent, fromFile: ReadonlyMap<string, string>): ElementContent {
  if (node.type !== 'element') return { ...node };
  const properties = { ...node.properties };
  for (const name of ['href', 'src']) {
    const address = properties[name];
    if (typeof address === 'string') properties[name] = inFile(address, fromFile);
  }
  if (typeof properties.id === 'string') properties.id = withoutPrefix(properties.id) || properties.id;
  const copy: Element = {
    type: 'element',
    tagName: node.tagName,
    properties,
    children: node.children.map((child) => copyOf(child, fromFile)),
  };
  return copy;
}

function inFile(address: string, fromFile: ReadonlyMap<string, string>): string {
  if (!address.startsWith('#')) return fromFile.get(address) ?? address;
  const name = fragmentName(address);
  return `#${encodeURIComponent(withoutPrefix(name) || name)}`;
}
