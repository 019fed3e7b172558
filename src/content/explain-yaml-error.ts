import { error, type Finding, type Place } from './finding.js';
import { colonInValue, equalsSign, fullWidthColon, noBlankAfterColon } from './yaml-mistakes/colons.js';
import { excerpt, isEmptyLine, type Recognise } from './yaml-mistakes/mistake.js';
import { curlyQuotes, quoteNotClosed } from './yaml-mistakes/quotes.js';
import { commentInBrackets, reservedSign } from './yaml-mistakes/special-signs.js';
import { keyIndented, lineOfProse, tabAtStart } from './yaml-mistakes/whole-lines.js';

/**
 * Says what an author did where the YAML reader only says what it met: the mistakes that people make are tried on the
 * lines near the reader's place, and the first that fits is named. Otherwise the place and a translation of the reader's
 * code stand. `commonKeys` tell a key from prose with a colon in it.
 */
export function explainYamlError(
  source: string,
  place: Place,
  code: string,
  commonKeys: ReadonlySet<string>,
): { place: Place; finding: Finding } {
  const lines = source.split('\n');
  const firstFilled = lines.findIndex((line) => !isEmptyLine(line));
  for (const number of suspects(place.line, lines.length)) {
    for (const recognise of MISTAKES) {
      const found = recognise({
        line: lines[number - 1] ?? '',
        previous: lines[number - 2] ?? '',
        next: lines[number] ?? '',
        isFirst: number - 1 <= firstFilled,
        commonKeys,
      });
      if (found !== null) return { place: { line: number, column: found.column }, finding: found.finding };
    }
  }
  return { place, finding: plainError(code, lines[place.line - 1] ?? '') };
}

/** In this order, for a line may look like two mistakes and the earlier one is the likelier. */
const MISTAKES: readonly Recognise[] = [
  tabAtStart,
  fullWidthColon,
  noBlankAfterColon,
  equalsSign,
  quoteNotClosed,
  curlyQuotes,
  commentInBrackets,
  reservedSign,
  colonInValue,
  keyIndented,
  lineOfProse,
];

/**
 * The lines in the order in which they are suspected: the reader's own, the one before it, and then, for a quotation mark
 * left open shows only at the end, all from the first to the one after it.
 */
function suspects(reported: number, last: number): number[] {
  const all = Array.from({ length: Math.min(reported + 1, last) }, (_, index) => index + 1);
  return [reported, reported - 1, ...all].filter((number) => number >= 1);
}

/** The reader's own codes in plain words (https://eemeli.org/yaml/#errors). */
const PLAIN: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the blanks at the start of the lines do not fit each other',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second colon',
  BLOCK_IN_FLOW: 'there is a list or group inside brackets that does not belong there',
  MISSING_CHAR: 'a colon, a bracket or a quotation mark is missing',
  MULTILINE_IMPLICIT_KEY: 'there is no colon between the key and its value',
  MULTIPLE_DOCS: 'there is a line that ends the front matter before its end',
  TAB_AS_INDENT: 'there is a tab where only blanks may stand',
  UNEXPECTED_TOKEN: 'there is something behind the value that does not belong to it',
  BAD_DQ_ESCAPE: 'in double quotes a backslash begins a special sign',
  BAD_SCALAR_START: 'the value begins with a sign that must stand in quotation marks',
  KEY_OVER_1024_CHARS: 'the key is too long',
  NOT_A_MAPPING: 'this is no list of keys and values',
};

function plainError(code: string, line: string): Finding {
  const reason = PLAIN[code] ?? 'this is not a line of the form `key: value`';
  const shown = line.trim() === '' ? 'The line is empty' : `«${excerpt(line)}»`;
  return error(
    'yaml-unreadable',
    `${shown}: ${reason}.`,
    'Write one key a line, `key: value`; put the value in double quotes where it holds special signs.',
  );
}
