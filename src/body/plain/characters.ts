/** What a character may do in a line of plain Markdown. */
export const kinds = {
  /** Not met yet. */
  unknown: 0,
  /** A letter or number, to the rules of emphasis too. */
  letter: 1,
  /** Punctuation that is never a sign. */
  mark: 2,
  /** Punctuation that may begin no line, for there it could be a sign. All up to here is copied as it stands. */
  inner: 3,
  /** A character between two of which a line end is no space. */
  ideograph: 4,
  blank: 5,
  lineEnd: 6,
  /** `.` and `:`, which may begin no line either, and may be part of a bare address. */
  address: 7,
  /** What follows it could make a character reference. */
  ampersand: 8,
  /** `*` and `_`. */
  emphasis: 9,
  openBracket: 10,
  closeBracket: 11,
  backslash: 12,
  /** `<`, before an address. */
  openAngle: 13,
  /** May be a sign that nothing here knows, or is changed on the road. */
  doubtful: 14,
} as const;

/** Filled in as characters are met: whole scripts are never asked for. */
const known = new Uint8Array(0x10000);

/** The kind of a UTF-16 unit; half a character is doubtful, for not all that read it take it for the same. */
export function kindOf(unit: number): number {
  const kind = known[unit] ?? kinds.unknown;
  if (kind !== kinds.unknown) return kind;
  const found = judge(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

const signs: ReadonlyMap<string, number> = new Map([
  ['\n', kinds.lineEnd],
  [' ', kinds.blank],
  ['&', kinds.ampersand],
  ['.', kinds.address],
  [':', kinds.address],
  ['*', kinds.emphasis],
  ['_', kinds.emphasis],
  ['[', kinds.openBracket],
  [']', kinds.closeBracket],
  ['\\', kinds.backslash],
  ['<', kinds.openAngle],
  // Where case does not count it is an «s», and `httpſ:` the beginning of an address.
  ['ſ', kinds.doubtful],
]);

function judge(character: string): number {
  const sign = signs.get(character);
  if (sign !== undefined) return sign;
  if (/[-+#]/u.test(character)) return kinds.inner;
  if (/[,;?!()"'“”‘’„‚«»‹›…–—%/°$€£¥§¿¡،؛؟۔।©®™]/u.test(character)) return kinds.mark;
  if (eastAsian.test(character))
    return /[\p{L}\p{N}\p{P}]/u.test(character) ? kinds.ideograph : kinds.doubtful;
  return /[\p{L}\p{M}\p{N}\u200C\u200D]/u.test(character) ? kinds.letter : kinds.doubtful;
}

/** All that either the cleaning or the word check takes for a character between two of which a line end is no space. */
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u30FC\uFF00-\uFFEF]/u;

export function isBlank(kind: number): boolean {
  return kind === kinds.blank || kind === kinds.lineEnd;
}

/** What stands beside a run of signs, as the rules of emphasis see it (CommonMark 0.31, 6.2). */
export const sides = { space: 0, punctuation: 1, letter: 2 } as const;

/** The side that a place of a line is; before its beginning and behind its end there is space. */
export function sideAt(line: string, at: number): number {
  if (at < 0 || at >= line.length) return sides.space;
  const unit = line.charCodeAt(at);
  switch (kindOf(unit)) {
    case kinds.blank:
    case kinds.lineEnd:
      return sides.space;
    case kinds.letter:
      return sides.letter;
    case kinds.ideograph:
      return /[\p{P}\p{S}]/u.test(String.fromCharCode(unit)) ? sides.punctuation : sides.letter;
    default:
      return sides.punctuation;
  }
}
