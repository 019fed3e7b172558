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
  const root = treeOf(() => {
    const tree = parse(source, optionsFor[places]);
    return places === 'beginnings' ? begun(tree) : fromParse5(tree, { file: new VFile(source) });
  });
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
  const { children } = treeOf(() => fromParse5(parse5Fragment(source, withoutScripts)));
  return { type: 'root', children };
}

/** The same tree, whose nodes know where they begin. */
export function parsePlacedFragment(source: string): Root {
  return treeOf(() => begun(parse5Fragment(source, optionsFor.beginnings)));
}

type Adapter = TreeAdapter<DefaultTreeAdapterMap>;
type Options = ParserOptions<DefaultTreeAdapterMap>;

/** As in a browser that runs no script: what stands in `noscript` is markup. */
const withoutScripts: Options = { scriptingEnabled: false };

/** An element that is closed takes its end into a copy of its place; where no ends are asked for, that is left out. */
const withoutEnds: Adapter = { ...defaultTreeAdapter, updateNodeSourceCodeLocation: () => undefined };

const optionsFor: Record<Places, Options> = {
  beginnings: { ...withoutScripts, sourceCodeLocationInfo: true, treeAdapter: withoutEnds },
  'beginnings and ends': { ...withoutScripts, sourceCodeLocationInfo: true },
};

type Parsed = DefaultTreeAdapterMap['node'];
type Converted = ReturnType<typeof fromParse5>;

/** A tree whose nodes know where they begin. Left to `fromParse5`, that costs more than all the rest of what it does. */
function begun(tree: Parsed): Converted {
  const converted = fromParse5(tree);
  const start = { line: 1, column: 1, offset: 0 };
  converted.position = { start, end: start };
  begin(converted, tree);
  return converted;
}

/** Both trees have the same shape, save that the content of a `template` is told of nothing. */
function begin(node: Converted, parsed: Parsed): void {
  const place = parsed.sourceCodeLocation;
  if (place) {
    const start = { line: place.startLine, column: place.startCol, offset: place.startOffset };
    node.position = { start, end: start };
  }
  if (!('children' in node && 'childNodes' in parsed)) return;
  let index = 0;
  for (const child of node.children) {
    const like = parsed.childNodes[index];
    if (like !== undefined) begin(child, like);
    index += 1;
  }
}

function treeOf(parsed: () => Converted): Root {
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
