import type { Attachment, Release, ReleaseImage } from '../../content/release.js';
import { sizeInWords } from '../words.js';
import { type Context, otherLanguage } from './context.js';

export interface ImageView {
  readonly address: string;
  /** Null where nobody described it: the template puts words that say so. */
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly license: string | null;
}

export interface AttachmentView {
  readonly address: string;
  readonly title: string;
  /** `PDF`; empty for a file without an ending. */
  readonly type: string;
  readonly size: string;
  /** The language of the file where it is not the page's own; null otherwise. */
  readonly lang: string | null;
  /** The language of the title: the release's, where that is not the page's own. */
  readonly titleLang: string | null;
}

/** A file is published at the path it has under `content/`. */
export function imageView({ path, alt, caption, credit, license }: ReleaseImage): ImageView {
  return { address: path, alt, caption, credit, license };
}

export function attachmentView(attachment: Attachment, release: Release, context: Context): AttachmentView {
  const name = attachment.path.slice(attachment.path.lastIndexOf('/') + 1);
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? '';
  return {
    address: attachment.path,
    title: attachment.title ?? name,
    type: ending.toUpperCase(),
    size: sizeInWords(attachment.size, context.words),
    lang: attachment.lang === null ? null : otherLanguage(attachment.lang, context),
    titleLang: attachment.title === null ? null : otherLanguage(release.lang, context),
  };
}
