/**
 * The charset that a page declares in its first 1024 bytes, by `<meta charset>` or `http-equiv`; null where it declares none
 * (HTML Living Standard, 13.2.3.2, «prescan a byte stream to determine its encoding»).
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, '');
  for (const [tag] of start.matchAll(/<meta[\s/][^>]*>/giu)) {
    const charset = /charset\s*=\s*["']?\s*([^\s"'>;/]+)/iu.exec(tag)?.[1];
    if (charset !== undefined) return charset.toLowerCase();
  }
  return null;
}
