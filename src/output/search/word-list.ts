import { startNumbers } from './numbers.js';
import { isFull, LETTERS_OF_A_PART, startPackedWords } from './packed-words.js';
import { WORD } from './shared/split-words.js';

/** The distinct words of some texts, those of plain letters in small ones, each under a number. */
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
 * An archive has millions of words and few different ones. A word of plain letters or digits is packed into numbers while it is
 * read, and looked up as these: to cut it out of its text first costs several times as much.
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

  /** The characters of a text as numbers, which are read faster, and two blanks behind them. */
  function unitsOf(text: string): Uint16Array {
    if (text.length + 2 > units.length) units = new Uint16Array(text.length * 2);
    Buffer.from(units.buffer).write(text, 'utf16le');
    units.fill(BLANK, text.length, text.length + 2);
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
      const { length } = text;
      for (let start = 0; start < length; ) {
        let kind = KINDS[signs[start] ?? BLANK] ?? BREAK;
        if (kind > LAST_DIGIT && kind !== OTHER) {
          start += 1;
          continue;
        }
        // Of letters, or of digits: each is from `least` to `most`.
        const least = kind > LAST_LETTER ? LAST_LETTER + 1 : 1;
        const most = kind > LAST_LETTER ? LAST_DIGIT : LAST_LETTER;
        let at = start;
        let first = 0;
        let second = 0;
        let third = 0;
        for (let end = at + LETTERS_OF_A_PART; kind >= least && kind <= most && at < end; ) {
          first = (first << 6) | kind;
          kind = KINDS[signs[++at] ?? BLANK] ?? BREAK;
        }
        if (isFull(first)) {
          for (let end = at + LETTERS_OF_A_PART; kind >= least && kind <= most && at < end; ) {
            second = (second << 6) | kind;
            kind = KINDS[signs[++at] ?? BLANK] ?? BREAK;
          }
          if (isFull(second)) {
            for (let end = at + LETTERS_OF_A_PART; kind >= least && kind <= most && at < end; ) {
              third = (third << 6) | kind;
              kind = KINDS[signs[++at] ?? BLANK] ?? BREAK;
            }
          }
        }
        const isWhole = kind < least || kind > most;
        if (isWhole && isEnd(kind, KINDS[signs[at + 1] ?? BLANK] ?? BREAK, least)) {
          let number = packed.find(first, second, third);
          if (number === -1) {
            number = add(copied(text.slice(start, at).toLowerCase(), 'latin1'));
            packed.add(first, second, third, number);
          }
          read.push(number);
          start = at;
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

/** Whether a word of plain letters or digits ends before what is of this kind. */
function isEnd(kind: number, next: number, least: number): boolean {
  if (kind === OTHER) return false;
  const joins = kind === (least === 1 ? APOSTROPHE : POINT);
  return (
    !joins ||
    (next !== OTHER && (least === 1 ? next > LAST_LETTER : next <= LAST_LETTER || next > LAST_DIGIT))
  );
}

/** As it is cut out of a text, a word would keep the whole text in memory. */
function copied(word: string, encoding: 'latin1' | 'utf16le'): string {
  return Buffer.from(word, encoding).toString(encoding);
}

/** A copy of its own: where it stopped must not tell anyone else where to begin. */
const NEXT_WORD = new RegExp(WORD);

const BLANK = 32;

/** What a unit of UTF-16 is to a word. Letters are numbered from 1, small and capital alike: words are looked up without regard to them. */
const LAST_LETTER = 26;
const LAST_DIGIT = 36;
/** No word begins with the two, but one of letters may go on with the first, one of digits with the second. */
const APOSTROPHE = 37;
const POINT = 38;
const BREAK = 39;
/** What becomes of it is for `WORD` to say. */
const OTHER = 40;

const KINDS = new Uint8Array(0x10000).fill(BREAK, 0, 0x80).fill(OTHER, 0x80);
for (let letter = 0; letter < 26; letter += 1) {
  KINDS[97 + letter] = 1 + letter;
  KINDS[65 + letter] = 1 + letter;
}
for (let digit = 0; digit < 10; digit += 1) KINDS[48 + digit] = LAST_LETTER + 1 + digit;
KINDS[39] = APOSTROPHE;
KINDS[44] = POINT;
KINDS[46] = POINT;
// Quotation marks, dashes, and blanks that break no line are too common to be looked at one by one.
for (const [from, to] of [
  [0x80, 0xc0],
  [0x2000, 0x2070],
] as const)
  for (let unit = from; unit < to; unit += 1)
    if (!/[\p{L}\p{M}\p{N}’]/u.test(String.fromCharCode(unit))) KINDS[unit] = BREAK;
