import type { Problem } from '../problem.js';

/** What the program tells the one that started it. */
export const exitCodes = {
  done: 0,
  /** Problems in the content, or a check that failed. */
  problems: 1,
  /** Wrong use, or wrong settings. */
  usage: 2,
  /** The machine cannot read or write. */
  machine: 3,
  /** Another build holds the lock (EX_TEMPFAIL of sysexits.h: try again later). */
  locked: 75,
  /** 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const;

/**
 * The exit code of a run that came to its end. Problems of settings and of the output folder are wrong use: correcting a
 * release would not help.
 */
export function exitCodeOf(isOk: boolean, problems: readonly Problem[]): number {
  if (isOk) return exitCodes.done;
  const isUsage = problems.some(
    ({ severity, code }) => severity === 'error' && /^(?:settings|out|usage)-/.test(code),
  );
  return isUsage ? exitCodes.usage : exitCodes.problems;
}
