import { unwrapCapture } from './unwrap-capture.js';

/** An address that a browser would have asked the old site, or any other, for. */
export interface ParsedAddress {
  /** Its host means nothing where `isRelative`. */
  readonly url: URL;
  /** Only the path is known: `/berita/12.html`. */
  readonly isRelative: boolean;
}

/** RFC 6761, 6.4: a name that is never anybody's. */
const NO_HOST = 'http://relative.invalid/';

/** UTF-16 units; what is longer is no address of any server. */
const longestAddress = 8_000;

/**
 * Reads an absolute http(s) address or one from the root of a site (`/berita/12.html`, `/?p=12`, `index.php?id=12`), as
 * browsers do. One that begins in a folder is resolved against `base`, an address of either kind; without a base it begins
 * at the root, unless it leads upwards from a folder that nobody knows. Null where it is no address of a web site.
 */
export function parseAddress(written: string, base: string | null = null): ParsedAddress | null {
  if (written.length > longestAddress) return null;
  // Browsers drop tabs and line ends inside an address and blanks round it (WHATWG URL, 4.1 basic URL parser).
  const target = unwrapCapture(written.replace(/[\t\n\r]/gu, '').trim());
  if (target === '' || /\p{Cc}/u.test(target)) return null;
  // `\\server\share` is a disk; `http:///home/…` is one too, and the URL standard would make `home` a host of it.
  if (target.startsWith('\\\\') || /^https?:[\\/]{3,}/iu.test(target)) return null;
  if (/^www\.[^/]+\.[a-z]{2,}/iu.test(target)) return absolute(`http://${target}`);
  if (/^https?:/iu.test(target)) return absolute(target);
  if (/^[a-z][a-z0-9+.-]*:/iu.test(target)) return null;
  const from = base === null ? null : parseAddress(base);
  if (/^[\\/]{2}/u.test(target)) return absolute(`${from?.url.protocol ?? 'http:'}${target}`);
  if (from !== null) return relative(target, from);
  if (/^\.\.(?:[\\/]|$)/u.test(target)) return null;
  return relative(target, { url: new URL(NO_HOST), isRelative: true });
}

function absolute(target: string): ParsedAddress | null {
  if (!URL.canParse(target)) return null;
  const url = new URL(target);
  // The URL standard lets a host be a lone dot, or hold two in a row; nobody can have such a name.
  return /^\.|\.\./u.test(url.hostname) ? null : { url, isRelative: false };
}

function relative(target: string, { url, isRelative }: ParsedAddress): ParsedAddress | null {
  return URL.canParse(target, url.href) ? { url: new URL(target, url.href), isRelative } : null;
}
