import { posix } from 'node:path';
import type { Finding } from '../../content/finding.js';
import { foldAddress } from '../addresses/fold-address.js';
import type { OldAddresses } from '../addresses/old-addresses.js';
import { examineMedia } from './examine-media.js';
import { promisedKind } from './file-endings.js';
import { findMedia, findMediaAt, type MediaFile, type MediaSearch } from './find-media.js';
import { readableName } from './fold-name.js';
import type { MediaIndex } from './index-media.js';
import { ambiguous, elsewhere } from './media-findings.js';
import { nameFor } from './name-file.js';

/** What one record may point at. */
export interface DeskOrder {
  readonly addresses: OldAddresses;
  /** `--media`; null: not given. */
  readonly media: MediaIndex | null;
  /** Where the source is a folder: it, and the path under it of the file that the record stands in. */
  readonly beside: { readonly index: MediaIndex; readonly file: string } | null;
  /** Path under `content/` of the release's Markdown file. */
  readonly release: string;
  /** Where the record stood, absolute or from the root of its site; null where that is not known. */
  readonly url: string | null;
}

/** A file to be copied beside the release. */
export interface TakenFile {
  /** Under `content/`. */
  readonly path: string;
  /** Absolute. */
  readonly from: string;
  /** The first target that led to it, as the source has it. */
  readonly target: string;
  readonly sha256: string;
}

/** Answers where the targets of one record are now, and remembers what was asked for. */
export interface MediaDesk {
  /**
   * The path under `content/` of the release that stood at a target, or at which a file of the old site will lie once it is
   * copied; undefined for anything else: links to other sites and to pages that are no records stay as they are. A target's
   * fragment is the caller's to keep.
   */
  get(target: string): string | undefined;
  /** As `get`, for what the source itself calls a file (`images`, `attachments`), whatever its name looks like. */
  getFile(target: string): string | undefined;
  /** Whether a file will lie at this path under `content/`. */
  has(path: string): boolean;
  /** In the order in which they were asked for. */
  taken(): readonly TakenFile[];
  /** Targets of the old site that look like files and were not to be had, in that order. */
  missing(): readonly string[];
  /** Why, where there is more to say than that a file is not there. */
  findings(): readonly Finding[];
}

/** Reads only the files that are asked for. Throws, with its cause, what the machine cannot read. */
export function openDesk(order: DeskOrder): MediaDesk {
  const folder = order.release.replace(/(?:\/index)?\.md$/u, '');
  const answers = new Map<string, string | null>();
  const places = new Map<string, string | null>();
  const taken = new Map<string, TakenFile>();
  const missing = new Set<string>();
  const findings: Finding[] = [];

  function answer(target: string, isFile: boolean): string | undefined {
    const key = `${isFile ? 'file' : 'link'} ${target}`;
    const known = answers.get(key);
    if (known !== undefined) return known ?? undefined;
    const path = release(target, isFile) ?? file(target, isFile);
    answers.set(key, path);
    return path ?? undefined;
  }

  function release(target: string, isFile: boolean): string | null {
    // A fragment stays on its own page, unless the old site read its routes from it.
    return isFile || /^\s*#(?![!/])/u.test(target) ? null : (order.addresses.get(target, order.url) ?? null);
  }

  function file(target: string, isFile: boolean): string | null {
    if (/^\s*data:/iu.test(target)) return null;
    if (!isFile && (promisedKind(target) === null || !isOfOldSite(target, order))) return null;
    const path = look(target, isFile);
    if (path === null) missing.add(target);
    return path;
  }

  function look(target: string, isFile: boolean): string | null {
    const search = searchFor(target, isFile, order);
    switch (search.kind) {
      case 'found':
        return place(search.file, target);
      case 'ambiguous':
        findings.push(ambiguous(target, search.paths));
        return null;
      case 'elsewhere':
        findings.push(elsewhere(target, search.paths));
        return null;
      case 'none':
        return null;
    }
  }

  /** A file that several targets name is taken once. */
  function place(media: MediaFile, target: string): string | null {
    const known = places.get(media.from);
    if (known !== undefined) return known;
    const path = take(media, target);
    places.set(media.from, path);
    return path;
  }

  function take(media: MediaFile, target: string): string | null {
    const examined = examineMedia(media, target);
    if (examined.kind === 'refused') {
      findings.push(examined.finding);
      return null;
    }
    const { sniffed, sha256 } = examined;
    const others = [...taken.values()].filter((other) => other.sha256 !== sha256);
    const name = nameFor(
      media.path,
      sniffed,
      sha256,
      new Set(others.map(({ path }) => posix.basename(path))),
    );
    const path = `${folder}/${name}`;
    if (!taken.has(path)) taken.set(path, { path, from: media.from, target, sha256 });
    return path;
  }

  return {
    get: (target) => answer(target, false),
    getFile: (target) => answer(target, true),
    has: (path) => taken.has(path),
    taken: () => [...taken.values()],
    missing: () => [...missing],
    findings: () => findings,
  };
}

function isOfOldSite(target: string, { addresses, url }: DeskOrder): boolean {
  const isRelative = !/^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2}|www\.)/iu.test(target);
  if (isRelative || addresses.isOfOldSite(target, url)) return true;
  const host = url === null ? null : (foldAddress(url)?.host ?? null);
  return host !== null && foldAddress(target, url)?.host === host;
}

/** Beside the record first, then in the folders as a whole; the first place that has the file, or several, decides. */
function searchFor(target: string, isFile: boolean, { beside, media, url }: DeskOrder): MediaSearch {
  const near = beside === null ? null : findMediaAt(beside.index, nearPath(target, beside.file));
  if (near !== null) return { kind: 'found', file: near };
  const searches = [media, beside?.index ?? null].flatMap((index) => {
    if (index === null) return [];
    // A column of a database names files from a folder of its own, not from the page.
    return isFile
      ? [findMedia(index, target), findMedia(index, target, url)]
      : [findMedia(index, target, url)];
  });
  return (
    searches.find(({ kind }) => kind === 'found') ??
    searches.find(({ kind }) => kind === 'ambiguous') ??
    searches.find(({ kind }) => kind === 'elsewhere') ?? { kind: 'none' }
  );
}

/** Where a target would lie if the source's folder were the site; a path that leads out of the folder is in no index. */
function nearPath(target: string, file: string): string {
  const written = readableName(
    target
      .replaceAll('\\', '/')
      .replace(/[?#].*$/su, '')
      .trim(),
  );
  return posix.join(written.startsWith('/') ? '.' : posix.dirname(file), written).replace(/^\/+/u, '');
}
