import { createHash, hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DiskFault, systemCode } from './disk-fault.js';
import { type FileMark, markOf } from './file-mark.js';

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

/** Makes the folder in which a place lies. @param made folders that are there, by their paths in the site */
export function makeFolderOf(folder: string, place: string, made: Set<string>): void {
  const parent = path.posix.dirname(place);
  if (parent === '.' || made.has(parent)) return;
  const absolute = path.join(folder, parent);
  attempt('make the folder', absolute, () => fs.mkdirSync(absolute, { recursive: true }));
  made.add(parent);
}

/**
 * Writes a file into a stage: it must not be there yet, and its folder must be.
 *
 * @param folder of the stage, absolute
 * @param place path in the site, claimed
 * @throws DiskFault where the machine cannot write it
 */
export function writeStagedFile(folder: string, place: string, content: string | Uint8Array): StagedFile {
  const bytes = typeof content === 'string' ? encoded(content) : content;
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
  return { path: place, size: bytes.length, sha256: hash('sha256', bytes, 'hex'), mark };
}

/** Text as UTF-8, in a place that the next text uses again: a new buffer for every page is memory that nobody sweeps for long. */
function encoded(text: string): Uint8Array {
  // No unit of UTF-16 takes more than three bytes.
  const most = text.length * 3;
  if (most > LARGEST_SCRATCH) return Buffer.from(text, 'utf8');
  if (most > scratch.length) scratch = Buffer.allocUnsafeSlow(most * 2);
  return scratch.subarray(0, scratch.write(text, 'utf8'));
}

const LARGEST_SCRATCH = 1024 * 1024;

let scratch = Buffer.allocUnsafeSlow(128 * 1024);

/** A file of a stage that is being written. */
export interface OpenFile {
  /** Text is written as UTF-8. */
  write(text: string): void;
  close(): StagedFile;
  /** Lets the file go unfinished; nothing where it is closed. */
  abandon(): void;
}

/** Begins a file that is written piece by piece, under the conditions of `writeStagedFile`. */
export function openStagedFile(folder: string, place: string): OpenFile {
  const target = path.join(folder, place);
  const file = attempt('write', target, () => fs.openSync(target, 'wx'));
  const hash = createHash('sha256');
  let buffer = Buffer.allocUnsafe(256 * 1024);
  let filled = 0;
  let size = 0;
  let isOpen = true;

  function put(bytes: Uint8Array): void {
    hash.update(bytes);
    writeWhole(file, bytes, target);
    size += bytes.length;
  }

  function letGo(): void {
    if (isOpen) fs.closeSync(file);
    isOpen = false;
    buffer = NO_ROOM;
  }

  function flush(): void {
    put(buffer.subarray(0, filled));
    filled = 0;
  }

  return {
    write(text) {
      // No unit of UTF-16 takes more than three bytes.
      const most = text.length * 3;
      if (filled + most > buffer.length) flush();
      if (most > buffer.length) put(Buffer.from(text, 'utf8'));
      else filled += buffer.write(text, filled, 'utf8');
    },
    close() {
      flush();
      const mark = attempt('write', target, () => markOf(fs.fstatSync(file)));
      letGo();
      return { path: place, size, sha256: hash.digest('hex'), mark };
    },
    abandon: letGo,
  };
}

const NO_ROOM = Buffer.alloc(0);

/** A file system without hard links (FAT) gets a copy. */
export function linkOrCopy(from: string, to: string, mark: FileMark): FileMark {
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
export function copyAndHash(from: string, to: string): Omit<StagedFile, 'path'> {
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
export function attempt<Result>(action: string, place: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new DiskFault(action, place, error);
  }
}
