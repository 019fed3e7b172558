import { lineEndsOf, type TextEdit } from '../../text-edits.js';
import { maskMarkup } from './mask-markup.js';
import type { Piece } from './scan-markup.js';

/** A `[caption]` that becomes a figure. */
export interface CaptionEdit {
  readonly edits: readonly TextEdit[];
  /** What of it the text held as words: the two shortcodes, as they are written. */
  readonly opening: string;
  readonly closing: string;
  /** A caption that stood inside the shortcode, as older versions wrote it; null where it stands behind the image. */
  readonly put: string | null;
}

/**
 * Finds `[caption …]<img …> text[/caption]` and the older `[caption caption="text"]<img …>[/caption]`, round a link too. One
 * that is never closed, or holds markup inside the brackets, is left to be reported.
 */
export function findCaptions(body: string, pieces: readonly Piece[]): CaptionEdit[] {
  const masked = maskMarkup(body, pieces);
  const found: CaptionEdit[] = [];
  let opening: RegExpExecArray | null = null;
  for (const sign of masked.matchAll(
    /(?<!\[)\[(wp_caption|caption)(\s[^[\]\0]*)?\]|\[\/(wp_caption|caption)\]/gu,
  )) {
    const [whole, name, , closed] = sign;
    if (name !== undefined) opening = sign;
    if (closed === undefined || opening === null || opening[1] !== closed) continue;
    const from = opening.index;
    const content = { from: from + opening[0].length, to: sign.index };
    found.push(captionOf(body, pieces, { from, content, end: sign.index + whole.length }));
    opening = null;
    if (found.length > mostCaptions) return [];
  }
  return found;
}

/** A body with more is no release; they stay as they are, and are reported. */
const mostCaptions = 200;

interface Written {
  readonly from: number;
  readonly content: { readonly from: number; readonly to: number };
  readonly end: number;
}

function captionOf(body: string, pieces: readonly Piece[], { from, content, end }: Written): CaptionEdit {
  const opening = body.slice(from, content.from);
  const closing = body.slice(content.to, end);
  const attribute = attributeIn(opening);
  const imageEnd = endOfImage(pieces, content);
  const behind = imageEnd === null ? '' : wordsOf(body.slice(imageEnd, content.to));
  const isInside = attribute !== null && behind === '';
  const captionFrom = isInside ? content.to : imageEnd;
  const hasCaption = captionFrom !== null && (isInside || behind !== '');
  const lines = lineEndsOf(opening);
  if (!hasCaption) {
    const edits = [
      { from, to: content.from, put: lines },
      { from: content.to, to: end, put: '' },
    ];
    return { edits, opening, closing, put: null };
  }
  const edits = [
    { from, to: content.from, put: `<figure>${lines}` },
    { from: captionFrom, to: captionFrom, put: '<figcaption>' },
    { from: content.to, to: end, put: `${isInside ? attribute : ''}</figcaption></figure>` },
  ];
  return { edits, opening, closing, put: isInside ? attribute.replace(/[\r\n]+/gu, ' ') : null };
}

function attributeIn(opening: string): string | null {
  const [, double, single] = /\scaption\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(opening) ?? [];
  const caption = (double ?? single ?? '').replace(/[\r\n]+/gu, ' ');
  return caption.trim() === '' ? null : caption;
}

/** Offset behind the first image of the content, and behind the link round it; null where there is none. */
function endOfImage(
  pieces: readonly Piece[],
  content: { readonly from: number; readonly to: number },
): number | null {
  const inside = pieces.filter(({ from, to }) => from >= content.from && to <= content.to);
  const image = inside.findIndex(({ kind, name }) => kind === 'open' && name === 'img');
  if (image === -1) return null;
  const isLinked = inside.slice(0, image).findLast(({ name }) => name === 'a')?.kind === 'open';
  const close = inside.slice(image).find(({ kind, name }) => kind === 'close' && name === 'a');
  return (isLinked ? close?.to : undefined) ?? inside[image]?.to ?? null;
}

function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/gu, '').trim();
}
