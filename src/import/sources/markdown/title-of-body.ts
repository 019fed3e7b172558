import type { Nodes } from 'mdast';
import { BodyRefused } from '../../../body/limits.js';
import { parseMarkdown } from '../../../body/markdown-road.js';

/** The words of the heading with which a Markdown body begins; null where it begins with something else. */
export function titleOfBody(body: string): string | null {
  // The first block alone: a heading ends where a blank line is at the latest.
  const start = /\S[\s\S]*?(?=\n[ \t]*\r?\n|$)/u.exec(body)?.[0] ?? '';
  try {
    const [first] = parseMarkdown(start.slice(0, 5000)).children;
    const words = first?.type === 'heading' ? wordsOf(first).replace(/\s+/gu, ' ').trim() : '';
    return words === '' ? null : words;
  } catch (refusal) {
    if (refusal instanceof BodyRefused) return null;
    throw refusal;
  }
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
