import type { Facts } from './facts.js';
import { bareText } from './legacy/bare-text.js';
import { blockEditor } from './legacy/block-editor.js';
import { brokenLines } from './legacy/broken-lines.js';
import { divisions } from './legacy/divisions.js';
import type { Flavour } from './legacy/flavour.js';
import { pageLayout } from './legacy/page-layout.js';
import { styledParagraphs } from './legacy/styled-paragraphs.js';
import { wordPaste } from './legacy/word-paste.js';
import { wrongEncoding } from './legacy/wrong-encoding.js';
import { prose } from './prose.js';
import type { Random } from './random.js';

const FLAVOURS: readonly [Flavour, ...Flavour[]] = [
  brokenLines,
  wordPaste,
  styledParagraphs,
  divisions,
  wrongEncoding,
  blockEditor,
  bareText,
  pageLayout,
];

/** HTML as an old system kept it. */
export function legacyBody(facts: Facts, random: Random): string {
  return `${random.pick(FLAVOURS)(prose(random), facts, random)}\n`;
}
