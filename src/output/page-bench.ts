import { Tinypool } from 'tinypool';
import { type MadeBatch, makeBatch } from './make-batch.js';
import type { PageTask } from './make-page.js';
import { openWorkshop, type WorkshopPlan } from './workshop.js';

/** Where pages are made. */
export interface PageBench {
  /** How many batches may be under way or wait for their turn. */
  readonly width: number;
  readonly make: (tasks: readonly PageTask[]) => Promise<MadeBatch>;
  readonly close: () => Promise<void>;
}

/**
 * A bench with so many places. One is this thread itself: threads of their own take a third of a second to start. Either way the
 * same function makes the pages, and the results come to the same.
 */
export function openPageBench(places: number, plan: WorkshopPlan): PageBench {
  if (places <= 1) {
    const workshop = openWorkshop(plan);
    return {
      width: 1,
      make: async (tasks) => makeBatch(tasks, workshop),
      close: async () => undefined,
    };
  }
  const pool = new Tinypool({
    filename: new URL('./page-thread.js', import.meta.url).href,
    minThreads: places,
    maxThreads: places,
    workerData: plan,
  });
  return {
    width: places * 3,
    make: (tasks): Promise<MadeBatch> => pool.run(tasks),
    close: () => pool.destroy(),
  };
}
