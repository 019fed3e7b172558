import { type Finding, warning } from '../../../content/finding.js';
import { lineOf } from '../../text-edits.js';

/** Whether the body is made of blocks, as WordPress 5 and later store them: then line ends mean nothing in it. */
export function hasBlocks(body: string): boolean {
  return /<!--\s+wp:/u.test(body);
}

/** Reports blocks that are only named in the body, such as one that is used again on many pages: one finding a name. */
export function reportBlocks(body: string): Finding[] {
  const names = new Map<string, { readonly text: string; readonly at: number; count: number }>();
  for (const match of body.matchAll(/<!--\s+wp:([a-z][\w/-]*)\s(?:(?!-->)[\s\S])*?\/-->/gu)) {
    const [text, name = ''] = match;
    const found = names.get(name);
    if (found === undefined) names.set(name, { text, at: match.index, count: 1 });
    else found.count += 1;
  }
  return [...names.values()].map(({ text, at, count }) => {
    const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text;
    const times = count === 1 ? '' : ` (and ${count - 1} more of its kind)`;
    return warning(
      'block-left',
      `«${shown}»${times} on line ${lineOf(body, at)} of the text is only the name of a block: what it showed is not in the export.`,
      'Look at the old page. If words stood there, write them into the release.',
    );
  });
}
