import { error, type Finding } from './finding.js';

/** A text of one line: blanks of every kind folded to one, none at the ends. No other character changes. */
export function tidyText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * The finding on a character that no page, feed or table can hold: C0 controls save tab and line ends, noncharacters,
 * halves of surrogate pairs (XML 1.0, «Char»). Null where there is none.
 */
export function controlCharacter(name: string, text: string): Finding | null {
  const match = UNPRINTABLE.exec(text);
  if (match === null) return null;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const before = tidyText(text.slice(Math.max(0, match.index - 30), match.index));
  return error(
    'control-character',
    `«${name}» holds an invisible control character (U+${code})${before === '' ? ' at its beginning' : ` after «${before}»`}.`,
    'Delete the words on both sides of it and type them again.',
  );
}

// C1 controls stay: they are what UTF-8 read as Latin-1 leaves, and the cleaner repairs them.
const UNPRINTABLE = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
