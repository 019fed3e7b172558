/**
 * The words of one side of the check: a source as it came, or a result as it was read back. Made only by the readers of this
 * folder, which share no code with the cleaner: what the cleaner gets wrong must not be wrong here in the same way.
 */
export interface Words {
  /** Every visible character in reading order, as it stands; the edges of elements are the marks of `edges.ts`. */
  readonly stream: string;
  /** Where in the stream which line of the body begins to speak; ascending, 1-based lines. */
  readonly lines: readonly LineStart[];
  readonly links: readonly Span[];
  readonly superscripts: readonly Span[];
  readonly subscripts: readonly Span[];
  readonly cells: readonly Span[];
  /** How many tables there are. */
  readonly tables: number;
  readonly images: readonly Place[];
  /** What a browser would load into a frame of its own: `iframe`, `embed`, `object`, `video`, `audio`. */
  readonly embeds: readonly Place[];
  /** Markup that swallows words, because something was never closed. */
  readonly unclosed: readonly Unclosed[];
}

export interface LineStart {
  readonly at: number;
  readonly line: number;
}

/** A part of the stream, and the address it points to (empty for what is no link). */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly target: string;
}

/** Something in the stream that has no characters of its own. */
export interface Place {
  readonly at: number;
  readonly target: string;
}

export interface Unclosed {
  /** As the author wrote its beginning: `<!--`, `<textarea`. */
  readonly opening: string;
  /** The first characters of what it swallows. */
  readonly swallowed: string;
  /** 1-based line of the body. */
  readonly line: number;
  /**
   * What is missing: an end anywhere; or in a tag, which swallows what stands before the next one, a quotation mark or the `>` of
   * the tag itself.
   */
  readonly lacks: 'end' | 'quote' | 'bracket';
}
