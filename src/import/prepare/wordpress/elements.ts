const named = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** A paragraph ends before and behind these, as WordPress has it; every other element runs on in its line. */
export const blocks = named(
  `address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table tbody td
   tfoot th thead tr ul`,
);

/** A browser has these once, whatever the body says. */
export const documentParts = named('body head html');

/** Only inside a table are these anything. */
export const tableParts = named('caption col colgroup tbody td tfoot th thead tr');

/** Nothing ever stands inside these. */
export const voidElements = named('area base br col embed hr img input link meta param source track wbr');

/** What is seen though it has no words. */
export const pictures = named('audio embed iframe img input math object select svg textarea video');

/** How text that stands straight in an element is laid out. */
export type Layout =
  /** Every piece of it is a paragraph. */
  | 'paragraphs'
  /** Several pieces are paragraphs, a single one stays bare. */
  | 'several'
  /** It can hold no paragraph: a blank line is two line breaks, which the cleaning rules understand. */
  | 'line'
  /** It should hold no text at all; nothing is put in, for a parser would move it. */
  | 'nothing';

export function layoutIn(name: string | undefined): Layout {
  if (name === undefined || name === 'blockquote') return 'paragraphs';
  if (structures.has(name)) return 'nothing';
  return lines.has(name) ? 'line' : 'several';
}

const structures = named('col colgroup dir dl menu ol table tbody tfoot thead tr ul');

const lines = named('address caption dt figcaption h1 h2 h3 h4 h5 h6 legend p summary');

/** Opening one of these ends the last of its kind, up to the nearest of the elements named. */
export const siblings: ReadonlyMap<
  string,
  { readonly kind: ReadonlySet<string>; readonly within: ReadonlySet<string> }
> = new Map([
  ['li', { kind: named('li'), within: named('ul ol menu dir') }],
  ['dd', { kind: named('dd dt'), within: named('dl') }],
  ['dt', { kind: named('dd dt'), within: named('dl') }],
  ['td', { kind: named('td th'), within: named('tr') }],
  ['th', { kind: named('td th'), within: named('tr') }],
  ['tr', { kind: named('tr'), within: named('table tbody thead tfoot') }],
]);
