/** Names of elements, by what the cleaner does with them. A name in none of these lists is unwrapped: its text stays. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Gone with what is in them: nothing a reader ever saw. */
export const hiddenElements = names(
  'script style template link meta base basefont bgsound param source track col colgroup input',
);

/** Boxes round other blocks: their content takes their place, and what stood in them bare becomes a paragraph. */
export const containers = names(
  `div center section article main header footer aside nav form fieldset legend details summary hgroup dialog search
   title option optgroup frameset noframes noembed`,
);

/** Blocks that stay blocks. */
export const blocks = names(
  `p h1 h2 h3 h4 h5 h6 ul ol menu dir li dl dt dd blockquote pre listing xmp plaintext table caption thead tbody tfoot tr th td
   figure figcaption hr address`,
);

/** Inline elements that stay; `b`, `i` and the like are renamed first. */
export const inlines = names(
  `a abbr bdi bdo br cite code del dfn em img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr`,
);

/** Unwrapped like any other, but their words never run on into the word beside them. */
export const boxes = names('button canvas desc marquee meter object progress select svg text textarea');

/** Old names and the ones that took their place. */
export const renamed: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
  ['menu', 'ul'],
  ['dir', 'ul'],
  ['listing', 'pre'],
  ['xmp', 'pre'],
  ['plaintext', 'pre'],
]);

/**
 * Every element name of the HTML standard and of its obsolete features, with SVG's and MathML's roots: in Markdown a tag of
 * another name (`<Nama>`, `<isi tanggal>`) is text that somebody typed.
 */
const known = names(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas
   caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fencedframe fieldset
   figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins
   isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter multicol nav nextid nobr
   noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rbc rp rt rtc ruby s
   samp script search section select selectedcontent slot small source spacer span strike strong style sub summary sup svg table
   tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`,
);

export function isHtmlName(name: string): boolean {
  return known.has(name.toLowerCase()) || name.includes(':');
}

/** Blocks that hold one line of text or several, and no other block. */
export const lineBlocks = names('p h1 h2 h3 h4 h5 h6 dt caption');

export function isBlockName(name: string): boolean {
  return blocks.has(name) || containers.has(name);
}
