import { isKnownEncoding } from '../encodings.js';

/**
 * What MySQL calls an encoding, in the words of everybody else; null for `binary`, which is none, and for what nobody knows.
 * (MySQL Reference Manual, «Supported Character Sets and Collations».)
 */
export function encodingOfCharset(charset: string): string | null {
  const name = charset.toLowerCase();
  const known = names.get(name) ?? name;
  return name !== 'binary' && isKnownEncoding(known) ? known : null;
}

/** Only those whose name is not understood elsewhere. */
const names: ReadonlyMap<string, string> = new Map([
  ['latin2', 'iso-8859-2'],
  ['latin7', 'iso-8859-13'],
  ['greek', 'iso-8859-7'],
  ['hebrew', 'iso-8859-8'],
  ['koi8r', 'koi8-r'],
  ['koi8u', 'koi8-u'],
  ['sjis', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['ujis', 'euc-jp'],
  ['eucjpms', 'euc-jp'],
  ['euckr', 'euc-kr'],
  ['gb2312', 'gbk'],
  ['macroman', 'macintosh'],
]);
