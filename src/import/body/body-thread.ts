import { workerData } from 'node:worker_threads';
import type { BodyTask, BroughtBody } from './bring-body.js';
import { type BodiesData, openBodies } from './open-bodies.js';

// Tinypool puts what it needs itself before what the caller gives.
const [, data]: [unknown, BodiesData] = workerData;
const bring = openBodies(data);

/** Converts one body in a thread of its own. */
export default function bringInThread(task: BodyTask): BroughtBody {
  return bring(task);
}
