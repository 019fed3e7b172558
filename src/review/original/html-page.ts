import type { Element } from 'hast';
import { BodyRefused } from '../../body/limits.js';
import { parseLegacyHtml } from '../../body/parse-html.js';
import { eachElement, plainText } from '../../body/tree.js';
import type { OriginalHints } from '../original-body.js';

/**
 * The markup of the element whose words are those that the ledger counted, so that menus do not stand in the way; the whole
 * page where no element fits.
 */
export function bodyOfHtmlPage(text: string, { words }: OriginalHints): string {
  const element = words === null || words === 0 ? null : elementOf(text, words);
  const from = element?.position?.start.offset;
  const to = element?.position?.end.offset;
  return from === undefined || to === undefined ? text : text.slice(from, to);
}

const containers: ReadonlySet<string> = new Set(['div', 'section', 'article', 'main', 'td', 'body']);

/** Of elements that fit equally well the innermost: it comes last. */
function elementOf(text: string, words: number): Element | null {
  let best: Element | null = null;
  let least = Math.max(2, Math.ceil(words / 50));
  try {
    eachElement(parseLegacyHtml(text, 'beginnings and ends'), (element) => {
      if (!containers.has(element.tagName)) return;
      const away = Math.abs(plainText(element).split(' ').length - words);
      if (away > least) return;
      least = away;
      best = element;
    });
  } catch (refusal) {
    if (!(refusal instanceof BodyRefused)) throw refusal;
  }
  return best;
}
