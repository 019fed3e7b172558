import type { Root } from 'mdast';
import { BodyRefused, guardText } from '../../body/limits.js';
import { parseMarkdown } from '../../body/markdown-road.js';
import { type Finding, note, warning } from '../../content/finding.js';
import { lineOf, offsetBefore } from '../text-edits.js';
import { type Edit, withoutOverlaps } from './markdown/edit.js';
import { type AttributeList, findAttributeLists } from './markdown/find-attribute-lists.js';
import { findBlankTargets } from './markdown/find-blank-targets.js';
import { editText, numberLists } from './markdown/number-lists.js';
import { recordEdits } from './markdown/record-edits.js';
import { type LiquidReading, readLiquid } from './markdown/resolve-liquid.js';
import { readSyntaxRanges, type SyntaxRanges } from './markdown/syntax-ranges.js';
import type { PreparedBody } from './prepared-body.js';

/**
 * Markdown of Jekyll and its kin as CommonMark: kramdown's attribute lists are taken out, what Liquid means an address is
 * resolved. The lines of the text are those of the body. Nothing is taken out unless the words of both sides, read apart,
 * show that nothing else went with it; what cannot be shown so stays in the text, and a warning says where.
 */
export function prepareMarkdown(raw: string): PreparedBody {
  if (!/\{[:#.%{]|\]\([^()\n]* /u.test(raw)) return unchanged(raw, []);
  try {
    guardText(raw);
    return prepare(raw, parseMarkdown(raw));
  } catch (refusal) {
    // Beyond what the gate takes in: it says so itself, with what to do.
    if (refusal instanceof BodyRefused) return unchanged(raw, []);
    throw refusal;
  }
}

function prepare(raw: string, tree: Root): PreparedBody {
  const ranges = readSyntaxRanges(tree);
  const liquid = readLiquid(raw, ranges.code);
  const others = withoutOverlaps([...liquid.edits, ...findBlankTargets(raw, ranges)]);
  const lists = findAttributeLists(raw, withNewEnds(raw, ranges, others));
  let edits = withoutOverlaps([...others, ...lists]);
  const kept: Edit[] = [];
  while (edits.length > 0) {
    const left = lists.filter((list) => edits.includes(list));
    const { text, ...done } = numberLists(raw, editText(raw, edits), left);
    const { firings, unmeant } = recordEdits(raw, tree, done);
    if (unmeant === null) {
      const findings = [...findingsOf(raw, liquid, lists), ...keptFindings(raw, kept)];
      return { raw, rawKind: 'markdown', text, format: 'markdown', firings, findings };
    }
    const blamed = edits.findLast((edit) => lineOf(raw, edit.from) <= unmeant) ?? edits[0];
    if (blamed !== undefined) kept.push(blamed);
    edits = kept.length > mostAttempts ? [] : edits.filter((edit) => edit !== blamed);
  }
  return unchanged(raw, [...findingsOf(raw, liquid, lists), ...keptFindings(raw, kept)]);
}

/** A link or an image that only edits make one ends somewhere too, and may have an attribute list behind it. */
function withNewEnds(raw: string, ranges: SyntaxRanges, edits: readonly Edit[]): SyntaxRanges {
  if (edits.length === 0 || !raw.includes('){:')) return ranges;
  const { inlineEnds } = readSyntaxRanges(editText(raw, edits).tree);
  const ends = [...inlineEnds].map((end) => offsetBefore(edits, end));
  return { ...ranges, inlineEnds: new Set([...ranges.inlineEnds, ...ends]) };
}

/** A body with more places where nothing can be shown is no Markdown of ours: all of it stays. */
const mostAttempts = 20;

function unchanged(raw: string, findings: readonly Finding[]): PreparedBody {
  return { raw, rawKind: 'markdown', text: raw, format: 'markdown', firings: [], findings };
}

function findingsOf(raw: string, { left }: LiquidReading, lists: readonly AttributeList[]): Finding[] {
  const findings: Finding[] = [];
  const [first] = left;
  if (first !== undefined) {
    const stands =
      left.length === 1
        ? 'One tag of the old system stands in the text as it was typed,'
        : `${left.length} tags of the old system stand in the text as they were typed, the first`;
    findings.push(
      warning(
        'liquid-left',
        `${stands} on line ${first.line} of the text: «${first.text.slice(0, 80)}».`,
        'Look at the old page, and write into the release what stood there.',
      ),
    );
  }
  const toc = lists.find(({ isToc }) => isToc);
  if (toc !== undefined) {
    findings.push(
      note(
        'kramdown-toc',
        `On line ${lineOf(raw, toc.from)} of the text the old system put a table of contents, in the place of the item before it.`,
        'Delete that item from the release; its pages need no table of contents.',
      ),
    );
  }
  return findings;
}

function keptFindings(raw: string, kept: readonly Edit[]): Finding[] {
  return kept.map((edit) =>
    warning(
      'syntax-kept',
      `«${raw.slice(edit.from, edit.to).slice(0, 80)}» on line ${lineOf(raw, edit.from)} of the text cannot be taken out without touching other words, and stays.`,
      'Look at the old page, and take it out of the release by hand.',
    ),
  );
}
