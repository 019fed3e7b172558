import type { Element, ElementContent, Root } from 'hast';
import {
  append,
  contains,
  contentOf,
  element,
  excerpt,
  isElement,
  plainText,
  replaceNodes,
  text,
  withChildren,
} from '../tree.js';
import { type Cleaning, recordChange, recordWords } from './cleaning.js';
import { partLines, readLines } from './part-lines.js';
import { tidyLine } from './tidy-inlines.js';

const rule = 'typed-bullets';
/** A hyphen needs a space behind it, or it is part of a word; the signs of a word processor do not. */
const bullet = /^(?:-(?= )|[•·]) *(?=\S)/u;

/** What a text has in it where a bullet could stand in it: nearly none has. */
const sign = /[•·]|-(?:\s|$)/u;

/** Where a line with a bullet could begin in a paragraph; its breaks are blanks there. */
const beginningOfLine = /(?:^| )(?:- |[•·])/u;

/**
 * Typed bullets at the start of two or more consecutive lines or paragraphs become a list. Typed numbers and letters stay as
 * typed: official texts are cited by them.
 */
export function listTypedBullets(tree: Root, cleaning: Cleaning): void {
  listIn(tree, cleaning);
  if (cleaning.isLegacy) return;
  // Lines that were parted in case they were a list, and are none.
  replaceNodes(tree, (node) =>
    isElement(node, 'br') && node.properties.dataSoft !== undefined ? text(' ', node) : node,
  );
}

function listIn(parent: Root | Element, cleaning: Cleaning): void {
  const rebuilt: ElementContent[] = [];
  let paragraphs: Element[] = [];
  const close = (): void => {
    append(rebuilt, listParagraphs(paragraphs, cleaning));
    paragraphs = [];
  };
  for (const child of contentOf(parent.children)) {
    if (isElement(child, 'p')) {
      paragraphs.push(child);
      continue;
    }
    close();
    if (child.type === 'element') listIn(child, cleaning);
    rebuilt.push(child);
  }
  close();
  parent.children = rebuilt;
}

function mayHoldItem(paragraph: Element): boolean {
  return (
    contains(paragraph, (node) => node.type === 'text' && sign.test(node.value)) &&
    beginningOfLine.test(plainText(paragraph))
  );
}

/** One item of a list, or lines of a paragraph that are none. */
interface Part {
  readonly paragraph: Element;
  readonly nodes: ElementContent[];
  readonly isItem: boolean;
}

function listParagraphs(paragraphs: readonly Element[], cleaning: Cleaning): readonly Element[] {
  if (!paragraphs.some(mayHoldItem)) return paragraphs;
  const isItem = findItems(paragraphs.map(({ children }) => readLines(children)));
  if (!isItem.flat().includes(true)) return paragraphs;
  const blocks: Element[] = [];
  let list: Element | null = null;
  for (const part of paragraphs.flatMap((paragraph, index) =>
    partItems(paragraph, isItem[index] ?? [], cleaning),
  )) {
    if (!part.isItem) {
      list = null;
      blocks.push(withChildren(part.paragraph, part.nodes));
      continue;
    }
    if (list === null) {
      list = listFor(part, cleaning);
      blocks.push(list);
    }
    list.children.push(itemOf(part, cleaning));
  }
  return blocks;
}

/** Of each line of each paragraph, whether it is an item: it has a bullet, and so has the line before it or after it. */
function findItems(paragraphs: readonly ElementContent[][][]): boolean[][] {
  const hasBullet = paragraphs.flat().map((line) => bullet.test(plainText(line)));
  let at = -1;
  return paragraphs.map((lines) =>
    lines.map(() => {
      at += 1;
      return hasBullet[at] === true && (hasBullet[at - 1] === true || hasBullet[at + 1] === true);
    }),
  );
}

/** Cuts a paragraph before and behind each item; other lines stay together. */
function partItems(paragraph: Element, isItem: readonly boolean[], cleaning: Cleaning): Part[] {
  let line = 0;
  const itemOfPart = [isItem[0] === true];
  const cuts = (): boolean => {
    line += 1;
    const isCut = isItem[line - 1] === true || isItem[line] === true;
    if (isCut) itemOfPart.push(isItem[line] === true);
    return isCut;
  };
  return partLines(paragraph.children, cuts, cleaning).map((nodes, index) => ({
    paragraph,
    nodes,
    isItem: itemOfPart[index] === true,
  }));
}

function listFor(part: Part, cleaning: Cleaning): Element {
  recordChange(
    cleaning,
    rule,
    part.nodes[0] ?? part.paragraph,
    `a list begins at «${excerpt(plainText(part.nodes), 40)}»`,
  );
  return element('ul', [], part.paragraph);
}

function itemOf(part: Part, cleaning: Cleaning): Element {
  const item = element('p', part.nodes, part.paragraph);
  const sign = plainText(part.nodes).charAt(0);
  takeSign(item);
  tidyLine(item, cleaning);
  recordWords(cleaning, rule, part.nodes[0] ?? part.paragraph, { from: sign, to: null });
  return element('li', [item], item);
}

/** Takes the sign off the first text that has words. */
function takeSign(parent: Element): boolean {
  for (const node of parent.children) {
    if (node.type === 'element' && takeSign(node)) return true;
    if (node.type !== 'text' || node.value.trim() === '') continue;
    node.value = node.value.replace(/^\s*[-•·]\s*/u, '');
    return true;
  }
  return false;
}
