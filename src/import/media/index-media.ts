import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../content/compare-text.js';
import { type Finding, warning } from '../../content/finding.js';
import { foldCapitals, readableName } from './fold-name.js';

/** What lies in a folder of old uploads; plain data, so that it can be sent to a thread. */
export interface MediaIndex {
  /** Absolute, without links in it. */
  readonly root: string;
  /** How many files there are. */
  readonly count: number;
  /** Folder and name, folded (`05/rapat.jpg`; `/rapat.jpg` of a file straight in the root) → paths under the root, sorted. */
  readonly byPlace: ReadonlyMap<string, readonly string[]>;
  /** Name alone, folded → the first paths that end in it: enough to tell whether there is one. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** What was not taken in. */
  readonly findings: readonly Finding[];
}

/** How many places of one name are kept: a person who has to choose looks at no more. */
export const placesKept = 5;

/**
 * Lists a folder of old uploads once. Links are not followed, for what they lead to could be anything; hidden files are no
 * uploads. Throws, with its cause, what the machine cannot read.
 */
export function indexMedia(folder: string): MediaIndex {
  const root = rootOf(folder);
  const walked: Walked = { paths: [], links: [], unreadable: [] };
  walk(root, walked);
  return { ...indexPaths(root, walked.paths), findings: findingsOn(walked) };
}

/** The index over these paths under a folder; no disk is touched. */
export function indexPaths(root: string, paths: readonly string[]): MediaIndex {
  const byPlace = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  for (const path of [...paths].sort(compareText)) {
    const [name = '', above = ''] = path.split('/').map(readableName).map(foldCapitals).reverse();
    push(byPlace, `${above}/${name}`, path);
    if ((byName.get(name)?.length ?? 0) < placesKept) push(byName, name, path);
  }
  return { root, count: paths.length, byPlace, byName, findings: [] };
}

interface Walked {
  readonly paths: string[];
  readonly links: string[];
  readonly unreadable: string[];
}

function walk(root: string, walked: Walked): void {
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(root, folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      // A name that is not UTF-8 is read with signs in it that lead to no file.
      if (entry.name.includes('\ufffd')) walked.unreadable.push(path);
      else if (entry.isSymbolicLink()) walked.links.push(path);
      else if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) walked.paths.push(path);
    }
  }
}

function rootOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (cause) {
    throw new Error(`Cannot read the folder ${folder}`, { cause });
  }
}

function entriesOf(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (cause) {
    throw new Error(`Cannot read the folder ${join(root, folder)}`, { cause });
  }
}

function push(lists: Map<string, string[]>, key: string, path: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [path]);
  else list.push(path);
}

function findingsOn({ links, unreadable }: Walked): Finding[] {
  const findings: Finding[] = [];
  if (links.length > 0) {
    findings.push(
      warning(
        'media-link',
        `${listed(links)} in the media folder: a link to another place. Links are not followed: what they lead to could be anything.`,
        'If the files behind it are wanted, put a copy of them where the link is.',
      ),
    );
  }
  if (unreadable.length > 0) {
    findings.push(
      warning(
        'media-name',
        `${listed(unreadable)} in the media folder: the name is not written in UTF-8, so that no text can name the file.`,
        'Rename it to what the releases call it, and import again.',
      ),
    );
  }
  return findings;
}

/** The first few in the order of the alphabet, and how many more there are. */
function listed(paths: readonly string[]): string {
  const shown = [...paths].sort(compareText).slice(0, placesKept);
  const more = paths.length - shown.length;
  return `${shown.map((path) => `«${path}»`).join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}
