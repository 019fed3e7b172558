import {
  autolinkAt,
  bareAddressRound,
  type FoundAddress,
  isOfHost,
  isWebAddress,
  targetAt,
} from './addresses.js';
import { canBeginLine } from './begin-line.js';
import { isBlank, kindOf, kinds } from './characters.js';
import { Draft, escaped } from './draft.js';
import { areOfOneName, emphasisTags, endOfRun, judgeRun } from './emphasis.js';

/** Text without blocks in it, as it stands in the article. */
export interface Inlines {
  readonly html: string;
  /** The words of each line that a hard break ends; single blanks part them, and none stands at an edge. */
  readonly lines: readonly string[];
  /** Where its links lead, in their order. */
  readonly targets: readonly string[];
}

/** Reads text in which every sign is beyond doubt; null for any other. */
export function readInlines(source: string): Inlines | null {
  return new InlineReader(source).read();
}

/** Something that is opened and not closed yet. */
interface OpenInline {
  /** Its signs; a bracket for a link. */
  readonly signs: string;
  /** For a link, what stands before it. */
  readonly aside: string;
}

const reference = /&(?:#|[A-Za-z][A-Za-z0-9]*;)/y;
const asciiPunctuation = /[!-/:-@[-`{-~]/;

/** Each of its steps reads what begins at a place, and gives the place behind it; -1 where there is a doubt. */
class InlineReader {
  readonly #source: string;
  readonly #draft: Draft;
  readonly #open: OpenInline[] = [];
  /** Where the content of emphasis or of a link last began. */
  #opened = -1;
  /** Where emphasis last ended. */
  #closed = -1;
  #hasBrackets = false;
  #hasBareAddress = false;

  constructor(source: string) {
    this.#source = source;
    this.#draft = new Draft(source);
  }

  read(): Inlines | null {
    const source = this.#source;
    let hasIdeographs = false;
    let hasLineEnds = false;
    let at = 0;
    while (at >= 0 && at < source.length) {
      const kind = kindOf(source.charCodeAt(at));
      if (kind <= kinds.inner) {
        at += 1;
        continue;
      }
      hasIdeographs ||= kind === kinds.ideograph;
      hasLineEnds ||= kind === kinds.lineEnd;
      at = this.#readSign(kind, at);
    }
    if (at < 0 || this.#isBlankBefore(at) || this.#open.length > 0 || (hasIdeographs && hasLineEnds))
      return null;
    // Behind a bracket that is open, an address may be no link.
    if (this.#hasBrackets && this.#hasBareAddress) return null;
    this.#draft.copy(at);
    return this.#draft;
  }

  #readSign(kind: number, at: number): number {
    switch (kind) {
      case kinds.blank:
        return this.#isBlankBefore(at) ? -1 : at + 1;
      case kinds.ideograph:
        return at + 1;
      case kinds.lineEnd:
        return this.#readLineEnd(at);
      case kinds.address:
        return this.#readAddress(at);
      case kinds.ampersand:
        return this.#readAmpersand(at);
      case kinds.emphasis:
        return this.#readEmphasis(at);
      case kinds.openBracket:
        return this.#readOpenBracket(at);
      case kinds.closeBracket:
        return this.#readCloseBracket(at);
      case kinds.backslash:
        return this.#readBackslash(at);
      case kinds.openAngle:
        return this.#linkItself(autolinkAt(this.#source, at));
      default:
        return -1;
    }
  }

  #readLineEnd(at: number): number {
    if (this.#isBlankBefore(at) || !canBeginLine(this.#source, at + 1)) return -1;
    this.#draft.put(at, at + 1, ' ', ' ');
    return at + 1;
  }

  /** In the words of a link, an address is none by itself (`micromark-extension-gfm-autolink-literal`, `previousUnbalanced`). */
  #readAddress(at: number): number {
    if (this.#isInLink()) return at + 1;
    const isStop = this.#source[at] === '.';
    if (isStop) return isOfHost(this.#source, at) ? -1 : at + 1;
    const address = bareAddressRound(this.#source, at);
    if (address === undefined) return at + 1;
    this.#hasBareAddress = true;
    return this.#linkItself(address);
  }

  /** A link whose words are its address. */
  #linkItself(found: FoundAddress | null): number {
    if (found === null || this.#isInLink()) return -1;
    const { address, from, to } = found;
    this.#draft.putAddress(from, to, isWebAddress(address) ? address : `mailto:${address}`, address);
    return to;
  }

  #readAmpersand(at: number): number {
    reference.lastIndex = at;
    if (reference.test(this.#source)) return -1;
    this.#draft.put(at, at + 1, '&amp;', '&');
    return at + 1;
  }

  #readEmphasis(at: number): number {
    const end = endOfRun(this.#source, at);
    const signs = this.#source.slice(at, end);
    const run = judgeRun(this.#source, at, end);
    const tags = emphasisTags[signs.length] ?? null;
    if (run === 'text') return end;
    if (run === 'doubtful' || tags === null) return -1;
    if (run === 'closes') {
      if (this.#open.pop()?.signs !== signs) return -1;
      this.#draft.put(at, end, tags.close, '');
      this.#closed = end;
      return end;
    }
    // Where one ends as the next begins, two elements of one name would be joined; one inside another would be opened.
    if (this.#closed === at || this.#open.some((outer) => areOfOneName(outer.signs, signs))) return -1;
    this.#draft.put(at, end, tags.open, '');
    this.#open.push({ signs, aside: '' });
    this.#opened = end;
    return end;
  }

  #readOpenBracket(at: number): number {
    const end = this.#source.indexOf(']', at);
    if (this.#source[at - 1] === '!' || this.#isInLink() || end < 0) return -1;
    if (this.#source[end + 1] !== '(') return this.#keepBracket(at, end);
    const next = kindOf(this.#source.charCodeAt(at + 1));
    if (isBlank(next) || next === kinds.closeBracket) return -1;
    this.#open.push({ signs: '[', aside: this.#draft.setAside(at, at + 1) });
    this.#opened = at + 1;
    return at + 1;
  }

  #readCloseBracket(at: number): number {
    if (!this.#isInLink()) return this.#keepBracket(at, at);
    const opened = this.#open.pop();
    const target = targetAt(this.#source, at + 1);
    if (opened?.signs !== '[' || target === null || this.#isBlankBefore(at)) return -1;
    this.#draft.putLink(at, target.to, opened.aside, target.address);
    return target.to;
  }

  /** A bracket that is none of a link, for nothing behind the closing one says where it would lead. */
  #keepBracket(at: number, closing: number): number {
    if (/[([:]/.test(this.#source.charAt(closing + 1))) return -1;
    this.#hasBrackets = true;
    return at + 1;
  }

  /** An escaped sign is a character like any other; a line end behind a backslash is a hard break. */
  #readBackslash(at: number): number {
    const next = this.#source.charAt(at + 1);
    if (asciiPunctuation.test(next)) this.#draft.put(at, at + 2, escaped(next), next);
    // At the beginning of emphasis or of a link a break would move before it.
    else if (
      next !== '\n' ||
      this.#opened === at ||
      this.#isBlankBefore(at) ||
      !canBeginLine(this.#source, at + 2)
    )
      return -1;
    else this.#draft.breakLine(at, at + 2);
    return at + 2;
  }

  #isBlankBefore(at: number): boolean {
    return at === 0 || isBlank(kindOf(this.#source.charCodeAt(at - 1)));
  }

  #isInLink(): boolean {
    return this.#open.some(({ signs }) => signs === '[');
  }
}
