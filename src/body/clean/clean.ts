import type { Root } from 'hast';
import { breakBeforeBullets } from './break-before-bullets.js';
import type { Cleaning, Rule } from './cleaning.js';
import { dropInvisible } from './drop-invisible.js';
import { foldSpaces } from './fold-spaces.js';
import { joinLists } from './join-lists.js';
import { layOutBlocks } from './lay-out-blocks.js';
import { layOutFootnotes } from './lay-out-footnotes.js';
import { linkEmbeds } from './link-embeds.js';
import { listTypedBullets } from './list-typed-bullets.js';
import { loosenFragments, nameAnchors, settleAnchors } from './name-anchors.js';
import { orderHeadings } from './order-headings.js';
import { removeEmptyBlocks } from './remove-empty-blocks.js';
import { removeHidden } from './remove-hidden.js';
import { removeTitle } from './remove-title.js';
import { repairMojibake } from './repair-mojibake.js';
import { resolveLinks } from './resolve-links.js';
import { showImages } from './show-images.js';
import { splitAtBreaks } from './split-at-breaks.js';
import { stripAttributes } from './strip-attributes.js';
import { tidyInlines } from './tidy-inlines.js';
import { unwrapLoneParagraphs } from './unwrap-lone-paragraphs.js';
import { unwrapNested } from './unwrap-nested.js';
import { unwrapWrappers } from './unwrap-wrappers.js';

/** The rules in their order; each relies on what those above it left. */
const rules: readonly Rule[] = [
  // Characters: misread ones first, since soft hyphens and controls are part of them.
  repairMojibake,
  dropInvisible,
  // Links first: what the next rules make of films and images leads where it should already.
  resolveLinks,
  // What was embedded is linked before its parameters go with the hidden elements.
  linkEmbeds,
  layOutFootnotes,
  removeHidden,
  breakBeforeBullets,
  foldSpaces,
  showImages,
  nameAnchors,
  // Structure: inline names first, so that blocks are laid out over few and known elements.
  unwrapWrappers,
  unwrapNested,
  layOutBlocks,
  splitAtBreaks,
  tidyInlines,
  settleAnchors,
  removeEmptyBlocks,
  // What the page shows already, and what only looks like structure.
  removeTitle,
  orderHeadings,
  listTypedBullets,
  removeEmptyBlocks,
  stripAttributes,
  joinLists,
  unwrapLoneParagraphs,
  loosenFragments,
];

/** Cleans a body in place; every firing of a rule is in `cleaning` afterwards. `afterEach` may stop what takes too long. */
export function clean(tree: Root, cleaning: Cleaning, afterEach: () => void): void {
  for (const rule of rules) {
    rule(tree, cleaning);
    afterEach();
  }
}
