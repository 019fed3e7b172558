import { repairRuns } from '../../body/clean/repair-mojibake.js';
import { signOfControl } from '../../body/windows-1252.js';
import { type Finding, warning } from '../../content/finding.js';
import { wordsRound } from './words-round.js';

/**
 * Tells of characters that no text has: nothing is repaired here, and what a later stage repairs, such as the controls in
 * UTF-8 that was misread, is not told of. One finding a kind, with how many and where the first is.
 */
export function reportCharacters(read: string): Finding[] {
  if (!suspicious.test(read)) return [];
  const text = repairRuns(read);
  return kinds.flatMap(({ code, found, pattern, help }) => {
    const places = [...text.matchAll(pattern)];
    const [first] = places;
    if (first === undefined) return [];
    const times = places.length === 1 ? '' : `, ${places.length} times; the first`;
    const at = wordsRound(text, first.index, first[0].length);
    return [warning(code, `There is ${found(first[0])}${times} in «${at}».`, help)];
  });
}

/** Nearly every text has none of these, and is passed over only once. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const suspicious = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\p{Cs}]|\?{4}/u;

const kinds: readonly {
  readonly code: string;
  readonly found: (first: string) => string;
  readonly pattern: RegExp;
  readonly help: string;
}[] = [
  {
    code: 'character-nul',
    found: () => 'a NUL, a byte that no text has,',
    pattern: /\0/gu,
    help: 'Look at the original: a letter may have been lost there. Or the file is in another encoding: see --encoding.',
  },
  {
    code: 'character-control',
    found: (first) => `an invisible control character (${codePoint(first)})`,
    // Tab, line feed and carriage return are text; NUL has a message of its own.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    pattern: /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F\u0081\u0085\u008D\u008F\u0090\u009D]/gu,
    help: 'It is left out of the release. Look at the original: a letter or a quotation mark may be meant, and --encoding may tell it.',
  },
  {
    code: 'character-control',
    found: (first) =>
      `a control character (${codePoint(first)}) that was «${signOfControl(first)}» in windows-1252`,
    pattern: /[\u0080\u0082-\u0084\u0086-\u008C\u008E\u0091-\u009C\u009E\u009F]/gu,
    help: 'Each is read as the sign that it was. Look at the original where that does not fit.',
  },
  {
    code: 'character-replaced',
    found: () => 'the sign for a letter that an earlier program could not read (�)',
    pattern: /\uFFFD/gu,
    help: 'The letter is lost in the source. If you know it, put it in after the import.',
  },
  {
    code: 'character-surrogate',
    found: (first) => `half a character (${codePoint(first)})`,
    pattern: /\p{Cs}/gu,
    help: 'The other half is lost in the source, often where a text was cut off. It is shown as �.',
  },
  {
    code: 'character-question-marks',
    found: () => 'a row of question marks',
    pattern: /\?{4,}/gu,
    help: 'Letters in another script may have been lost when the old system saved them. If you know them, put them in after the import.',
  },
];

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
