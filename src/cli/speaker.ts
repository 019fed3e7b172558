import picocolors from 'picocolors';
import type { Flags } from './flags.js';
import { progressLine } from './progress-bar.js';
import type { World } from './world.js';

export type Colours = ReturnType<typeof picocolors.createColors>;

/** For what is not shown on a terminal. */
export const plainColours: Colours = picocolors.createColors(false);

/** Says things: results on stdout, progress and messages on stderr. */
export interface Speaker {
  readonly outColours: Colours;
  readonly errColours: Colours;
  /** One line (or several) of result. */
  result(text: string): void;
  /** One line (or several) of message. */
  message(text: string): void;
  /** Shows how far it has come, where stderr is a terminal; overwritten by what comes next. */
  progress(stage: string, done: number, total: number): void;
}

type Manner = Pick<Flags, 'color' | 'progress' | 'quiet'>;

export function speakerFor(world: World, manner: Manner): Speaker {
  const { env, stdout, stderr } = world;
  const showsProgress =
    manner.progress && !manner.quiet && stderr.isTTY && !isSet(env.CI) && env.TERM !== 'dumb';
  const shown = { line: '', at: 0, stage: '', began: 0 };

  function clear(): void {
    if (shown.line === '') return;
    stderr.write('\r\x1b[K');
    shown.line = '';
  }

  return {
    outColours: picocolors.createColors(usesColours(env, manner.color, stdout.isTTY)),
    errColours: picocolors.createColors(usesColours(env, manner.color, stderr.isTTY)),
    result(text) {
      clear();
      stdout.write(`${text}\n`);
    },
    message(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    progress(stage, done, total) {
      const now = world.now();
      if (stage !== shown.stage) {
        shown.stage = stage;
        shown.began = now;
      }
      if (!showsProgress || now - shown.at < millisecondsBetween) return;
      const line = progressLine(stage, done, total, now - shown.began);
      shown.at = now;
      shown.line = line.slice(0, Math.max(0, stderr.columns - 1));
      stderr.write(`\r\x1b[K${shown.line}`);
    },
  };
}

const millisecondsBetween = 100;

/** `--no-color` and NO_COLOR (no-color.org) beat FORCE_COLOR (force-color.org), which beats what the terminal is. */
export function usesColours(env: World['env'], isWanted: boolean, isTTY: boolean): boolean {
  if (!isWanted || isSet(env.NO_COLOR)) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return !isNo(env.FORCE_COLOR);
  return isTTY && env.TERM !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function isNo(value: string): boolean {
  return value === '0' || value === 'false';
}

/** Whether this runs on a build server, where the log may be public. */
export function isOnBuildServer(env: World['env']): boolean {
  return isSet(env.CI) && !isNo(env.CI ?? '');
}
