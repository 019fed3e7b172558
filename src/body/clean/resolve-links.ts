import type { Element, ElementContent, Root } from 'hast';
import { element, excerpt, isElement, plainText, replaceNodes, text } from '../tree.js';
import { type Cleaning, recordWords, report } from './cleaning.js';
import { resolveTarget, type Target } from './resolve-target.js';

const rule = 'links';

/**
 * Every link leads somewhere or is a link no more: its text stays, its target is recorded. A target changes only where it
 * must (the old site's relative address, a file of this archive), and that is recorded too. An area of an image map is a link
 * worded by its alternative text.
 */
export function resolveLinks(tree: Root, cleaning: Cleaning): void {
  replaceNodes(tree, (node) => {
    if (!isElement(node, 'a', 'area')) return node;
    const written = node.properties.href;
    if (typeof written !== 'string') return isAnchor(node) ? node : node.children;
    const href = hrefFor(resolveTarget(written, cleaning), node, written, cleaning);
    if (href === null) {
      recordWords(cleaning, rule, node, { from: written, to: null, subject: 'link' });
      delete node.properties.href;
      return isAnchor(node) ? node : node.children;
    }
    if (href !== written && !href.startsWith('#'))
      recordWords(cleaning, rule, node, { from: written, to: href, subject: 'link' });
    node.properties.href = href;
    return node.tagName === 'a' ? node : linkFor(node, href, cleaning);
  });
}

function linkFor(area: Element, href: string, cleaning: Cleaning): ElementContent[] {
  const link = element('a', [], area);
  link.properties.href = href;
  const alt = typeof area.properties.alt === 'string' ? area.properties.alt.replace(/\s+/gu, ' ').trim() : '';
  if (alt !== '') {
    link.children.push(text(alt, area));
    recordWords(cleaning, rule, area, { from: null, to: alt });
  }
  return [text(' ', area), link, text(' ', area)];
}

const writeInFull =
  'The words stay, without a link. Write the full address, or name a file that lies beside the release.';

function isAnchor(node: Element): boolean {
  return typeof node.properties.id === 'string' || typeof node.properties.name === 'string';
}

function hrefFor(target: Target, node: Element, written: string, cleaning: Cleaning): string | null {
  const words = excerpt(plainText(node), 60);
  switch (target.kind) {
    case 'found':
      if (target.file !== null) cleaning.usedFiles.add(target.file);
      return target.href;
    case 'fragment':
      // Whether the text has that name shows when the names have found their places.
      return `#${encodeURIComponent(target.id)}`;
    case 'held':
      warn(
        'link-to-held',
        `the link «${words}» leads to a release that is not public yet`,
        'The words stay, without a link. Build again once that release is public, and the link is there.',
      );
      return null;
    case 'unusable':
      warn('link-unusable', `the link «${words}» to «${excerpt(written)}» cannot be kept: ${target.why}`);
      return null;
    case 'missing':
      if (cleaning.isTolerant) {
        warn('link-lost', `the link «${words}» leads to «${excerpt(written)}» on a site that is not known`);
      } else {
        report(cleaning, node, {
          code: 'file-missing',
          severity: 'error',
          message: `the link «${words}» leads to «${excerpt(written)}», and there is no such file`,
          help: 'Put the file beside the release, or correct its name; capitals count.',
        });
      }
      return null;
  }

  function warn(code: string, message: string, help = writeInFull): void {
    report(cleaning, node, { code, severity: 'warning', message, help });
  }
}
