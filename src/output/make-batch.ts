import { type MadePage, makePage, type PageTask } from './make-page.js';
import type { NewWords } from './word-lists.js';
import type { Workshop } from './workshop.js';

/** Pages that were made together; plain data, so that a thread can give it away. */
export interface MadeBatch {
  /** In the order of the tasks. */
  readonly pages: readonly MadePage[];
  /** The words of their releases that no batch of this workshop had before. */
  readonly words: NewWords;
}

export function makeBatch(tasks: readonly PageTask[], workshop: Workshop): MadeBatch {
  const { workshop: number, list } = workshop.met;
  const from = list.count;
  const pages = tasks.map((task) => makePage(task, workshop));
  return { pages, words: { workshop: number, from, words: list.takeNew() } };
}
