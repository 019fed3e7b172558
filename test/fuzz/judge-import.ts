import type { Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { ImportedBody } from '../../src/import/body/imported-body.js';
import { bringIn, errorsOf } from '../import/body/bring-in.js';
import type { HazardousBody } from './hazardous-html.js';
import type { RandomBody } from './random-bodies.js';

/**
 * What is wrong with bringing in any body; null where nothing is. A body that is refused on its own page is refused here; any
 * other must be proved as Markdown or as HTML.
 */
export function judgeImport({ text, format, lang, title }: RandomBody): string | null {
  const body = bringIn(text, { format: format ?? 'html', lang, title });
  return body.problems.some(({ code }) => code === 'body-not-proved') ? `not proved:\n${body.text}` : null;
}

/** The same of hazardous texts, which must all be on the page, each character; `html`: how many blocks Markdown had no way for. */
export function judgeHazards({ html, texts }: HazardousBody): {
  readonly fault: string | null;
  readonly htmlBlocks: number;
} {
  const body = bringIn(html);
  const given = visible(texts.join(''));
  const shown = visible(textOn(body));
  const errors = errorsOf(body);
  const fault =
    errors.length > 0 ? errors.join('\n') : given === shown ? null : `not the text:\n${given}\n${shown}`;
  return { fault, htmlBlocks: body.format === 'html' ? texts.length : body.htmlBlocks };
}

/** Everything but blanks, and bullets, which a list has by itself. */
function visible(text: string): string {
  return text.replace(/[\s•·-]+/gu, '');
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

function textOn({ article }: ImportedBody): string {
  const read = (node: Root | RootContent): string => {
    if (node.type === 'text') return node.value;
    const alt = node.type === 'element' ? node.properties.alt : null;
    const own = typeof alt === 'string' ? alt : '';
    return 'children' in node ? own + node.children.map(read).join('') : own;
  };
  return read(parser.parse(article.html));
}
