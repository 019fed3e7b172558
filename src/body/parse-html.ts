import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  type ParserOptions,
  parse,
  parseFragment as parse5Fragment,
  type TreeAdapter,
} from 'parse5';
import { VFile } from 'vfile';
import { guardDepth, tooDeep } from './limits.js';
import { contentOf } from './tree.js';

/** What the nodes of a tree know of their place in the text; each costs as much again as the parsing itself. */
export type Places = 'beginnings' | 'beginnings and ends';

/**
 * The tree that the HTML standard makes of a legacy body, head and body in one. A whole document is read, not a fragment:
 * bodies of old systems may be whole saved pages.
 */
export function parseLegacyHtml(source: string, places: Places = 'beginnings'): Root {
  const root = treeOf(() => placed(parse(source, optionsFor(places)), source));
  const html = root.children.find((node) => node.type === 'element' && node.tagName === 'html');
  const children = html?.type === 'element' ? html.children : [];
  const before = contentOf(root.children).filter((node) => node !== html);
  const content = children.flatMap((node) =>
    node.type === 'element' && (node.tagName === 'head' || node.tagName === 'body') ? node.children : [node],
  );
  return { type: 'root', children: [...before, ...content] };
}

/** The tree of markup that stands inside a page, such as the gate's own result. Its nodes know nothing of their place. */
export function parseFragment(source: string): Root {
  return treeOf(() => fromParse5(parse5Fragment(source, withoutScripts)));
}

/** The same tree, whose nodes know where they begin. */
export function parsePlacedFragment(source: string): Root {
  return treeOf(() => placed(parse5Fragment(source, optionsFor('beginnings')), source));
}

type Adapter = TreeAdapter<DefaultTreeAdapterMap>;
type Options = ParserOptions<DefaultTreeAdapterMap>;

/** As in a browser that runs no script: what stands in `noscript` is markup. */
const withoutScripts: Options = { scriptingEnabled: false };

/** An element that is closed takes its end into a copy of its place; where no ends are asked for, that is left out. */
const withoutEnds: Adapter = { ...defaultTreeAdapter, updateNodeSourceCodeLocation: () => undefined };

function optionsFor(places: Places): Options {
  const treeAdapter = places === 'beginnings' ? withoutEnds : defaultTreeAdapter;
  return { ...withoutScripts, sourceCodeLocationInfo: true, treeAdapter };
}

function placed(tree: DefaultTreeAdapterMap['node'], source: string): ReturnType<typeof fromParse5> {
  return fromParse5(tree, { file: new VFile(source) });
}

function treeOf(parsed: () => ReturnType<typeof fromParse5>): Root {
  const tree = withinStack(parsed);
  if (tree.type !== 'root') throw new TypeError(`the parser gave a ${tree.type} for a document`);
  guardDepth(tree);
  return tree;
}

function withinStack<Result>(parsed: () => Result): Result {
  try {
    return parsed();
  } catch (error) {
    // The tree builder recurses; 2,000 nested elements overflow its stack before their depth can be measured.
    if (error instanceof RangeError) throw tooDeep('elements nested thousands deep');
    throw error;
  }
}
