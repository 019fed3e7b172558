import type { List, Nodes, Parents, Root } from 'mdast';
import { Footnotes, forEachNode, key } from './footnotes.js';
import type { HeardProperties } from './listener.js';
import { scanTags } from './scan-tags.js';
import { isTagName } from './tag-names.js';

/** Is told what stands in a Markdown text, as the elements of HTML that it means. */
export interface MarkdownReader {
  readonly open: (name: string, properties: HeardProperties) => void;
  readonly close: () => void;
  readonly text: (value: string, line: number | null) => void;
  /** Raw HTML; a `<` that begins no tag that HTML knows is escaped in it. */
  readonly html: (value: string, line: number | null) => void;
}

/** Reads a tree of Markdown out in the order of its page; tells whether raw HTML is in it. Iterative. */
export function flattenMarkdown(tree: Root, reader: MarkdownReader): boolean {
  let holdsHtml = false;
  const footnotes = new Footnotes(tree);
  const addresses = definitionsOf(tree);
  const read = (start: Nodes): void => {
    const stack: (Step | 'close')[] = [{ node: start, parent: null, isTight: false }];
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      if (step === 'close') {
        reader.close();
        continue;
      }
      const { node } = step;
      const line = node.position?.start.line ?? null;
      if (node.type === 'html') {
        holdsHtml = true;
        const html = escapeTyped(node.value);
        // A block of HTML has lines of its own.
        if (isFlow(step.parent)) reader.text('\n', null);
        reader.html(isFlow(step.parent) ? `${html}\n` : html, line);
      } else if (node.type === 'footnoteReference') {
        footnotes.call(node.identifier);
        readBareLink(reader);
      } else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
        readText(node, reader, line);
      else if (
        node.type !== 'definition' &&
        !(node.type === 'footnoteDefinition' && node !== start && footnotes.waits(node))
      ) {
        const element = elementOf(step, addresses);
        if (element !== null) {
          reader.open(element.name, element.properties);
          stack.push('close');
        }
        if ('children' in node) stack.push(...stepsInto(node, step.isTight).reverse());
      }
    }
  };
  read(tree);
  let note = footnotes.next();
  if (note === null) return holdsHtml;
  for (const name of ['section', 'ol']) reader.open(name, {});
  for (; note !== null; note = footnotes.next()) {
    read(note);
    readBareLink(reader);
  }
  for (let closing = 0; closing < 2; closing += 1) reader.close();
  return holdsHtml;
}

interface Step {
  readonly node: Nodes;
  readonly parent: Parents | null;
  /** Stands in a list whose items are lines of text, not paragraphs (CommonMark, 5.3). */
  readonly isTight: boolean;
}

function stepsInto(parent: Parents, isTight: boolean): Step[] {
  const isTightBelow =
    parent.type === 'list' ? !isLoose(parent) : parent.type === 'listItem' ? isTight : false;
  return parent.children.map((node) => ({ node, parent, isTight: isTightBelow }));
}

function isLoose(list: List): boolean {
  return list.spread === true || list.children.some((item) => item.spread ?? item.children.length > 1);
}

function isFlow(parent: Parents | null): boolean {
  return parent !== null && flowParents.has(parent.type);
}

const flowParents = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** The link of a call or back from a note: its number is put in, but to HTML no link goes on behind it. */
function readBareLink(reader: MarkdownReader): void {
  reader.open('a', {});
  reader.close();
}

function readText(
  node: Nodes & { readonly value: string },
  reader: MarkdownReader,
  line: number | null,
): void {
  if (node.type === 'text') {
    reader.text(node.value, line);
    return;
  }
  reader.open(node.type === 'code' ? 'pre' : 'code', {});
  reader.text(node.value, line);
  reader.close();
}

interface NamedElement {
  readonly name: string;
  readonly properties: HeardProperties;
}

function elementOf(
  { node, parent, isTight }: Step,
  addresses: ReadonlyMap<string, string>,
): NamedElement | null {
  switch (node.type) {
    case 'root':
      return null;
    case 'footnoteDefinition':
      // One that stays where it was written is nothing round its paragraphs.
      return parent === null ? { name: 'li', properties: {} } : null;
    case 'paragraph':
      return isTight ? null : { name: 'p', properties: {} };
    case 'link':
      return { name: 'a', properties: { href: node.url } };
    case 'image':
      return { name: 'img', properties: { src: node.url } };
    case 'linkReference':
      return { name: 'a', properties: { href: addresses.get(key(node.identifier)) } };
    case 'imageReference':
      return { name: 'img', properties: { src: addresses.get(key(node.identifier)) } };
    case 'heading':
      return { name: `h${node.depth}`, properties: {} };
    case 'list':
      return { name: node.ordered === true ? 'ol' : 'ul', properties: {} };
    default:
      return { name: elementNames[node.type] ?? 'span', properties: {} };
  }
}

const elementNames: Readonly<Record<string, string>> = {
  thematicBreak: 'hr',
  blockquote: 'blockquote',
  listItem: 'li',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  break: 'br',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
};

function definitionsOf(tree: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  forEachNode(tree, (node) => {
    // CommonMark, 4.7: of several definitions of one label the first counts.
    if (node.type === 'definition' && !addresses.has(key(node.identifier)))
      addresses.set(key(node.identifier), node.url);
  });
  return addresses;
}

function escapeTyped(html: string): string {
  const { typed } = scanTags(html, isTagName);
  if (typed.length === 0) return html;
  let from = 0;
  const parts = typed.map((at) => {
    const part = html.slice(from, at);
    from = at + 1;
    return `${part}&lt;`;
  });
  return parts.join('') + html.slice(from);
}
