import { blockEdge, boxEdge } from './edges.js';
import type { Words } from './words.js';

/** What stands between two characters: nothing, something that parts words, or a box that may do either. */
export const gaps = { none: 0, either: 1, parts: 2 } as const;

/** A stream as a reader takes it in: characters without white space, and what parts them. */
export interface Folded {
  /** The visible characters, UTF-16, without any white space. */
  readonly characters: string;
  /** One of `gaps` before each character, and one behind the last; the first and the last always part. */
  readonly gaps: Uint8Array;
  /** For each place in the stream, and the one behind it, how many characters come before it. */
  readonly places: Uint32Array;
}

/**
 * Folds white space (the `White_Space` property and every `Zs` of Unicode), drops what cannot be seen, and keeps everything
 * else as it is. Dropped on both sides of the check: soft hyphens, U+FEFF, U+200B (save inside Thai, Khmer and Lao, which
 * have no spaces), controls, noncharacters and lone surrogates. Joiners and bidi marks are kept.
 */
export function fold(stream: string): Folded {
  let characters = '';
  const parting = new Uint8Array(stream.length + 1);
  const places = new Uint32Array(stream.length + 1);
  let count = 0;
  let gap: number = gaps.parts;
  let lineEnd = false;
  let blank = false;
  let at = 0;
  while (at < stream.length) {
    const kind = kindAt(stream, at);
    if (kind !== kinds.visible) {
      places[at] = count;
      at += 1;
      if (kind === kinds.space) gap = gaps.parts;
      else if (kind === kinds.blank) blank = true;
      else if (kind === kinds.lineEnd) lineEnd = true;
      else if (kind === kinds.box && gap === gaps.none) gap = gaps.either;
      continue;
    }
    if ((lineEnd || blank) && gap !== gaps.parts) {
      gap = lineEnd && isBetweenCjk(stream, at) ? gaps.either : gaps.parts;
    }
    parting[count] = gap;
    gap = gaps.none;
    lineEnd = false;
    blank = false;
    const from = at;
    // Nothing parts the characters of a run, and the gaps are `none` from the beginning.
    do {
      places[at] = count;
      count += 1;
      at += 1;
    } while (at < stream.length && isVisible(stream, at));
    characters += stream.slice(from, at);
  }
  places[stream.length] = count;
  parting[count] = gaps.parts;
  return { characters, gaps: parting.subarray(0, count + 1), places };
}

const known = new WeakMap<Words, Folded>();

/** The folded stream of one side, which several steps of the check ask for. */
export function foldWords(words: Words): Folded {
  const before = known.get(words);
  if (before !== undefined) return before;
  const folded = fold(words.stream);
  known.set(words, folded);
  return folded;
}

/** The characters of a record's words, for finding them in a folded stream. */
export function foldedCharacters(text: string): string {
  return fold(text).characters;
}

/** From `zeroWidthSpace` on, what stands beside the character has a say. */
const kinds = {
  visible: 0,
  space: 1,
  blank: 2,
  lineEnd: 3,
  hidden: 4,
  box: 5,
  zeroWidthSpace: 6,
  surrogate: 7,
} as const;
type Kind = (typeof kinds)[keyof typeof kinds];

const table = kindTable();

function kindTable(): Uint8Array {
  const made = new Uint8Array(0x10000);
  // All white space and all controls lie up to U+3000; of the rest, only what is named here is not visible.
  for (let code = 0; code <= 0x3000; code += 1) made[code] = kindOfUnit(String.fromCharCode(code));
  made.fill(kinds.surrogate, 0xd800, 0xe000);
  made.fill(kinds.hidden, 0xfdd0, 0xfdf0);
  for (const code of [0xfeff, 0xfffe, 0xffff]) made[code] = kinds.hidden;
  made[blockEdge.charCodeAt(0)] = kinds.space;
  made[boxEdge.charCodeAt(0)] = kinds.box;
  return made;
}

function kindOfUnit(unit: string): Kind {
  if (unit === '\n' || unit === '\r') return kinds.lineEnd;
  if (/[ \t\u00A0\u2007\u202F]/u.test(unit)) return kinds.blank;
  // U+000B and U+0085 were line breaks in old systems and are controls now: whether they part words is nobody's to say.
  if (unit === '\u000B' || unit === '\u0085') return kinds.box;
  if (unit === '\u200B') return kinds.zeroWidthSpace;
  if (/[\p{White_Space}\p{Zs}]/u.test(unit)) return kinds.space;
  return /[\u00AD\p{Cc}]/u.test(unit) ? kinds.hidden : kinds.visible;
}

/** Most characters are visible whatever stands beside them: one look at the table says so. */
function isVisible(stream: string, at: number): boolean {
  return table[stream.charCodeAt(at)] === kinds.visible || kindAt(stream, at) === kinds.visible;
}

function kindAt(stream: string, at: number): number {
  const kind = table[stream.charCodeAt(at)] ?? kinds.visible;
  if (kind < kinds.zeroWidthSpace) return kind;
  if (kind === kinds.surrogate) return isPaired(stream, at) ? kinds.visible : kinds.hidden;
  return isUnspaced(stream.charAt(at - 1)) && isUnspaced(stream.charAt(at + 1))
    ? kinds.visible
    : kinds.hidden;
}

/** A surrogate with its other half, of a code point that is a character. */
function isPaired(stream: string, at: number): boolean {
  const unit = stream.charCodeAt(at);
  const code = unit < 0xdc00 ? stream.codePointAt(at) : at > 0 ? stream.codePointAt(at - 1) : undefined;
  return code !== undefined && code > 0xffff && (code & 0xfffe) !== 0xfffe;
}

function isUnspaced(character: string): boolean {
  return /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(character);
}

/** Chinese and Japanese break a line anywhere: a line end between two of their characters is no space. */
function isBetweenCjk(stream: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && table[stream.charCodeAt(before)] !== kinds.visible && !isPaired(stream, before))
    before -= 1;
  if (before > 0 && isPaired(stream, before)) before -= 1;
  return isCjk(stream.codePointAt(before)) && isCjk(stream.codePointAt(at));
}

function isCjk(code: number | undefined): boolean {
  return code !== undefined && cjk.test(String.fromCodePoint(code));
}

const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u30FC\uFF00-\uFFEF]/u;
