import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Found, findAt } from './find-page.js';
import { liveFolder, liveScript, liveStyle } from './live-files.js';
import { problemPage } from './problem-page.js';
import { liveVersionOf } from './rewrite-page.js';

/** What is served, and how. */
export interface ServedSite {
  /** Absolute path of the built site; it may not exist yet. */
  readonly folder: string;
  /** Absolute path of a folder with pages of the site that is being built, which go before those of the built one; null: none is. */
  readonly ahead: string | null;
  /** Path under which it is served, with both slashes. */
  readonly base: string;
  /** Changes with every build. */
  readonly version: string;
  /** What stood in the way of the last build, as text; null where it went well. */
  readonly problems: string | null;
}

export interface ShownSite extends ServedSite {
  /** Goes up where open pages have to be loaded again although their own bytes are the same. */
  readonly round: number;
}

/** What a request is to be answered with. */
export type Answer =
  | { readonly kind: 'content'; readonly status: number; readonly type: string; readonly content: string }
  | { readonly kind: 'redirect'; readonly to: string }
  /** A file of the site as it is: its absolute path. */
  | { readonly kind: 'file'; readonly file: string }
  /** The stream that tells a page when to reload; `page` is the path that it says it was asked for by, null where it says none. */
  | { readonly kind: 'events'; readonly page: string | null };

/**
 * Finds the answer to a request for a page or file, as a static host would: folders, their slash, the 404 page, the base.
 *
 * @param target of the request (RFC 9112, section 3.2): the path as it came, with its query
 */
export function answerFor(target: string, site: ShownSite): Answer {
  const asked = pathOf(target);
  if (asked === null) return text(400, 'That is no address.\n');
  if (!asked.startsWith(site.base)) {
    const isAbove = asked === '/' || `${asked}/` === site.base;
    return isAbove ? { kind: 'redirect', to: site.base } : text(404, `The site lies under ${site.base}\n`);
  }
  const address = asked.slice(site.base.length);
  if (address.startsWith(liveFolder)) return liveAnswer(address.slice(liveFolder.length), target);
  if (isNeverBuilt(site)) {
    return page(503, problemPage(site.problems ?? '', site.base, site.version));
  }
  const found = findIn(site, address);
  switch (found.kind) {
    case 'page':
      return pageFrom(200, found.file, site);
    case 'folder':
      return { kind: 'redirect', to: `${site.base}${encodePath(address)}/` };
    case 'file':
      return found;
    case 'nothing':
      return notFound(site);
  }
}

/**
 * What the page at a path shows, as a short name: another only where its bytes are others. Changes with every build where there
 * is no page.
 *
 * @param target of the request for the page; null: any page
 */
export function versionOfPage(target: string | null, site: ShownSite): string {
  const asked = target === null ? null : pathOf(target);
  if (asked === null || !asked.startsWith(site.base) || isNeverBuilt(site)) return site.version;
  const found = findIn(site, asked.slice(site.base.length));
  const file = found.kind === 'page' ? found.file : path.join(site.folder, '404.html');
  try {
    return nameOf(fs.readFileSync(file, 'utf8'), site);
  } catch {
    return site.version;
  }
}

/** Of what lies ahead only pages are whole: other files may still be being written. */
function findIn({ folder, ahead }: ShownSite, address: string): Found {
  const first = ahead === null ? null : findAt(ahead, address);
  return first?.kind === 'page' || first?.kind === 'folder' ? first : findAt(folder, address);
}

function isNeverBuilt(site: ShownSite): boolean {
  return site.problems !== null && !fs.existsSync(path.join(site.folder, 'index.html'));
}

function nameOf(html: string, { round }: ShownSite): string {
  const name = createHash('sha256').update(html).digest('hex').slice(0, 12);
  return round === 0 ? name : `${name}-${round}`;
}

function notFound(site: ShownSite): Answer {
  const file = path.join(site.folder, '404.html');
  return fs.existsSync(file) ? pageFrom(404, file, site) : text(404, 'There is no such page.\n');
}

export function text(status: number, content: string): Answer {
  return { kind: 'content', status, type: 'text/plain; charset=utf-8', content };
}

/** Each part encoded, the slashes kept. */
function encodePath(address: string): string {
  return address.split('/').map(encodeURIComponent).join('/');
}

function liveAnswer(name: string, target: string): Answer {
  if (name === 'events')
    return { kind: 'events', page: new URLSearchParams(target.split('?', 2)[1] ?? '').get('page') };
  if (name === 'live.js')
    return { kind: 'content', status: 200, type: 'text/javascript; charset=utf-8', content: liveScript };
  if (name === 'live.css')
    return { kind: 'content', status: 200, type: 'text/css; charset=utf-8', content: liveStyle };
  return text(404, 'There is nothing here.\n');
}

function pageFrom(status: number, file: string, site: ShownSite): Answer {
  const html = fs.readFileSync(file, 'utf8');
  return page(status, liveVersionOf(html, site.base, nameOf(html, site)));
}

function page(status: number, content: string): Answer {
  return { kind: 'content', status, type: 'text/html; charset=utf-8', content };
}

/** Decoded path; null where it cannot be read. Taken apart by hand: a URL would fold `//` and `..` away unseen. */
function pathOf(target: string): string | null {
  const [written = ''] = target.split(/[?#]/, 1);
  if (!written.startsWith('/')) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}
