import { type MadePage, makePage, type PageTask } from './make-page.js';
import type { MetWords } from './search/met-words.js';
import type { Workshop } from './workshop.js';

/** Pages that were made together; plain data, so that a thread can give it away. */
export interface MadeBatch {
  /** In the order of the tasks. */
  readonly pages: readonly MadePage[];
  /** Of those of their releases of which they are wanted. */
  readonly words: MetWords;
}

export function makeBatch(tasks: readonly PageTask[], workshop: Workshop): MadeBatch {
  const pages = tasks.map((task) => makePage(task, workshop));
  return { pages, words: workshop.met.take() };
}
