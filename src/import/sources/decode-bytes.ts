import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Finding, warning } from '../../content/finding.js';
import { decodeMixed, type Misfit } from './decode-mixed.js';
import { decodeNamed } from './decode-named.js';
import { isMultiByte, nameEncoding } from './encodings.js';
import { reportCharacters } from './report-characters.js';
import { wideEncoding } from './wide-encoding.js';
import { wordsRound } from './words-round.js';

export interface Decoded {
  readonly text: string;
  /** `utf-8`, `windows-1252`, `utf-16le`, … */
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

export interface Decoding {
  /** `--encoding`, or null. */
  readonly encoding: string | null;
  /** The charset that the source names itself: `SET NAMES`, an XML declaration, `<meta charset>`. */
  readonly declared?: string | null;
}

/**
 * Bytes as text, by the first that holds: a byte order mark; UTF-8, where every byte fits; UTF-16, where every other byte is
 * NUL; `--encoding`; what the source declares; windows-1252, with a warning that shows the words round the first such byte.
 *
 * UTF-8 goes before `--encoding`, even where that was given, since archives are mixed: whoever says `--encoding
 * windows-1252` means the records that are no UTF-8, and a text of windows-1252 with letters outside ASCII that happens to
 * fit UTF-8 does not occur. In the encodings of Chinese, Japanese and Korean it does: a few letters whose bytes pass for
 * Greek or Cyrillic. There a named encoding goes first, unless the text has UTF-8 of three bytes, as its own letters would.
 *
 * Where most of what is not ASCII is UTF-8, and a few bytes are not (a text cut off inside a letter, a paragraph pasted from
 * elsewhere), only those bytes are read in the other encoding. No byte is dropped: those that windows-1252 leaves undefined
 * become the controls of the same number. Controls, NUL and lost characters are reported, not repaired.
 */
export function decodeBytes(bytes: Uint8Array, options: Decoding): Decoded {
  const { text, encoding, findings } = decode(bytes, options);
  return { text, encoding, findings: [...findings, ...reportCharacters(text)] };
}

function decode(whole: Uint8Array, options: Decoding): Decoded {
  const wide = wideEncoding(whole);
  if (wide !== null) return plain(iconv.decode(whole, wide), wide);
  const bytes = withoutMark(whole);
  const given = nameEncoding(options.encoding ?? '');
  const named = given ?? nameEncoding(options.declared ?? '');
  if (isUtf8(bytes)) {
    const text = utf8(bytes);
    if (named === null || !isMultiByte(named) || !passesForUtf8(text)) return plain(text, 'utf-8');
  }
  if (named !== null && isMultiByte(named)) return plain(decodeNamed(bytes, named), named);
  const legacy = named === null || named === 'utf-8' ? 'windows-1252' : named;
  const mixed = decodeMixed(bytes, legacy);
  if (mixed !== null) return { text: mixed.text, encoding: 'utf-8', findings: [partly(mixed, legacy)] };
  const text = decodeNamed(bytes, legacy);
  return legacy === named
    ? plain(text, legacy)
    : { text, encoding: legacy, findings: [guessed(text, legacy)] };
}

function plain(text: string, encoding: string): Decoded {
  return { text, encoding, findings: [] };
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Of UTF-8. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Whether a text has letters of two bytes in UTF-8, and none of more. */
function passesForUtf8(text: string): boolean {
  return /[\u0080-\u07FF]/u.test(text) && !/[\u0800-\u{10FFFF}]/u.test(text);
}

function guessed(text: string, encoding: string): Finding {
  const at = Math.max(0, text.search(/[^\0-\u007F]/u));
  return warning(
    'encoding-guessed',
    `The text is not in UTF-8, and nothing says what it is in. Read as ${encoding} it says «${wordsRound(text, at)}».`,
    'If those words are wrong, import again with --encoding and the name of the right one, such as --encoding windows-1251.',
  );
}

function partly(mixed: Misfit, encoding: string): Finding {
  const times = mixed.count === 1 ? 'one byte' : `${mixed.count} bytes`;
  return warning(
    'encoding-mixed',
    `The text is in UTF-8 save for ${times}, read as ${encoding}: «${wordsRound(mixed.text, mixed.first, mixed.length)}».`,
    'Look at those words in the result: a letter may have been cut in half, or a part may come from another program.',
  );
}
