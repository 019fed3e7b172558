import { blockEdge, boxEdge, mayBeMistakable, mistakable, runEdge } from './edges.js';
import { kindOf } from './element-kinds.js';
import type { LineStart, Place, Span, Unclosed, Words } from './words.js';

/** Properties of an element as far as the words care; absent and empty are the same. */
export interface HeardProperties {
  readonly href?: unknown;
  readonly src?: unknown;
  readonly data?: unknown;
}

/**
 * Listens to a document that is read out to it element by element, and writes down its words. The readers of HTML and of
 * Markdown both read out to it, so both sides of the check have one notion of where a word ends.
 */
export class Listener {
  readonly #parts: string[] = [];
  #length = 0;
  #last = '';
  #hidden = 0;
  readonly #open: { readonly name: string; readonly from: number; readonly target: string }[] = [];
  readonly #lines: LineStart[] = [];
  readonly #links: Span[] = [];
  readonly #superscripts: Span[] = [];
  readonly #subscripts: Span[] = [];
  readonly #cells: Span[] = [];
  #tables = 0;
  readonly #images: Place[] = [];
  readonly #embeds: Place[] = [];

  open(name: string, properties: HeardProperties): void {
    const kind = kindOf(name);
    if (kind === 'hidden') this.#hidden += 1;
    this.#edge(name);
    this.#open.push({ name, from: this.#length, target: address(properties.href) });
    if (this.#hidden === 0) this.#notePlace(name, properties);
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    if (kindOf(closed.name) === 'hidden') this.#hidden -= 1;
    this.#noteSpan(closed.name, { from: closed.from, to: this.#length, target: closed.target });
    this.#edge(closed.name);
  }

  /** `line`: 1-based line of the body on which the text begins; null where nobody knows. */
  text(value: string, line: number | null): void {
    if (this.#hidden > 0 || value === '') return;
    // A noncharacter stands in its place: nothing to see, but two runs stay two.
    const clean = mayBeMistakable.test(value) ? value.replace(mistakable, '\uFFFE') : value;
    if (line !== null) this.#lines.push({ at: this.#length, line });
    if (dependOnEachOther(this.#last, clean.charAt(0))) this.#write(runEdge);
    this.#write(clean);
  }

  words(unclosed: readonly Unclosed[]): Words {
    return {
      stream: this.#parts.join(''),
      lines: this.#lines,
      links: this.#links,
      superscripts: this.#superscripts,
      subscripts: this.#subscripts,
      cells: this.#cells,
      tables: this.#tables,
      images: this.#images,
      embeds: this.#embeds,
      unclosed,
    };
  }

  #edge(name: string): void {
    const kind = kindOf(name);
    if (kind === 'block') this.#write(blockEdge);
    if (kind === 'box') this.#write(boxEdge);
  }

  #write(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.charAt(text.length - 1);
  }

  #notePlace(name: string, properties: HeardProperties): void {
    const at = this.#length;
    if (name === 'table') this.#tables += 1;
    if (name === 'img') note(this.#images, at, properties.src);
    if (name === 'iframe' || name === 'embed' || name === 'video' || name === 'audio')
      note(this.#embeds, at, properties.src);
    if (name === 'object') note(this.#embeds, at, properties.data);
  }

  #noteSpan(name: string, span: Span): void {
    // An area of an image map is a link without words.
    if ((name === 'a' || name === 'area') && span.target !== '') this.#links.push(span);
    if (name === 'sup') this.#superscripts.push(span);
    if (name === 'sub') this.#subscripts.push(span);
    // The parser of fragments lets a cell stand alone, and SVG an element of its name: neither is a cell to anybody.
    if ((name === 'td' || name === 'th') && this.#open.at(-1)?.name === 'tr') this.#cells.push(span);
  }
}

function note(places: Place[], at: number, property: unknown): void {
  const target = address(property);
  if (target !== '') places.push({ at, target });
}

function address(property: unknown): string {
  return typeof property === 'string' ? property.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/gu, '') : '';
}

/** Characters whose meaning hangs on the one beside them: halves of damaged UTF-8, and zero-width spaces. */
function dependOnEachOther(before: string, after: string): boolean {
  if (before === zeroWidthSpace || after === zeroWidthSpace) return true;
  return isDamaged(before) && isDamaged(after);
}

const zeroWidthSpace = '\u200B';

/** U+0080 to U+00FF: what UTF-8 becomes when it is read as Latin-1. */
function isDamaged(character: string): boolean {
  return character >= '\u0080' && character <= '\u00FF';
}
