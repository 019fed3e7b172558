import { countWords } from '../../body/words/count-words.js';
import type { Words } from '../../body/words/words.js';
import type { BodyCounts } from './imported-body.js';

/** What there is on one side of the proof. */
export function countsOf(words: Words): BodyCounts {
  return {
    words: countWords(words),
    links: words.links.length,
    images: words.images.length,
    tables: words.tables,
    superscripts: words.superscripts.length,
    subscripts: words.subscripts.length,
  };
}
