import type { Piece } from './scan-markup.js';

/** The body with a NUL for every character that is no text, so that what is found in it stands at the same offset. */
export function maskMarkup(body: string, pieces: readonly Piece[]): string {
  const parts = pieces.map(({ kind, from, to }) => {
    const text = body.slice(from, to);
    return kind === 'text' ? text.replaceAll('\0', ' ') : '\0'.repeat(text.length);
  });
  return parts.join('');
}
