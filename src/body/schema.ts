import type { Schema } from 'hast-util-sanitize';

/**
 * The last word on what a body may hold: text, structure, links and pictures. Smaller than the default schema of
 * rehype-sanitize, which passes `srcset` and `//host` unchecked and lets a release set `itemscope`, `tabindex` and `h1`.
 */
const elements: Readonly<Record<string, readonly string[]>> = {
  p: [],
  br: [],
  hr: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  dl: [],
  dt: [],
  dd: [],
  blockquote: [],
  pre: [],
  address: [],
  figure: [],
  figcaption: [],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['colSpan', 'rowSpan', 'scope'],
  td: ['colSpan', 'rowSpan'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  abbr: ['title'],
  dfn: ['title'],
  bdi: [],
  bdo: [],
  cite: [],
  code: [],
  del: [],
  em: [],
  ins: [],
  kbd: [],
  mark: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  sup: [],
  u: [],
  var: [],
  wbr: [],
};

/** Attributes that every kept element may carry. */
const everywhere = ['lang', 'dir', 'id'] as const;

export function allowedAttributes(tagName: string): ReadonlySet<string> {
  return attributeSets.get(tagName) ?? commonAttributes;
}

const commonAttributes: ReadonlySet<string> = new Set(everywhere);
const attributeSets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(elements).map(([name, own]) => [name, new Set([...everywhere, ...own])]),
);

export const schema: Schema = {
  tagNames: Object.keys(elements),
  attributes: {
    '*': [...everywhere],
    ...Object.fromEntries(Object.entries(elements).map(([name, own]) => [name, [...own]])),
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  ancestors: {
    li: ['ul', 'ol'],
    dt: ['dl'],
    dd: ['dl'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    caption: ['table'],
    figcaption: ['figure'],
    rt: ['ruby'],
    rp: ['ruby'],
  },
  // Gone with their content: no reader ever saw it.
  strip: ['script', 'style', 'template'],
  // Names get their prefix from the rule «anchors»; the sanitizer would add it again at each pass and break footnotes.
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
