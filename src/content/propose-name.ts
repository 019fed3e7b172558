import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';

/** Addresses stay readable, and paths short enough for Windows (260 characters with everything before it). */
const LONGEST = 80;

/**
 * A file name (without `.md`) for a title: transliterated to ASCII, lower case, words joined by hyphens, at most 80
 * characters cut at a word. A title in a script that leaves nothing gives `release-<8 hex>`, from a hash of the title.
 */
export function proposeName(title: string): string {
  // The library writes English «and» for `&`; an office abroad would not.
  const whole = slugify(title, { decamelize: false, customReplacements: [['&', ' ']] });
  const name = cutAtWord(whole);
  return name === '' ? `release-${createHash('sha256').update(title).digest('hex').slice(0, 8)}` : name;
}

function cutAtWord(name: string): string {
  if (name.length <= LONGEST) return name;
  const end = name.lastIndexOf('-', LONGEST);
  return end > 0 ? name.slice(0, end) : name.slice(0, LONGEST);
}
