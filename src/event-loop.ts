import { setImmediate } from 'node:timers/promises';

/** Short enough that Ctrl-C seems to be obeyed at once. */
const longestHold = 50;

/**
 * Gives a function to be awaited between small pieces of work: every 50 ms it lets the event loop turn, so that a signal is
 * seen and a progress bar drawn; otherwise it costs nothing.
 */
export function takeTurns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longestHold) return;
    await setImmediate();
    last = performance.now();
  };
}
