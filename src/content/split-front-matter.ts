import { error, type Finding } from './finding.js';
import type { PlacedFinding } from './read-yaml.js';

/** A file cut at its front matter. */
export interface SplitText {
  /** The front matter with both of its lines `---`. */
  readonly head: string;
  /** Everything after the closing line, byte for byte. */
  readonly body: string;
  /** 1-based line on which the body begins. */
  readonly firstLine: number;
}

/** Longer front matter is an unclosed one, or an attack on the reader's patience. */
const MOST_LINES = 2000;
const MOST_CHARACTERS = 65_536;

/**
 * Cuts a text (without byte order mark) at its front matter. The first line must be exactly `---`, and so must the
 * line that closes it; blanks behind the dashes are let pass. This guard is what keeps gray-matter, which runs `---js`
 * and cuts at any line that begins with `---`, from ever seeing anything else.
 */
export function splitFrontMatter(text: string, commonKeys: ReadonlySet<string>): SplitText | PlacedFinding {
  const opening = lineAt(text, 0);
  if (!isDelimiter(opening.line))
    return { place: { line: 1, column: 1 }, finding: notOpened(text, commonKeys) };

  let number = 2;
  let offset = opening.next;
  for (; offset < text.length && number <= MOST_LINES && offset <= MOST_CHARACTERS; number += 1) {
    const { line, next } = lineAt(text, offset);
    if (isDelimiter(line))
      return { head: text.slice(0, next), body: text.slice(next), firstLine: number + 1 };
    if (line.startsWith('---')) return { place: { line: number, column: 1 }, finding: wrongClosing(line) };
    offset = next;
  }
  return offset < text.length ? tooLong(text) : notClosed(text);
}

/** Where a line of dashes of another kind stands in the place of `---`; null where none does. */
export function mistypedClosing(head: string): PlacedFinding | null {
  const lines = head.split(/\r?\n/u);
  const index = lines.findIndex((line, position) => position > 0 && isMistyped(line));
  return index === -1
    ? null
    : { place: { line: index + 1, column: 1 }, finding: wrongClosing(lines[index] ?? '') };
}

const EXAMPLE = 'title: …, date: 12 Dec 2018, agency: …, each on a line of its own';

function lineAt(text: string, offset: number): { line: string; next: number } {
  const end = text.indexOf('\n', offset);
  const next = end === -1 ? text.length : end + 1;
  return { line: text.slice(offset, end === -1 ? text.length : end).replace(/\r$/u, ''), next };
}

function isDelimiter(line: string): boolean {
  return /^---[ \t]*$/u.test(line);
}

/** Lines that a word processor, a phone or a hasty hand makes of `---`. */
function isMistyped(line: string): boolean {
  if (line.length > 80 || isDelimiter(line)) return false;
  const sign = line.trim();
  return sign === '---' || MISTYPED.test(sign);
}

const DASH = String.raw`[-\u2010-\u2015\u2212]`;
const MISTYPED = new RegExp(
  `^(?:${DASH}{1,2}|-{4,}|${DASH}*[\u2010-\u2015\u2212]${DASH}*|- - -|_{3,}|\\*{3,}|={3,}|\\+{3,}|\\.{3}|…)$`,
  'u',
);

function notOpened(text: string, commonKeys: ReadonlySet<string>): Finding {
  const { line } = lineAt(text, 0);
  const shown = line.trim().slice(0, 60);
  if (text.trim() === '')
    return error(
      'front-matter-missing',
      'The file is empty.',
      `Begin it with a line \`---\`, then ${EXAMPLE}, then a line \`---\`, then the text.`,
    );
  if (/\r(?!\n)/u.test(line)) {
    return error(
      'line-ends',
      'The lines of the file end as on computers of the nineties, so the whole file reads as one line.',
      'Save it with Windows (CRLF) or Unix (LF) line ends.',
    );
  }
  if (shown === '' && isDelimiter(lineAt(text.trimStart(), 0).line)) {
    return error(
      'front-matter-not-opened',
      'There are empty lines before the first line `---`.',
      'Delete them: `---` must be the very first line of the file.',
    );
  }
  if (/^-{3}[ \t]*[^\s-]/u.test(line)) {
    return error(
      'front-matter-language',
      `«${shown}»: front matter is YAML only. Nothing in it is ever run as a program.`,
      'Make the first line exactly `---`, and write the keys as `key: value`, one a line.',
    );
  }
  if (/^(?:\+\+\+|;;;|\{)/u.test(line)) {
    return error(
      'front-matter-language',
      `The file begins with «${shown}»: front matter of another kind.`,
      `Write it as YAML: a line \`---\`, then ${EXAMPLE}, then a line \`---\`.`,
    );
  }
  if (isMistyped(line)) {
    return error(
      'front-matter-not-opened',
      `The first line is «${shown}», not three hyphens.`,
      'Make the first line exactly `---`: three hyphens from the keyboard, nothing before them.',
    );
  }
  const key = /^([\p{L}_-]+) *:/u.exec(line)?.[1];
  if (key !== undefined && commonKeys.has(key)) {
    return error(
      'front-matter-not-opened',
      `The file begins with «${shown}», without a line \`---\` above it.`,
      'Put a line with only `---` above it, and one below the last key.',
    );
  }
  return error(
    'front-matter-missing',
    `The file begins with «${shown}»: it has no front matter.`,
    `Put these lines above the text: \`---\`, then ${EXAMPLE}, then \`---\`.`,
  );
}

function wrongClosing(line: string): Finding {
  const shown = line.trim().slice(0, 60);
  return error(
    'front-matter-not-closed',
    `«${shown}» stands where the line \`---\` should close the front matter.`,
    'Make the line exactly `---`: three hyphens from the keyboard, nothing else.',
  );
}

function notClosed(text: string): PlacedFinding {
  const mistyped = mistypedClosing(text);
  if (mistyped !== null) return mistyped;
  const lines = text.split(/\r?\n/u);
  const index = lines.findIndex(
    (line, position) => position > 0 && beginsText(line, lines[position - 1] ?? ''),
  );
  const last = index === -1 ? lines.findLastIndex((line) => line.trim() !== '') : index - 1;
  return {
    place: { line: Math.max(1, index === -1 ? last + 1 : index + 1), column: 1 },
    finding: error(
      'front-matter-not-closed',
      'The front matter is not closed: there is no second line `---`.',
      `Put a line with only \`---\` ${index === -1 ? 'after the last key' : `before «${(lines[index] ?? '').slice(0, 40)}»`}.`,
    ),
  };
}

/** A line that is neither a key, nor in a list, nor the going on of a value. */
function beginsText(line: string, previous: string): boolean {
  if (line.startsWith('<')) return true;
  return (
    /^\S/u.test(line) &&
    !/^(?:#|- |[\p{L}_-]+ *:(?:\s|$))/u.test(line) &&
    (previous.trim() === '' || line.length > 100)
  );
}

function tooLong(text: string): PlacedFinding {
  const closing = notClosed(text.slice(0, MOST_CHARACTERS));
  return {
    place: { line: Math.min(closing.place.line, MOST_LINES + 1), column: 1 },
    finding: error(
      'front-matter-too-long',
      `The front matter is not closed within ${MOST_LINES} lines and ${MOST_CHARACTERS / 1024} KB.`,
      closing.finding.help,
    ),
  };
}
