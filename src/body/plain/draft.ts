/** What is written of text while it is read. */
export class Draft {
  html = '';
  /** The words of each line that a hard break ends, and of the last one. */
  readonly lines: string[] = [''];
  readonly targets: string[] = [];
  readonly #source: string;
  /** From where on the source is still to be copied. */
  #from = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Copies what stands before the place. */
  copy(to: number): void {
    if (to <= this.#from) return;
    const copied = this.#source.slice(this.#from, to);
    this.html += copied;
    this.#addWords(copied);
    this.#from = to;
  }

  /** Copies what stands before a piece of the source, and puts something there for it. */
  put(from: number, to: number, html: string, words: string): void {
    this.copy(from);
    this.html += html;
    if (words !== '') this.#addWords(words);
    this.#from = to;
  }

  /** The same for a hard break. */
  breakLine(from: number, to: number): void {
    this.put(from, to, '<br>', '');
    this.lines.push('');
  }

  /** Gives what stands before a place, and goes on with nothing. */
  setAside(from: number, to: number): string {
    this.put(from, to, '', '');
    const { html } = this;
    this.html = '';
    return html;
  }

  /** Puts a link round all that was written since something was set aside. */
  putLink(from: number, to: number, aside: string, target: string): void {
    this.copy(from);
    this.html = aside + linkTo(target, this.html);
    this.targets.push(target);
    this.#from = to;
  }

  /** Puts a link that is worded by its address. */
  putAddress(from: number, to: number, target: string, words: string): void {
    this.put(from, to, linkTo(target, escaped(words)), words);
    this.targets.push(target);
  }

  #addWords(words: string): void {
    this.lines[this.lines.length - 1] += words;
  }
}

function linkTo(target: string, html: string): string {
  return `<a href="${escaped(target)}">${html}</a>`;
}

/** As the compiler of the gate writes it: of the signs of HTML, these alone are escaped in text. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
