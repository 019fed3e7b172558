import { type Finding, warning } from '../../content/finding.js';
import { type ParsedAddress, parseAddress } from '../addresses/parse-address.js';

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
  /** The path of the file by which it mirrors the old site. */
  readonly path: string | null;
}

/** Reads old addresses; what is relative counts from `baseUrl`, and without it is a path alone. */
export function readAddresses(written: WrittenAddresses, baseUrl: string | null): Addresses {
  const findings: Finding[] = [];
  const own = filled(written.urls).flatMap((text) => {
    const address = addressIn(text, baseUrl);
    if (address === null) findings.push(unreadable(text));
    return address ?? [];
  });
  const others = filled(written.others).flatMap((text) => addressIn(text, baseUrl) ?? []);
  const mirrored = written.path === null ? null : addressIn(encodePath(written.path), baseUrl);
  if (own.length === 0 && mirrored !== null) own.push(mirrored);
  const aliases = [...own, ...others].map(pathOf).filter((path) => path !== '/');
  return {
    url: own.find(({ isRelative }) => !isRelative)?.url.href ?? null,
    aliases: [...new Set(aliases)],
    findings,
  };
}

/** Null where the text is no address of a page. */
function addressIn(text: string, baseUrl: string | null): ParsedAddress | null {
  // Jekyll's `:year/:title` is a rule, not an address.
  if (!/[/.?]/u.test(text) || /^#|(?:^|\/):[a-z]/u.test(text)) return null;
  return parseAddress(text, baseUrl);
}

/** Path and query; what stands behind `#` never reached a server. */
function pathOf({ url }: ParsedAddress): string {
  // One that began with two slashes would read as a host.
  return `${url.pathname.replace(/^\/{2,}/u, '/')}${url.search}`;
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
