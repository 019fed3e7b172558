import { compareText } from '../../content/compare-text.js';
import { type ParsedAddress, parseAddress } from './parse-address.js';

/** An address in the one spelling of all those that led to the same page. */
export interface FoldedAddress {
  /** Lower case, without `www.`, with a port that is not the usual one; null where only the path is known. */
  readonly host: string | null;
  /** Begins with a slash; query and route included: `/berita/12.html`, `/?p=12`. */
  readonly path: string;
}

/**
 * Folds what makes no difference to a server: the scheme, `www.`, capitals of the host, the port, a slash at the end, doubled
 * slashes, the name of a folder's own page, how a character is percent-encoded, the order of the fields of a query, and those
 * that only follow readers about. A fragment goes, unless the old site was one page that read its routes from it (`#/berita`,
 * `#!berita`). Capitals of a path count, save where only Windows ever served it. Null where it is no address of a web site.
 */
export function foldAddress(written: string, base: string | null = null): FoldedAddress | null {
  const parsed = parseAddress(written, base);
  return parsed === null ? null : foldParsed(parsed);
}

function foldParsed({ url, isRelative }: ParsedAddress): FoldedAddress {
  return {
    host: isRelative ? null : foldHost(url),
    path: foldPath(url.pathname) + foldQuery(url.search) + foldRoute(url.hash),
  };
}

/** A folded address as text; folding that gives the same again. */
export function foldedText({ host, path }: FoldedAddress): string {
  return host === null ? path : `http://${host}${path}`;
}

/** The page that a server gives for a folder, by the names it usually has. */
const FOLDER_PAGE = /^(?:index\.(?:html?|shtml|php\d?|aspx?|jsp|cfm)|default\.(?:html?|aspx?))$/iu;

/** Microsoft's server, which never told capitals from small letters, is the only one for these. */
const SERVED_BY_WINDOWS = /\.(?:aspx?|ashx)(?:\/|$)/iu;

/** Fields that follow readers from a newsletter or another site, or through one visit, and choose no page. */
const FOLLOWS_READERS =
  /^(?:utm_.*|fbclid|gclid|dclid|gclsrc|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl|phpsessid|jsessionid)$/iu;

function foldHost(url: URL): string {
  const name = url.hostname.replace(/\.$/u, '').replace(/^(?:www\.)+(?=.*\.)/u, '');
  // The scheme is folded, so the usual port of either is.
  return url.port === '' || url.port === '80' || url.port === '443' ? name : `${name}:${url.port}`;
}

function foldPath(pathname: string): string {
  const segments = pathname
    .split('/')
    .map((segment) => foldOctets(segment).replace(/%3Bjsessionid%3D.*$/iu, ''))
    .filter((segment) => !/^\.{0,2}$/u.test(segment));
  while (FOLDER_PAGE.test(segments.at(-1) ?? '')) segments.pop();
  const path = `/${segments.join('/')}`;
  if (!SERVED_BY_WINDOWS.test(path)) return path;
  return path.replace(/%..|[A-Z]+/gu, (part) => (part.startsWith('%') ? part : part.toLowerCase()));
}

function foldQuery(search: string): string {
  const fields = search
    .slice(1)
    .split('&')
    .map((field) => {
      const [name = '', ...value] = field.replaceAll('+', '%20').split('=');
      return { name: foldOctets(name), value: value.length === 0 ? '' : `=${foldOctets(value.join('='))}` };
    })
    .filter(({ name, value }) => name + value !== '' && !FOLLOWS_READERS.test(name));
  // Of two fields of one name the last counts, so these keep their order: the sort is stable.
  const sorted = fields.sort((a, b) => compareText(a.name, b.name));
  return sorted.length === 0 ? '' : `?${sorted.map(({ name, value }) => name + value).join('&')}`;
}

function foldRoute(hash: string): string {
  const route = /^#(?:!|%21|\/)(.*)$/su.exec(hash)?.[1];
  if (route === undefined) return '';
  const segments = route.split('/').filter((segment) => segment !== '');
  return segments.length === 0 ? '' : `#/${segments.map(foldOctets).join('/')}`;
}

/** RFC 3986, 2.3: only unreserved characters stand for themselves; each other octet is written in one way. Accents: NFC. */
function foldOctets(text: string): string {
  const octets = encodeOctets(text);
  if (!octets.includes('%')) return octets;
  try {
    return encodeOctets(encodeURIComponent(decodeURIComponent(octets).normalize('NFC')));
  } catch {
    // Not UTF-8: an old system's own encoding, and its octets are all there is.
    return octets;
  }
}

function encodeOctets(text: string): string {
  return text.replace(/%([\da-f]{2})|[^\w.~-]/giu, (character: string, hex: string | undefined) => {
    if (hex === undefined) return encodeOctet(character);
    const octet = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/u.test(octet) ? octet : character.toUpperCase();
  });
}

/** The parser of addresses has left nothing but ASCII. */
function encodeOctet(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
