import { posix } from 'node:path';
import { encodeAddress, relativeLink } from '../../archive/links.js';
import type { Cleaning } from './cleaning.js';
import { fragmentName, withPrefix } from './name-anchors.js';

/** Where a link or an image of a body leads. */
export type Target =
  /** `href` is what the page says, relative to its own address or absolute. */
  | { readonly kind: 'found'; readonly href: string; readonly file: string | null }
  /** A fragment of the same page. */
  | { readonly kind: 'fragment'; readonly id: string }
  /** A file that should lie in `content/` and does not. */
  | { readonly kind: 'missing'; readonly path: string }
  /** A release that is not public yet. */
  | { readonly kind: 'held' }
  /** An address that means nothing outside the old system, or that no page may hold. */
  | { readonly kind: 'unusable'; readonly why: string };

/** UTF-16 units; browsers and servers take 2,000 to 8,000, and resolving what is longer only takes time. */
const longestTarget = 8_000;

/**
 * Resolves what an author or an old system wrote as a target. Order: an absolute address; a file or release of this archive;
 * the old site (`source.url`). What stood on the old site and was brought in leads to where it lies now.
 */
export function resolveTarget(written: string, cleaning: Cleaning): Target {
  const target = resolveWritten(written, cleaning);
  if (target.kind === 'missing') return resolveMoved(target.path, cleaning) ?? target;
  if (target.kind !== 'found' || !/^https?:/u.test(target.href)) return target;
  return resolveMoved(target.href, cleaning) ?? target;
}

function resolveMoved(address: string, cleaning: Cleaning): Target | null {
  const [place = '', fragment = ''] = address.split(/(?=#)/u, 2);
  const path = cleaning.surroundings.moved.get(place);
  return path === undefined ? null : resolveInContent(path, fragment, cleaning);
}

function resolveWritten(written: string, cleaning: Cleaning): Target {
  // Browsers drop tabs and line ends inside an address and blanks round it (WHATWG URL, 4.1 basic URL parser).
  const target = written.replace(/[\t\n\r]/gu, '').trim();
  if (target === '' || target === '#') return { kind: 'unusable', why: 'it leads nowhere' };
  if (target.length > longestTarget) return { kind: 'unusable', why: 'it is longer than any address' };
  if (target.startsWith('#')) return { kind: 'fragment', id: decode(target.slice(1)) };
  if (/\{\{|\{%|%7B%7B/iu.test(target))
    return { kind: 'unusable', why: 'it was never filled in by the old system' };
  if (/^\\\\|^[a-z]:[\\/]|^file:/iu.test(target))
    return { kind: 'unusable', why: 'it points to a file on somebody’s computer' };
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(target)?.[1]?.toLowerCase();
  if (scheme !== undefined) return resolveAbsolute(target, scheme);
  if (/^[\\/]{2}/u.test(target)) return resolveAbsolute(`https:${target}`, 'https');
  if (/^www\.[^/]+\.[a-z]{2,}/iu.test(target)) return resolveAbsolute(`http://${target}`, 'http');
  if (/^[^\s@/?#]+@[^\s@/?#]+\.[a-z]{2,}$/iu.test(target))
    return { kind: 'found', href: `mailto:${target}`, file: null };
  return resolveLocal(target, cleaning) ?? resolveOnOldSite(target, cleaning);
}

function resolveAbsolute(target: string, scheme: string): Target {
  switch (scheme) {
    case 'http':
    case 'https': {
      // `http:///home/…` is a path on a server's own disk; the URL standard would make `home` a host of it.
      if (/^https?:\/{3,}/iu.test(target))
        return { kind: 'unusable', why: 'it points to a file on somebody’s computer' };
      if (!URL.canParse(target)) return { kind: 'unusable', why: 'it is no address' };
      const href = target.replace(/^https?:[\\/]*/iu, `${scheme}://`);
      return { kind: 'found', href: asciiTarget(href), file: null };
    }
    case 'mailto':
    case 'tel':
      return {
        kind: 'found',
        href: `${scheme}:${asciiTarget(target.slice(scheme.length + 1).trim())}`,
        file: null,
      };
    case 'javascript':
    case 'vbscript':
    case 'data':
      return { kind: 'unusable', why: `what «${scheme}:» leads to can harm a reader` };
    default:
      return { kind: 'unusable', why: `browsers cannot open what begins with «${scheme}:»` };
  }
}

/** A file beside the release, a release, a page or a static file of this archive; null where it is none of them. */
function resolveLocal(target: string, cleaning: Cleaning): Target | null {
  const { source } = cleaning;
  const [, written = '', tail = ''] = /^([^?#]*)(.*)$/su.exec(target) ?? [];
  const path = decode(written).normalize('NFC');
  if (path === '' || path.includes('\0') || path.includes('\\')) return null;
  if (path.startsWith('/')) return resolveOnSite(path.slice(1), tail, cleaning);
  const contentPath = posix.join(posix.dirname(source.path), path);
  // Some authors write a link as the reader's browser would read it, from the page.
  const onSite = resolveOnSite(posix.join(source.address, path).replace(/^\.\/?$/u, ''), tail, cleaning);
  if (contentPath.startsWith('../')) return onSite;
  return resolveInContent(contentPath, tail, cleaning) ?? onSite;
}

/** A release or a file, by its path under `content/`; null where there is neither. */
function resolveInContent(path: string, tail: string, cleaning: Cleaning): Target | null {
  const { source, surroundings } = cleaning;
  if (surroundings.heldPaths.has(path)) return { kind: 'held' };
  const release = surroundings.addresses.get(path);
  const isFile = release === undefined;
  if (isFile && !surroundings.files.has(path)) return null;
  const href = relativeLink(source.address, release ?? path) + asciiTarget(isFile ? tail : onPage(tail));
  cleaning.fromFile.set(href, relativeLink(source.path, path) + asciiTarget(tail));
  return { kind: 'found', href, file: isFile ? path : null };
}

/** What stands behind the address of a release: a place in its body is named there as the body's names are (`nameAnchors`). */
function onPage(tail: string): string {
  const at = tail.indexOf('#');
  const name = at < 0 ? '' : fragmentName(tail.slice(at));
  // WHATWG HTML, 7.4.6.4: «#top» needs no element, and what begins with «:~:» is for the browser.
  if (name === '' || name.toLowerCase() === 'top' || name.startsWith(':~:')) return tail;
  return `${tail.slice(0, at)}#${encodeURIComponent(withPrefix(name))}`;
}

function resolveOnSite(path: string, tail: string, cleaning: Cleaning): Target | null {
  const { source, surroundings } = cleaning;
  const found = (address: string, file: string | null): Target => {
    const href = relativeLink(source.address, address) + asciiTarget(tail);
    cleaning.fromFile.set(href, `/${encodeAddress(address)}${asciiTarget(tail)}`);
    return { kind: 'found', href, file };
  };
  for (const address of [path, `${path}/`]) {
    if (surroundings.heldAddresses.has(address)) return { kind: 'held' };
    if (surroundings.targets.has(address)) return found(address, null);
  }
  return surroundings.files.has(path) ? found(path, path) : null;
}

function resolveOnOldSite(target: string, { source }: Cleaning): Target {
  const base = source.sourceUrl;
  if (base !== null && URL.canParse(target, base)) {
    const url = new URL(target, base);
    if (url.protocol === 'http:' || url.protocol === 'https:')
      return { kind: 'found', href: asciiTarget(url.href), file: null };
  }
  return { kind: 'missing', path: target };
}

/** A host that is an address of its own (RFC 3986, 3.2.2) is the one place for brackets. */
const numberedHost = /^https?:\/\/(?:[^/?#]*@)?\[[^\]]*\]/u;

/**
 * Percent-encodes whatever is not ASCII or must not stand in an address, and nothing that is encoded already: as CommonMark's
 * renderers write an address, so that it is the same whichever road it comes.
 */
function asciiTarget(value: string): string {
  const host = numberedHost.exec(value)?.[0] ?? '';
  const encoded = value
    .slice(host.length)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/%(?![0-9A-Fa-f]{2})|[^!#-;=?-Z_a-z~]/gu, encodeURIComponent);
  return host + encoded;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
