import type { Finding } from '../../../content/finding.js';
import { largestRecord, recordTooLarge } from '../largest-record.js';
import { TextWindow } from '../text-window.js';
import { entitiesRefused, truncated } from './findings.js';
import { longestSign, nextSign } from './next-sign.js';

export type WxrPart =
  /** What stands before the first item, as far as it matters; comes first. */
  | { readonly kind: 'head'; readonly text: string }
  /** An item with its tags, as a latin1 string; it may still be broken. */
  | { readonly kind: 'item'; readonly line: number; readonly text: string }
  /** Something that is no item, or too large to be one. */
  | {
      readonly kind: 'broken';
      readonly line: number;
      readonly text: string | null;
      readonly finding: Finding;
    };

/**
 * Cuts an export into its items without reading what is in them, so that a broken one does not end the file. Memory stays that
 * of an item. `chunks` are byte strings.
 */
export async function* splitItems(chunks: AsyncIterable<string>): AsyncGenerator<WxrPart> {
  const window = new TextWindow(chunks);
  try {
    const head = await readHead(window);
    if (head === null) {
      yield { kind: 'broken', line: window.lineAt(window.at), text: null, finding: entitiesRefused() };
      return;
    }
    yield { kind: 'head', text: head };
    let end = '';
    for (;;) {
      const between = await skipToItem(window);
      end = (end + between.passed).slice(-longestEnd);
      if (between.isEnd) break;
      end = '';
      const part = await readItem(window);
      yield part;
      if (part.kind === 'broken' && part.finding.code === 'wxr-truncated') return;
    }
    if (/<(?:rss|channel)\b/u.test(head) && !/<\/(?:channel|rss)\s*>/u.test(head + end))
      yield { kind: 'broken', line: window.lineAt(window.at), text: null, finding: truncated(false) };
  } finally {
    await window.close();
  }
}

const itemStart = '<item(?=[\\s/>])';

/** Bytes. Behind it the head of a large site lists authors, categories and tags. */
const largestHead = 64 * 1024;

/** Bytes; behind the last item stand `</channel>` and `</rss>`. */
const longestEnd = 1024;

/** The beginning of the file, with the window at the first item; null where it defines entities. */
async function readHead(window: TextWindow): Promise<string | null> {
  let head = '';
  let isBlind = false;
  for (;;) {
    const next = nextSign(window.text, window.at, `${itemStart}|<!DOCTYPE`, isBlind);
    if (next.kind === 'found' && next.sign === '<!DOCTYPE') {
      if (await definesEntities(window, next.index)) return null;
      window.at += next.sign.length;
      continue;
    }
    const to = next.kind === 'none' ? next.from : next.index;
    head = (head + window.text.slice(window.at, to)).slice(0, largestHead);
    window.at = to;
    if (next.kind === 'found') return head;
    isBlind ||= next.kind === 'open' && (window.hasEnded || window.ahead > largestRecord);
    if (next.kind === 'open' && isBlind) continue;
    if (!(await window.grow())) return head + window.text.slice(window.at);
  }
}

/** Whether the DOCTYPE that begins at this offset holds a definition. One that does not end is as bad as one that does. */
async function definesEntities(window: TextWindow, index: number): Promise<boolean> {
  window.at = index;
  for (;;) {
    const end = /^<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/u.exec(window.text.slice(window.at));
    if (end !== null) return /<!ENTITY/u.test(end[0]);
    if (window.ahead > largestHead || !(await window.grow())) return true;
  }
}

/** Moves to the next item, and gives what stands before it, or the end of it. */
async function skipToItem(window: TextWindow): Promise<{ readonly passed: string; readonly isEnd: boolean }> {
  let passed = '';
  let isBlind = false;
  for (;;) {
    const next = nextSign(window.text, window.at, itemStart, isBlind);
    const to = next.kind === 'none' ? next.from : next.index;
    passed = (passed + window.text.slice(window.at, to)).slice(-longestEnd);
    window.at = to;
    if (next.kind === 'found') return { passed, isEnd: false };
    isBlind ||= next.kind === 'open' && (window.hasEnded || window.ahead > largestRecord);
    if (next.kind === 'open' && isBlind) continue;
    if (await window.grow()) continue;
    passed += window.text.slice(window.at);
    window.at = window.text.length;
    return { passed, isEnd: true };
  }
}

/** Cuts out the item at the window's place. */
async function readItem(window: TextWindow): Promise<WxrPart> {
  const line = window.lineAt(window.at);
  for (;;) {
    const next = nextSign(window.text, window.at + longestStart, `</item\\s*>|${itemStart}`);
    const isSure = next.kind === 'found' && next.end + longestSign <= window.text.length;
    if (!isSure && window.ahead <= largestRecord && (await window.grow())) continue;
    const size = (next.kind === 'found' ? next.end : window.text.length) - window.at;
    if (next.kind === 'found' && size <= largestRecord)
      return take(window, line, next.sign.startsWith('</') ? next.end : next.index);
    // A section that is not closed has swallowed the end of the item: what looks like one is one.
    const edge = itemEdge(window);
    if (edge !== null && edge - window.at <= largestRecord) return take(window, line, edge);
    if (window.ahead <= largestRecord) {
      const text = window.text.slice(window.at);
      window.at = window.text.length;
      return { kind: 'broken', line, text, finding: truncated(true) };
    }
    return { kind: 'broken', line, text: null, finding: recordTooLarge(await leaveItem(window)) };
  }
}

/** Of `<item>`, behind which another may begin. */
const longestStart = '<item'.length;

function take(window: TextWindow, line: number, end: number): WxrPart {
  const text = window.text.slice(window.at, end);
  window.at = end;
  return { kind: 'item', line, text };
}

/** Offset behind an end of an item that another item or the end of the file follows, wherever it stands; null: nowhere. */
function itemEdge(window: TextWindow): number | null {
  const edge = /<\/item\s*>(?=\s*<(?:item[\s/>]|\/channel))/g;
  edge.lastIndex = window.at;
  return edge.test(window.text) ? edge.lastIndex : null;
}

/** Leaves an item that is too large to be kept; gives how many bytes it has. */
async function leaveItem(window: TextWindow): Promise<number> {
  let bytes = 0;
  for (;;) {
    const edge = itemEdge(window);
    const to = edge ?? Math.max(window.at, window.text.length - longestEnd);
    bytes += to - window.at;
    window.at = to;
    if (edge !== null || !(await window.grow())) return bytes;
  }
}
