import { diffArrays } from 'diff';
import type { Root } from 'hast';
import { BodyRefused } from '../body/limits.js';
import { parseMarkdown } from '../body/markdown-road.js';
import { foldWords, gaps } from '../body/words/fold.js';
import { sourceWordsOfHtml, wordsOfResult } from '../body/words/read-html.js';
import { sourceWordsOfMarkdown } from '../body/words/read-markdown.js';
import type { Words } from '../body/words/words.js';
import type { OriginalBody } from './original-body.js';

/** What a comparison shows: words on both sides, words on one, and long stretches that are the same and left out. */
export interface Passage {
  readonly kind: 'same' | 'dropped' | 'added' | 'left-out';
  /** Of what is left out: nothing. */
  readonly text: string;
  readonly words: number;
}

export interface Comparison {
  readonly passages: readonly Passage[];
  readonly dropped: number;
  readonly added: number;
}

/**
 * Compares the words of an original with those of its result: only what changed, with some words round it. Null where the
 * two cannot be compared, or differ so much that no reader would follow.
 *
 * @param tree of the original, where it is HTML
 */
export function compareWords(original: OriginalBody, tree: Root | null, result: Root): Comparison | null {
  const before = wordsOfOriginal(original, tree);
  if (before === null) return null;
  const after = tokensOf(wordsOfResult(result));
  const changes = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
    { maxEditLength: mostEdits },
  );
  if (changes === undefined) return null;
  let [inBefore, inAfter, dropped, added] = [0, 0, 0, 0];
  const passages: Passage[] = [];
  for (const [index, change] of changes.entries()) {
    const { count } = change;
    if (change.removed) {
      passages.push(passage('dropped', before.slice(inBefore, inBefore + count)));
      inBefore += count;
      dropped += count;
    } else if (change.added) {
      passages.push(passage('added', after.slice(inAfter, inAfter + count)));
      inAfter += count;
      added += count;
    } else {
      const same = after.slice(inAfter, inAfter + count);
      passages.push(...shortened(same, index > 0, index < changes.length - 1));
      inBefore += count;
      inAfter += count;
    }
  }
  return { passages, dropped, added };
}

/** More than this and the two are different texts. */
const mostEdits = 600;

/** Words shown on either side of a change. */
const surroundings = 10;

interface Token {
  readonly text: string;
  /** A space stands before it; between Chinese or Japanese characters none does. */
  readonly isParted: boolean;
}

function wordsOfOriginal({ kind, text }: OriginalBody, tree: Root | null): Token[] | null {
  if (tree !== null) return tokensOf(sourceWordsOfHtml(tree, text));
  if (kind !== 'markdown') return null;
  try {
    return tokensOf(sourceWordsOfMarkdown(parseMarkdown(text)));
  } catch (refusal) {
    if (refusal instanceof BodyRefused || refusal instanceof RangeError) return null;
    throw refusal;
  }
}

function tokensOf(words: Words): Token[] {
  const { characters, gaps: before } = foldWords(words);
  const tokens: Token[] = [];
  let from = 0;
  for (let at = 1; at <= characters.length; at += 1) {
    if (before[at] !== gaps.parts) continue;
    const word = characters.slice(from, at);
    const pieces = mayBeUnspaced.test(word) ? word.split(unspaced).filter((piece) => piece !== '') : [word];
    for (const [index, text] of pieces.entries()) tokens.push({ text, isParted: index === 0 });
    from = at;
  }
  return tokens;
}

/** Each character of a writing without spaces is a word of its own here. */
const unspaced =
  /(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** East Asian writing begins here; the test spares most words the dearer one. */
const mayBeUnspaced = /[\u2e80-\uffff]/u;

function passage(kind: Passage['kind'], tokens: readonly Token[]): Passage {
  const text = tokens.map(({ text: word, isParted }) => (isParted ? ` ${word}` : word)).join('');
  return { kind, text: text.trim(), words: tokens.length };
}

function shortened(tokens: readonly Token[], isAfterChange: boolean, isBeforeChange: boolean): Passage[] {
  const first = isAfterChange ? surroundings : 0;
  const last = isBeforeChange ? surroundings : 0;
  const left = tokens.length - first - last;
  if (left <= surroundings) return [passage('same', tokens)];
  const leftOut: Passage = { kind: 'left-out', text: '', words: left };
  return [
    passage('same', tokens.slice(0, first)),
    leftOut,
    passage('same', tokens.slice(tokens.length - last)),
  ].filter(({ words }) => words > 0);
}
