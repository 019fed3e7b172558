import type { Page } from 'playwright-core';

export interface Markup {
  /** Elements outside of `e-content` with the names of their attributes, in document order: `a[class,href]`. */
  readonly outside: readonly string[];
  /** Elements and attributes inside of it, each once, and the schemes of its addresses: `element:p`, `url-scheme:https`. */
  readonly inside: readonly string[];
}

/**
 * Reads HTML with the parser of the browser, and addresses as the browser reads them; nothing of it runs.
 *
 * @param page any page that has loaded.
 */
export async function readMarkup(page: Page, html: string): Promise<Markup> {
  // As one text: Playwright hands over long lists value by value, which takes longer than the reading.
  const markup = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    const article = parsed.querySelector('.e-content');
    const outside: string[] = [];
    const inside = new Set<string>();
    for (const element of parsed.querySelectorAll('*')) {
      const attributes = [...element.attributes].map(({ name }) => name).sort();
      if (element === article || !article?.contains(element)) {
        outside.push(`${element.localName}[${attributes.join()}]`);
        continue;
      }
      inside.add(`element:${element.localName}`);
      for (const name of attributes) inside.add(`attribute:${name}`);
      for (const name of ['href', 'src', 'cite']) {
        const value = element.getAttribute(name);
        if (value === null) continue;
        const base = 'https://arsip.example/';
        const scheme = URL.canParse(value, base) ? new URL(value, base).protocol : 'unreadable:';
        inside.add(`url-scheme:${scheme.slice(0, -1)}`);
      }
    }
    return JSON.stringify({ outside, inside: [...inside] });
  }, html);
  return JSON.parse(markup);
}
