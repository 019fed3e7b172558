import type { Element, ElementContent, Root } from 'hast';
import { lineBlocks } from '../elements.js';
import {
  append,
  contains,
  contentOf,
  excerpt,
  foldBlanks,
  isBlank,
  isElement,
  plainText,
  replaceNodes,
  withChildren,
} from '../tree.js';
import { type Cleaning, recordChange } from './cleaning.js';
import { partLines } from './part-lines.js';

const rule = 'breaks';

/** From this length on, the text on both sides of a single `<br>` is paragraphs, not lines of an address. */
const paragraphLength = 60;

/**
 * Two or more `<br>` part paragraphs, and so does one between two runs of 60 or more characters. At the edge of a block a
 * `<br>` goes; between short lines it stays. An inline element that a paragraph break cuts is closed and opened again.
 * A hard break typed in Markdown is meant, and stays.
 */
export function splitAtBreaks(tree: Root, cleaning: Cleaning): void {
  splitIn(tree, cleaning);
}

function splitIn(parent: Root | Element, cleaning: Cleaning): void {
  const split: ElementContent[] = [];
  for (const node of contentOf(parent.children)) {
    if (node.type === 'element' && lineBlocks.has(node.tagName)) append(split, splitBlock(node, cleaning));
    else {
      if (node.type === 'element' && node.tagName !== 'pre') splitIn(node, cleaning);
      split.push(node);
    }
  }
  parent.children = split;
}

function splitBlock(block: Element, cleaning: Cleaning): Element[] {
  if (!contains(block, (node) => isElement(node, 'br'))) return [block];
  const marks = judgeBreaks(block);
  // Of the other blocks of text, each is one by its nature: a heading, a term, a caption.
  const isParted = block.tagName === 'p';
  replaceNodes(block, (node) => {
    const mark = isElement(node, 'br') ? marks.get(node) : undefined;
    if (mark !== 'drop') return node;
    recordChange(cleaning, rule, node, '<br> at the edge of a block, or beside another');
    // Nothing is joined: the edge, or the other break, parts the words on its two sides.
    return [];
  });
  if (!isParted) return [block];
  const parts = partLines(block.children, (br) => marks.get(br) === 'split', cleaning).filter((part) =>
    part.some((node) => !isBlank(node)),
  );
  return parts.map((part, index) => {
    const paragraph = withChildren(block, part);
    if (index === 0) return paragraph;
    delete paragraph.properties.id;
    recordChange(cleaning, rule, part[0] ?? block, `a paragraph begins at «${excerpt(plainText(part), 40)}»`);
    return paragraph;
  });
}

/** Stands for a picture in a run of words. */
const picture = '\uFFFC';

type Mark = 'split' | 'drop' | 'stay';

interface Run {
  words: string;
  breaks: Element[];
}

/** Says of each `<br>` of a block what becomes of it, from the runs of text between them. */
function judgeBreaks(block: Element): Map<Element, Mark> {
  const runs: Run[] = [{ words: '', breaks: [] }];
  const lastRun = (): Run => runs.at(-1) ?? { words: '', breaks: [] };
  const read = (node: ElementContent): void => {
    if (isElement(node, 'br')) lastRun().breaks.push(node);
    else if (isElement(node, 'img')) startRun().words += picture;
    else if (node.type === 'element') for (const child of node.children) read(child);
    else if (node.type === 'text' && (!isBlank(node) || lastRun().breaks.length === 0))
      startRun().words += node.value;
  };
  // A run begins with the first thing seen after a break; breaks at the very start belong to an empty first run.
  const startRun = (): Run => {
    if (lastRun().breaks.length > 0) runs.push({ words: '', breaks: [] });
    return lastRun();
  };
  for (const child of block.children) read(child);
  return new Map(runs.flatMap((run, index) => marksAfter(run, runs[index + 1])));
}

function marksAfter(run: Run, next: Run | undefined): [Element, Mark][] {
  const [first, ...others] = run.breaks;
  if (first === undefined) return [];
  if (run.words.trim() === '' || next === undefined) return run.breaks.map((br) => [br, 'drop']);
  const isLong = isParagraph(run) && isParagraph(next) && first.properties.dataHard === undefined;
  const mark: Mark = others.length > 0 || isLong ? 'split' : 'stay';
  return [[first, mark], ...others.map((br): [Element, Mark] => [br, 'drop'])];
}

function isParagraph({ words }: Run): boolean {
  const folded = foldBlanks(words).trim();
  // A character is one unit of UTF-16, or two.
  if (folded.length < paragraphLength || folded.length >= 2 * paragraphLength)
    return folded.length >= paragraphLength;
  return [...folded].length >= paragraphLength;
}
