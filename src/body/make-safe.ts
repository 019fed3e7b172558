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

/**
 * Sanitizes a tree and writes it, again until the result parses to itself: only then is what a browser reads what was
 * checked. Gives the markup and the tree of its last parse, which the word check reads.
 */
export function makeSafe(tree: Root): { html: SafeHtml; tree: Root } {
  let html = write(sanitize(tree));
  for (let round = 1; round <= mostRounds; round += 1) {
    const parsed = parseFragment(html);
    const again = write(sanitize(parsed));
    if (again === html) return { html: html as SafeHtml, tree: parsed };
    html = again;
  }
  throw new BodyRefused(
    'body-unstable',
    'the markup of the body changes each time it is read',
    'Open it in an editor, copy the text without its formatting, and paste that as Markdown.',
  );
}

function sanitize(tree: Root): Root {
  return sanitizer.runSync(tree);
}

function write(tree: Root): string {
  return compiler.stringify(tree);
}
