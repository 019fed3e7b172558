import { createHash } from 'node:crypto';
import slugify, { type Options } from '@sindresorhus/slugify';

/** Names in addresses stay readable, and paths short enough for Windows (260 characters with everything before it). */
const longestSlug = 80;

/** Without these, slugify writes English words («and», «unicorn», «love») into names of any language. */
const options: Options = {
  customReplacements: [
    ['&', ' '],
    ['🦄', ' '],
    ['♥', ' '],
  ],
};

/**
 * A text as part of an address: transliterated to ASCII, lower case, words joined by hyphens. Empty where the script leaves
 * nothing. Characters in `kept` stay as they are.
 */
export function slugOf(text: string, kept: readonly string[] = []): string {
  return slugify(text.toLowerCase(), { ...options, preserveCharacters: [...kept] });
}

/** At most 80 characters, cut between two words where there are two. */
export function cutSlug(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  const end = slug.lastIndexOf('-', longestSlug);
  return end > 0 ? slug.slice(0, end) : slug.slice(0, longestSlug);
}

/** Eight hexadecimal digits that depend on nothing but the text, as a counter would. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
