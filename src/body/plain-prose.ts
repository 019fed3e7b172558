import type { Article, BodySource, SafeHtml } from './article.js';
import { repeatsTitle } from './clean/remove-title.js';
import { limits } from './limits.js';
import { bareAddress } from './markdown-road.js';

/**
 * The article of a Markdown body that is plain prose: paragraphs of words with one blank or line end between two of them, in
 * which nothing is a sign of Markdown or HTML and no rule of the cleaning finds anything. It is what the whole road gives, byte
 * for byte, at a fraction of the cost; a property test holds the two equal. Null for every other body.
 */
export function plainArticle(source: BodySource): Article | null {
  if (source.format === 'html' || source.text.length > limits.size) return null;
  const text = source.text.replaceAll('\r\n', '\n');
  const wordCount = countPlainWords(text);
  if (wordCount === 0 || typedNumber.test(text) || bareAddress.test(text) || misread.test(text)) return null;
  const paragraphs = text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter((paragraph) => paragraph !== '');
  if (repeatsTitle(paragraphs, source.title)) return null;
  return {
    // No sign of HTML but an ampersand is in it, and that one is written as the compiler of the gate writes it.
    html: `<p>${paragraphs.join('</p><p>').replaceAll('&', '&amp;')}</p>` as SafeHtml,
    text: paragraphs.join('\n\n'),
    sourceWordCount: wordCount,
    wordCount,
    firstParagraph: paragraphs[0] ?? null,
    firings: [],
    problems: [],
    usedFiles: [],
    madeFiles: [],
  };
}

/** An item of a numbered list, or what could be taken for one. */
const typedNumber = /^[0-9]{1,9}[.)]/mu;

/** What could be UTF-8 that was read as Latin-1. */
const misread = /[\u00C2-\u00F4][\u0080-\u00BF]/u;

/** What a character may do in plain prose. */
const kinds = {
  /** Not met yet. */
  unknown: 0,
  /** May be a sign, or is changed on the road. */
  sign: 1,
  /** May stand anywhere. */
  letter: 2,
  /** A letter between two of which a line end is no space. */
  ideograph: 3,
  /** Punctuation that may begin no line, for there it could be a sign. */
  inner: 4,
  /** May stand only before a blank or a line end: what follows it could make a character reference. */
  ampersand: 5,
  blank: 6,
  lineEnd: 7,
} as const;

/** The number of words of a text that is plain prose; 0 where it is not. */
function countPlainWords(text: string): number {
  let count = 0;
  let last: number = kinds.lineEnd;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    const isInside = last < kinds.blank;
    switch (kind) {
      case kinds.letter:
      case kinds.ideograph:
        if (last === kinds.ampersand) return 0;
        break;
      case kinds.inner:
      case kinds.ampersand:
        if (last === kinds.ampersand || last === kinds.lineEnd) return 0;
        break;
      case kinds.blank:
        if (!isInside) return 0;
        break;
      case kinds.lineEnd:
        if (last === kinds.blank) return 0;
        if (last === kinds.ideograph && at + 1 < text.length && text[at + 1] !== '\n') return 0;
        break;
      default:
        return 0;
    }
    if (kind < kinds.blank && !isInside) count += 1;
    last = kind;
  }
  // A blank at the end is taken off, which is nothing that anybody need know.
  return count;
}

/** Filled in as characters are met: whole scripts are never asked for. */
const known = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const kind = known[unit] ?? kinds.unknown;
  if (kind !== kinds.unknown) return kind;
  const found = judge(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

function judge(character: string): number {
  if (character === '\n') return kinds.lineEnd;
  if (character === ' ') return kinds.blank;
  if (character === '&') return kinds.ampersand;
  if (/[,.;:?!)’”»…–—%#+/°-]/u.test(character)) return kinds.inner;
  if (eastAsian.test(character)) return /[\p{L}\p{N}\p{P}]/u.test(character) ? kinds.ideograph : kinds.sign;
  return /[\p{L}\p{M}\p{N}"'(“‘„‚«‹›$€£¥§\u200C\u200D]/u.test(character) ? kinds.letter : kinds.sign;
}

/** All that either the cleaning or the word check takes for a character between two of which a line end is no space. */
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u30FC\uFF00-\uFFEF]/u;
