import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { guardDepth, tooDeep } from './limits.js';
import { contentOf } from './tree.js';

const documentParser = unified().use(rehypeParse).freeze();
const fragmentParser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * The tree that the HTML standard makes of a legacy body, head and body in one. A whole document is read, not a fragment:
 * bodies of old systems may be whole saved pages.
 */
export function parseLegacyHtml(source: string): Root {
  const root = parse(documentParser, source);
  const html = root.children.find((node) => node.type === 'element' && node.tagName === 'html');
  const children = html?.type === 'element' ? html.children : [];
  const before = contentOf(root.children).filter((node) => node !== html);
  const content = children.flatMap((node) =>
    node.type === 'element' && (node.tagName === 'head' || node.tagName === 'body') ? node.children : [node],
  );
  return { type: 'root', children: [...before, ...content] };
}

/** The tree of markup that stands inside a page, such as the gate's own result. */
export function parseFragment(source: string): Root {
  return parse(fragmentParser, source);
}

function parse(parser: typeof documentParser | typeof fragmentParser, source: string): Root {
  const tree = parseWithinStack(parser, source);
  guardDepth(tree);
  return tree;
}

function parseWithinStack(parser: typeof documentParser | typeof fragmentParser, source: string): Root {
  try {
    return parser.parse(source);
  } catch (error) {
    // The tree builder recurses; 2,000 nested elements overflow its stack before their depth can be measured.
    if (error instanceof RangeError) throw tooDeep('elements nested thousands deep');
    throw error;
  }
}
