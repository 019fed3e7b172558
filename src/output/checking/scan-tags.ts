/** A start tag as it stands in a page. Names are lower-case, values decoded. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag begins and ends in the page, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Walks the start tags of a page that is HTML by the standard's rules for tags, comments and raw text (WHATWG HTML,
 * 13.2.5), without building a tree: what a parser would do with misplaced elements does not matter to a link. Called for
 * every page of a site, so it jumps from one `<` to the next.
 *
 * @param visitEnd also told of end tags, with the name and where they begin
 */
export function scanTags(
  html: string,
  visit: (tag: Tag) => void,
  visitEnd?: (name: string, start: number) => void,
): void {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const next = html.charCodeAt(at + 1);
    if (isLetter(next)) {
      const tag = readTag(html, at);
      if (tag === null) return;
      visit(tag);
      at = rawTextElements.has(tag.name) ? endOfRawText(html, tag) : tag.end;
    } else if (next === 0x2f && isLetter(html.charCodeAt(at + 2))) {
      if (visitEnd !== undefined) visitEnd(readName(html, at + 2), at);
      at = after(html, '>', at);
    } else if (html.startsWith('<!--', at)) {
      at = endOfComment(html, at);
    } else if (next === 0x21 || next === 0x3f || next === 0x2f) {
      at = after(html, '>', at);
    } else {
      at += 1;
    }
    if (at === -1) return;
  }
}

/** What stands in these is text, whatever it looks like. */
const rawTextElements = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);

const noAttributes: ReadonlyMap<string, string> = new Map();

/** Null where the tag never ends. */
function readTag(html: string, start: number): Tag | null {
  const name = readName(html, start + 1);
  let at = start + 1 + name.length;
  // Most tags have no attribute, and a page has hundreds of tags.
  if (html.charCodeAt(at) === 0x3e) return { name, attributes: noAttributes, start, end: at + 1 };
  const attributes = new Map<string, string>();
  for (;;) {
    while (isBlank(html.charCodeAt(at)) || html.charCodeAt(at) === 0x2f) at += 1;
    if (at >= html.length) return null;
    if (html.charCodeAt(at) === 0x3e) return { name, attributes, start, end: at + 1 };
    const nameStart = at;
    // A `=` at the very start belongs to the name, says the standard.
    at += 1;
    while (at < html.length && !endsAttributeName(html.charCodeAt(at))) at += 1;
    const attribute = html.slice(nameStart, at).toLowerCase();
    while (isBlank(html.charCodeAt(at))) at += 1;
    let value = '';
    if (html.charCodeAt(at) === 0x3d) {
      at += 1;
      while (isBlank(html.charCodeAt(at))) at += 1;
      const quote = html.charCodeAt(at);
      if (quote === 0x22 || quote === 0x27) {
        const close = html.indexOf(quote === 0x22 ? '"' : "'", at + 1);
        if (close === -1) return null;
        value = html.slice(at + 1, close);
        at = close + 1;
      } else {
        const valueStart = at;
        while (at < html.length && !isBlank(html.charCodeAt(at)) && html.charCodeAt(at) !== 0x3e) at += 1;
        value = html.slice(valueStart, at);
      }
    }
    // Of two attributes of one name the first counts.
    if (!attributes.has(attribute)) attributes.set(attribute, decodeEntities(value));
  }
}

function readName(html: string, start: number): string {
  let at = start;
  while (
    at < html.length &&
    !isBlank(html.charCodeAt(at)) &&
    html.charCodeAt(at) !== 0x2f &&
    html.charCodeAt(at) !== 0x3e
  ) {
    at += 1;
  }
  return html.slice(start, at).toLowerCase();
}

function endOfRawText(html: string, tag: Tag): number {
  const closing = new RegExp(`</${tag.name}[\\s/>]`, 'gi');
  closing.lastIndex = tag.end;
  return closing.exec(html)?.index ?? -1;
}

/** `<!-->` and `<!--->` are whole comments; `--!>` ends one too. */
function endOfComment(html: string, start: number): number {
  if (html.startsWith('<!-->', start)) return start + 5;
  if (html.startsWith('<!--->', start)) return start + 6;
  const plain = html.indexOf('-->', start + 4);
  const odd = html.indexOf('--!>', start + 4);
  if (odd !== -1 && (plain === -1 || odd < plain)) return odd + 4;
  return plain === -1 ? -1 : plain + 3;
}

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? -1 : found + 1;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c;
}

function endsAttributeName(unit: number): boolean {
  return isBlank(unit) || unit === 0x2f || unit === 0x3e || unit === 0x3d;
}

/** The named references that writers of HTML use in attributes; any other name is left as it stands. */
const namedReferences: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['colon', ':'],
  ['sol', '/'],
  ['num', '#'],
  ['quest', '?'],
  ['period', '.'],
]);

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,8})|([a-zA-Z]{2,8}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return namedReferences.get(name) ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}
