import type { Facts } from '../facts.js';
import type { Paragraph } from '../prose.js';
import type { Random } from '../random.js';

/**
 * One way of being ugly: a system, an editor and the habits of an office leave the same marks in all of their releases. Which
 * marks real releases have, and how often, was counted; the words and the markup here are our own.
 */
export type Flavour = (paragraphs: readonly Paragraph[], facts: Facts, random: Random) => string;

/** Sentences as one run of text, now and then with a no-break space or a line end of the editor between two words. */
export function runOf(sentences: readonly string[], random: Random): string {
  const text = sentences.join(' ');
  if (random.happens(40)) return text.replace(' ', '&nbsp;');
  return random.happens(15) ? text.replace(', ', ',\r\n') : text;
}

/** The sentences after so many, as a paragraph of their own; empty where there are none. */
export function after(sentences: Paragraph, count: number): Paragraph {
  return sentences.slice(count);
}
