import { WORD } from './shared/split-words.js';

/** The distinct words of some texts as they are written, each under a number. */
export interface WordList {
  /** By number. It grows while texts are read. */
  readonly words: readonly string[];
  /** Puts the numbers of the words of a text, in their order, behind those that are in the list. */
  read(text: string, into: number[]): void;
}

/**
 * An archive has millions of words and few different ones. A word of plain letters is looked up letter by letter where it stands,
 * in a table with open addresses (FNV-1a hashes, linear probing): to cut it out of its text first costs several times as much.
 */
export function startWordList(): WordList {
  const words: string[] = [];
  let slots = new Int32Array(1 << 12);
  /** By number of a word: its hash, so that few words have to be looked at. */
  let hashes = new Int32Array(1 << 10);
  const others = new Map<string, number>();

  function put(word: string, hash: number): number {
    if (words.length === hashes.length) hashes = larger(hashes, hashes.length * 2);
    hashes[words.length] = hash;
    words.push(word);
    return words.length - 1;
  }

  /** Of the word of plain letters that stands in a text; slots hold its number and one. */
  function numberOf(text: string, start: number, end: number, hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (hashes[held - 1] === hash && standsAt(words[held - 1] ?? '', text, start, end)) return held - 1;
      slot = (slot + 1) & mask;
    }
    // A copy: a piece cut out of a text would keep the whole text in memory.
    const number = put(Buffer.from(text.slice(start, end), 'latin1').toString('latin1'), hash);
    slots[slot] = number + 1;
    if (words.length * 4 > slots.length) slots = widened(words, slots.length * 2);
    return number;
  }

  function numberOfOther(word: string): number {
    const found = others.get(word);
    if (found !== undefined) return found;
    const number = put(word, 0);
    others.set(word, number);
    return number;
  }

  return {
    words,
    read(text, into) {
      for (let start = 0; start < text.length; ) {
        if (!mayBegin(text.charCodeAt(start))) {
          start += 1;
          continue;
        }
        let hash = FNV_START;
        let end = start;
        for (let code = text.charCodeAt(end); isPlainLetter(code); code = text.charCodeAt(end)) {
          hash = Math.imul(hash ^ code, FNV_PRIME);
          end += 1;
        }
        if (end > start && isBreak(text.charCodeAt(end))) {
          into.push(numberOf(text, start, end, hash));
          start = end;
          continue;
        }
        NEXT_WORD.lastIndex = start;
        const match = NEXT_WORD.exec(text);
        if (match === null) return;
        into.push(numberOfOther(match[0]));
        start = NEXT_WORD.lastIndex;
      }
    },
  };
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A word that is in both kinds, because a letter beyond ASCII once stood behind it, is twice in the list, which does no harm. */
function widened(words: readonly string[], size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size);
  for (const [number, word] of words.entries()) {
    if (!isPlain.test(word)) continue;
    let hash = FNV_START;
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number + 1;
  }
  return slots;
}

function larger(list: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(size);
  copy.set(list);
  return copy;
}

const isPlain = /^[A-Za-z]+$/u;

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** A copy of its own: where it stopped must not tell anyone else where to begin. */
const NEXT_WORD = new RegExp(WORD);

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** No word of letters goes on here: the end, or whatever of ASCII is no letter and no apostrophe. */
function isBreak(code: number): boolean {
  return Number.isNaN(code) || (code < 128 && code !== 39 && !isPlainLetter(code));
}

function mayBegin(code: number): boolean {
  return isPlainLetter(code) || (code >= 48 && code <= 57) || code >= 128;
}
