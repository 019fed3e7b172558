import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { SafeHtml } from './article.js';
import { BodyRefused } from './limits.js';
import { parseFragment } from './parse-html.js';
import { schema } from './schema.js';

const sanitizer = unified().use(rehypeSanitize, schema).freeze();
const compiler = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** Two rounds are the most that 301 attack payloads were seen to need. */
const mostRounds = 6;

/** Markup that has been shown to parse to itself, and the tree it parses to. */
export interface SafeMarkup {
  readonly html: SafeHtml;
  readonly tree: Root;
}

/**
 * Sanitizes a tree and writes it, again until the result parses to itself: only then is what a browser reads what was
 * checked. Gives the markup and the tree of its last parse, which the word check reads. Markup that is known to parse to itself
 * is not parsed again.
 */
export function makeSafe(tree: Root, known: SafeMarkup | null = null): SafeMarkup {
  // What the cleaning left needs no sanitizing, as a rule; the sanitizer says so of what it parses to.
  const clean = shown(writeHtml(tree), known);
  if (typeof clean !== 'string') return clean;
  let html = writeHtml(sanitize(tree));
  for (let round = 1; round <= mostRounds; round += 1) {
    const safe = shown(html, known);
    if (typeof safe !== 'string') return safe;
    html = safe;
  }
  throw new BodyRefused(
    'body-unstable',
    'the markup of the body changes each time it is read',
    'Open it in an editor, copy the text without its formatting, and paste that as Markdown.',
  );
}

/** Markup that parses to itself, sanitized, with its tree; else what it parses to. */
function shown(html: string, known: SafeMarkup | null): SafeMarkup | string {
  if (html === known?.html) return known;
  const tree = parseFragment(html);
  const again = writeHtml(sanitize(tree));
  return again === html ? { html: html as SafeHtml, tree } : again;
}

function sanitize(tree: Root): Root {
  return sanitizer.runSync(tree);
}

/** The markup of a tree, in the one spelling that all articles have. */
export function writeHtml(tree: Root): string {
  return compiler.stringify(tree);
}
