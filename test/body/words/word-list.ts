import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { wordsIn } from '../../../src/body/words/differences.js';
import { fold } from '../../../src/body/words/fold.js';
import { sourceWordsOfHtml, wordsOfResult } from '../../../src/body/words/read-html.js';
import type { Words } from '../../../src/body/words/words.js';

const parser = unified().use(rehypeParse).freeze();

export function parseDocument(html: string): Root {
  return parser.parse(html);
}

export function wordsOfHtml(html: string): Words {
  return sourceWordsOfHtml(parseDocument(html), html);
}

export function resultOfHtml(html: string): Words {
  return wordsOfResult(parseDocument(html));
}

/** The words as a reader sees them; a box in a line parts them here. */
export function wordList({ stream }: Words): string[] {
  return wordsIn(fold(stream)).map(({ text }) => text);
}
