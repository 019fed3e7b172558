import { error, type Finding } from '../../../content/finding.js';

export function entitiesRefused(): Finding {
  return error(
    'xml-entities',
    'The file defines names of its own (<!ENTITY …>), with which a few lines can become gigabytes. WordPress writes none, so the file is not read.',
    'Export it again from WordPress (Tools, Export), or take the <!DOCTYPE …> out of its beginning if you know where it comes from.',
  );
}

export function truncated(isInItem: boolean): Finding {
  return error(
    'wxr-truncated',
    isInItem
      ? 'The file ends in the middle of this item.'
      : 'The file ends before its end (</channel>, </rss>): WordPress stopped while it wrote it, and more items may be missing.',
    'Export again, a year or a type of post at a time if it stops again, and compare the number of posts with that in WordPress.',
  );
}

/** What is no XML in an item; `reason` is that of the parser. */
export function brokenItem(reason: string, line: number, words: string): Finding {
  const known = reasons.find(({ pattern }) => pattern.test(reason));
  const what = known?.what ?? `it is no XML (${reason.replace(/\.$/u, '')})`;
  const help = known?.help ?? 'Put that place right in the file, or export the item again.';
  return error('wxr-item-broken', `This item cannot be read: ${what}, on line ${line}: «${words}».`, help);
}

const reasons: readonly { readonly pattern: RegExp; readonly what: string; readonly help: string }[] = [
  {
    pattern: /undefined entity|disallowed character in entity name|empty entity name/u,
    what: 'a name between & and ; says nothing to XML',
    help: 'Write the letter itself instead, or &amp; where only an ampersand is meant, and import again.',
  },
  {
    pattern: /malformed character entity/u,
    what: 'a number between &# and ; is no character',
    help: 'Write the letter itself instead, and import again.',
  },
  {
    pattern: /unclosed tag|unexpected close tag|unmatched closing tag|unexpected end/u,
    what: 'an element or a section is not closed, or closed twice',
    help: 'Look for a missing </…> or ]]> at or before that line, put it in, and import again.',
  },
  {
    pattern: /\]\]>/u,
    what: 'a section ends (]]>) that never began',
    help: 'Take out the ]]>, or put <![CDATA[ before the text, and import again.',
  },
  {
    pattern: /doctype/u,
    what: 'a <!DOCTYPE stands in it',
    help: 'Take it out, or put the text round it between <![CDATA[ and ]]>, and import again.',
  },
];
