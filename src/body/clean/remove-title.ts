import type { Element, ElementContent, Root } from 'hast';
import { contains, eachElement, foldBlanks, isBlank, isElement, plainText } from '../tree.js';
import { type Cleaning, recordWords } from './cleaning.js';
import { readLines } from './part-lines.js';
import { repairText } from './repair-mojibake.js';

const rule = 'repeated-title';
const candidates: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);
const kickerLines = 3;
const kickerLength = 40;

/**
 * The title stands above the body already: a first block, or first line before a break, that repeats it goes, and so does the
 * next one that comes to stand there. At most three short lines («Press Release») may come before it and stay; title words inside
 * a sentence are never touched, and nothing goes if nothing would remain.
 */
export function removeTitle(tree: Root, cleaning: Cleaning): void {
  const title = foldTitle(cleaning.source.title);
  if (title === '') return;
  while (removeOne(tree, title, cleaning));
}

/** Whether the rule could find the title in a body that begins with these blocks, each of these lines. */
export function repeatsTitle(blocks: readonly (readonly string[])[], title: string): boolean {
  const folded = foldTitle(title);
  if (folded === '') return false;
  let kickers = 0;
  for (const lines of blocks) {
    if (foldTitle(lines.join(' ')) === folded) return true;
    for (const words of lines) {
      if (lines.length > 1 && foldTitle(words) === folded) return true;
      kickers += 1;
      if (!isKicker(words) || kickers > kickerLines) return false;
    }
  }
  return false;
}

function removeOne(tree: Root, title: string, cleaning: Cleaning): boolean {
  let kickers = 0;
  for (const block of tree.children) {
    if (isBlank(block)) continue;
    if (block.type !== 'element' || !candidates.has(block.tagName)) return false;
    if (foldTitle(plainText(block)) === title) {
      if (isAllThereIs(tree, block) || holdsPicture(block)) return false;
      recordRemoval(block, block.children, cleaning);
      tree.children = tree.children.filter((node) => node !== block);
      return true;
    }
    const lines = readLines(block.children);
    for (const [index, line] of lines.entries()) {
      if (lines.length > 1 && foldTitle(plainText(line)) === title) {
        if (line.some(holdsPicture)) return false;
        recordRemoval(block, line, cleaning);
        dropLine(block, index);
        return true;
      }
      kickers += 1;
      if (!isKicker(plainText(line)) || kickers > kickerLines) return false;
    }
  }
  return false;
}

/** Two titles that differ by case, white space, the style of quotes or a final full stop are the same. */
function foldTitle(title: string): string {
  const plain = repairText(title)
    .normalize('NFC')
    .replace(/[\u00AD\u200B\uFEFF]/gu, '')
    .replace(/[‘’‚‛′´`ʼ]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"');
  const words = foldBlanks(plain).trim();
  return (/^[.。]$/u.test(words.slice(-1)) ? words.slice(0, -1).trimEnd() : words).toLowerCase();
}

function isKicker(words: string): boolean {
  return words.length < kickerLength && !/[.!?。！？؟][”"»']?$/u.test(words);
}

/** Takes a line off a block, with the break that parts it from the rest. */
function dropLine(block: Element, index: number): void {
  const isLast = readLines(block.children).length === index + 1;
  const brokenBy = isLast ? index - 1 : index;
  let line = 0;
  const drop = (parent: Element): void => {
    parent.children = parent.children.filter((node) => {
      if (isElement(node, 'br')) {
        line += 1;
        return line - 1 !== brokenBy;
      }
      if (node.type !== 'element' || node.children.length === 0) return line !== index;
      drop(node);
      return node.children.length > 0;
    });
  };
  drop(block);
}

function recordRemoval(block: Element, nodes: readonly ElementContent[], cleaning: Cleaning): void {
  recordWords(cleaning, rule, block, { from: plainText(nodes), to: null });
  eachElement({ ...block, children: [...nodes] }, (node) => {
    if (node.tagName === 'a' && typeof node.properties.href === 'string') {
      recordWords(cleaning, rule, node, { from: node.properties.href, to: null, subject: 'link' });
    }
  });
}

function isAllThereIs(tree: Root, block: Element): boolean {
  return tree.children.every((node) => node === block || (plainText(node) === '' && !holdsPicture(node)));
}

function holdsPicture(node: Root['children'][number]): boolean {
  return contains(node, (inner) => isElement(inner, 'img', 'sup', 'sub'));
}
