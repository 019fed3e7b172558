/** How an element stands in the text; every name that is in none of these lists runs on in its line. */
export type ElementKind = 'block' | 'box' | 'hidden' | 'line';

const kinds: ReadonlyMap<string, ElementKind> = new Map([
  // HTML Living Standard, section 15.3: what the standard's own style sheet displays as block, list item, table or part of one.
  ...named(
    'block',
    `address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption
     figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu
     nav noembed noframes ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead title tr ul
     xmp`,
  ),
  // What is laid out as a box inside a line: its own text never runs on into the word beside it, but nothing parts them either.
  ...named(
    'box',
    `applet audio button canvas datalist desc embed foreignObject iframe image img input keygen marquee math meter noscript
     object output picture progress select svg text textarea video`,
  ),
  ...named('hidden', 'script style template'),
]);

export function kindOf(tagName: string): ElementKind {
  return kinds.get(tagName) ?? 'line';
}

function named(kind: ElementKind, list: string): [string, ElementKind][] {
  return list.split(/\s+/u).map((name) => [name, kind]);
}
