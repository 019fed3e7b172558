import type { TextEdit } from '../../text-edits.js';
import { blocks, documentParts, layoutIn, pictures, siblings, tableParts, voidElements } from './elements.js';
import { layOutRun, type RunItem } from './lay-out-run.js';
import type { Piece } from './scan-markup.js';

/** A paragraph or line break put in. */
export interface Laid extends TextEdit {
  /** Where the words begin that it stands before. */
  readonly wordsFrom: number;
}

export interface Layouting {
  readonly laid: readonly Laid[];
  /** Tags stand where they should not, and a browser moves text or passes over tags: what was put in may part a word. */
  readonly isOdd: boolean;
}

/**
 * Lays a body out as WordPress does when it shows it: text between blank lines is a paragraph, a single line end is a line
 * break. Tags are put in, nothing else is touched.
 */
export function layOutParagraphs(body: string, pieces: readonly Piece[]): Layouting {
  const laid: Laid[] = [];
  const open: string[] = [];
  let run: RunItem[] = [];
  let isOdd = false;
  const endRun = (): void => {
    const layout = layoutIn(open.at(-1));
    isOdd ||= layout === 'nothing' && run.some(({ kind }) => kind === 'seen');
    laid.push(...layOutRun(run, layout));
    run = [];
  };
  for (const piece of pieces) {
    if (!blocks.has(piece.name)) {
      run.push(...itemsOf(piece, body));
      continue;
    }
    if (isIgnored(piece, open)) {
      isOdd = true;
      continue;
    }
    endRun();
    if (piece.kind === 'open') openBlock(open, piece.name);
    else if (piece.kind === 'close') closeBlock(open, piece.name);
  }
  endRun();
  return { laid, isOdd };
}

/** A tag that a browser passes over as if it were not there: nothing ends at it. */
function isIgnored({ kind, name }: Piece, open: readonly string[]): boolean {
  if (documentParts.has(name)) return true;
  if (kind === 'close') return name !== 'p' && !open.includes(name);
  if (name === 'form') return open.includes('form');
  return tableParts.has(name) && !open.includes('table');
}

function openBlock(open: string[], name: string): void {
  if (open.at(-1) === 'p') open.pop();
  const sibling = siblings.get(name);
  const last = sibling === undefined ? -1 : open.findLastIndex((other) => sibling.kind.has(other));
  const within = sibling === undefined ? -1 : open.findLastIndex((other) => sibling.within.has(other));
  if (last > within) open.length = last;
  if (!voidElements.has(name)) open.push(name);
}

function closeBlock(open: string[], name: string): void {
  const last = open.lastIndexOf(name);
  if (last !== -1) open.length = last;
}

function itemsOf(piece: Piece, body: string): RunItem[] {
  const { kind, name, from, to } = piece;
  switch (kind) {
    case 'text':
      return splitText(body, from, to);
    case 'comment':
      return [];
    case 'closed':
      return pictures.has(name) ? [{ kind: 'seen', from, to }] : [];
    case 'close':
      return voidElements.has(name) ? [] : [{ kind: 'close', from, to }];
    case 'open':
      if (name === 'br') return [{ kind: 'break', from, to }];
      if (voidElements.has(name)) return pictures.has(name) ? [{ kind: 'seen', from, to }] : [];
      return [{ kind: 'open', from, to }];
  }
}

/** Text between line ends, and the blanks round each of those. */
function splitText(body: string, from: number, to: number): RunItem[] {
  const text = body.slice(from, to);
  const items: RunItem[] = [];
  let at = 0;
  const addWords = (end: number): void => {
    if (text.slice(at, end).trim() !== '') items.push({ kind: 'seen', from: from + at, to: from + end });
  };
  for (const gap of text.matchAll(/[ \t\f]*[\r\n][ \t\f\r\n]*/gu)) {
    addWords(gap.index);
    at = gap.index + gap[0].length;
    const lines = gap[0].match(/\r\n|\r|\n/gu)?.length ?? 0;
    items.push({ kind: 'gap', isBlankLine: lines > 1, from: from + gap.index, to: from + at });
  }
  addWords(text.length);
  return items;
}
