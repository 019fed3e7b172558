/** Where a link on a page leads. */
export type Destination =
  /** To another site, or no place at all (`mailto:`). */
  | { readonly kind: 'elsewhere' }
  /** Not a link that any browser could follow. */
  | { readonly kind: 'broken' }
  /** Into this host, but outside the folder the site lies in. */
  | { readonly kind: 'outside' }
  /** `target` is a place in the site without leading slash, decoded: `releases/2018/`, `` (home). */
  | {
      readonly kind: 'inside';
      readonly target: string;
      readonly anchor: string | null;
      /** `https://host/press/a/`, `/press/a/`, or `../a/`. */
      readonly writtenAs: 'whole' | 'from the root' | 'relative';
    };

/**
 * Follows a link as a browser does (WHATWG URL).
 *
 * @param link as it stands in the page, entities decoded
 * @param page address of the page it stands on, without leading slash
 * @param base path the site lies under, with both slashes
 * @param origin scheme and host of the site; null where it has none. An absolute link to it is a link into the site
 */
export function resolveLink(link: string, page: string, base: string, origin: string | null): Destination {
  if (isPlainRelative.test(link)) return resolvePlain(link, page) ?? { kind: 'outside' };
  const isFromTheRoot = /^[/\\]/.test(link.trim());
  // Under a folder more, a relative link that climbs out of the site is seen to do so; a browser would stop at the root.
  const under = isFromTheRoot ? base : `/above${base}`;
  let url: URL;
  try {
    url = new URL(link, `${placeholder}${under}${encodePath(page)}`);
  } catch {
    return { kind: 'broken' };
  }
  const isByOrigin = origin !== null && url.origin === origin;
  if (url.origin !== placeholder && !isByOrigin) return { kind: 'elsewhere' };
  const target = decodePath(url.pathname);
  const start = isByOrigin ? base : under;
  if (target === null) return { kind: 'broken' };
  if (!target.startsWith(start)) return { kind: 'outside' };
  return {
    kind: 'inside',
    target: target.slice(start.length),
    anchor: url.hash === '' ? null : (decodePath(url.hash.slice(1)) ?? url.hash.slice(1)),
    writtenAs: isByOrigin ? 'whole' : isFromTheRoot ? 'from the root' : 'relative',
  };
}

/** A host that no page can mean. */
const placeholder = 'https://site.invalid';

/** By far the commonest links, for which the browser's rules come down to counting `../`. */
const isPlainRelative =
  /^(?:\.\.\/)*(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\/)*(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)?$/;

/** Null where it climbs above the site: whether that is outside depends on the base, and is wrong under any. */
function resolvePlain(link: string, page: string): Destination | null {
  if (link === '') return { kind: 'inside', target: page, anchor: null, writtenAs: 'relative' };
  let folder = page.slice(0, page.lastIndexOf('/') + 1);
  let rest = link;
  while (rest.startsWith('../')) {
    if (folder === '') return null;
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
    rest = rest.slice(3);
  }
  return { kind: 'inside', target: folder + rest, anchor: null, writtenAs: 'relative' };
}

function encodePath(page: string): string {
  return page.split('/').map(encodeURIComponent).join('/');
}

/** Null where the percent signs are no UTF-8. */
function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
