import { startNumbers } from './numbers.js';
import { isFull, startPackedWords } from './packed-words.js';
import { WORD } from './shared/split-words.js';

/** The distinct words of some texts as they are written, each under a number. */
export interface WordList {
  /** How many there are so far. */
  readonly count: number;
  /** Those that came since the last time, in the order of their numbers. They are not kept: to know a word again it need not be there. */
  takeNew(): string[];
  /** Reads a text. Gives how many words it has. */
  read(text: string): number;
  /** The numbers of the words of all texts since the last time, in their order. */
  take(): Uint32Array;
}

/**
 * An archive has millions of words and few different ones. A word of plain letters is packed into numbers while it is read, and
 * looked up as these: to cut it out of its text first costs several times as much.
 */
export function startWordList(): WordList {
  let fresh: string[] = [];
  let count = 0;
  const packed = startPackedWords();
  const others = new Map<string, number>();
  const read = startNumbers();
  let units = new Uint16Array(1 << 12);

  function numberOfOther(word: string): number {
    const found = others.get(word);
    if (found !== undefined) return found;
    const copy = copied(word, 'utf16le');
    const number = add(copy);
    others.set(copy, number);
    return number;
  }

  function add(word: string): number {
    fresh.push(word);
    count += 1;
    return count - 1;
  }

  /** The characters of a text as numbers, which are read faster, and a blank behind them. */
  function unitsOf(text: string): Uint16Array {
    if (text.length >= units.length) units = new Uint16Array(text.length * 2);
    Buffer.from(units.buffer).write(text, 'utf16le');
    units[text.length] = BLANK;
    return units;
  }

  return {
    get count() {
      return count;
    },
    takeNew() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    read(text) {
      const before = read.length;
      const signs = unitsOf(text);
      for (let start = 0; start < text.length; ) {
        let kind = KINDS[signs[start] ?? BLANK] ?? BREAK;
        if (kind === BREAK || kind === APOSTROPHE) {
          start += 1;
          continue;
        }
        let end = start;
        let first = 0;
        let second = 0;
        let third = 0;
        while (kind > BREAK && kind <= LAST_LETTER) {
          if (!isFull(first)) first = (first << 6) | kind;
          else if (!isFull(second)) second = (second << 6) | kind;
          else if (!isFull(third)) third = (third << 6) | kind;
          else break;
          end += 1;
          kind = KINDS[signs[end] ?? BLANK] ?? BREAK;
        }
        if (kind === BREAK) {
          let number = packed.find(first, second, third);
          if (number === -1) {
            number = add(copied(text.slice(start, end), 'latin1'));
            packed.add(first, second, third, number);
          }
          read.push(number);
          start = end;
          continue;
        }
        NEXT_WORD.lastIndex = start;
        const match = NEXT_WORD.exec(text);
        if (match === null) break;
        read.push(numberOfOther(match[0]));
        start = NEXT_WORD.lastIndex;
      }
      return read.length - before;
    },
    take: () => read.take(),
  };
}

/** As it is cut out of a text, a word would keep the whole text in memory. */
function copied(word: string, encoding: 'latin1' | 'utf16le'): string {
  return Buffer.from(word, encoding).toString(encoding);
}

/** A copy of its own: where it stopped must not tell anyone else where to begin. */
const NEXT_WORD = new RegExp(WORD);

const BLANK = 32;

/** What a unit of UTF-16 is to a word of plain letters. Letters are numbered from 1. */
const BREAK = 0;
const LAST_LETTER = 52;
/** No word begins with it, but one may go on. */
const APOSTROPHE = 53;
/** A digit or anything beyond ASCII: what becomes of it is for `WORD` to say. */
const OTHER = 54;

const KINDS = new Uint8Array(0x10000).fill(OTHER, 128);
for (let letter = 0; letter < 26; letter += 1) {
  KINDS[97 + letter] = 1 + letter;
  KINDS[65 + letter] = 27 + letter;
}
KINDS.fill(OTHER, 48, 58);
KINDS[39] = APOSTROPHE;
