/** A piece of HTML source as the tokenizer of the standard cuts it (HTML Living Standard, 13.2.5). Offsets in UTF-16 units. */
export interface Piece {
  /** `closed`: an element whose content is nobody's business here, from its tag to the end of its end tag. */
  readonly kind: 'text' | 'open' | 'close' | 'comment' | 'closed';
  /** Lower case; empty for text and comments. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a body into text, tags and comments. Shares nothing with the readers of the word check, which find out what is wrong
 * here. Markup that is never closed is one `closed` piece to the end.
 */
export function scanMarkup(html: string): Piece[] {
  const pieces: Piece[] = [];
  let textFrom = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const piece = pieceAt(html, at);
    if (piece === null) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > textFrom) pieces.push({ kind: 'text', name: '', from: textFrom, to: at });
    pieces.push(piece);
    textFrom = piece.to;
    at = html.indexOf('<', piece.to);
  }
  if (textFrom < html.length) pieces.push({ kind: 'text', name: '', from: textFrom, to: html.length });
  return pieces;
}

/** What begins with the `<` at this offset; null where it is text. */
function pieceAt(html: string, from: number): Piece | null {
  const rest = html.length;
  if (html.startsWith('<!--', from)) {
    commentEnd.lastIndex = from + 2;
    const to = commentEnd.test(html) ? commentEnd.lastIndex : rest;
    return { kind: 'comment', name: '', from, to };
  }
  if (/^<(?:[!?]|\/[^a-z>])/iu.test(html.slice(from, from + 3))) {
    const end = html.indexOf('>', from);
    return { kind: 'comment', name: '', from, to: end === -1 ? rest : end + 1 };
  }
  tagStart.lastIndex = from;
  const [, slash = '', written] = tagStart.exec(html) ?? [];
  if (written === undefined) return null;
  const name = written.toLowerCase();
  const to = endOfTag(html, from + 1 + slash.length + written.length);
  if (to === -1) return { kind: 'closed', name, from, to: rest };
  if (slash === '/') return { kind: 'close', name, from, to };
  if (name === 'plaintext') return { kind: 'closed', name, from, to: rest };
  if (!closedElements.has(name)) return { kind: 'open', name, from, to };
  return { kind: 'closed', name, from, to: endOfElement(html, name, to) };
}

/** `<!-->` and `<!--->` are whole comments, and `--!>` ends one too. */
const commentEnd = /--!?>/g;

const tagStart = /<(\/?)([a-z][^\t\n\f\r />]*)/iy;

/** Offset behind the `>` of a tag whose name ends at `from`; -1 where there is none. A value may hold one between its marks. */
function endOfTag(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    at = behind(between, html, at);
    if (html[at] === '>') return at + 1;
    // The first character of an attribute's name may be anything, an equals sign too.
    at = behind(blanks, html, behind(attributeName, html, at + 1));
    if (html[at] !== '=') continue;
    at = behind(blanks, html, at + 1);
    const quote = html[at];
    if (quote === '"' || quote === "'") {
      const end = html.indexOf(quote, at + 1);
      if (end === -1) return -1;
      at = end + 1;
    } else {
      at = behind(bareValue, html, at);
    }
  }
  return -1;
}

const between = /[\t\n\f\r /]*/y;
const blanks = /[\t\n\f\r ]*/y;
const attributeName = /[^\t\n\f\r />=]*/y;
const bareValue = /[^\t\n\f\r >]*/y;

function behind(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : from;
}

/**
 * Content that is no HTML to a browser; text that keeps its line ends; and what WordPress leaves alone because its parts are
 * not text.
 */
const closedElements: ReadonlySet<string> = new Set(
  `audio iframe math noembed noframes object pre script select style svg template textarea title video xmp`.split(
    ' ',
  ),
);

function endOfElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])[^>]*>`, 'giu');
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}
