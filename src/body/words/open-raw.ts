import { scanTags } from './scan-tags.js';
import type { Unclosed } from './words.js';

/**
 * Watches the pieces of raw HTML in a Markdown text for one that leaves something open whose content knows no tags: a comment,
 * a tag, `textarea` and the like. What Markdown stands in it would come out as the text of its tags, or not at all.
 */
export class OpenRaw {
  readonly found: Unclosed[] = [];
  #open: { readonly name: string; readonly opening: string; readonly line: number } | null = null;

  /** A piece of raw HTML that begins on this line. */
  html(html: string, line: number): void {
    let rest = html;
    if (this.#open !== null) {
      const end = rest.search(new RegExp(`</${this.#open.name}[\\s/>]`, 'iu'));
      if (end < 0) return;
      rest = rest.slice(end);
      this.#open = null;
    }
    const { open } = scanTags(rest, () => true);
    if (open === null) {
      const name = closedNames.find((closed) => isLeftOpen(rest, closed));
      if (name !== undefined) this.#open = { name, opening: `<${name}>`, line };
      return;
    }
    const [opening = '<', name = ''] =
      /^<(?:!--|([a-z]+))/iu.exec(rest.slice(open.from, open.from + 20)) ?? [];
    // A comment or tag that ends with its block, not with its sign, swallows whatever comes next.
    if (name === '' || open.from === open.contentFrom) this.#tell(opening, rest.slice(open.from), line);
    else this.#open = { name, opening: `<${name}>`, line };
  }

  /** Text of Markdown; the road to HTML may put a break before a line of it. */
  text(value: string): void {
    if (value.includes('\n') && value !== '\n') this.construct();
  }

  /** A construct of Markdown that is more than text. */
  construct(): void {
    if (this.#open === null) return;
    this.#tell(this.#open.opening, '', this.#open.line);
    this.#open = null;
  }

  /** The text is over. */
  end(): void {
    if (this.#open !== null && closedNames.includes(this.#open.name)) this.construct();
  }

  #tell(opening: string, swallowed: string, line: number): void {
    this.found.push({ opening, swallowed: swallowed.slice(0, 400), line, lacks: 'end' });
  }
}

/** In these the parser drops nearly every tag, or takes it for one of another language. */
const closedNames: readonly string[] = ['select', 'svg', 'math'];

function isLeftOpen(html: string, name: string): boolean {
  const tags = html.match(new RegExp(`</?${name}(?=[\\s/>])`, 'giu'));
  return tags?.at(-1)?.startsWith('</') === false;
}
