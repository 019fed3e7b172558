import type { Element, Root } from 'hast';
import { eachElement } from '../tree.js';
import { type Cleaning, recordWords, report } from './cleaning.js';

/** Records the links of an element that goes because it shows nothing: no reader could see them, but they had a target. */
export function recordLostLinks(gone: Element, cleaning: Cleaning): void {
  const whole: Root = { type: 'root', children: [gone] };
  eachElement(whole, (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string') return;
    recordWords(cleaning, 'links', node, { from: href, to: null, subject: 'link' });
    report(cleaning, node, {
      code: 'link-without-words',
      severity: 'note',
      message: `a link to «${href}» had no words, so no reader could see it; it is gone`,
      help: null,
    });
  });
}
