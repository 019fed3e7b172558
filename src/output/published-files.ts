import fs from 'node:fs';
import type { Filling, KnownOutput, KnownSite } from './known-site.js';
import { markOf } from './publishing/file-mark.js';
import type { StagedFile } from './publishing/staged-file.js';

/** The published site as far as it can be relied on. */
export interface PublishedFiles {
  /** A file that the last build made from the same (null: one that every build makes anew), and that nobody has touched since; null where there is none. */
  intact(place: string, key: string | null): KnownOutput | null;
  /** A page or data file that nobody has touched since the last build, whatever it was made from. */
  untouched(place: string): KnownOutput | null;
}

/** @param out absolute path of the published folder, which need not exist */
export function publishedFiles(out: string, known: KnownSite): PublishedFiles {
  const ifUntouched = (output: KnownOutput): KnownOutput | null => {
    const stats = fs.lstatSync(`${out}/${output.file.path}`, { throwIfNoEntry: false });
    return stats?.isFile() && markOf(stats) === output.file.mark ? output : null;
  };
  return {
    intact(place, key) {
      const output = known.outputs.get(place);
      return output === undefined || output.key !== key ? null : ifUntouched(output);
    },
    untouched(place) {
      const output = known.outputs.get(place);
      return output === undefined || output.key === null ? null : ifUntouched(output);
    },
  };
}

/**
 * Whether the published folder is the staged site already, file for file: what was made anew came out as it was, nobody has
 * touched a file since, and none was added.
 */
export function isAsStaged(out: string, known: KnownSite, staged: ReadonlyMap<string, StagedFile>): boolean {
  if (known.outputs.size !== staged.size) return false;
  for (const [place, { sha256 }] of staged)
    if (known.outputs.get(place)?.file.sha256 !== sha256) return false;
  return holdsExactly(out, known);
}

/** Whether a published folder holds these files as they were written, and no other. */
export function holdsExactly(
  out: string,
  { outputs, filled }: Pick<KnownSite, 'outputs' | 'filled'>,
): boolean {
  const folders = foldersOf(outputs.keys());
  const holdsNothingElse = (folder: string): boolean => {
    const place = `${out}/${folder}`;
    const stats = fs.lstatSync(place, { throwIfNoEntry: false });
    if (stats?.isDirectory() !== true) return false;
    if (isAsFilled(stats, filled)) return true;
    const within = folder === '' ? '' : `${folder}/`;
    return fs
      .readdirSync(place, { withFileTypes: true })
      .every(({ name }) => outputs.has(within + name) || folders.has(within + name));
  };
  const isThere = ({ file }: KnownOutput): boolean => {
    const stats = fs.lstatSync(`${out}/${file.path}`, { throwIfNoEntry: false });
    return stats?.isFile() === true && markOf(stats) === file.mark;
  };
  return every(folders, holdsNothingElse) && every(outputs.values(), isThere);
}

/** Those that hold the files, the top one (`''`) among them. */
function foldersOf(places: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const place of places)
    for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1)) {
      const folder = place.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}

/**
 * Whether nothing came into a folder, or went, since it was filled and listed: either changes the time of its last change of state
 * (POSIX, open(), rename() and their like), which hardly a program sets back. To look at that is one call of the system
 * where a listing is five. Any time outside of the filling tells nothing (a clock that was put right, a folder that was moved here), nor
 * does one in whole seconds: such a file system counts no others.
 */
function isAsFilled({ ctimeMs }: fs.Stats, { from, until }: Filling): boolean {
  return ctimeMs >= from && ctimeMs < until - CLOCK_TICK && ctimeMs % 1000 !== 0;
}

/** How far the clock of a file system goes in one step, in milliseconds: on Linux 1 to 10. */
const CLOCK_TICK = 20;

function every<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): boolean {
  for (const item of items) if (!holds(item)) return false;
  return true;
}
