/**
 * Which picture that browsers show this is, by its first bytes: the ending that its name should have. Null for anything else.
 * SVG is not among them, since it can hold scripts.
 */
export function pictureEnding(bytes: Uint8Array): string | null {
  const latin = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return kinds.find(({ begins }) => begins(latin))?.ending ?? null;
}

const kinds: readonly { readonly begins: (latin: string) => boolean; readonly ending: string }[] = [
  { begins: (latin) => latin.startsWith('\x89PNG\r\n\x1A\n'), ending: 'png' },
  { begins: (latin) => latin.startsWith('\xFF\xD8\xFF'), ending: 'jpg' },
  { begins: (latin) => /^GIF8[79]a/u.test(latin), ending: 'gif' },
  { begins: (latin) => /^RIFF....WEBP/su.test(latin), ending: 'webp' },
  { begins: (latin) => /^....ftypavif/su.test(latin), ending: 'avif' },
];
