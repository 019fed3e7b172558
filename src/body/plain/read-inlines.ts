import {
  autolinkAt,
  bareAddressRound,
  type FoundAddress,
  isOfHost,
  isWebAddress,
  linkTo,
  targetAt,
} from './addresses.js';
import { kindOf, kinds } from './characters.js';
import { emphasisTags, endOfRun, judgeRun } from './emphasis.js';

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
  const reader = new InlineReader(source);
  return reader.read() ? reader : null;
}

/** What could begin a block, were it at the beginning of a line. */
const typedNumber = /[0-9]{1,9}[.)]/y;
/** A list, or a rule. */
const loneSigns = /[*_]+(?:[ \n]|$)/y;

/** Whether a line of a paragraph that begins there goes on with what is before it, or begins a paragraph. */
export function canBeginLine(source: string, at: number): boolean {
  switch (kindOf(source.charCodeAt(at))) {
    case kinds.letter:
      typedNumber.lastIndex = at;
      return !typedNumber.test(source);
    case kinds.emphasis:
      loneSigns.lastIndex = at;
      return !loneSigns.test(source);
    case kinds.ideograph:
    case kinds.mark:
    case kinds.ampersand:
    case kinds.openBracket:
    case kinds.backslash:
    case kinds.openAngle:
      return true;
    default:
      return false;
  }
}

const reference = /&(?:#|[A-Za-z][A-Za-z0-9]*;)/y;
const asciiPunctuation = /[!-/:-@[-`{-~]/;

/** Something that is opened and not closed yet. */
interface OpenInline {
  /** Its signs; a bracket for a link. */
  readonly signs: string;
  /** What stands before it. */
  readonly html: string;
}

class InlineReader implements Inlines {
  html = '';
  readonly lines: string[] = [];
  readonly targets: string[] = [];
  readonly #source: string;
  /** Up to where the source is read. */
  #at = 0;
  /** From where on it is still to be copied. */
  #from = 0;
  #line = '';
  #open: OpenInline[] = [];
  /** Where the content of emphasis or of a link last began. */
  #opened = -1;
  /** Where emphasis last ended. */
  #closed = -1;
  #hasBrackets = false;
  #hasBareAddress = false;

  constructor(source: string) {
    this.#source = source;
  }

  read(): boolean {
    const source = this.#source;
    let hasIdeographs = false;
    let hasLineEnds = false;
    while (this.#at < source.length) {
      const kind = kindOf(source.charCodeAt(this.#at));
      switch (kind) {
        case kinds.letter:
        case kinds.mark:
        case kinds.inner:
          this.#at += 1;
          break;
        case kinds.ideograph:
          hasIdeographs = true;
          this.#at += 1;
          break;
        case kinds.blank:
          if (this.#isBlankBefore()) return false;
          this.#at += 1;
          break;
        case kinds.lineEnd:
          hasLineEnds = true;
          if (!this.#readLineEnd()) return false;
          break;
        default:
          if (!this.#readSign(kind)) return false;
      }
    }
    if (this.#isBlankBefore() || this.#open.length > 0 || (hasIdeographs && hasLineEnds)) return false;
    // Behind a bracket that is open, an address may be no link.
    if (this.#hasBrackets && this.#hasBareAddress) return false;
    this.#copy(source.length);
    this.lines.push(this.#line);
    return true;
  }

  #readSign(kind: number): boolean {
    switch (kind) {
      case kinds.address:
        return this.#readAddress();
      case kinds.ampersand:
        return this.#readAmpersand();
      case kinds.emphasis:
        return this.#readEmphasis();
      case kinds.openBracket:
        return this.#readOpenBracket();
      case kinds.closeBracket:
        return this.#readCloseBracket();
      case kinds.backslash:
        return this.#readBackslash();
      case kinds.openAngle:
        return this.#linkItself(autolinkAt(this.#source, this.#at));
      default:
        return false;
    }
  }

  #readLineEnd(): boolean {
    if (this.#isBlankBefore() || !canBeginLine(this.#source, this.#at + 1)) return false;
    this.#put(' ', ' ', this.#at + 1);
    return true;
  }

  /** In the words of a link, an address is none by itself (`micromark-extension-gfm-autolink-literal`, `previousUnbalanced`). */
  #readAddress(): boolean {
    if (!this.#isInLink()) {
      const isStop = this.#source[this.#at] === '.';
      if (isStop && isOfHost(this.#source, this.#at)) return false;
      const address = isStop ? undefined : bareAddressRound(this.#source, this.#at);
      if (address !== undefined) {
        this.#hasBareAddress = true;
        return this.#linkItself(address);
      }
    }
    this.#at += 1;
    return true;
  }

  /** A link whose words are its address. */
  #linkItself(found: FoundAddress | null): boolean {
    if (found === null || this.#isInLink()) return false;
    const { address, from, to } = found;
    const target = isWebAddress(address) ? address : `mailto:${address}`;
    this.targets.push(target);
    this.#at = from;
    this.#put(linkTo(target, address.replaceAll('&', '&amp;')), address, to);
    return true;
  }

  #readAmpersand(): boolean {
    reference.lastIndex = this.#at;
    if (reference.test(this.#source)) return false;
    this.#put('&amp;', '&', this.#at + 1);
    return true;
  }

  #readEmphasis(): boolean {
    const end = endOfRun(this.#source, this.#at);
    const signs = this.#source.slice(this.#at, end);
    const run = judgeRun(this.#source, this.#at, end);
    const tags = emphasisTags[signs.length] ?? null;
    if (run === 'text') {
      this.#at = end;
      return true;
    }
    if (run === 'doubtful' || tags === null) return false;
    // Where one ends as the next begins, two elements of one name would be joined.
    if (run === 'opens' && this.#closed === this.#at) return false;
    if (run === 'closes') {
      if (this.#open.pop()?.signs !== signs) return false;
      this.#put(tags.close, '', end);
      this.#closed = end;
      return true;
    }
    if (this.#open.some(({ signs: outer }) => isOfOneName(outer, signs))) return false;
    this.#put(tags.open, '', end);
    this.#opened = end;
    this.#open.push({ signs, html: '' });
    return true;
  }

  #readOpenBracket(): boolean {
    const end = this.#source.indexOf(']', this.#at);
    if (this.#source[this.#at - 1] === '!' || this.#isInLink() || end < 0) return false;
    if (this.#source[end + 1] !== '(') return this.#keepBracket(end);
    const next = kindOf(this.#source.charCodeAt(this.#at + 1));
    if (isBlank(next) || next === kinds.closeBracket) return false;
    this.#copy(this.#at);
    this.#open.push({ signs: '[', html: this.html });
    this.html = '';
    this.#at += 1;
    this.#from = this.#at;
    this.#opened = this.#at;
    return true;
  }

  #readCloseBracket(): boolean {
    if (!this.#isInLink()) return this.#keepBracket(this.#at);
    const opened = this.#open.pop();
    const target = targetAt(this.#source, this.#at + 1);
    if (opened?.signs !== '[' || target === null || this.#isBlankBefore()) return false;
    this.#copy(this.#at);
    this.targets.push(target.address);
    this.html = opened.html + linkTo(target.address, this.html);
    this.#at = target.to;
    this.#from = target.to;
    return true;
  }

  /** A bracket that is none of a link, for nothing behind the closing one says where it would lead. */
  #keepBracket(closing: number): boolean {
    if (/[([:]/.test(this.#source.charAt(closing + 1))) return false;
    this.#hasBrackets = true;
    this.#at += 1;
    return true;
  }

  /** An escaped sign is a character like any other; a line end behind a backslash is a hard break. */
  #readBackslash(): boolean {
    const escaped = this.#source.charAt(this.#at + 1);
    if (escaped === '\n') return this.#breakLine();
    if (!asciiPunctuation.test(escaped)) return false;
    const written = escaped === '<' ? '&lt;' : escaped === '&' ? '&amp;' : escaped;
    this.#put(written, escaped, this.#at + 2);
    return true;
  }

  #breakLine(): boolean {
    // At the beginning of emphasis or of a link it would move before it.
    if (this.#opened === this.#at || this.#isBlankBefore() || !canBeginLine(this.#source, this.#at + 2))
      return false;
    this.#put('<br>', '', this.#at + 2);
    this.lines.push(this.#line);
    this.#line = '';
    return true;
  }

  /** Copies what stands before the place, and puts something there for the source up to `end`. */
  #put(html: string, words: string, end: number): void {
    this.#copy(this.#at);
    this.html += html;
    this.#line += words;
    this.#at = end;
    this.#from = end;
  }

  #copy(to: number): void {
    if (to <= this.#from) return;
    const copied = this.#source.slice(this.#from, to);
    this.html += copied;
    this.#line += copied;
    this.#from = to;
  }

  #isBlankBefore(): boolean {
    return this.#at === 0 || isBlank(kindOf(this.#source.charCodeAt(this.#at - 1)));
  }

  #isInLink(): boolean {
    return this.#open.some(({ signs }) => signs === '[');
  }
}

function isBlank(kind: number): boolean {
  return kind === kinds.blank || kind === kinds.lineEnd;
}

/** Whether two runs stand for elements of one name: each of one and three signs is emphasis, each of two and three strong. */
function isOfOneName(signs: string, others: string): boolean {
  return signs !== '[' && (signs.length & others.length) !== 0;
}
