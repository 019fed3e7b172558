import type { Tag } from './scan-tags.js';

/** Everything in a tag that a browser may follow, load or send to, as written. */
export function linksOfTag(tag: Tag): string[] {
  const links: string[] = [];
  for (const [name, value] of tag.attributes) {
    if (name === 'srcset' || name === 'imagesrcset') links.push(...sourcesOf(value));
    else if (linkAttributes.has(name)) links.push(value);
    else if (name === 'data' && tag.name === 'object') links.push(value);
    else if (name === 'content' && tag.name === 'meta' && /^https?:/i.test(value)) links.push(value);
  }
  return links;
}

const linkAttributes = new Set(['href', 'src', 'poster', 'action', 'formaction', 'xlink:href']);

/** `a.jpg 1x, b.jpg 2x` (WHATWG HTML, 4.8.4.2.1): a comma ends a candidate only after a blank or its descriptor. */
function sourcesOf(srcset: string): string[] {
  return [...srcset.matchAll(/[\s,]*(\S*[^\s,])(?:\s[^,]*|,|$)/g)].flatMap((found) => found[1] ?? []);
}
