import type { BuildRequest, BuildResult } from '../build.js';
import type { Flags } from './flags.js';
import type { Extent, Invocation } from './invocation.js';
import type { Speaker } from './speaker.js';
import type { World } from './world.js';

export type Build = (request: BuildRequest) => Promise<BuildResult>;

/** One run of a verb: what was asked for, and everything it is done with. */
export interface VerbRun {
  readonly flags: Flags;
  readonly request: BuildRequest;
  readonly world: World;
  readonly speaker: Speaker;
  readonly invocation: Invocation;
  readonly extent: Extent;
  readonly build: Build;
}

/** One run of a verb that builds no site. */
export interface ToolRun {
  /** The archive to work on, absolute. */
  readonly root: string;
  /** What stands behind the verb beside flags. */
  readonly operands: readonly string[];
  readonly flags: Flags;
  readonly world: World;
  readonly speaker: Speaker;
  readonly invocation: Invocation;
  readonly extent: Extent;
}
