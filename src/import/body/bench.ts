import { Tinypool } from 'tinypool';
import type { BodyTask, BroughtBody } from './bring-body.js';
import { type BodiesData, openBodies } from './open-bodies.js';

/** Where bodies are converted. */
export interface Bench {
  /** How many batches may be under way or wait for their turn. */
  readonly width: number;
  /** Converts the bodies of a batch: threads that are handed one at a time wait for the next after each. */
  readonly bring: (tasks: readonly BodyTask[]) => Promise<readonly BroughtBody[]>;
  readonly close: () => Promise<void>;
}

/**
 * A bench with so many places. One is this thread itself: threads of their own take a quarter of a second to start. Either way
 * the same function converts the bodies, and the results come to the same.
 */
export function openBench(places: number, data: BodiesData): Bench {
  if (places <= 1) {
    const bring = openBodies(data);
    return { width: 1, bring: async (tasks) => tasks.map(bring), close: async () => undefined };
  }
  const pool = new Tinypool({
    filename: new URL('./body-thread.js', import.meta.url).href,
    minThreads: places,
    maxThreads: places,
    workerData: data,
  });
  return {
    width: places * 3,
    bring: (tasks): Promise<readonly BroughtBody[]> => pool.run(tasks),
    close: () => pool.destroy(),
  };
}
