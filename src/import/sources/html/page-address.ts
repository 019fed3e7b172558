import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { firstValue } from './found-value.js';

/**
 * Where a saved page was published: its canonical address, or what the program that saved it wrote into a comment (HTTrack's
 * «Mirrored from», SingleFile's «url», the «saved from url» of browsers). Null where it does not say.
 */
export function addressOf(tree: Root): string | null {
  const canonical =
    firstValue(tree, 'link[rel~="canonical"]', 'href') ??
    firstValue(tree, 'meta[property="og:url"]', 'content');
  if (canonical !== null && /^https?:\/\/[^/]/iu.test(canonical.value)) return canonical.value;
  let saved: string | null = null;
  visit(tree, 'comment', ({ value }) => {
    saved ??= savedFrom(value);
  });
  return saved;
}

function savedFrom(comment: string): string | null {
  const address =
    /(?:saved from url=\(\d+\)|^\s*Page saved with SingleFile\s+url:\s*)(https?:\/\/\S+)/iu.exec(comment);
  if (address?.[1] !== undefined) return address[1];
  const mirrored = /^\s*Mirrored from (\S+) by HTTrack/iu.exec(comment)?.[1];
  if (mirrored === undefined) return null;
  return /^https?:\/\//iu.test(mirrored) ? mirrored : `http://${mirrored}`;
}
