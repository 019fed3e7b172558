import { cutSlug, shortHash, slugOf } from './slug.js';

/**
 * A file name (without `.md`) for a title: transliterated to ASCII, lower case, words joined by hyphens, at most 80
 * characters cut at a word. A title in a script that leaves nothing gives `release-<8 hex>`, from a hash of the title.
 */
export function proposeName(title: string): string {
  const name = cutSlug(slugOf(title));
  return name === '' ? `release-${shortHash(title)}` : name;
}
