import { prose } from './prose.js';
import type { Random } from './random.js';

/** Markdown of nothing but paragraphs: what most releases are. */
export function plainBody(random: Random): string {
  const paragraphs = prose(random).map((sentences) => sentences.join(' '));
  return `${paragraphs.join('\n\n')}\n`;
}
