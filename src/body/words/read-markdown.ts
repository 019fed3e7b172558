import type { Root as HtmlTree } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { kindOf } from './element-kinds.js';
import { flattenMarkdown } from './flatten-markdown.js';
import { Listener } from './listener.js';
import { OpenRaw } from './open-raw.js';
import { readTree } from './read-html.js';
import { findUnclosed } from './scan-tags.js';
import type { Words } from './words.js';

/**
 * Words of a source that is Markdown: the text of remark-parse's tree, in which raw HTML is read as the HTML standard says,
 * in its place between the rest. `tree` must be as the parser gave it, before the road to HTML changes anything in it.
 * Footnotes stand where the page has them, at the end, in the order in which they are first called; those that nothing
 * calls follow, for their words must not vanish either.
 */
export function sourceWordsOfMarkdown(tree: Root): Words {
  const listener = new Listener();
  const holdsHtml = flattenMarkdown(tree, {
    open: (name, properties) => listener.open(name, properties),
    close: () => listener.close(),
    text: (value, line) => listener.text(value, line),
    html: () => undefined,
  });
  return holdsHtml ? wordsOfMixed(tree) : listener.words([]);
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Raw HTML may open in one block and close in another: the whole text is read as one document, Markdown as plain tags. */
function wordsOfMixed(tree: Root): Words {
  // An element before all else, or a stray `<col>` would make the parser expect a table and drop the text that follows.
  const parts: string[] = [inBody];
  const starts: { readonly offset: number; readonly line: number }[] = [];
  let length = inBody.length;
  const write = (html: string): void => {
    parts.push(html);
    length += html.length;
  };
  const begin = (line: number | null): void => {
    if (line !== null) starts.push({ offset: length, line });
  };
  const open: string[] = [];
  const raw = new OpenRaw();
  flattenMarkdown(tree, {
    open: (name, properties) => {
      raw.construct();
      if (kindOf(name) === 'block') write('\n');
      write(`<${name}${attribute('href', properties.href)}${attribute('src', properties.src)}>`);
      open.push(name);
    },
    close: () => {
      const name = open.pop() ?? '';
      if (!voidElements.has(name)) write(`</${name}>`);
      // Where raw HTML stands open whose content knows no tags, only the line end parts two blocks.
      if (kindOf(name) === 'block') write('\n');
    },
    text: (value, line) => {
      raw.text(value);
      begin(line);
      write(escaped(value));
    },
    html: (value, line) => {
      begin(line);
      raw.html(value, line ?? 1);
      write(value);
    },
  });
  raw.end();
  const html = parts.join('');
  const lineAt = (offset: number): number => {
    const start = starts.findLast((known) => known.offset <= offset);
    if (start === undefined) return 1;
    return start.line + (html.slice(start.offset, offset).match(/\n/gu)?.length ?? 0);
  };
  const parsed: HtmlTree = parser.parse(html);
  const listener = readTree(parsed, (node) => lineAt(node.position?.start.offset ?? 0));
  const unclosed = findUnclosed(html, lineAt);
  return listener.words(unclosed.length > 0 ? unclosed : raw.found);
}

const inBody = '<i></i>';

const voidElements = new Set(['br', 'hr', 'img']);

function attribute(name: string, value: unknown): string {
  return typeof value === 'string' ? ` ${name}="${escaped(value).replaceAll('"', '&#x22;')}"` : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}
