/**
 * Bytes to read at a time. Strings of more than 128 KB each get memory of their own from the system, which took four times as
 * long as all the reading.
 */
export const windowChunk = 64 * 1024;

/**
 * The part of a file that is being looked at: bytes as a latin1 string, from `at` to the end of what has been read. The file
 * may be of any size; what lies before `at` is let go when more is read.
 */
export class TextWindow {
  /** Changed by `grow` alone, which begins it anew at `at`: offsets into it are good until then. */
  text = '';
  /** Offset in `text` of what comes next; only ever moved forward. */
  at = 0;
  #hasEnded = false;
  #line = 1;
  #countedTo = 0;
  #nextLineEnd = -1;
  readonly #chunks: AsyncIterator<string>;

  constructor(chunks: AsyncIterable<string>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The file has been read to its end: nothing comes behind `text`. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** How many bytes there are from `at` on. */
  get ahead(): number {
    return this.text.length - this.at;
  }

  /**
   * Reads at least as much again as there is from `at` on, so that looking at it once more from the beginning costs no more
   * than looking at all of it once. False at the end of the file: then nothing has changed.
   */
  async grow(): Promise<boolean> {
    if (this.#hasEnded) return false;
    this.lineAt(this.at);
    const rest = this.text.slice(this.at);
    const parts = [rest];
    let length = rest.length;
    while (length <= rest.length || length < 2 * rest.length) {
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.#hasEnded = true;
        break;
      }
      parts.push(next.value);
      length += next.value.length;
    }
    if (parts.length === 1) return false;
    this.text = parts.join('');
    this.at = 0;
    this.#countedTo = 0;
    this.#nextLineEnd = -1;
    return true;
  }

  /** 1-based line of an offset. To be asked in ascending order: what lies before the last one asked for is counted already. */
  lineAt(offset: number): number {
    if (offset <= this.#countedTo) return this.#line;
    if (this.#nextLineEnd < this.#countedTo) this.#nextLineEnd = this.#lineEndFrom(this.#countedTo);
    while (this.#nextLineEnd < offset) {
      this.#line += 1;
      this.#nextLineEnd = this.#lineEndFrom(this.#nextLineEnd + 1);
    }
    this.#countedTo = offset;
    return this.#line;
  }

  /** Lets go of the file before its end. */
  async close(): Promise<void> {
    this.#hasEnded = true;
    await this.#chunks.return?.();
  }

  #lineEndFrom(offset: number): number {
    const at = this.text.indexOf('\n', offset);
    return at === -1 ? Number.POSITIVE_INFINITY : at;
  }
}
