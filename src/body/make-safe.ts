import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { SafeHtml } from './article.js';
import { BodyRefused } from './limits.js';
import { parseFragment } from './parse-html.js';
import { isSameTree } from './same-tree.js';
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
  const clean = shown(tree, known);
  if (isSafe(clean)) return clean;
  let written = sanitize(tree);
  for (let round = 1; round <= mostRounds; round += 1) {
    const safe = shown(written, known);
    if (isSafe(safe)) return safe;
    written = safe;
  }
  throw new BodyRefused(
    'body-unstable',
    'the markup of the body changes each time it is read',
    'Open it in an editor, copy the text without its formatting, and paste that as Markdown.',
  );
}

function isSafe(shown: SafeMarkup | Root): shown is SafeMarkup {
  return 'html' in shown;
}

/** The markup of a tree with what it parses to, where that is the same, sanitized; else the sanitized tree of what it parses to. */
function shown(written: Root, known: SafeMarkup | null): SafeMarkup | Root {
  const html = writeHtml(written);
  if (html === known?.html) return known;
  const tree = parseFragment(html);
  const again = sanitize(tree);
  // The same tree is written alike, and need not be written to know it; another one may be, if it is only cut otherwise.
  return isSameTree(again, written) || writeHtml(again) === html ? { html: html as SafeHtml, tree } : again;
}

function sanitize(tree: Root): Root {
  return sanitizer.runSync(tree);
}

/** The markup of a tree, in the one spelling that all articles have. */
export function writeHtml(tree: Root): string {
  return compiler.stringify(tree);
}
