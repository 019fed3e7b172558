import { Listener } from './listener.js';
import type { Words } from './words.js';

/** Words of a source without any markup: white space alone parts them. */
export function sourceWordsOfPlainText(text: string): Words {
  const listener = new Listener();
  listener.text(text, 1);
  return listener.words([]);
}
