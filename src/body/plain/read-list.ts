import { type Block, blockOf } from './block.js';
import type { Inlines } from './read-inlines.js';
import { isRule, readText } from './read-lines.js';

const item = /^(?:([-*+])|([0-9]{1,9})([.)])) (?=\S)/;

/** The sign of the list that a block would be: its bullet, or what stands behind its numbers; null for none. */
export function signOfList(source: string): string | null {
  if (isRule(source)) return null;
  const [, bullet, , delimiter] = item.exec(source) ?? [];
  return bullet ?? delimiter ?? null;
}

/**
 * A list of items that are one line each. Blank lines between them change nothing, for an item that is one paragraph loses it in
 * the end.
 */
export function readList(lines: readonly string[], sign: string): Block | null {
  const items: Inlines[] = [];
  for (const line of lines) {
    const [mark = ''] = item.exec(line) ?? [];
    if (!mark.endsWith(`${sign} `)) return null;
    const inlines = readText(line.slice(mark.length));
    if (inlines === null) return null;
    items.push(inlines);
  }
  const content = items.map(({ html }) => `<li>${html}</li>`).join('');
  if (!isNumbered(sign)) return blockOf(`<ul>${content}</ul>`, items);
  // The numbers of the others do not count (CommonMark 0.31, 5.3).
  const first = Number.parseInt(lines[0] ?? '', 10);
  return blockOf(`<ol${first === 1 ? '' : ` start="${first}"`}>${content}</ol>`, items);
}

export function isNumbered(sign: string): boolean {
  return sign === '.' || sign === ')';
}
