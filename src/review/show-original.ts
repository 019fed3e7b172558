import type { Element, ElementContent, Root } from 'hast';
import { fill } from '../archive/words.js';
import { writeHtml } from '../body/make-safe.js';
import { dirOf } from '../content/languages.js';
import { html, SheetMarkup } from './markup.js';
import type { OriginalBody } from './original-body.js';
import { plainPage } from './plain-page.js';
import type { InlineFile } from './sheet-files.js';
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
  { kind, text }: OriginalBody,
  tree: Root | null,
  lang: string,
  style: InlineFile,
  words: SheetWords,
): string {
  const isText = tree === null || text.length > longest || !/<[a-z!/]|&[a-z#]/iu.test(text);
  const content = isText
    ? html`<pre>${text.slice(0, longest)}</pre>`
    : shown(tree, kind === 'wordpress', words);
  const policy = `default-src 'none'; style-src '${style.source}'`;
  return html`<!DOCTYPE html><html lang="${lang}" dir="${dirOf(lang)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${words.record.original}</title><style>${new SheetMarkup(style.text)}</style></head><body>${content}</body></html>`
    .text;
}

function shown(tree: Root, keepsLineEnds: boolean, words: SheetWords): SheetMarkup {
  const markup = new SheetMarkup(writeHtml(plainPage(tree, replacements(words), 0)));
  return keepsLineEnds ? html`<div class="lines">${markup}</div>` : markup;
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
