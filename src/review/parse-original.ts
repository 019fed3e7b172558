import type { Root } from 'hast';
import { BodyRefused } from '../body/limits.js';
import { parseLegacyHtml } from '../body/parse-html.js';
import type { OriginalBody } from './original-body.js';

/** The tree of an original that is HTML; null of any other, and of one that no browser could lay out either. */
export function parseOriginal({ kind, text }: OriginalBody): Root | null {
  if (kind === 'source' || kind === 'markdown') return null;
  try {
    return parseLegacyHtml(text);
  } catch (refusal) {
    if (refusal instanceof BodyRefused || refusal instanceof RangeError) return null;
    throw refusal;
  }
}
