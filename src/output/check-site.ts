import fs from 'node:fs';
import path from 'node:path';
import type { Release } from '../content/release.js';
import type { Settings } from '../content/settings.js';
import { takeTurns } from '../event-loop.js';
import type { Problem } from '../problem.js';
import type { FoundTrace, LeakCheck } from './check-leaks.js';
import { linksOfPage, linksToFollow, startLinkCheck } from './check-links.js';
import { foldPath } from './publishing/site-path.js';
import type { StagedFile } from './publishing/staged-file.js';

/** A finished site in its folder, before it is published. */
export interface FinishedSite {
  /** Absolute. */
  readonly folder: string;
  /** Every file of it, by its path. */
  readonly files: ReadonlyMap<string, StagedFile>;
  /** Path it lies under, with both slashes. */
  readonly base: string;
  readonly origin: string | null;
  /** The file an author can correct for a page, relative to the root; null for a page made by the program. */
  readonly sourceOf: (path: string) => string | null;
  readonly held: readonly Release[];
  readonly leaks: LeakCheck;
  /** What is known of files without reading them: those that were looked at when they were made, or in an earlier build. */
  readonly seen: ReadonlyMap<string, Inspection>;
}

/** What the last look at one file found, before it is known what else is in the site. */
export interface Inspection {
  /** Of a page: its links as they are written; of one that was just made, those to follow (`linksToFollow`). */
  readonly links: readonly string[];
  readonly traces: readonly FoundTrace[];
}

/** Looks at a page as it is written. */
export function inspectPage(
  path: string,
  html: string,
  site: {
    readonly settings: Pick<Settings, 'base' | 'origin'>;
    readonly planned: { has(address: string): boolean };
    readonly leaks: LeakCheck;
  },
): Inspection {
  const { base, origin } = site.settings;
  const links = linksToFollow(path, html, { base, origin, planned: site.planned });
  return { links, traces: site.leaks.find(path, html) };
}

/**
 * The last look at a site, at the very files that would be published: its links arrive, and nothing tells of a release that
 * is held. Files that nobody has looked at yet are read.
 *
 * @throws Error where the folder does not hold exactly the files it should: a fault of the program or somebody else's hand
 */
export async function checkSite(site: FinishedSite): Promise<Problem[]> {
  compareWithFolder(site);
  const links = startLinkCheck({
    files: site.files,
    base: site.base,
    origin: site.origin,
    sourceOf: site.sourceOf,
    heldAddresses: new Set(site.held.map((release) => release.address)),
  });
  const traces = new Map<string, readonly FoundTrace[]>();
  const read = (file: string) => fs.readFileSync(path.join(site.folder, file), 'utf8');
  const turn = takeTurns();
  for (const file of site.files.keys()) {
    await turn();
    if (!isText.test(file)) continue;
    const seen =
      site.seen.get(file) ?? (hasLinks.test(file) || site.leaks.isSearching ? undefined : NOTHING_SEEN);
    const text = seen === undefined ? read(file) : '';
    const inspection = seen ?? {
      links: file.endsWith('.html') ? linksOfPage(text) : [],
      traces: site.leaks.find(file, text),
    };
    if (inspection.traces.length > 0) traces.set(file, inspection.traces);
    if (file.endsWith('.html')) links.readPage(file, inspection.links);
    else if (file.endsWith('.xml')) links.readXml(file, text);
  }
  return [
    ...links.finish(read),
    ...site.leaks.problemsOf(traces),
    ...heldPages(site),
    ...foldersOfOneName(site.files),
  ];
}

/** Files in which links are looked at. */
const hasLinks = /\.(?:html|xml)$/;

export const NOTHING_SEEN: Inspection = { links: [], traces: [] };

/** Files in which a word could be read. The search index too: titles and addresses stand in it as they are. */
const isText =
  /\.(?:html?|xml|json|jsonl|csv|txt|md|js|css|svg|webmanifest|ics|tsv)$|(?:^|\/)[^./]+$|^search\/.*\.bin$/;

function compareWithFolder(site: FinishedSite): void {
  const present = new Set<string>();
  const walk = (under: string): void => {
    for (const entry of fs.readdirSync(path.join(site.folder, under), { withFileTypes: true })) {
      const name = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else present.add(name);
    }
  };
  walk('');
  for (const file of present) {
    if (!site.files.has(file)) throw new Error(`«${file}» lies in the new site and nobody wrote it`);
  }
  for (const file of site.files.keys()) {
    // A file system that folds capitals may show a folder in the spelling in which it was first made.
    if (!present.has(file) && !fs.existsSync(path.join(site.folder, file))) {
      throw new Error(`«${file}» was written to the new site and is not there`);
    }
  }
}

/** A file at the address of a held release is a leak, whatever stands in it. */
function heldPages(site: FinishedSite): Problem[] {
  return site.held
    .filter((release) => site.files.has(`${release.address}index.html`))
    .map((release) => ({
      code: 'leak-page',
      severity: 'error',
      file: release.file,
      line: null,
      column: null,
      message: 'this release is not public yet, but the finished site has a page at its address',
      help: 'See whether another file, or one in content/static/, has the same address, and name it otherwise.',
    }));
}

/** Two folders that Windows and macOS take for one: the site would differ with the machine it is built on. */
function foldersOfOneName(files: ReadonlyMap<string, StagedFile>): Problem[] {
  const spellings = new Map<string, string>();
  const clashes = new Map<string, Problem>();
  for (const file of files.keys()) {
    const folder = path.posix.dirname(file);
    const key = foldPath(folder);
    const other = spellings.get(key);
    if (other === undefined) spellings.set(key, folder);
    else if (other !== folder) clashes.set(key, folderClash(other, folder));
  }
  return [...clashes.values()];
}

function folderClash(one: string, other: string): Problem {
  return {
    code: 'folders-of-one-name',
    severity: 'warning',
    file: null,
    line: null,
    column: null,
    message: `the folders «${one}» and «${other}» of the site differ only in small and capital letters`,
    help: 'Write the name of the folder in content/ in small letters: Windows and macOS take the two for one.',
  };
}
