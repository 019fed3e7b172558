import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { relativeLink } from '../../archive/links.js';
import { element, excerpt, text } from '../tree.js';
import { type Cleaning, recordChange, recordWords, report } from './cleaning.js';
import { readDataImage } from './read-data-image.js';
import { resolveTarget } from './resolve-target.js';

const rule = 'images';

/**
 * An image is shown where it is a file of the archive, or its host is allowed. Any other becomes a link worded by its alt or
 * file name, a `data:` image a file of its own, a missing one a placeholder that a reader can see.
 */
export function showImages(tree: Root, cleaning: Cleaning): void {
  showIn(tree, false, cleaning);
}

function showIn(parent: Root | Element, insideLink: boolean, cleaning: Cleaning): void {
  parent.children = parent.children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'doctype' ? [] : [node];
    if (node.tagName === 'img') return showImage(node, insideLink, cleaning);
    showIn(node, insideLink || (node.tagName === 'a' && typeof node.properties.href === 'string'), cleaning);
    return [node];
  });
}

function showImage(image: Element, insideLink: boolean, cleaning: Cleaning): ElementContent[] {
  const written = typeof image.properties.src === 'string' ? image.properties.src.trim() : '';
  if (written === '') {
    const words = altOf(image);
    recordChange(cleaning, rule, image, '<img> without a source');
    return words === '' ? [] : apart(image, addedWords(image, words, cleaning));
  }
  if (/^data:/iu.test(written)) return showDataImage(image, written, cleaning);
  const target = resolveTarget(written, cleaning);
  switch (target.kind) {
    case 'found':
      if (target.file !== null) {
        cleaning.usedFiles.add(target.file);
        return [placed(image, written, target.href, cleaning)];
      }
      if (isAllowed(target.href, cleaning)) return [placed(image, written, target.href, cleaning)];
      if (!/^https?:/u.test(target.href)) return lost(image, written, cleaning);
      return linked(image, written, target.href, insideLink, cleaning);
    case 'missing':
      return missing(image, written, target.path, cleaning);
    default:
      return lost(image, written, cleaning);
  }
}

/** The image in its place, with an alternative text. */
function placed(image: Element, written: string, src: string, cleaning: Cleaning): Element {
  if (src !== written)
    recordWords(cleaning, rule, image, { from: excerpt(written, 200), to: src, subject: 'image' });
  const alt = altOf(image);
  if (alt === '') {
    report(cleaning, image, {
      code: 'image-without-description',
      severity: 'note',
      message: `the image «${fileName(src)}» has no description`,
      help: 'Write what it shows as its alternative text, so that people who cannot see it know too.',
    });
  }
  image.properties = {
    src,
    alt: alt === '' ? cleaning.surroundings.words(cleaning.source.lang).imageWithoutDescription : alt,
    ...sizeOf(image),
  };
  return image;
}

function showDataImage(image: Element, written: string, cleaning: Cleaning): ElementContent[] {
  const data = readDataImage(written);
  if (data === null) {
    recordWords(cleaning, rule, image, { from: excerpt(written, 200), to: null, subject: 'image' });
    report(cleaning, image, {
      code: 'image-unreadable',
      severity: 'warning',
      message: `an image that was stored inside the text («${excerpt(written, 40)}») is no PNG, JPEG, GIF, WebP or AVIF`,
      help: 'Save the image as a file beside the release and name that file.',
    });
    return placeholder(image, altOf(image), cleaning);
  }
  const name = `image-${createHash('sha256').update(data.bytes).digest('hex').slice(0, 16)}.${data.extension}`;
  const address = `${cleaning.source.address}${name}`;
  cleaning.madeFiles.set(address, data.bytes);
  cleaning.fromFile.set(name, relativeLink(cleaning.source.path, address));
  recordWords(cleaning, rule, image, { from: written, to: name, subject: 'image' });
  return [placed(image, name, name, cleaning)];
}

/** A link in the place of an image that may not be loaded from its host. */
function linked(
  image: Element,
  written: string,
  href: string,
  insideLink: boolean,
  cleaning: Cleaning,
): ElementContent[] {
  const words =
    altOf(image) ||
    fileName(href) ||
    cleaning.surroundings.words(cleaning.source.lang).imageWithoutDescription;
  recordWords(cleaning, rule, image, { from: written, to: null, subject: 'image' });
  report(cleaning, image, {
    code: 'image-elsewhere',
    severity: 'warning',
    message: `the image «${excerpt(written)}» lies on another site; a link stands in its place`,
    help: 'Save the image beside the release and name that file, or list its host under images.allowHosts in site.yml.',
  });
  if (insideLink) return apart(image, addedWords(image, words, cleaning));
  recordWords(cleaning, rule, image, { from: null, to: href, subject: 'link' });
  const link = element('a', [addedWords(image, words, cleaning)], image);
  link.properties.href = href;
  return apart(image, link);
}

function missing(image: Element, written: string, path: string, cleaning: Cleaning): ElementContent[] {
  recordWords(cleaning, rule, image, { from: written, to: null, subject: 'image' });
  report(cleaning, image, {
    code: cleaning.isTolerant ? 'image-lost' : 'image-missing',
    severity: cleaning.isTolerant ? 'warning' : 'error',
    message: `the image «${excerpt(path)}» is not there`,
    help: 'Put the file beside the release, or correct its name; capitals count.',
  });
  return placeholder(image, altOf(image) || fileName(path), cleaning);
}

/** An image that no page may hold or that never was one. */
function lost(image: Element, written: string, cleaning: Cleaning): ElementContent[] {
  recordWords(cleaning, rule, image, { from: excerpt(written, 200), to: null, subject: 'image' });
  report(cleaning, image, {
    code: 'image-lost',
    severity: 'warning',
    message: `the image «${excerpt(written, 60)}» cannot be shown: its address is of no use outside the old system`,
    help: 'Save the image beside the release and name that file.',
  });
  return placeholder(image, altOf(image), cleaning);
}

function placeholder(image: Element, name: string, cleaning: Cleaning): ElementContent[] {
  const { missingImage } = cleaning.surroundings.words(cleaning.source.lang);
  const words = name === '' ? `[${missingImage}]` : `[${missingImage}: ${name}]`;
  return apart(image, element('em', [addedWords(image, words, cleaning)], image));
}

/** Words that stand where an image stood. */
function addedWords(image: Element, words: string, cleaning: Cleaning): ElementContent {
  recordWords(cleaning, rule, image, { from: null, to: words });
  return text(words, image);
}

/** What stands for an image is parted from the words beside it, as the image was. */
function apart(image: Element, shown: ElementContent): ElementContent[] {
  return [text(' ', image), shown, text(' ', image)];
}

function altOf(image: Element): string {
  const { alt } = image.properties;
  return typeof alt === 'string' ? alt.replace(/\s+/gu, ' ').trim() : '';
}

function fileName(target: string): string {
  const name = posix.basename(target.replace(/[?#].*$/su, ''));
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isAllowed(href: string, cleaning: Cleaning): boolean {
  if (!/^https?:/u.test(href) || !URL.canParse(href)) return false;
  return cleaning.surroundings.imageHosts.includes(new URL(href).host);
}

function sizeOf(image: Element): Record<string, number> {
  const sizes: Record<string, number> = {};
  for (const name of ['width', 'height'] as const) {
    const value = Number(image.properties[name]);
    if (Number.isInteger(value) && value > 0 && value <= 10_000) sizes[name] = value;
  }
  return Object.keys(sizes).length === 2 ? sizes : {};
}
