import type { Inlines } from './read-inlines.js';

/** A block as it stands in the article. */
export interface Block {
  readonly html: string;
  /** Its words as plain text; empty for none. */
  readonly text: string;
  /** The words of its first paragraph; null where it holds none. */
  readonly firstParagraph: string | null;
  /** Its lines, where a title may be repeated in it; null where what it is ends the search for one. */
  readonly titleLines: readonly string[] | null;
  /** For a heading its level, else 0. */
  readonly level: number;
  readonly targets: readonly string[];
}

/** A block that holds other lines than those of a paragraph or heading. */
export function blockOf(
  html: string,
  parts: readonly Inlines[],
  firstParagraph: string | null = null,
): Block {
  const texts = parts.map(({ lines }) => lines.join(' ')).filter((words) => words !== '');
  const targets = parts.flatMap((part) => part.targets);
  return { html, text: texts.join(' '), firstParagraph, titleLines: null, level: 0, targets };
}
