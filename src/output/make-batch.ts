import { type MadePage, makePage, type PageTask } from './make-page.js';
import { startWordList } from './search/word-list.js';
import type { Workshop } from './workshop.js';

/** Pages that were made together; plain data, so that a thread can give it away. */
export interface MadeBatch {
  /** In the order of the tasks. */
  readonly pages: readonly MadePage[];
  /** The words of their releases, each once. */
  readonly words: readonly string[];
}

export function makeBatch(tasks: readonly PageTask[], workshop: Workshop): MadeBatch {
  const list = startWordList();
  return { pages: tasks.map((task) => makePage(task, workshop, list)), words: list.words };
}
