import type { Root } from 'hast';
import { hiddenElements } from '../elements.js';
import { breakBeforeBullets } from './break-before-bullets.js';
import type { Cleaning, Rule } from './cleaning.js';
import { dropInvisible } from './drop-invisible.js';
import { foldSpaces } from './fold-spaces.js';
import { joinLists } from './join-lists.js';
import { layOutBlocks } from './lay-out-blocks.js';
import { layOutFootnotes } from './lay-out-footnotes.js';
import { embeds, linkEmbeds } from './link-embeds.js';
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
import { standsIn } from './stands-in.js';
import { stripAttributes } from './strip-attributes.js';
import { tidyInlines } from './tidy-inlines.js';
import { unwrapLoneParagraphs } from './unwrap-lone-paragraphs.js';
import { unwrapNested } from './unwrap-nested.js';
import { unwrapWrappers } from './unwrap-wrappers.js';

/** A rule, and what must stand in the source for it to find anything: one name of `standsIn` is enough. */
export interface Step {
  readonly rule: Rule;
  readonly needs?: ReadonlySet<string>;
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** The rules in their order; each relies on what those above it left. */
export const steps: readonly Step[] = [
  // Characters: misread ones first, since soft hyphens and controls are part of them.
  { rule: repairMojibake },
  { rule: dropInvisible },
  // Links first: what the next rules make of films and images leads where it should already.
  { rule: resolveLinks, needs: new Set(['a', 'area']) },
  // What was embedded is linked before its parameters go with the hidden elements.
  { rule: linkEmbeds, needs: embeds },
  { rule: layOutFootnotes },
  { rule: removeHidden, needs: new Set([...hiddenElements, '#comment', '#doctype']) },
  { rule: breakBeforeBullets },
  { rule: foldSpaces },
  { rule: showImages, needs: new Set(['img']) },
  { rule: nameAnchors, needs: new Set(['a', 'area', '@id']) },
  // Structure: inline names first, so that blocks are laid out over few and known elements.
  { rule: unwrapWrappers },
  { rule: unwrapNested },
  { rule: layOutBlocks },
  { rule: splitAtBreaks },
  { rule: tidyInlines },
  { rule: settleAnchors, needs: new Set(['@id', '@name']) },
  { rule: removeEmptyBlocks },
  // What the page shows already, and what only looks like structure.
  { rule: removeTitle },
  { rule: orderHeadings, needs: new Set(headings) },
  { rule: listTypedBullets },
  { rule: removeEmptyBlocks },
  { rule: stripAttributes },
  { rule: joinLists },
  { rule: unwrapLoneParagraphs },
  { rule: loosenFragments, needs: new Set(['a', 'area']) },
];

/** Cleans a body in place; every firing of a rule is in `cleaning` afterwards. `afterEach` may stop what takes too long. */
export function clean(tree: Root, cleaning: Cleaning, afterEach: () => void): void {
  const standing = standsIn(tree);
  for (const step of steps) {
    if (!finds(step, standing)) continue;
    step.rule(tree, cleaning);
    afterEach();
  }
}

/** Whether a rule could find anything in a body in which this stands. */
export function finds({ needs }: Step, standing: ReadonlySet<string>): boolean {
  if (needs === undefined) return true;
  for (const name of needs) if (standing.has(name)) return true;
  return false;
}
