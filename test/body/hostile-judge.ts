import { JSDOM } from 'jsdom';

/** Browsers need one window only to read any number of texts; a new one for each would take minutes. */
const { window } = new JSDOM('<!doctype html>');

/** The elements in which a browser reads the markup, in an element of a page, as an article stands there. */
export function readAsBrowser(html: string): Element[] {
  const page = new window.DOMParser().parseFromString(
    `<!doctype html><main><div class="e-content">${html}</div></main>`,
    'text/html',
  );
  const article = page.querySelector('.e-content');
  // What an end tag of its own got out of the article counts as well: all but the frame of the page is judged.
  return [...page.querySelectorAll('*')].filter(
    (element) => element !== article && !['html', 'head', 'body', 'main'].includes(element.localName),
  );
}

const addressAttributes = new Set(
  `action background cite classid codebase data dynsrc formaction href icon longdesc lowsrc manifest ping poster profile src srcset
   usemap xlink:href`.split(/\s+/u),
);
const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel', 'relative']);

/** Everything in a markup that may not be in an article, by the policy of the vectors; empty where it is safe. */
export function unsafeIn(html: string, mustNotSurvive: readonly string[] = []): string[] {
  const found = new Set<string>();
  for (const element of readAsBrowser(html)) {
    const name = element.localName.toLowerCase();
    if (name === 'script' || mustNotSurvive.includes(`element:${name}`)) found.add(`element:${name}`);
    for (const attribute of element.attributes) judgeAttribute(name, attribute, mustNotSurvive, found);
  }
  return [...found];
}

function judgeAttribute(
  element: string,
  { name, value }: Attr,
  mustNotSurvive: readonly string[],
  found: Set<string>,
): void {
  const lower = name.toLowerCase();
  if (lower.startsWith('on') || mustNotSurvive.includes(`attribute:${lower}`))
    found.add(`attribute:${lower}`);
  if (mustNotSurvive.includes(`dom-clobbering:${lower}=${value}`))
    found.add(`dom-clobbering:${lower}=${value}`);
  if (!addressAttributes.has(lower)) return;
  const scheme = schemeOf(value);
  if (!allowedSchemes.has(scheme)) found.add(`url-scheme:${scheme}`);
  if (element !== 'a' && (scheme === 'http' || scheme === 'https' || /^[\s\\/]{2}/u.test(value)))
    found.add(`external-resource:${lower}`);
}

/** The scheme that a browser sees, after white space and control characters (WHATWG URL, 4.1). */
function schemeOf(value: string): string {
  const bare = value.replace(/[\s\p{Cc}]/gu, '');
  return /^([a-z][a-z0-9+.-]*):/iu.exec(bare)?.[1]?.toLowerCase() ?? 'relative';
}

/** The markup as the browser would write it again. */
export function writtenAgain(html: string): string {
  return new window.DOMParser().parseFromString(html, 'text/html').body.innerHTML;
}
