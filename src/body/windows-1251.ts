/** What windows-1251 has at 0x80 to 0xFF (WHATWG Encoding, index windows-1251). */
const UPPER_HALF = new TextDecoder('windows-1251').decode(
  Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index),
);

const byteOf = new Map([...UPPER_HALF].map((character, index) => [character, 0x80 + index]));

/** A run of what windows-1251 has beyond ASCII. */
export const CYRILLIC_RUN = new RegExp(`[${UPPER_HALF}]{2,}`, 'gu');

/** Р or С before what is no Russian letter: where UTF-8 was read as windows-1251, nearly every letter begins with one of the two. */
export const hasMisreadCyrillic = new RegExp(`[РС][${UPPER_HALF.slice(0, 64)}]`);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A run as the UTF-8 that its bytes in windows-1251 are; null where they are none. */
export function decodeFromWindows1251(run: string): string | null {
  const bytes = Uint8Array.from(run, (character) => byteOf.get(character) ?? 0);
  if (bytes.includes(0)) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
