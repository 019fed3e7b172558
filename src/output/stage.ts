import fs from 'node:fs';
import path from 'node:path';
import { makeFolders } from './publishing/make-folders.js';
import { markerName, markerText } from './publishing/marker.js';
import { newStageBeside } from './publishing/names-beside.js';
import { removeOwnTree } from './publishing/remove-tree.js';
import { foldPath, sitePath } from './publishing/site-path.js';
import {
  attempt,
  copyAndHash,
  linkOrCopy,
  makeFolderOf,
  type OpenFile,
  openStagedFile,
  type StagedFile,
  writeStagedFile,
} from './publishing/staged-file.js';

/** A whole new site beside the published one, until it takes its place or is thrown away. */
export interface Stage {
  /** Absolute. */
  readonly folder: string;
  /** When it was still empty, by the clock of the file system, in milliseconds since 1970. */
  readonly openedAt: number;
  /** What that clock says now; 0 where it cannot be asked. */
  clock(): number;
  /** Every file written so far (our marker among them), by its path in the site. */
  readonly files: ReadonlyMap<string, StagedFile>;
  /**
   * Writes one page or file. An address that is empty or ends in a slash means the `index.html` there.
   *
   * @throws DiskFault where the machine cannot write it; Error where the address leaves the site or is taken
   */
  write(address: string, content: string | Uint8Array): void;
  /** Begins a file that is written piece by piece. Once closed it must be accepted. */
  open(address: string): OpenFile;
  /**
   * Takes the place of an address, for somebody else to write the file there (`makeFolderOf`, `writeStagedFile`) and say so
   * (`accept`).
   *
   * @returns its path in the site
   */
  claim(address: string): string;
  /** Takes in a file that was written at a place that was claimed. */
  accept(file: StagedFile): void;
  /** Takes over a file of the published site as it is. It is there only when `linkKept` was called. */
  keep(file: StagedFile): void;
  /** Puts every kept file in its place, by a hard link where the file system has them. */
  linkKept(publishedFolder: string): void;
  /** The same with the bytes of a file. Rights and times are not taken over: a read-only original must not make a read-only site. */
  copy(fromAbsolute: string, address: string): void;
  /** Whether a file or folder is there already, or a file stands where a folder above it would be. */
  isTaken(address: string): boolean;
  /** Deletes the stage. What is published stays as it is. */
  discard(): void;
}

/**
 * Opens an empty stage beside `out`, in the same parent folder, which is made where it is missing. The lock of `out` must
 * be held and what an earlier run left cleared away (`recover`).
 *
 * @param out absolute path of the folder to be published
 * @throws DiskFault where the machine cannot make it
 */
export function openStage(out: string): Stage {
  const folder = newStageBeside(out);
  const files = new Map<string, StagedFile>();
  const taken: Taken = { files: new Map(), folders: new Map() };
  const foldersMade = new Set<string>();
  const kept: StagedFile[] = [];
  const opened: OpenFile[] = [];

  function write(address: string, content: string | Uint8Array): void {
    accept(writeStagedFile(folder, prepare(address), content));
  }

  function accept(file: StagedFile): void {
    files.set(file.path, file);
  }

  function keep(file: StagedFile): void {
    claim(file.path);
    kept.push(file);
    accept(file);
  }

  function linkKept(publishedFolder: string): void {
    for (const file of kept.splice(0)) {
      makeFolderOf(folder, file.path, foldersMade);
      const mark = linkOrCopy(path.join(publishedFolder, file.path), path.join(folder, file.path), file.mark);
      if (mark !== file.mark) accept({ ...file, mark });
    }
  }

  function copy(fromAbsolute: string, address: string): void {
    const place = prepare(address);
    accept({ path: place, ...copyAndHash(fromAbsolute, path.join(folder, place)) });
  }

  function open(address: string): OpenFile {
    const file = openStagedFile(folder, prepare(address));
    opened.push(file);
    return file;
  }

  function discard(): void {
    for (const file of opened) file.abandon();
    removeOwnTree(folder);
  }

  /** Any change of a file's state is noted by that clock; this one changes nothing. */
  function clock(): number {
    try {
      const { atime, mtime } = fs.lstatSync(folder);
      fs.utimesSync(folder, atime, mtime);
      return fs.lstatSync(folder).ctimeMs;
    } catch {
      return 0;
    }
  }

  /** Claims an address and makes its folder. */
  function prepare(address: string): string {
    const place = claim(address);
    makeFolderOf(folder, place, foldersMade);
    return place;
  }

  /** Checks the address and sees that nobody has it. */
  function claim(address: string): string {
    const place = sitePath(address);
    const trouble = whyTaken(place, taken);
    if (trouble !== null) throw new Error(trouble);
    take(place, taken);
    return place;
  }

  attempt('make the folder', folder, () => {
    makeFolders(path.dirname(folder));
    fs.mkdirSync(folder);
  });
  const openedAt = fs.lstatSync(folder).ctimeMs;
  write(markerName, markerText);
  return {
    folder,
    openedAt,
    clock,
    files,
    write,
    open,
    claim,
    accept,
    keep,
    linkKept,
    copy,
    isTaken: (address) => whyTaken(sitePath(address), taken) !== null,
    discard,
  };
}

/** By their folded paths: the files, and the folders above them with a file in each. */
interface Taken {
  readonly files: Map<string, string>;
  readonly folders: Map<string, string>;
}

function whyTaken(place: string, { files, folders }: Taken): string | null {
  const folded = foldPath(place);
  const holder = files.get(folded) ?? folders.get(folded);
  if (holder !== undefined) return `«${place}» and «${holder}» want the same place in the site`;
  for (const above of foldersAbove(folded)) {
    const file = files.get(above);
    if (file !== undefined) return `«${place}» needs a folder where «${file}» is a file`;
    if (folders.has(above)) break;
  }
  return null;
}

function take(place: string, { files, folders }: Taken): void {
  const folded = foldPath(place);
  // Most places are folded as they are: one text serves for both.
  const name = folded === place ? place : folded;
  for (const above of foldersAbove(name)) {
    if (folders.has(above)) break;
    folders.set(above, place);
  }
  files.set(name, place);
}

/** Deepest first: where one is known, so are those above it. */
function* foldersAbove(folded: string): Generator<string> {
  for (let slash = folded.lastIndexOf('/'); slash > 0; slash = folded.lastIndexOf('/', slash - 1))
    yield folded.slice(0, slash);
}
