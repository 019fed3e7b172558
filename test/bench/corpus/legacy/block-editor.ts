import { phrase } from '../prose.js';
import type { Random } from '../random.js';
import { type Flavour, runOf } from './flavour.js';

/** Of a blogging system: comments round every block, classes, a style sheet in the text, a data table, an end mark. */
export const blockEditor: Flavour = (paragraphs, _facts, random) => {
  const blocks = paragraphs.map((sentences, index) => {
    const start = index === 0 ? '<strong>DENPASAR </strong>– ' : '';
    const text = `${start}${runOf(sentences, random)}`;
    return `<!-- wp:paragraph -->\n<p class="has-text-align-left">${text}</p>\n<!-- /wp:paragraph -->`;
  });
  blocks.splice(random.whole(1, blocks.length), 0, table(random), '<p></p>');
  if (random.happens(30)) blocks.push('<style>.wp-block-group{margin:0 auto}</style>');
  return [...blocks, '<p class="has-text-align-center"># # #</p>'].join('\n');
};

function table(random: Random): string {
  const columns = random.whole(2, 4);
  const rows = Array.from({ length: random.whole(3, 7) }, (_, index) => {
    const cells = Array.from({ length: columns }, (_, column) => {
      const text = index === 0 || column === 0 ? phrase(random, 1, 2) : String(random.whole(1, 999));
      return `<td valign="top" width="140">${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<figure class="wp-block-table"><table border="1" cellpadding="4"><tbody>${rows.join('\n')}</tbody></table></figure>`;
}
