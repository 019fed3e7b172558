import type { Element, ElementContent, Root } from 'hast';
import {
  append,
  type BodyNode,
  contains,
  eachElement,
  element,
  excerpt,
  isBlank,
  isElement,
  replaceNodes,
  text,
  withChildren,
} from '../tree.js';
import { type Cleaning, recordChange, recordWords, report } from './cleaning.js';
import { recordLostLinks } from './record-lost-links.js';
import { resolveTarget } from './resolve-target.js';

const rule = 'embeds';
export const embeds: ReadonlySet<string> = new Set([
  'iframe',
  'embed',
  'object',
  'video',
  'audio',
  'applet',
  'frame',
]);

/**
 * An iframe, a video and the like become a link to what they showed, worded by their title; words inside them stay. A link in
 * a link is none to a browser: the one round it is closed before it and opened again behind.
 */
export function linkEmbeds(tree: Root, cleaning: Cleaning): void {
  const made = new Set<ElementContent>();
  replaceNodes(tree, (node) => {
    if (isElement(node, 'a') && contains(node, (inner) => isMade(inner, made))) {
      const parts = partAround(node, made);
      if (!parts.some((part) => isElement(part, 'a') && !made.has(part)))
        recordLostLinks({ ...node, children: [] }, cleaning);
      return parts;
    }
    if (node.type !== 'element' || !embeds.has(node.tagName)) return node;
    const written = sourceOf(node);
    if (written === null) {
      recordChange(cleaning, rule, node, `<${node.tagName}> without a source`);
      return node.children;
    }
    const link = linkTo(written, node, cleaning);
    for (const part of link) if (part.type === 'element') made.add(part);
    return [...link, ...node.children];
  });
}

/** An element in pieces: closed before each link that was made in it, and opened again behind. */
function partAround(node: Element, made: ReadonlySet<ElementContent>): ElementContent[] {
  const parts: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    if (run.every(isBlank)) append(parts, run);
    else parts.push(withChildren(node, run));
    run = [];
  };
  const pieces = node.children.flatMap((child) =>
    child.type === 'element' && !made.has(child) && contains(child, (inner) => isMade(inner, made))
      ? partAround(child, made)
      : [child],
  );
  for (const piece of pieces) {
    if (made.has(piece)) {
      close();
      parts.push(piece);
    } else run.push(piece);
  }
  close();
  return parts;
}

function isMade(node: BodyNode, made: ReadonlySet<ElementContent>): boolean {
  return node.type === 'element' && made.has(node);
}

function sourceOf(embed: Element): string | null {
  const candidates: unknown[] = [embed.properties.src, embed.properties.data];
  eachElement(embed, (node) => {
    if (node.tagName === 'source') candidates.push(node.properties.src);
    if (node.tagName === 'param' && /^(movie|src|url)$/iu.test(String(node.properties.name)))
      candidates.push(node.properties.value);
  });
  const found = candidates.find((value): value is string => typeof value === 'string' && value.trim() !== '');
  return found?.trim() ?? null;
}

function linkTo(written: string, embed: Element, cleaning: Cleaning): ElementContent[] {
  const target = resolveTarget(written, cleaning);
  if (target.kind !== 'found') {
    recordChange(cleaning, rule, embed, `<${embed.tagName}> ${excerpt(written, 200)}`);
    report(cleaning, embed, {
      code: 'embed-lost',
      severity: 'warning',
      message: `what was embedded here («${excerpt(written)}») cannot be linked`,
      help: 'Write a link with the full address of what was shown here.',
    });
    return [];
  }
  if (target.file !== null) cleaning.usedFiles.add(target.file);
  const words = wordsFor(embed, target.href, cleaning);
  recordWords(cleaning, rule, embed, { from: null, to: target.href, subject: 'link' });
  recordWords(cleaning, rule, embed, { from: null, to: words });
  report(cleaning, embed, {
    code: 'embed-linked',
    severity: 'note',
    message: `what was embedded here («${excerpt(target.href)}») is a link now`,
    help: null,
  });
  const link = element('a', [text(words, embed)], embed);
  link.properties.href = target.href;
  return [text(' ', embed), link, text(' ', embed)];
}

function wordsFor(embed: Element, href: string, cleaning: Cleaning): string {
  const { title } = embed.properties;
  if (typeof title === 'string' && title.trim() !== '') return title.replace(/\s+/gu, ' ').trim();
  const { embed: word } = cleaning.surroundings.words(cleaning.source.lang);
  const place = URL.canParse(href) ? new URL(href).host : decodeURI(href).replace(/^.*\//su, '');
  return place === '' ? word : `${word}: ${place}`;
}
