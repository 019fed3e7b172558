import type { Element, ElementContent } from 'hast';
import { fill } from '../archive/words.js';
import { BodyRefused } from '../body/limits.js';
import { parseLegacyHtml } from '../body/parse-html.js';
import { dirOf } from '../content/languages.js';
import { html, SheetMarkup } from './markup.js';
import type { OriginalBody } from './original-body.js';
import { plainPage, writePage } from './plain-page.js';
import type { StyleInPolicy } from './sheet-files.js';
import type { SheetWords } from './words/sheet-words.js';

/** More characters of an original than this would make the page of 500 records too heavy. */
const longest = 200_000;

export function isCut({ text }: OriginalBody): boolean {
  return text.length > longest;
}

/**
 * The page inside the frame of an original. The frame is sandboxed and its policy lets nothing run or load; besides, whatever
 * could has been taken out, and words stand in the place of pictures.
 */
export function originalPage(
  original: OriginalBody,
  lang: string,
  style: StyleInPolicy,
  words: SheetWords,
): string {
  const text = original.text.slice(0, longest);
  const isText =
    original.kind === 'source' || original.kind === 'markdown' || !/<[a-z!/]|&[a-z#]/iu.test(text);
  const content = isText ? html`<pre>${text}</pre>` : shown(text, original.kind === 'wordpress', words);
  const policy = `default-src 'none'; style-src '${style.source}'`;
  return html`<!DOCTYPE html><html lang="${lang}" dir="${dirOf(lang)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${words.record.original}</title><style>${new SheetMarkup(style.text)}</style></head><body>${content}</body></html>`
    .text;
}

function shown(text: string, keepsLineEnds: boolean, words: SheetWords): SheetMarkup {
  try {
    const page = plainPage(parseLegacyHtml(text), replacements(words), 0);
    const markup = new SheetMarkup(writePage(page));
    return keepsLineEnds ? html`<div class="lines">${markup}</div>` : markup;
  } catch (refusal) {
    if (!(refusal instanceof BodyRefused) && !(refusal instanceof RangeError)) throw refusal;
    return html`<pre>${text}</pre>`;
  }
}

function replacements(words: SheetWords): Parameters<typeof plainPage>[1] {
  return {
    image: (element) => {
      const address = addressIn(element, ['src', 'dataSrc', 'xLinkHref', 'href']);
      if (element.tagName === 'input' && element.properties.type !== 'image') return null;
      if (address.startsWith('data:')) return remark(words.record.pictureInside);
      const alt = typeof element.properties.alt === 'string' ? element.properties.alt.trim() : '';
      return remark(fill(words.record.picture, { name: alt === '' ? address : `${alt} (${address})` }));
    },
    embed: (element) => {
      const address = addressIn(element, ['src', 'data', 'code', 'href']);
      return address === '' ? null : remark(fill(words.record.embed, { name: address }));
    },
  };
}

function addressIn({ properties }: Element, names: readonly string[]): string {
  const found = names.map((name) => properties[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found.trim().slice(0, 300) : '';
}

/** Words of the sheet inside an original. */
export function remark(text: string): ElementContent {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['remark'] },
    children: [{ type: 'text', value: text }],
  };
}
