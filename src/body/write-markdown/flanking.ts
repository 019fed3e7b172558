import type { Element, ElementContent, Parents } from 'hast';
import { isBlockName } from '../elements.js';

/**
 * Whether `*` or `~~` before and behind the content of an element would be read as signs of emphasis: they must flank it
 * (CommonMark 0.31, 6.2). A letter may stand outside them only where a letter stands inside.
 */
export function canStandBetweenSigns(node: Element, parent: Parents | undefined): boolean {
  const siblings = parent?.children ?? [];
  const at = siblings.indexOf(node);
  const edge = parent === undefined || isFlow(parent) ? kinds.space : kinds.sign;
  const before = at > 0 ? lastKind(siblings[at - 1]) : edge;
  const behind = at < siblings.length - 1 ? firstKind(siblings[at + 1]) : edge;
  const first = firstKind(node.children[0]);
  const last = lastKind(node.children.at(-1));
  return flanks(first, before) && flanks(last, behind);
}

const kinds = { space: 0, sign: 1, letter: 2 } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

function flanks(inside: Kind, outside: Kind): boolean {
  return inside === kinds.letter || (inside === kinds.sign && outside !== kinds.letter);
}

function isFlow(parent: Parents): boolean {
  return parent.type === 'root' || isBlockName(parent.tagName);
}

export function siblingBefore(node: Element, parent: Parents | undefined): Content | undefined {
  const siblings = parent?.children ?? [];
  return siblings[siblings.indexOf(node) - 1];
}

type Content = ElementContent | Parents['children'][number];

/** Markup begins and ends with a sign; a line break ends with a line end. */
function lastKind(node: Content | undefined): Kind {
  if (node?.type === 'element' && node.tagName === 'br') return kinds.space;
  return node?.type === 'text' ? kindOf(node.value.charAt(node.value.length - 1)) : kinds.sign;
}

function firstKind(node: Content | undefined): Kind {
  return node?.type === 'text' ? kindOf(node.value.charAt(0)) : kinds.sign;
}

/** As micromark sees a UTF-16 unit: half of an emoji counts as a letter. */
function kindOf(unit: string): Kind {
  if (/^\s?$/u.test(unit)) return kinds.space;
  return /[\p{P}\p{S}]/u.test(unit) ? kinds.sign : kinds.letter;
}
