import { type Finding, warning } from '../../content/finding.js';

/** Where a record stood on the old site. */
export interface Addresses {
  /** Absolute; null where the source does not say it, or only a part of it. */
  readonly url: string | null;
  /** Path and query of every old address, `/berita/123.html`, `/?p=12`; each once. */
  readonly aliases: readonly string[];
  readonly findings: readonly Finding[];
}

/** What the source says about addresses. */
export interface WrittenAddresses {
  /** In the order in which they count: the first that can be read is the record's own. */
  readonly urls: readonly string[];
  /** Other addresses at which it could be had. */
  readonly others: readonly string[];
  /** The path of the file in the source, where that mirrors the old site. */
  readonly path: string | null;
}

/** Reads old addresses; what is relative counts from `baseUrl`, and without it is a path alone. */
export function readAddresses(written: WrittenAddresses, baseUrl: string | null): Addresses {
  const findings: Finding[] = [];
  const resolve = (text: string, isOwn: boolean): string | null => {
    const address = resolveAddress(text, baseUrl);
    if (address === null && isOwn) findings.push(unreadable(text));
    return address;
  };
  const own = filled(written.urls).flatMap((text) => resolve(text, true) ?? []);
  const others = filled(written.others).flatMap((text) => resolve(text, false) ?? []);
  if (own.length === 0 && written.path !== null) {
    const path = resolveAddress(encodePath(written.path), baseUrl);
    if (path !== null) own.push(path);
  }
  const aliases = [...own, ...others].map(pathOf).filter((path) => path !== '/');
  return {
    url: own.find((address) => !address.startsWith(UNKNOWN_SITE)) ?? null,
    aliases: [...new Set(aliases)],
    findings,
  };
}

/** Stands for the old site where nobody said where it was; no host can have this name (RFC 2606). */
const UNKNOWN_SITE = 'http://unknown.invalid/';

/** An absolute address, on an unknown site where there is no base; null where the text is no address of a page. */
function resolveAddress(text: string, baseUrl: string | null): string | null {
  if (!/[/.?]/u.test(text) || /^#/u.test(text)) return null;
  // Jekyll's `:year/:title` is a rule, not an address.
  if (/(?:^|\/):[a-z]/u.test(text)) return null;
  // `www.badung.go.id/berita/1`: in a table of addresses, the scheme is often left out.
  const address = /^www\.[^\s/]+\.[a-z]{2,}(?:\/|$)/iu.test(text) ? `http://${text}` : text;
  const base = baseUrl ?? UNKNOWN_SITE;
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** Path and query; what stands behind `#` never reached a server. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

function filled(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.trim()).filter((text) => !NOTHING.test(text));
}

/** Nothing, and the names of Jekyll's rules for addresses. */
const NOTHING = /^(?:|null|none|-|\\N|pretty|date|ordinal|weekdate)$/iu;

/** A path of files as an address: `?` and `#` are letters of its names. */
function encodePath(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  return segment.replace(/[%?#]/gu, encodeURIComponent);
}

function unreadable(text: string): Finding {
  return warning(
    'url-unreadable',
    `«${text}» is not an address at which the release can have been.`,
    'If it had another one, write that in the release: `aliases: [/berita/123.html]`.',
  );
}
