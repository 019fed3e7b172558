import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DiskFault, systemCode } from './publishing/disk-fault.js';
import { makeFolders } from './publishing/make-folders.js';
import { lockBeside, newLockPartBeside, stagesBeside } from './publishing/names-beside.js';
import { removeOwnTree } from './publishing/remove-tree.js';
import { isHeldByAnother } from './publishing/rename-patiently.js';

export interface Lock {
  /** Gives the lock back. Harmless where it is gone already. */
  release(): void;
}

/** What a lock is taken for, as messages call it. */
export type Work = 'build' | 'import' | 'undoing of an import' | 'review';

/** Another run is at work on the same folder. */
export class LockHeld extends Error {
  override readonly name = 'LockHeld';
  /** The folder that is the lock: to be deleted by hand where no such run is going on after all. */
  readonly folder: string;
  readonly work: string;
  readonly pid: number;
  readonly host: string;

  constructor(folder: string, owner: Owner) {
    super(`another ${owner.work} (process ${owner.pid} on ${owner.host}) is at work and holds «${folder}»`);
    this.folder = folder;
    this.work = owner.work;
    this.pid = owner.pid;
    this.host = owner.host;
  }
}

/**
 * Takes the lock of a published folder. The lock is a folder beside it with a file that names its owner, made ready
 * under another name and renamed into place: a rename onto a folder that is not empty fails on every system, so only one
 * of two gets it, and a lock is never without its owner. A lock whose process is gone is taken over.
 *
 * @param out absolute path
 * @throws LockHeld where another run has it; DiskFault where the machine cannot write beside `out`
 */
export function takeLock(out: string, work: Work = 'build'): Lock {
  const lock = lockBeside(out);
  const owner = ourselves(work);
  const part = newLockPartBeside(out);
  attempt('make the folder', part, () => {
    makeFolders(path.dirname(out));
    fs.mkdirSync(part);
    fs.writeFileSync(path.join(part, ownerFile), JSON.stringify(owner));
  });
  try {
    // Each round either gets the lock, finds it held, or clears away one that nobody holds.
    for (let rounds = 0; !renamed(part, lock); rounds += 1) {
      const holder = readOwner(lock);
      if (holder !== null && isAlive(holder)) throw new LockHeld(lock, holder);
      if (rounds > mostRounds)
        throw new DiskFault('take', lock, new Error('it is neither held nor to be had'));
      // Given back between our rename and our look, or stale.
      if (fs.existsSync(lock)) setAsideStale(out, lock, holder);
    }
  } catch (error) {
    dismantle(part);
    throw error;
  }
  return { release: () => release(out, owner) };
}

/**
 * For a run that is being interrupted: deletes the stages that this process made beside `out` and gives its lock back. The
 * published site is not touched.
 */
export function abandon(out: string): void {
  for (const { folder, pid } of stagesBeside(out)) if (pid === process.pid) removeOwnTree(folder);
  const owner = readOwner(lockBeside(out));
  if (owner !== null && isThisProcess(owner)) release(out, owner);
}

/** Whether a process of this number runs on this machine. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly work: string;
  /** Tells one lock from the next of the same process. */
  readonly nonce: string;
  /** When the process began and when the lock was made, in milliseconds of the machine's clock. */
  readonly processBegan: number;
  readonly made: number;
}

const ownerFile = 'owner.json';

const mostRounds = 200;

/** Clocks are set right now and then; two readings of one moment may differ by this much, in milliseconds. */
const clockSlack = 60_000;

function ourselves(work: Work): Owner {
  const now = Date.now();
  return {
    pid: process.pid,
    host: os.hostname(),
    work,
    nonce: randomBytes(8).toString('hex'),
    processBegan: Math.round(now - process.uptime() * 1000),
    made: now,
  };
}

/**
 * A lock of another machine (a shared folder) cannot be looked into and counts as held. On this one a process number may
 * have been given to another program: after a restart of the machine, or in a container where it is always 1.
 */
function isAlive(owner: Owner): boolean {
  if (owner.host !== os.hostname()) return true;
  if (owner.pid === process.pid) return isThisProcess(owner);
  const machineBegan = Date.now() - os.uptime() * 1000;
  return owner.made > machineBegan - clockSlack && isRunning(owner.pid);
}

function isThisProcess(owner: Owner): boolean {
  const began = Date.now() - process.uptime() * 1000;
  return (
    owner.host === os.hostname() &&
    owner.pid === process.pid &&
    Math.abs(owner.processBegan - began) < clockSlack
  );
}

/**
 * Two may find the same stale lock: what was moved is looked at again, and put back if it is a fresh one. A lock without
 * a readable owner (null) is what a power cut leaves, for none is ever put in its place unfinished.
 */
function setAsideStale(out: string, lock: string, stale: Owner | null): void {
  const aside = newLockPartBeside(out);
  if (!renamed(lock, aside)) return;
  const moved = readOwner(aside);
  if (moved !== null && moved.nonce !== stale?.nonce) {
    renamed(aside, lock);
    return;
  }
  dismantle(aside);
}

function release(out: string, owner: Owner): void {
  const lock = lockBeside(out);
  if (readOwner(lock)?.nonce !== owner.nonce) return;
  const aside = newLockPartBeside(out);
  if (renamed(lock, aside)) dismantle(aside);
}

/** False where the target is there already, or the source is gone. What Windows says of the first it says of much else. */
function renamed(from: string, to: string): boolean {
  try {
    fs.renameSync(from, to);
    return true;
  } catch (error) {
    const code = systemCode(error);
    const isTaken = code === 'ENOTEMPTY' || code === 'EEXIST' || isHeldByAnother(error, process.platform);
    if (isTaken || (code === 'ENOENT' && !fs.existsSync(from))) return false;
    throw new DiskFault('rename', from, error);
  }
}

function readOwner(lock: string): Owner | null {
  try {
    const read: unknown = JSON.parse(fs.readFileSync(path.join(lock, ownerFile), 'utf8'));
    // An older version did not say what it was doing.
    const owner: unknown = { work: 'run', ...Object(read) };
    return isOwner(owner) ? owner : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    if (error instanceof SyntaxError) return null;
    throw new DiskFault('read', path.join(lock, ownerFile), error);
  }
}

function isOwner(read: unknown): read is Owner {
  return (
    typeof read === 'object' &&
    read !== null &&
    'pid' in read &&
    typeof read.pid === 'number' &&
    'host' in read &&
    typeof read.host === 'string' &&
    'work' in read &&
    typeof read.work === 'string' &&
    'nonce' in read &&
    typeof read.nonce === 'string' &&
    'processBegan' in read &&
    typeof read.processBegan === 'number' &&
    'made' in read &&
    typeof read.made === 'number'
  );
}

/** A lock that is in nobody's way any more: what cannot be deleted now is deleted by a later run. */
function dismantle(folder: string): void {
  try {
    fs.rmSync(path.join(folder, ownerFile), { force: true });
    fs.rmdirSync(folder);
  } catch {
    // See above.
  }
}

function attempt(action: string, place: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new DiskFault(action, place, error);
  }
}
