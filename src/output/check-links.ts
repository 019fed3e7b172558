import type { Problem } from '../problem.js';
import { type FaultKind, type LinkFault, problemsOf } from './checking/link-faults.js';
import { linksOfTag } from './checking/links-of-tag.js';
import { type Destination, resolveLink } from './checking/resolve-link.js';
import { scanTags, type Tag } from './checking/scan-tags.js';
import { foldPath } from './publishing/site-path.js';

/** What the links of a site are measured by. */
export interface LinkedSite {
  /** Every file of the site, by its path: `releases/2018/index.html`. */
  readonly files: { has(path: string): boolean; keys(): Iterable<string> };
  /** Path the site lies under, with both slashes. */
  readonly base: string;
  /** `https://siaran.example`; null where the site has no absolute address. */
  readonly origin: string | null;
  /** The file an author can correct for a page of the site, relative to the root; null for a page made by the program. */
  readonly sourceOf: (path: string) => string | null;
  /** Addresses of releases that are not public: a link to one betrays it. */
  readonly heldAddresses: ReadonlySet<string>;
}

export interface LinkCheck {
  /** Takes in the links of one page (`linksOfPage`). */
  readPage(path: string, links: readonly string[]): void;
  /** Takes in the addresses of a sitemap or feed. */
  readXml(path: string, xml: string): void;
  /** What is wrong with all that was taken in. `readFile` gives a page's text, for its anchors. */
  finish(readFile: (path: string) => string): Problem[];
}

/**
 * Checks that every link of the site that leads into the site arrives: at a page or file, at an anchor that is there, in
 * the right capitals, with the slash at its end; and that it is relative, so that the site works under any path (the 404
 * page alone must not be: it is shown at any address).
 */
export function startLinkCheck(site: LinkedSite): LinkCheck {
  const faults = new Map<string, LinkFault>();
  /** Anchors asked for: file → anchor → where. */
  const anchors = new Map<string, Map<string, { page: string; link: string }[]>>();
  const foldedNames = lazily(() => new Map([...site.files.keys()].map((file) => [foldPath(file), file])));

  function judge(link: string, page: string, isPage: boolean): void {
    const to = resolveLink(link, addressOfFile(page), site.base, site.origin);
    if (to.kind === 'elsewhere') return;
    const target = to.kind === 'inside' ? to.target : null;
    const kind = to.kind === 'inside' ? faultOf(to, link, page, isPage) : to.kind;
    if (kind !== null) blame(kind, link, page, target);
    else if (to.kind === 'inside' && to.anchor !== null)
      askForAnchor(fileAt(to.target), to.anchor, page, link);
  }

  function faultOf(to: Inside, link: string, page: string, isPage: boolean): FaultKind | null {
    const misspelling = isPage ? misspellingOf(to, link, page) : null;
    if (misspelling !== null) return misspelling;
    return site.files.has(fileAt(to.target)) ? null : whyMissing(to.target, fileAt(to.target));
  }

  function whyMissing(target: string, file: string): FaultKind {
    if (site.heldAddresses.has(target) || site.heldAddresses.has(`${target}/`)) return 'held';
    if (site.files.has(`${target}/index.html`)) return 'no slash';
    return foldedNames().has(foldPath(file)) ? 'capitals' : 'nowhere';
  }

  function askForAnchor(file: string, anchor: string, page: string, link: string): void {
    // «#top» needs no element (WHATWG HTML, 7.4.6.4); a PDF's «#page=3» is its reader's affair.
    if (
      anchor === '' ||
      anchor.toLowerCase() === 'top' ||
      anchor.startsWith(':~:') ||
      !file.endsWith('.html')
    )
      return;
    const ofFile = anchors.get(file) ?? new Map<string, { page: string; link: string }[]>();
    anchors.set(file, ofFile);
    ofFile.set(anchor, [...(ofFile.get(anchor) ?? []), { page, link }]);
  }

  function blame(kind: FaultKind, link: string, page: string, target: string | null): void {
    const key = `${kind} ${target ?? link}`;
    const fault = faults.get(key) ?? { kind, link, target, pages: [] };
    faults.set(key, fault);
    fault.pages.push(page);
  }

  return {
    readPage(path, links) {
      for (const link of links) judge(link, path, true);
    },
    readXml(path, xml) {
      if (site.origin === null) return;
      for (const [, location] of xml.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)) {
        if (location !== undefined) judge(location.replaceAll('&amp;', '&'), path, false);
      }
      scanTags(xml, (tag) => {
        const link = tag.name === 'link' ? tag.attributes.get('href') : undefined;
        if (link !== undefined) judge(link, path, false);
      });
    },
    finish(readFile) {
      for (const [file, wanted] of anchors) {
        const present = anchorsOf(readFile(file));
        for (const [anchor, places] of wanted) {
          if (!present.has(anchor))
            for (const { page, link } of places) blame('anchor', link, page, `${file}#${anchor}`);
        }
      }
      return [...faults.values()].flatMap((fault) =>
        problemsOf(fault, site.sourceOf, (path) => foldedNames().get(foldPath(path)) ?? ''),
      );
    },
  };
}

/** Every link of a page as it is written, each once, but those to a place on the page itself that is there. */
export function linksOfPage(html: string): string[] {
  const links = new Set<string>();
  const places = new Set<string>();
  scanTags(html, (tag) => {
    for (const link of linksOfTag(tag)) links.add(link);
    takePlaces(tag, places);
  });
  return [...links].filter((link) => !link.startsWith('#') || !places.has(link.slice(1)));
}

/**
 * The links of a page that was just made which can be judged only when the site is finished. Left out are those to other sites,
 * and those that arrive whatever else comes: to a place of the plan, written as it should be, and to no anchor there.
 *
 * @param path of the page in the site
 */
export function linksToFollow(
  path: string,
  html: string,
  site: {
    readonly base: string;
    readonly origin: string | null;
    /** By addresses. */
    readonly planned: { has(address: string): boolean };
  },
): string[] {
  const address = addressOfFile(path);
  return linksOfPage(html).filter((link) => {
    const to = resolveLink(link, address, site.base, site.origin);
    if (to.kind === 'elsewhere') return false;
    if (to.kind !== 'inside' || to.anchor !== null) return true;
    return !site.planned.has(to.target) || misspellingOf(to, link, path) !== null;
  });
}

type Inside = Extract<Destination, { kind: 'inside' }>;

/** What is wrong with the way a link of a page is written, wherever it leads. */
function misspellingOf(to: Inside, link: string, page: string): FaultKind | null {
  const is404 = page === '404.html';
  if (!is404 && to.writtenAs === 'from the root') return 'absolute';
  return is404 && to.writtenAs === 'relative' && !link.startsWith('#') ? 'relative' : null;
}

function addressOfFile(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

function fileAt(target: string): string {
  return target === '' || target.endsWith('/') ? `${target}index.html` : target;
}

function anchorsOf(html: string): Set<string> {
  const anchors = new Set<string>();
  scanTags(html, (tag) => takePlaces(tag, anchors));
  return anchors;
}

/** The names by which a link may lead to this element. */
function takePlaces(tag: Tag, places: Set<string>): void {
  const id = tag.attributes.get('id');
  if (id !== undefined) places.add(id);
  const name = tag.name === 'a' ? tag.attributes.get('name') : undefined;
  if (name !== undefined) places.add(name);
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
