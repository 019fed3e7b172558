import { workerData } from 'node:worker_threads';
import { type MadeBatch, makeBatch } from './make-batch.js';
import type { PageTask } from './make-page.js';
import { openWorkshop, type WorkshopPlan } from './workshop.js';

// Tinypool puts what it needs itself before what the caller gives.
const [, plan]: [unknown, WorkshopPlan] = workerData;
const workshop = openWorkshop(plan);

/** Makes pages in a thread of its own. */
export default function makeInThread(tasks: readonly PageTask[]): MadeBatch {
  return makeBatch(tasks, workshop);
}
