import type { Element, ElementContent, Root } from 'hast';
import { fill } from '../archive/words.js';
import type { Article } from '../body/article.js';
import { writeHtml } from '../body/make-safe.js';
import { SheetMarkup } from './markup.js';
import { plainPage } from './plain-page.js';
import { remark } from './show-original.js';
import type { SheetWords } from './words/sheet-words.js';

/**
 * The article as its page has it, inside the sheet: pictures of the archive come from `content/`, links lead nowhere, and
 * headings stand below those of the sheet.
 *
 * @param tree of the article, read back
 * @param address of the page, from which the sources of the article are relative
 */
export function resultMarkup(
  article: Pick<Article, 'usedFiles'>,
  tree: Root,
  address: string,
  words: SheetWords,
): SheetMarkup {
  const files = new Map(article.usedFiles.map((path) => [path.replace(/^static\//u, ''), path]));
  const image = (element: Element): ElementContent | null => {
    const source = typeof element.properties.src === 'string' ? element.properties.src : '';
    const file = files.get(siteFile(source, address));
    const alt = typeof element.properties.alt === 'string' ? element.properties.alt : '';
    if (file === undefined)
      return remark(fill(words.record.picture, { name: `${alt} (${source.slice(0, 300)})` }));
    const properties = { src: hrefOf(file), alt, loading: 'lazy' };
    return { type: 'element', tagName: 'img', properties, children: [] };
  };
  const page = plainPage(tree, { image, embed: () => null }, headingsDeeper);
  return new SheetMarkup(writeHtml(page));
}

/** Headings of an article begin at h2; in the sheet h3 stands above it. */
const headingsDeeper = 2;

/** A file of the archive as a link from the sheet, which lies beside `content/`. */
function hrefOf(file: string): string {
  return `../content/${file.split('/').map(encodeURIComponent).join('/')}`;
}

function siteFile(source: string, address: string): string {
  if (
    /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(source) ||
    !URL.canParse(source, `https://site.invalid/${address}`)
  )
    return '';
  const { pathname } = new URL(source, `https://site.invalid/${address}`);
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return '';
  }
}
