import { workerData } from 'node:worker_threads';
import type { BodyTask, BroughtBody } from './bring-body.js';
import { type BodiesData, openBodies } from './open-bodies.js';

// Tinypool puts what it needs itself before what the caller gives.
const [, data]: [unknown, BodiesData] = workerData;
const bring = openBodies(data);

/** Converts a batch of bodies in a thread of its own. */
export default function bringInThread(tasks: readonly BodyTask[]): readonly BroughtBody[] {
  return tasks.map(bring);
}
