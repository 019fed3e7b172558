import iconv from 'iconv-lite';

/**
 * Bytes in an encoding known by its name. Of an encoding of one byte a letter, no byte is lost: where it leaves one of
 * 0x80–0x9F undefined, that becomes the control of the same number, as the WHATWG's tables have it. Not by TextDecoder, which
 * reads windows-1252 wrongly in Node 20 (nodejs/node#56542).
 */
export function decodeNamed(bytes: Uint8Array, encoding: string): string {
  const text = iconv.decode(bytes, encoding);
  if (text.length !== bytes.length || !text.includes('\uFFFD')) return text;
  return text.replace(/\uFFFD/gu, (lost, index: number) => {
    const byte = bytes[index];
    return byte !== undefined && byte >= 0x80 && byte <= 0x9f ? String.fromCharCode(byte) : lost;
  });
}
