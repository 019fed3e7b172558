import type { Layout } from './elements.js';
import type { Laid } from './paragraphs.js';

/** A part of what runs on in one line between two blocks. Offsets in the body. */
export type RunItem =
  /** Words, or something else to be seen. */
  | { readonly kind: 'seen' | 'open' | 'close' | 'break'; readonly from: number; readonly to: number }
  /** Blanks that hold a line end. */
  | { readonly kind: 'gap'; readonly isBlankLine: boolean; readonly from: number; readonly to: number };

/** Puts paragraphs and line breaks into a run of text. */
export function layOutRun(run: readonly RunItem[], layout: Layout): Laid[] {
  if (layout === 'nothing') return [];
  const parts = partAtBlankLines(run).filter(({ items }) => items.some(({ kind }) => kind === 'seen'));
  const laysParagraphs = layout === 'paragraphs' || (layout === 'several' && parts.length > 1);
  const laid: Laid[] = [];
  let isBehindBare = false;
  for (const { items, isBalanced } of parts) {
    const [first] = items;
    const last = items.at(-1);
    if (first === undefined || last === undefined) continue;
    const isParagraph = laysParagraphs && isBalanced;
    if (isParagraph) laid.push({ from: first.from, to: first.from, put: '<p>', wordsFrom: first.from });
    else if (isBehindBare)
      laid.push({ from: first.from, to: first.from, put: '<br /><br />', wordsFrom: first.from });
    laid.push(...breaksIn(items));
    if (isParagraph) laid.push({ from: last.to, to: last.to, put: '</p>', wordsFrom: last.to });
    isBehindBare = !isParagraph;
  }
  return laid;
}

interface Part {
  /** Without gaps at the edges. */
  readonly items: readonly RunItem[];
  /** Each element that begins in it ends in it: a paragraph round it cuts none. */
  readonly isBalanced: boolean;
}

/** An element that a blank line would cut is kept in one part: a paragraph cannot be opened inside it. */
function partAtBlankLines(run: readonly RunItem[]): Part[] {
  const parts: Part[] = [];
  let items: RunItem[] = [];
  let depth = 0;
  let isStray = false;
  const endPart = (): void => {
    parts.push({ items: withoutEdges(items), isBalanced: depth === 0 && !isStray });
    items = [];
    isStray = false;
  };
  for (const item of run) {
    if (item.kind === 'gap' && item.isBlankLine && depth === 0) {
      endPart();
      continue;
    }
    items.push(item);
    if (item.kind === 'open') depth += 1;
    if (item.kind === 'close' && depth === 0) isStray = true;
    else if (item.kind === 'close') depth -= 1;
  }
  endPart();
  return parts;
}

function withoutEdges(items: readonly RunItem[]): RunItem[] {
  const first = items.findIndex(({ kind }) => kind !== 'gap');
  const last = items.findLastIndex(({ kind }) => kind !== 'gap');
  return first === -1 ? [] : items.slice(first, last + 1);
}

/** A line end is a line break, unless one stands before it. */
function breaksIn(items: readonly RunItem[]): Laid[] {
  return items.flatMap((item, index) => {
    if (item.kind !== 'gap' || (!item.isBlankLine && items[index - 1]?.kind === 'break')) return [];
    const put = item.isBlankLine ? '<br /><br />' : '<br />';
    return [{ from: item.from, to: item.from, put, wordsFrom: item.to }];
  });
}
