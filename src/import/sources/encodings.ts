import iconv from 'iconv-lite';

/** Whether text can be read by this name: one of the names that IANA, MySQL or Windows give an encoding. */
export function isKnownEncoding(name: string): boolean {
  return nameEncoding(name) !== null;
}

/**
 * The one name under which an encoding is used and recorded; null where it is none that holds text. Latin-1 and ASCII are
 * read as windows-1252, as browsers (WHATWG Encoding, «Names and labels») and MySQL do: what they leave undefined, old
 * systems filled with curly quotation marks and dashes.
 */
export function nameEncoding(label: string): string | null {
  const name = label.trim().toLowerCase();
  const known = names.get(name.replace(/[^a-z0-9]/gu, ''));
  if (known !== undefined) return known;
  return name !== '' && iconv.encodingExists(name) ? name : null;
}

/** Encodings in which a byte below 0x80 may be half of a letter, so that a quotation mark or backslash may be none. */
export function hidesAscii(encoding: string): boolean {
  return /^(?:utf-(?:16|32)|gb|cp9(?:36|50|32)|big5|s(?:hift_?)?jis|iso-2022|hz|johab)/u.test(encoding);
}

/** Encodings in which letters are more than a byte, other than UTF-8. */
export function isMultiByte(encoding: string): boolean {
  return hidesAscii(encoding) || /^(?:euc|cp949|uhc|ks)/u.test(encoding);
}

/** Written without punctuation. What is null is no encoding of text, though iconv-lite takes it for one. */
const names: ReadonlyMap<string, string | null> = new Map([
  ...['utf8', 'unicode11utf8', 'utf8mb3', 'utf8mb4'].map((name) => [name, 'utf-8'] as const),
  ...['windows1252', 'cp1252', 'win1252', 'latin1', 'iso88591', 'ascii', 'usascii', 'ansi', 'l1'].map(
    (name) => [name, 'windows-1252'] as const,
  ),
  ...['utf16', 'utf16le', 'ucs2', 'unicode'].map((name) => [name, 'utf-16le'] as const),
  ['utf16be', 'utf-16be'],
  ...['utf32', 'utf32le'].map((name) => [name, 'utf-32le'] as const),
  ['utf32be', 'utf-32be'],
  ...['latin5', 'iso88599'].map((name) => [name, 'windows-1254'] as const),
  ...['tis620', 'iso885911'].map((name) => [name, 'windows-874'] as const),
  ...['base64', 'hex', 'binary', 'utf7', 'utf7imap', 'cesu8'].map((name) => [name, null] as const),
]);
