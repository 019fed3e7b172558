import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { BodyRefused, guardDepth, guardText } from '../../../body/limits.js';
import { error, type Finding } from '../../../content/finding.js';

/** A page as the HTML standard reads it, with the places of its tags and attributes in the text. */
export type PageReading =
  | { readonly tree: Root; readonly finding: null }
  | { readonly tree: null; readonly finding: Finding };

const parser = unified().use(rehypeParse, { verbose: true }).freeze();

export function parsePage(text: string): PageReading {
  try {
    guardText(text);
    const tree = parser.parse(text);
    guardDepth(tree);
    return { tree, finding: null };
  } catch (refusal) {
    // Beyond a few thousand levels the parser overflows its stack before their depth can be measured.
    if (!(refusal instanceof BodyRefused) && !(refusal instanceof RangeError)) throw refusal;
    const why = refusal instanceof BodyRefused ? refusal.message : 'it has elements nested thousands deep';
    return {
      tree: null,
      finding: error(
        'page-unreadable',
        `The page cannot be read: ${why.replace(/^the body/u, 'it')}.`,
        'Open it in a browser, save it again, and import that file.',
      ),
    };
  }
}
