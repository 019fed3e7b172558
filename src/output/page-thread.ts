import { workerData } from 'node:worker_threads';
import { type MadePage, makePage, type PageTask } from './make-page.js';
import { openWorkshop, type WorkshopPlan } from './workshop.js';

// Tinypool puts what it needs itself before what the caller gives.
const [, plan]: [unknown, WorkshopPlan] = workerData;
const workshop = openWorkshop(plan);

/** Makes pages in a thread of its own. */
export default function makeInThread(tasks: readonly PageTask[]): MadePage[] {
  return tasks.map((task) => makePage(task, workshop));
}
