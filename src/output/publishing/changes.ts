import fs from 'node:fs';
import path from 'node:path';
import { compareText } from '../../content/compare-text.js';
import { MANIFEST_ADDRESS, readManifest } from '../manifest.js';
import type { StagedFile } from './staged-file.js';

/** What a reader would notice of a publication, as addresses without leading slash: `releases/2018/12/x/`, `` (home). */
export interface Changes {
  readonly appear: readonly string[];
  readonly change: readonly string[];
  readonly go: readonly string[];
  /** Paths in the site of every file that is new or has other bytes, the manifest among them, sorted. */
  readonly upload: readonly string[];
  /** Paths in the site of every file that is gone, sorted. */
  readonly remove: readonly string[];
}

export const NO_CHANGES: Changes = { appear: [], change: [], go: [], upload: [], remove: [] };

/**
 * Compares the staged site with the published one by the manifest that lies in it. A folder without a manifest counts as
 * empty. The manifest itself and our marker are not counted: they change with everything, or never.
 *
 * @param out absolute path of the published folder, which need not exist
 */
export function changesSince(out: string, staged: ReadonlyMap<string, StagedFile>): Changes {
  const published = publishedFiles(path.join(out, MANIFEST_ADDRESS));
  const appear: string[] = [];
  const change: string[] = [];
  const go: string[] = [];
  for (const file of staged.values()) {
    if (file.path === MANIFEST_ADDRESS) continue;
    const before = published.get(file.path);
    if (before === undefined) appear.push(file.path);
    else if (before !== file.sha256) change.push(file.path);
  }
  for (const file of published.keys()) if (!staged.has(file)) go.push(file);
  const isChanged = appear.length + change.length + go.length > 0;
  return {
    appear: asAddresses(appear),
    change: asAddresses(change),
    go: asAddresses(go),
    upload: [...appear, ...change, ...(isChanged ? [MANIFEST_ADDRESS] : [])].sort(compareText),
    remove: go.sort(compareText),
  };
}

function publishedFiles(manifest: string): Map<string, string> {
  return fs.existsSync(manifest) ? readManifest(fs.readFileSync(manifest, 'utf8')) : new Map();
}

/** Pages first, then files; each in a fixed order. */
function asAddresses(files: string[]): string[] {
  return files
    .filter((file) => !isHousekeeping(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort((a, b) => Number(!isPage(a)) - Number(!isPage(b)) || compareText(a, b));
}

function isPage(address: string): boolean {
  return address === '' || address.endsWith('/');
}

/** Names that begin with a dot (our marker, `.nojekyll`) are for machines. */
function isHousekeeping(file: string): boolean {
  return file.startsWith('.');
}
