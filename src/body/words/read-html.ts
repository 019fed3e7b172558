import type { Root, RootContent } from 'hast';
import { Listener } from './listener.js';
import { findUnclosed } from './scan-tags.js';
import type { Words } from './words.js';

/**
 * Words of a source that is HTML. `tree` is what rehype-parse makes of the whole untouched `text`, before any cleaning.
 * Every text node counts, also in `title`, `textarea`, `noscript` and the fallback text of frames; only `script`, `style`,
 * `template` and comments hold no words.
 */
export function sourceWordsOfHtml(tree: Root, text: string): Words {
  return readTree(tree, (node) => node.position?.start.line ?? null).words(findUnclosed(text));
}

/** Words of a result. `tree` is what rehype-parse makes of the finished article, read back. */
export function wordsOfResult(tree: Root): Words {
  return readTree(tree, () => null).words([]);
}

/** Reads a tree out to a listener. Iterative: the depth of a tree is never the depth of the stack. */
export function readTree(tree: Root, lineOf: (node: RootContent) => number | null): Listener {
  const listener = new Listener();
  const stack: { readonly children: readonly RootContent[]; next: number }[] = [
    { children: tree.children, next: 0 },
  ];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const node = top.children[top.next];
    top.next += 1;
    if (node === undefined) {
      stack.pop();
      listener.close();
    } else if (node.type === 'text') {
      listener.text(node.value, lineOf(node));
    } else if (node.type === 'element') {
      listener.open(node.tagName, node.properties);
      stack.push({ children: node.children, next: 0 });
    }
  }
  return listener;
}
