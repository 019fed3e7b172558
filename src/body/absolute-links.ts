import type { SafeHtml } from './article.js';
import { makeSafe } from './make-safe.js';
import { parseFragment } from './parse-html.js';
import { eachElement } from './tree.js';

/**
 * An article with every link and image written in full, for readers who meet it away from its page (a feed).
 *
 * @param pageUrl absolute address of the article's page
 */
export function absoluteLinks(html: SafeHtml, pageUrl: string): SafeHtml {
  if (!/\s(?:href|src)=/u.test(html)) return html;
  const tree = parseFragment(html);
  eachElement(tree, (node) => {
    for (const name of ['href', 'src']) {
      const target = node.properties[name];
      if (typeof target === 'string' && URL.canParse(target, pageUrl))
        node.properties[name] = new URL(target, pageUrl).href;
    }
  });
  return makeSafe(tree).html;
}
