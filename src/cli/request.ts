import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BuildRequest } from '../build.js';
import { recordsOnDisk } from '../record/records.js';
import type { Flags, Verb } from './flags.js';
import { readSourceDateEpoch } from './read-values.js';
import type { Speaker } from './speaker.js';
import { WrongUse } from './usage.js';
import type { World } from './world.js';

/**
 * The archive to work on, as an absolute path: `--root` from the folder the program was started in, else that folder.
 *
 * @throws WrongUse where there is no such folder
 */
export function rootOf(flags: Flags, world: World): string {
  const root = path.resolve(world.cwd, flags.root ?? '.');
  if (fs.statSync(root, { throwIfNoEntry: false })?.isDirectory()) return root;
  throw new WrongUse(
    'root',
    `there is no folder «${root}»`,
    'Name the folder that holds content/ with `--root`.',
  );
}

/**
 * What the pipeline is asked for. Paths become absolute: `--out` from the folder the program was started in, `dist/` from
 * the root.
 *
 * @throws WrongUse where what is not public yet would get into `dist/`
 */
export function requestFor(
  verb: Verb,
  flags: Flags,
  root: string,
  world: World,
  speaker: Speaker,
): BuildRequest {
  const at = flags.clock ?? readSourceDateEpoch(world.env.SOURCE_DATE_EPOCH);
  const out = outFor(verb, flags, world, root);
  if (verb === 'build' && !flags.dryRun) refusePreviewInDist(flags, at, world, root, out);
  return {
    root,
    out,
    base: flags.base,
    at,
    drafts: flags.drafts,
    future: flags.future,
    strict: flags.strict,
    publishes: verb !== 'check' && !flags.dryRun,
    // A check tells of every body what the cleaning did to it, so it converts every one.
    full: verb === 'check' || flags.full,
    jobs: jobsOf(flags),
    records: recordsOnDisk,
    onFirstPages: async () => undefined,
    onProgress: speaker.progress,
  };
}

/** Threads that work at the same time: more than eight only wait for one another. */
export function jobsOf(flags: Flags): number {
  return flags.jobs ?? Math.min(os.availableParallelism(), 8);
}

/** The folder that the public gets. */
export function publishedFolder(root: string): string {
  return path.join(root, 'dist');
}

/** Only `build` writes where the public reads; the others work in the folder of the program's own records. */
function outFor(verb: Verb, flags: Flags, world: World, root: string): string {
  if (verb !== 'build') return path.join(root, '.siaran', verb);
  return flags.out === null ? publishedFolder(root) : path.resolve(world.cwd, flags.out);
}

/** A build that shows more than the public may see yet is a preview, and `dist/` is what is uploaded. */
function refusePreviewInDist(flags: Flags, at: string | null, world: World, root: string, out: string): void {
  if (!isSamePlace(out, publishedFolder(root))) return;
  const isLater = at !== null && Date.parse(at) > world.now();
  if (isLater) {
    throw new WrongUse(
      'clock-ahead',
      `the moment «${at}» is still to come, and releases that are held until then would be published in dist/`,
      'To see that day’s site, write it elsewhere: `--out preview`',
    );
  }
  if (flags.drafts || flags.future) {
    throw new WrongUse(
      'preview-in-dist',
      `${flags.drafts ? '--drafts' : '--future'} takes in releases that are not public yet, and dist/ is what the public gets`,
      'To look at them write the site elsewhere (`--out preview`), or use `siaran serve`.',
    );
  }
}

function isSamePlace(one: string, other: string): boolean {
  if (path.relative(one, other) === '') return true;
  const a = fs.statSync(one, { throwIfNoEntry: false, bigint: true });
  const b = fs.statSync(other, { throwIfNoEntry: false, bigint: true });
  return a !== undefined && b !== undefined && a.ino !== 0n && a.ino === b.ino && a.dev === b.dev;
}
