import type { Block } from './block.js';
import { isRule, readHeading, readParagraph, readQuotation, rule } from './read-lines.js';
import { isNumbered, readList, signOfList } from './read-list.js';
import { readTable } from './read-table.js';

/** Reads a text whose blocks are parted by blank lines, each of them of a kind that is known here; null for any other. */
export function readBlocks(text: string): Block[] | null {
  const sources = text.replace(/^\n+|\n+$/g, '').split(/\n{2,}/);
  const blocks: Block[] = [];
  let signBefore: string | null = null;
  for (let at = 0; at < sources.length; at += 1) {
    const source = sources[at] ?? '';
    const sign = signOfList(source);
    let block: Block | null;
    if (sign === null) block = readBlock(source);
    else {
      const lines = source.split('\n');
      // Blank lines end no list (CommonMark 0.31, 5.3).
      while (signOfList(sources[at + 1] ?? '') === sign) {
        at += 1;
        for (const line of sources[at]?.split('\n') ?? []) lines.push(line);
      }
      // Two numbered lists in a row may be one to the rule that joins lists.
      if (signBefore !== null && isNumbered(sign) && isNumbered(signBefore)) return null;
      block = readList(lines, sign);
    }
    if (block === null) return null;
    blocks.push(block);
    signBefore = sign;
  }
  return blocks;
}

function readBlock(source: string): Block | null {
  if (isRule(source)) return rule;
  switch (source.charAt(0)) {
    case '#':
      return readHeading(source);
    case '>':
      return readQuotation(source);
    case '|':
      return readTable(source);
    default:
      return readParagraph(source);
  }
}
