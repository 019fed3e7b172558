import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { Problem } from '../problem.js';
import { compareText } from './compare-text.js';
import { nameFindings } from './file-names.js';
import { error, type Finding, problemAt, warning } from './finding.js';
import { nearMiss } from './near-misses.js';
import { isIgnoredFolder, kindOf, type SourceFile } from './source-file.js';
import { stampOf } from './stamp.js';

/**
 * Lists what lies under `content/` of a root, sorted by path (by code units, whatever order the disk gives). Files that
 * have no part in the site are left out. This is the one place where links and whatever leads out of the root are
 * refused: everything later trusts these paths. Throws, with its cause, what the machine cannot read.
 */
export function scanContent(root: string): { files: SourceFile[]; problems: Problem[] } {
  const found: Found = { files: [], problems: [] };
  const outside = whyOutside(root);
  if (outside !== null) return { files: [], problems: [problemAt('content', null, outside)] };
  walk(root, '', found);
  found.files.sort((a, b) => compareText(a.path, b.path));
  found.problems.sort((a, b) => compareText(a.file ?? '', b.file ?? ''));
  return found;
}

interface Found {
  readonly files: SourceFile[];
  readonly problems: Problem[];
}

function walk(root: string, folder: string, found: Found): void {
  for (const entry of entriesOf(root, folder)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isIgnored = entry.isDirectory() ? isIgnoredFolder(path) : kindOf(path) === 'ignored';
    const findings = isIgnored ? ignoredFindings(path) : findingsOn(path, entry);
    for (const finding of findings) found.problems.push(problemAt(`content/${path}`, null, finding));
    if (isIgnored || hasNoPlace(entry.name)) continue;
    if (entry.isDirectory()) walk(root, path, found);
    else if (entry.isFile()) found.files.push(sourceFile(root, path));
  }
}

function findingsOn(path: string, entry: Dirent): Finding[] {
  if (isUnreadableName(entry.name)) return [unreadableName(entry.name)];
  if (entry.isSymbolicLink()) return [link(path)];
  if (!entry.isFile() && !entry.isDirectory()) return [noFile(path)];
  const miss = entry.isFile() ? nearMiss(path) : null;
  return miss === null ? nameFindings(path, entry.isDirectory()) : [miss];
}

/** «Copied as it is» leaves out what a computer hides; what may have been meant is said. */
function ignoredFindings(path: string): Finding[] {
  const name = path.split('/').at(-1) ?? '';
  if (!path.startsWith('static/') || !name.startsWith('.') || /^\.(?:ds_store|git.*)$/iu.test(name))
    return [];
  return [
    warning(
      'static-hidden',
      `«${name}» begins with a dot, so it is hidden and not published.`,
      'Rename it if it is meant for readers; otherwise delete it. Only `.well-known`, `.htaccess` and `.domains` are copied.',
    ),
  ];
}

function sourceFile(root: string, path: string): SourceFile {
  const kind = kindOf(path);
  const stats = statOf(root, path);
  return {
    path,
    kind: kind === 'ignored' ? 'asset' : kind,
    size: stats.size,
    stamp: stampOf(stats, Date.now()),
  };
}

function entriesOf(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(`${root}/content/${folder}`, { withFileTypes: true });
  } catch (cause) {
    throw new Error(`Cannot read the folder ${folder === '' ? 'content' : `content/${folder}`}`, { cause });
  }
}

function statOf(root: string, path: string): Stats {
  try {
    return lstatSync(`${root}/content/${path}`);
  } catch (cause) {
    throw new Error(`Cannot read content/${path}`, { cause });
  }
}

/** `content/` itself must be a folder that lies in the root. */
function whyOutside(root: string): Finding | null {
  const folder = join(root, 'content');
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined)
    return error(
      'content-missing',
      'There is no folder content/ here.',
      'Go to the folder of the archive, or name it: `--root FOLDER`.',
    );
  if (stats.isSymbolicLink()) return link('');
  if (!stats.isDirectory()) return noFile('');
  const inside = relative(realpathSync(root), realpathSync(folder));
  return inside.startsWith('..') || isAbsolute(inside) ? link('') : null;
}

function link(path: string): Finding {
  return error(
    'symlink',
    `content/${path} is a link to another place. Links are not followed: what they lead to could be anything.`,
    'Put a copy of the file or folder itself where the link is.',
  );
}

function noFile(path: string): Finding {
  return error(
    'not-a-file',
    `content/${path} is neither a file nor a folder.`,
    'Delete it or move it out of content/.',
  );
}

function isUnreadableName(name: string): boolean {
  return name.includes('\ufffd');
}

/** Names that cannot be opened (not UTF-8) or stored in the site (`sitePath`): what they name is reported and left out. */
function hasNoPlace(name: string): boolean {
  return isUnreadableName(name) || /[\p{Cc}\\:]/u.test(name);
}

function unreadableName(name: string): Finding {
  return error(
    'name-not-utf8',
    `The name «${name}» is not written in UTF-8, so it cannot stand in an address.`,
    'Rename it, best to letters a to z, digits and hyphens.',
  );
}
