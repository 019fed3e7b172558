import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DiskFault, systemCode } from './publishing/disk-fault.js';
import { type FileMark, markOf } from './publishing/file-mark.js';
import { makeFolders } from './publishing/make-folders.js';
import { markerName, markerText } from './publishing/marker.js';
import { newStageBeside } from './publishing/names-beside.js';
import { removeOwnTree } from './publishing/remove-tree.js';
import { foldPath, sitePath } from './publishing/site-path.js';

/** One file of the staged site. */
export interface StagedFile {
  /** Path in the site, with forward slashes: `releases/2018/index.html`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Hex, of the bytes as they were written. */
  readonly sha256: string;
  /** By what the file on the disk is known again. */
  readonly mark: FileMark;
}

/** A whole new site beside the published one, until it takes its place or is thrown away. */
export interface Stage {
  /** Absolute. */
  readonly folder: string;
  /** Every file written so far (our marker among them), by its path in the site. */
  readonly files: ReadonlyMap<string, StagedFile>;
  /**
   * Writes one page or file. An address that is empty or ends in a slash means the `index.html` there.
   *
   * @throws DiskFault where the machine cannot write it; Error where the address leaves the site or is taken
   */
  write(address: string, content: string | Uint8Array): void;
  /**
   * Takes the place of an address and makes its folder, for somebody else to write the file there (`writeFile`) and say so
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
  const taken = new Map<string, string>();
  const foldersMade = new Set<string>(['.']);
  const kept: StagedFile[] = [];

  function write(address: string, content: string | Uint8Array): void {
    accept(writeStagedFile(folder, claim(address), content));
  }

  function accept(file: StagedFile): void {
    files.set(file.path, file);
  }

  function keep(file: StagedFile): void {
    takePlace(file.path);
    kept.push(file);
    accept(file);
  }

  function linkKept(publishedFolder: string): void {
    for (const file of kept.splice(0)) {
      makeFolderOf(file.path);
      const mark = linkOrCopy(path.join(publishedFolder, file.path), path.join(folder, file.path), file.mark);
      if (mark !== file.mark) accept({ ...file, mark });
    }
  }

  function copy(fromAbsolute: string, address: string): void {
    const place = claim(address);
    accept({ path: place, ...copyAndHash(fromAbsolute, path.join(folder, place)) });
  }

  /** Checks the address, sees that nobody has it, makes its folder. */
  function claim(address: string): string {
    const place = takePlace(address);
    makeFolderOf(place);
    return place;
  }

  function takePlace(address: string): string {
    const place = sitePath(address);
    const trouble = whyTaken(place, taken);
    if (trouble !== null) throw new Error(trouble);
    take(place, taken);
    return place;
  }

  function makeFolderOf(place: string): void {
    const parent = path.posix.dirname(place);
    if (foldersMade.has(parent)) return;
    const absolute = path.join(folder, parent);
    attempt('make the folder', absolute, () => fs.mkdirSync(absolute, { recursive: true }));
    foldersMade.add(parent);
  }

  attempt('make the folder', folder, () => {
    makeFolders(path.dirname(folder));
    fs.mkdirSync(folder);
  });
  write(markerName, markerText);
  return {
    folder,
    files,
    write,
    claim,
    accept,
    keep,
    linkKept,
    copy,
    isTaken: (address) => whyTaken(sitePath(address), taken) !== null,
    discard: () => removeOwnTree(folder),
  };
}

/** `taken` holds files under their folded path, and every folder above them with a slash at its end. */
function whyTaken(place: string, taken: ReadonlyMap<string, string>): string | null {
  const folded = foldPath(place);
  const holder = taken.get(folded) ?? taken.get(`${folded}/`);
  if (holder !== undefined) return `«${place}» and «${holder}» want the same place in the site`;
  for (const above of foldersAbove(folded)) {
    const file = taken.get(above);
    if (file !== undefined) return `«${place}» needs a folder where «${file}» is a file`;
    if (taken.has(`${above}/`)) break;
  }
  return null;
}

function take(place: string, taken: Map<string, string>): void {
  const folded = foldPath(place);
  for (const above of foldersAbove(folded)) {
    if (taken.has(`${above}/`)) break;
    taken.set(`${above}/`, place);
  }
  taken.set(folded, place);
}

/** Deepest first: where one is known, so are those above it. */
function* foldersAbove(folded: string): Generator<string> {
  for (let slash = folded.lastIndexOf('/'); slash > 0; slash = folded.lastIndexOf('/', slash - 1))
    yield folded.slice(0, slash);
}

/**
 * Writes a file into a stage: it must not be there yet, and its folder must be.
 *
 * @param folder of the stage, absolute
 * @param place path in the site, claimed
 * @throws DiskFault where the machine cannot write it
 */
export function writeStagedFile(folder: string, place: string, content: string | Uint8Array): StagedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const target = path.join(folder, place);
  const mark = attempt('write', target, () => {
    const file = fs.openSync(target, 'wx');
    try {
      writeWhole(file, bytes, target);
      return markOf(fs.fstatSync(file));
    } finally {
      fs.closeSync(file);
    }
  });
  return { path: place, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), mark };
}

/** A file system without hard links (FAT) gets a copy. */
function linkOrCopy(from: string, to: string, mark: FileMark): FileMark {
  try {
    fs.linkSync(from, to);
    return mark;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new DiskFault('link', to, error);
    return attempt('copy', to, () => {
      fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
      return markOf(fs.lstatSync(to));
    });
  }
}

/** One pass, so that the bytes that were hashed are the bytes that were written. */
function copyAndHash(from: string, to: string): Omit<StagedFile, 'path'> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(256 * 1024);
  const source = attempt('read', from, () => fs.openSync(from, 'r'));
  try {
    const target = attempt('write', to, () => fs.openSync(to, 'wx'));
    try {
      let size = 0;
      for (;;) {
        const count = attempt('read', from, () => fs.readSync(source, buffer, 0, buffer.length, null));
        if (count === 0) return { size, sha256: hash.digest('hex'), mark: markOf(fs.fstatSync(target)) };
        hash.update(buffer.subarray(0, count));
        writeWhole(target, buffer.subarray(0, count), to);
        size += count;
      }
    } finally {
      fs.closeSync(target);
    }
  } finally {
    fs.closeSync(source);
  }
}

/** The system may take fewer bytes than it was given. */
function writeWhole(target: number, bytes: Uint8Array, to: string): void {
  for (let written = 0; written < bytes.length; ) {
    written += attempt('write', to, () => fs.writeSync(target, bytes, written, bytes.length - written));
  }
}

/** The system's message of a failed write names no file: this one does. */
function attempt<Result>(action: string, place: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new DiskFault(action, place, error);
  }
}
